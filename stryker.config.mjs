// Mutation testing of the checker, as scripts/mutation.mjs runs it.
const share = Number(process.env.MUTATION_SHARE ?? 1);

export default {
  mutate: ["src/core/**/*.ts", "!src/core/**/index.ts", "!src/core/remember.ts"],
  testRunner: "in-process",
  plugins: ["./scripts/mutation/in-process-runner.mjs", "./scripts/mutation/sample-checker.mjs"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 10_000,
  checkers: share < 1 ? ["sample"] : [],
  sample: { share },
  ignorePatterns: ["dist", ".cache", "docs/screens", "samples/**/*.png", "src/ui", "src/app", "src/taskpane", "src/workbench", "src/commands", "test/e2e", "test/ui", "test/office"],
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: ".cache/mutation/mutation.json" },
  tempDirName: ".cache/stryker",
  inProcess: {
    tests: ["test/core", "test/golden", "test/contracts/rules.test.ts", "test/properties/plan.test.ts", "test/properties/decimal-oracle.test.ts", "test/properties/number-arithmetic.test.ts", "test/properties/number-reading.test.ts", "test/properties/carry.test.ts"],
  },
};
