// A test runner for mutation testing that runs the checker's own tests in one process: jest would start anew for each of thousands of mutants.
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import { testProgram } from "./test-program.mjs";

const NAMESPACE = "__stryker__";
/** Properties try so many inputs for each mutant; the tests themselves try more. */
const RUNS_OF_A_PROPERTY = 12;
/** So many files that killed a mutant of a source file are tried first on its next one. */
const KILLERS = 3;

/** What Stryker counts as one test is a file: its tests share what the file and the modules remember. */
class InProcessRunner {
  static inject = ["options"];

  constructor(options) {
    this.paths = options.inProcess.tests;
    this.timeOf = new Map();
    this.killersOf = new Map();
  }

  /** Every mutant finds all modules loaded anew, so that one that acts while a module loads is seen too. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    fc.configureGlobal({ numRuns: RUNS_OF_A_PROPERTY, endOnFailure: true, seed: 1 });
    this.program = await testProgram(this.paths);
  }

  async dryRun() {
    const stryker = (globalThis[NAMESPACE] ??= {});
    stryker.activeMutant = undefined;
    const tests = [];
    for (const file of this.program.files) {
      stryker.currentTestId = file;
      const result = await resultOf(file, this.program.start());
      this.timeOf.set(file, result.timeSpentMs);
      tests.push(result);
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const stryker = (globalThis[NAMESPACE] ??= {});
    stryker.activeMutant = activeMutant.id;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    const tests = [];
    const load = startedOrFailed(this.program);
    for (const file of this.inOrder(testFilter ?? this.program.files, activeMutant.fileName)) {
      const result = await resultOf(file, load);
      tests.push(result);
      if (result.status === TestStatus.Failed) this.remember(activeMutant.fileName, file);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    stryker.activeMutant = undefined;
    return determineHitLimitReached(stryker.hitCount, hitLimit) ?? toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  /** First the files that killed this source's mutants before, then those of its own folder, then the quick before the slow. */
  inOrder(files, source) {
    const killers = this.killersOf.get(source) ?? [];
    const folder = /src[\\/](core[\\/][^\\/]+)[\\/]/.exec(source)?.[1] ?? "core";
    const rank = (file) => (killers.includes(file) ? killers.indexOf(file) : KILLERS + (file.includes(folder) ? 0 : 1));
    return [...files].sort((a, b) => rank(a) - rank(b) || (this.timeOf.get(a) ?? 0) - (this.timeOf.get(b) ?? 0));
  }

  remember(source, file) {
    const others = (this.killersOf.get(source) ?? []).filter((killer) => killer !== file);
    this.killersOf.set(source, [file, ...others].slice(0, KILLERS));
  }
}

/** A mutant may keep the modules from loading at all: then every test fails. */
function startedOrFailed(program) {
  try {
    return program.start();
  } catch (problem) {
    return () => {
      throw problem;
    };
  }
}

/** Runs the tests of a file up to the first that fails. */
async function resultOf(file, load) {
  const start = performance.now();
  const spent = () => ({ id: file, name: file, fileName: file, timeSpentMs: performance.now() - start });
  let name = "loading";
  try {
    for (const test of load(file)) {
      ({ name } = test);
      await test.run();
    }
    return { ...spent(), status: TestStatus.Success };
  } catch (problem) {
    return { ...spent(), status: TestStatus.Failed, failureMessage: `${name}: ${String(problem).slice(0, 500)}` };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
