// Runs all tests: first everything that can share the processors, then the browser alone (its timings matter).
// What stands behind "npm test --" goes to jest; the last line says how many passed and failed.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { resultsFolder, summaryLine } from "./test-summary.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const runs = [
  { name: "fast", options: ["--selectProjects", "core", "architecture", "hosts", "ui", "office", "--maxWorkers=100%"] },
  { name: "browser", options: ["--selectProjects", "e2e", "--runInBand"] },
];

rmSync(resultsFolder, { recursive: true, force: true });
mkdirSync(resultsFolder, { recursive: true });
let failed = false;
for (const { name, options } of runs) {
  const result = join(resultsFolder, `${name}.json`);
  const run = spawnSync(
    process.execPath,
    [jest, ...options, "--passWithNoTests", "--json", `--outputFile=${result}`, ...process.argv.slice(2)],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  failed ||= run.status !== 0;
}
console.log(summaryLine(0, failed));
process.exitCode = failed ? 1 : 0;
