// Bundles the command line into dist/cli, or into the folder named as argument: one file that starts fast, one for its workers,
// one for old binary workbooks that is loaded only when such a file comes.
import { chmodSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? join(root, "dist", "cli");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Heavy packages that few runs need become files of their own beside the bundle. */
const LOADED_LATER = { "@e965/xlsx": "old-workbooks.cjs" };

const loadedLater = {
  name: "loaded-later",
  setup({ onResolve }) {
    for (const [name, file] of Object.entries(LOADED_LATER)) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) => (kind === "entry-point" ? undefined : { path: `./${file}`, external: true }));
    }
  },
};

const shared = { bundle: true, platform: "node", format: "cjs", target: "node20", charset: "utf8", legalComments: "none", logLevel: "warning", absWorkingDir: root };

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: { "jixiao-check": "src/cli/main.ts", "check-worker": "src/cli/check-worker.ts" },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    define: { JIXIAO_VERSION: JSON.stringify(version) },
    banner: { js: "#!/usr/bin/env node" },
    plugins: [loadedLater],
  }),
  ...Object.entries(LOADED_LATER).map(([name, file]) => build({ ...shared, stdin: { contents: `module.exports = require("${name}");`, resolveDir: root }, outfile: join(folder, file) })),
]);
chmodSync(join(folder, "jixiao-check.cjs"), 0o755);
