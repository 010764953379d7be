// Runs every benchmark in turn and prints what it measured: npm run bench. With --long also what takes many minutes, with
// --short only the small files, as CI does; with --write docs/benchmarks.md holds it afterwards.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchmarksPage } from "./benchmarks-page.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });

const isLong = process.argv.includes("--long");
const isShort = process.argv.includes("--short");
if (isShort) process.env.BENCH_SHORT = "yes";

const sections = [];
let failed = false;

function keep(title, output, status) {
  process.stdout.write(`${output.trimEnd()}\n`);
  sections.push({ title, output: output.trimEnd() });
  failed ||= status !== 0;
}

function run(title, ...args) {
  console.log(`\n${title}`);
  const { status, stdout } = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  keep(title, stdout, status);
}

/** What tests in a browser measure they print among what the test runner says. */
const MEASURED = /^(?:pane on the screen|500 forms|one edit|\d+ findings scrolled|workbench,|read 500 forms|first scripts)/;

function runInBrowser(title, ...tests) {
  console.log(`\n${title}`);
  const jest = [join("node_modules", "jest", "bin", "jest.js"), "--runInBand", "--selectProjects", "e2e", "--testPathPatterns", ...tests];
  const { status, stdout, stderr } = spawnSync(process.execPath, jest, { stdio: ["ignore", "pipe", "pipe"], cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  keep(title, `${stdout}\n${stderr}`.split("\n").filter((line) => MEASURED.test(line)).join("\n"), status);
}

/** Bundles one benchmark and gives the path of the program. */
async function built(name) {
  const outfile = join(folder, `${name}.cjs`);
  await build({ entryPoints: [join(root, "bench", `${name}.ts`)], bundle: true, platform: "node", target: "node20", format: "cjs", outfile, external: ["@e965/xlsx"], logLevel: "error" });
  return outfile;
}

run("The core alone: grid → forms → findings", await built("core-forms"));
if (!isShort) run("The core alone, as workbooks grow", await built("growth"));
run("Reading and checking, against the floor: inflate the sheets and look at every byte once", await built("floor"));
run("Reading and checking workbooks, against openpyxl, exceljs, SheetJS and LibreOffice", join("bench", "xlsx-run.mjs"), "read");
run("Writing 20 corrections back, against openpyxl and exceljs", join("bench", "xlsx-run.mjs"), "write");
run("500 projects carried, compared and judged beside last year's", await built("carry"));
run("Round trips and bytes of the Excel add-in, against add-ins that wait for Excel in a loop", join("bench", "office-run.mjs"));
if (isShort) run("200 files through the command line", join("bench", "cli-run.mjs"), "200");
else run("2,000 files through the command line", join("bench", "cli-run.mjs"));
if (isLong) {
  runInBrowser("The pane and the page in Chromium, with the real office.js and the emulated Excel", "pane-speed", "pane-build", "workbench-speed");
  run("10,000 files, 1 worker", join("bench", "cli-run.mjs"), "10000", "1", "check");
  run("10,000 files, 2 workers", join("bench", "cli-run.mjs"), "10000", "2", "check");
}

if (process.argv.includes("--write")) writeFileSync(join(root, "docs", "benchmarks.md"), benchmarksPage(sections));
process.exitCode = failed ? 1 : 0;
