// Bundles the command line into dist/cli, or into the folder named as argument: one file that starts fast, one for its workers,
// one each for old binary workbooks, made workbooks and Word documents, loaded only when needed. With --single it becomes one file that holds all three,
// to be carried to another machine by hand.
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { packagesOf } from "./licenses/bundled-packages.mjs";
import { thirdPartyNotices } from "./licenses/notices.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: { single }, positionals } = parseArgs({ options: { single: { type: "boolean", default: false } }, allowPositionals: true });
const folder = positionals[0] ?? join(root, "dist", "cli");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Heavy packages that few runs need become files of their own beside the bundle. */
const LOADED_LATER = { "@e965/xlsx": "old-workbooks.cjs", hucre: "made-workbooks.cjs", mammoth: "read-documents.cjs", docx: "made-documents.cjs" };

const loadedLater = {
  name: "loaded-later",
  setup({ onResolve }) {
    for (const [name, file] of Object.entries(LOADED_LATER)) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) => (kind === "entry-point" ? undefined : { path: `./${file}`, external: true }));
    }
  },
};

/** What is used of a package of which the rest need not come along. */
const USED = { hucre: "writeXlsx", docx: "Document, Footer, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun" };

/** Every export by its name: a dynamic import only sees those of a CommonJS file that are written out. */
function namedExports(name) {
  if (USED[name] !== undefined) return `export { ${USED[name]} } from "${name}";`;
  const names = Object.keys(createRequire(import.meta.url)(name)).filter((key) => /^[A-Za-z_$][\w$]*$/.test(key));
  return [`const whole = require("${name}");`, ...names.map((key) => `exports.${key} = whole.${key};`)].join("\n");
}

const shared = {
  bundle: true, platform: "node", format: "cjs", target: "node20", charset: "utf8", legalComments: "none", logLevel: "warning", absWorkingDir: root, metafile: true,
};

const program = (worker) => ({
  ...shared,
  define: { JIXIAO_VERSION: JSON.stringify(version), JIXIAO_WORKER: worker },
  banner: { js: "#!/usr/bin/env node" },
});

/** A worker of the single file is the same file again. */
const EITHER = 'const { isMainThread } = require("node:worker_threads"); if (isMainThread) require("./src/cli/main"); else require("./src/cli/file-worker");';

/** Built aside and moved into place file by file, so that a program started meanwhile never meets half a file. */
const aside = `${folder}.${process.pid}`;
const several = () => [
  build({
    ...program('"file-worker.cjs"'),
    entryPoints: { "jixiao-check": "src/cli/main.ts", "file-worker": "src/cli/file-worker.ts" },
    outdir: aside,
    outExtension: { ".js": ".cjs" },
    plugins: [loadedLater],
  }),
  ...Object.entries(LOADED_LATER).map(([name, file]) => build({ ...shared, stdin: { contents: namedExports(name), resolveDir: root }, outfile: join(aside, file) })),
];
const one = () => [build({ ...program("__filename"), stdin: { contents: EITHER, resolveDir: root }, outfile: join(aside, "jixiao-check.cjs") })];
const built = await Promise.all(single ? one() : several());
const sources = built.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)));
writeFileSync(join(aside, "THIRD-PARTY-NOTICES.txt"), thirdPartyNotices(packagesOf(sources.map((path) => join(root, path)))));
chmodSync(join(aside, "jixiao-check.cjs"), 0o755);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(aside)) renameSync(join(aside, name), join(folder, name));
rmSync(aside, { recursive: true });
