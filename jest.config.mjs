const transform = {
  "^.+\\.[jt]sx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" } }],
};

export default {
  projects: [
    {
      displayName: "core",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{core,contracts,golden,properties,architecture}/**/*.test.ts"],
      transform,
    },
    {
      displayName: "hosts",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{hosts,cli,app}/**/*.test.ts"],
      transform,
    },
  ],
};
