// Runs one of the workbook benchmarks: node bench/xlsx-run.mjs read | write
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const name = process.argv[2] === "write" ? "xlsx-write" : "xlsx-read";
const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${name}.cjs`);
await build({ entryPoints: [join(root, "bench", `${name}.ts`)], bundle: true, platform: "node", target: "node20", format: "cjs", outfile, external: ["exceljs", "@e965/xlsx"], logLevel: "error" });
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(3)], { stdio: "inherit", cwd: root }).status ?? 1;
