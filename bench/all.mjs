// Runs every benchmark in turn and prints what it measured: npm run bench. With --write docs/benchmarks.md holds it afterwards.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchmarksPage } from "./benchmarks-page.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });

const sections = [];
let failed = false;

function run(title, ...args) {
  console.log(`\n${title}`);
  const { status, stdout } = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  process.stdout.write(stdout);
  sections.push({ title, output: stdout.trimEnd() });
  failed ||= status !== 0;
}

/** Bundles one benchmark and gives the path of the program. */
async function built(name) {
  const outfile = join(folder, `${name}.cjs`);
  await build({ entryPoints: [join(root, "bench", `${name}.ts`)], bundle: true, platform: "node", target: "node20", format: "cjs", outfile, external: ["@e965/xlsx"], logLevel: "error" });
  return outfile;
}

run("The core alone: grid → forms → findings", await built("core-forms"));
run("Reading and checking, against the floor: inflate the sheets and look at every byte once", await built("floor"));
run("Reading and checking workbooks, against openpyxl, exceljs, SheetJS and LibreOffice", join("bench", "xlsx-run.mjs"), "read");
run("Writing 20 corrections back, against openpyxl and exceljs", join("bench", "xlsx-run.mjs"), "write");
run("500 projects carried, compared and judged beside last year's", await built("carry"));
run("Round trips and bytes of the Excel add-in, against add-ins that wait for Excel in a loop", join("bench", "office-run.mjs"));
run("2,000 files through the command line", join("bench", "cli-run.mjs"));
if (process.argv.includes("--long")) {
  run("10,000 files, 1 worker", join("bench", "cli-run.mjs"), "10000", "1", "check");
  run("10,000 files, 2 workers", join("bench", "cli-run.mjs"), "10000", "2", "check");
}

if (process.argv.includes("--write")) writeFileSync(join(root, "docs", "benchmarks.md"), benchmarksPage(sections));
process.exitCode = failed ? 1 : 0;
