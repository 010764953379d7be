// Adds up what the test runs left behind and says it in one line: "N passed, N failed".
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Where each test run leaves its result, one JSON file a run. */
export const resultsFolder = join(dirname(dirname(fileURLToPath(import.meta.url))), ".cache", "test-results");

function resultFiles() {
  try {
    return readdirSync(resultsFolder).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}

/** Counts of all runs. A test file that could not even start counts as one failure. */
export function countResults() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of resultFiles()) {
    const result = JSON.parse(readFileSync(join(resultsFolder, name), "utf8"));
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    counts.skipped += result.numPendingTests + result.numTodoTests;
  }
  return counts;
}

/**
 * The closing line. `failuresOutside` (failed checks) are added to the failed tests;
 * `testsFailed` makes sure that a test run that was broken off never reads "0 failed".
 */
export function summaryLine(failuresOutside = 0, testsFailed = false) {
  const { passed, failed, skipped } = countResults();
  const allFailed = Math.max(failed, testsFailed ? 1 : 0) + failuresOutside;
  return `${passed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(summaryLine(Number(process.argv[2] ?? 0), process.argv[3] === "tests-failed"));
}
