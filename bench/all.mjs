// Runs every benchmark in turn and prints what it measured: npm run bench
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function run(title, ...args) {
  console.log(`\n${title}`);
  return spawnSync(process.execPath, args, { stdio: "inherit", cwd: root }).status ?? 1;
}

const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });

/** Bundles one benchmark and gives the path of the program. */
async function built(name) {
  const outfile = join(folder, `${name}.cjs`);
  await build({ entryPoints: [join(root, "bench", `${name}.ts`)], bundle: true, platform: "node", target: "node20", format: "cjs", outfile, external: ["@e965/xlsx"], logLevel: "error" });
  return outfile;
}

const failures = [
  run("The core alone: grid → forms → findings", await built("core-forms")),
  run("Reading and checking, against the floor: inflate the sheets and look at every byte once", await built("floor")),
  run("Reading workbooks, against openpyxl", join("bench", "xlsx-run.mjs"), "read"),
  run("Writing 20 corrections back, against openpyxl and exceljs", join("bench", "xlsx-run.mjs"), "write"),
  run("500 projects carried, compared and judged beside last year's", await built("carry")),
  run("Round trips and bytes of the Excel add-in, against add-ins that wait for Excel in a loop", join("bench", "office-run.mjs")),
  run("Many files through the command line", join("bench", "cli-run.mjs")),
].filter((status) => status !== 0);
process.exitCode = failures.length === 0 ? 0 : 1;
