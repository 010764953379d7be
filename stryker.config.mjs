// Mutation testing of the checker: npm run mutation, or npm run mutation -- --mutate "src/core/number/**" for a part of it.
export default {
  mutate: ["src/core/**/*.ts", "!src/core/**/index.ts"],
  testRunner: "in-process",
  plugins: ["./scripts/mutation/in-process-runner.mjs"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 20_000,
  ignoreStatic: true,
  checkers: [],
  ignorePatterns: ["dist", ".cache", "docs/screens", "samples/**/*.png", "src/ui", "src/app", "src/taskpane", "src/workbench", "src/commands", "test/e2e", "test/ui", "test/office"],
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: ".cache/mutation/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportMutants: false },
  tempDirName: ".cache/stryker",
  inProcess: {
    tests: ["test/core", "test/golden", "test/contracts/rules.test.ts", "test/properties/plan.test.ts", "test/properties/number-arithmetic.test.ts", "test/properties/number-reading.test.ts", "test/properties/carry.test.ts"],
  },
};
