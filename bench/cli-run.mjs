// Measures the command line on many files: node bench/cli-run.mjs [files] [workers]
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, "cli-many.cjs");
await build({ entryPoints: [join(root, "bench", "cli-many.ts")], bundle: true, platform: "node", target: "node20", format: "cjs", outfile, logLevel: "error" });
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit", cwd: root }).status ?? 1;
