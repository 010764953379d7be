// Counts the round trips of the Excel add-in against ones that wait for Excel in a loop: node bench/office-run.mjs
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "bench");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, "office-trips.mjs");
const banner = 'import { createRequire as requireFrom } from "node:module"; import { dirname as folderOf } from "node:path"; import { fileURLToPath as pathOf } from "node:url"; const require = requireFrom(import.meta.url); const __dirname = folderOf(pathOf(import.meta.url));';
await build({ entryPoints: [join(root, "bench", "office-trips.ts")], bundle: true, platform: "node", target: "node20", format: "esm", outfile, packages: "external", banner: { js: banner }, logLevel: "error" });
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: "inherit", cwd: root }).status ?? 1;
