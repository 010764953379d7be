const swc = (parser) => ["@swc/jest", { jsc: { parser, transform: { react: { runtime: "automatic" } }, target: "es2022" } }];

/** Packages that ship only as ES modules; jest runs CommonJS, so these are rewritten like our own files. */
const esModulesOnly = ["get-east-asian-width", "hucre"];

const shared = {
  transform: {
    "^.+\\.tsx$": swc({ syntax: "typescript", tsx: true }),
    "^.+\\.ts$": swc({ syntax: "typescript" }),
    "^.+\\.m?jsx?$": swc({ syntax: "ecmascript", jsx: true }),
  },
  // Copies of the project that tools leave there are no part of it.
  modulePathIgnorePatterns: ["<rootDir>/.cache/"],
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join("|")})/)`],
};

const project = (displayName, folders, more = {}) => ({
  ...shared,
  displayName,
  testEnvironment: "node",
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

/** Contracts and properties that bear a host's name in front run with the hosts: the checker's own tests stay quick. */
const ofHosts = "(host|xlsx|faults)\\b";

export default {
  // A busy machine is no failure; what must be quick is measured in bench/. Jest knows one limit for all projects.
  testTimeout: 120_000,
  projects: [
    project("core", ["core", "contracts", "golden", "properties"], { testPathIgnorePatterns: ["/node_modules/", `/test/(contracts|properties)/${ofHosts}`] }),
    // These run the compiler, the linter and the fences over small offences: nothing to wait for after each change of a rule.
    project("architecture", ["architecture"]),
    project("hosts", ["hosts", "cli", "app", "scripts", "{contracts,properties}"], { testPathIgnorePatterns: ["/node_modules/", `/test/(contracts|properties)/(?!${ofHosts})`] }),
    project("ui", ["ui"], { testEnvironment: "jsdom" }),
    // The real office.js is loaded by script tag, as in Excel.
    project("office", ["office"], { testEnvironment: "jsdom", testEnvironmentOptions: { resources: "usable", runScripts: "dangerously" } }),
    project("e2e", ["e2e"]),
  ],
};
