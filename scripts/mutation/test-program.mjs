// All test files of the checker as one program, mutants and all, that can be started anew as often as there are mutants.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { format } from "node:util";
import { Script } from "node:vm";
import { build } from "esbuild";
import { expect } from "expect";

const require = createRequire(import.meta.url);

function testsIn(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true }).filter((file) => file.endsWith(".test.ts")).sort().map((file) => join(path, file));
}

/** Every module of ours knows its own folder, though all of them come to lie in one program. */
const ownFolders = {
  name: "own-folders",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replaceAll("__dirname", JSON.stringify(dirname(path))), loader: "ts" }));
  },
};

/** Mutants slow the checker down: what a test says of its speed does not hold here. */
const MEASURES_TIME = /quadratic time/;

/** The tests that a file names with describe and test, to be run in their order. */
function collector() {
  const tests = [];
  const path = [];
  const rowsOf = (table) => table.map((row) => (Array.isArray(row) ? row : [row]));
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  describe.each = (table) => (name, body) => rowsOf(table).forEach((row) => describe(format(name, ...row), () => body(...row)));
  const test = (name, run) => MEASURES_TIME.test(name) || tests.push({ name: [...path, name].join(" "), run });
  test.each = (table) => (name, run) => rowsOf(table).forEach((row) => test(format(name, ...row), () => run(...row)));
  return { tests, names: { describe, test, expect } };
}

/**
 * Builds the program of the test files under some paths; `start` gives a fresh copy of every module, in which nothing is
 * remembered of what ran before, and there the tests of one file after another.
 */
export async function testProgram(paths) {
  const root = process.cwd();
  const files = paths.flatMap((path) => testsIn(root, path));
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `exports[${JSON.stringify(file)}] = () => require(${JSON.stringify(`./${file}`)});`).join("\n"), resolveDir: root },
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["@e965/xlsx", "fast-check", "exceljs"],
    plugins: [ownFolders],
    logLevel: "error",
  });
  const script = new Script(`(exports, module, require, describe, test, expect) => {${outputFiles[0].text}\n}`, { filename: "tests.cjs" });
  return { files, start: () => startedWith(script) };
}

function startedWith(script) {
  const { tests, names } = collector();
  const byFile = {};
  script.runInThisContext()(byFile, { exports: byFile }, require, names.describe, names.test, names.expect);
  return (file) => {
    tests.length = 0;
    byFile[file]();
    return [...tests];
  };
}
