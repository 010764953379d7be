// Takes the pictures in docs/screens anew: npm run screens [-- NAME …]
// They come from the browser tests that look at what people see; a NAME narrows it to the tests that bear it (guide, pane-looks, …).
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "test/e2e");
const wanted = process.argv.slice(2);
const tests = readdirSync(folder)
  .filter((name) => name.endsWith(".test.ts") && readFileSync(join(folder, name), "utf8").includes('process.env["SCREENS"]'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (tests.length === 0) {
  console.error("No test takes pictures under that name.");
  process.exitCode = 2;
} else {
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const run = spawnSync(process.execPath, [jest, "--selectProjects", "e2e", "--runInBand", "--testPathPatterns", ...tests.map((name) => `/e2e/${name.replaceAll(".", "\\.")}$`)], {
    cwd: root, stdio: "inherit", env: { ...process.env, SCREENS: "docs" },
  });
  process.exitCode = run.status ?? 1;
}
