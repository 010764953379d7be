// A test runner for mutation testing that loads the checker's own tests into one process: jest would start anew for each of thousands of mutants.
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { format } from "node:util";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { expect } from "expect";
import fc from "fast-check";

const require = createRequire(import.meta.url);
const NAMESPACE = "__stryker__";
/** Properties try so many inputs for each mutant; the tests themselves try more. */
const RUNS_OF_A_PROPERTY = 40;

function testsIn(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true }).filter((file) => file.endsWith(".test.ts")).sort().map((file) => join(path, file));
}

/** Properties take longest: they come last. */
const isProperty = (path) => path.includes("properties");

/** Every module of ours knows its own folder, though all of them come to lie in one file. */
const ownFolders = {
  name: "own-folders",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replaceAll("__dirname", JSON.stringify(dirname(path))), loader: "ts" }));
  },
};

/** Bundles all test files into one program, mutants and all, so that they share the checker. */
async function bundled(paths) {
  const root = process.cwd();
  const files = paths.flatMap((path) => testsIn(root, path)).sort((a, b) => Number(isProperty(a)) - Number(isProperty(b)));
  const outfile = join(root, ".cache", "mutation", "tests.cjs");
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    stdin: { contents: files.map((file) => `globalThis.testFile = ${JSON.stringify(file)}; require(${JSON.stringify(`./${file}`)});`).join("\n"), resolveDir: root },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    outfile,
    external: ["@e965/xlsx", "fast-check", "exceljs"],
    plugins: [ownFolders],
    logLevel: "error",
  });
  return outfile;
}

/** The tests of a program, as describe and test name them. */
function collect(outfile) {
  const tests = [];
  const path = [];
  const add = (name, run) => tests.push({ id: [globalThis.testFile, ...path, name].join(" "), run });
  const rowsOf = (table) => table.map((row) => (Array.isArray(row) ? row : [row]));
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  describe.each = (table) => (name, body) => rowsOf(table).forEach((row) => describe(format(name, ...row), () => body(...row)));
  const test = (name, run) => add(name, run);
  test.each = (table) => (name, run) => rowsOf(table).forEach((row, index) => add(`${format(name, ...row)} #${index}`, () => run(...row)));
  Object.assign(globalThis, { describe, test, expect });
  require(outfile);
  return tests;
}

class InProcessRunner {
  static inject = ["options"];

  constructor(options) {
    this.paths = options.inProcess.tests;
  }

  /** Modules are loaded once: mutants that act while a module loads are left out (`ignoreStatic`). */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    fc.configureGlobal({ numRuns: RUNS_OF_A_PROPERTY, endOnFailure: true });
    this.tests = collect(await bundled(this.paths));
  }

  async dryRun() {
    const stryker = (globalThis[NAMESPACE] ??= {});
    stryker.activeMutant = undefined;
    const tests = await this.run(() => true, false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const stryker = (globalThis[NAMESPACE] ??= {});
    stryker.activeMutant = activeMutant.id;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const tests = await this.run((id) => wanted === null || wanted.has(id), !disableBail);
    const runsForever = determineHitLimitReached(stryker.hitCount, hitLimit);
    return runsForever ?? toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  async run(isWanted, bails) {
    const stryker = globalThis[NAMESPACE];
    const results = [];
    for (const { id, run } of this.tests) {
      if (!isWanted(id)) continue;
      stryker.currentTestId = id;
      const result = await resultOf(id, run);
      stryker.currentTestId = undefined;
      results.push(result);
      if (bails && result.status === TestStatus.Failed) break;
    }
    return results;
  }
}

async function resultOf(id, run) {
  const start = performance.now();
  try {
    await run();
    return { id, name: id, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (problem) {
    return { id, name: id, status: TestStatus.Failed, timeSpentMs: performance.now() - start, failureMessage: String(problem).slice(0, 500) };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
