// Throws any input at the parts that meet strangers' files: npm run fuzz -- 20 (minutes)
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".cache", "fuzz");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, "run.cjs");
await build({
  entryPoints: [join(root, "test", "fuzz", "run.ts")],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  outfile,
  external: ["@e965/xlsx"],
  define: { __dirname: JSON.stringify(join(root, "test", "fuzz")) },
  logLevel: "error",
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit", cwd: root }).status ?? 1;
