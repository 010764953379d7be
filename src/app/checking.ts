import type { CheckOptions, Grid, HostProblem, Result, SheetReading } from "../core";
import type * as engineModule from "./engine";
import { problemNotice, type JobEnd, type Jobs, type StopSign } from "./jobs";
import { recallKept } from "./keeping";
import { refreshPreview } from "./preview";
import type { CheckResult, SheetResult } from "./check-result";
import { sameGrid } from "./same-grid";

/** Milliseconds of work after which the screen gets its turn. */
const TURN = 80;

type Engine = typeof engineModule;

/** Fetches what reads and judges, so that the first check need not wait for it. */
export function loadEngine(): Promise<Engine> {
  return import("./engine");
}

/** Reads and judges the whole workbook. */
export async function checkWorkbook(jobs: Jobs, stop: StopSign): Promise<JobEnd> {
  const started = jobs.ports.now();
  if (!jobs.store.getSnapshot().isKeptKnown) {
    const problem = await recallKept(jobs);
    if (problem !== null) return problemNotice("check", problem);
  }
  const read = await jobs.ports.host.read();
  if (!read.ok) return problemNotice("check", read.problem);
  await readAndPublish(jobs, read.value, stop, started);
  return null;
}

/**
 * Checks again after some sheets changed, reading only those. Sheets that still hold what is known are left alone,
 * which is how our own writes are told from a person's. Answers whether anything was judged anew.
 */
export async function recheckSheets(jobs: Jobs, names: readonly string[], stop: StopSign): Promise<Result<boolean, HostProblem>> {
  const { result } = jobs.store.getSnapshot();
  if (result === null) return { ok: true, value: false };
  const started = jobs.ports.now();
  const known = new Map(result.sheets.map((sheet, index) => [sheet.grid.sheet, index]));
  const isListKnown = names.every((name) => known.has(name));
  const read = await jobs.ports.host.read(isListKnown ? names : undefined);
  if (!read.ok) return read;
  const isWhole = !isListKnown || read.value.length < names.length;
  if (isWhole && isListKnown) return await rereadAll(jobs, stop, started);
  const changed = read.value.filter((grid) => !isKnown(grid, result, known));
  if (stop.isSet || (changed.length === 0 && !isWhole)) return { ok: true, value: false };
  if (isWhole) return { ok: true, value: await readAndPublish(jobs, read.value, stop, started) };
  const engine = await loadEngine();
  publish(jobs, engine, replaceSheets(jobs, engine, result.sheets, changed), started);
  return { ok: true, value: true };
}

/** Judges the sheets that are already known again, because the person's choices changed. */
export async function rejudge(jobs: Jobs): Promise<void> {
  const engine = await loadEngine();
  const { result } = jobs.store.getSnapshot();
  if (result === null) return;
  const started = jobs.ports.now();
  const options = checkOptions(jobs);
  const readAs = manner(options);
  publish(jobs, engine, result.sheets.map(({ grid }, index) => ({ grid, reading: engine.readSheet(grid, index, options), readAs })), started);
}

/** A sheet has gone: only a look at the whole workbook tells what is left. */
async function rereadAll(jobs: Jobs, stop: StopSign, started: number): Promise<Result<boolean, HostProblem>> {
  const read = await jobs.ports.host.read();
  return read.ok ? { ok: true, value: await readAndPublish(jobs, read.value, stop, started) } : read;
}

async function readAndPublish(jobs: Jobs, grids: readonly Grid[], stop: StopSign, started: number): Promise<boolean> {
  const engine = await loadEngine();
  const sheets = await readForms(jobs, engine, grids, stop);
  if (sheets !== null) publish(jobs, engine, sheets, started);
  return sheets !== null;
}

async function readForms(jobs: Jobs, engine: Engine, grids: readonly Grid[], stop: StopSign): Promise<readonly SheetResult[] | null> {
  const options = checkOptions(jobs);
  const readAs = manner(options);
  const { result } = jobs.store.getSnapshot();
  const sheets: SheetResult[] = [];
  let turn = jobs.ports.now();
  for (const [index, grid] of grids.entries()) {
    if (stop.isSet) return null;
    if (jobs.ports.now() - turn > TURN) {
      progress(jobs, "reading", index, grids.length);
      await jobs.ports.breathe();
      turn = jobs.ports.now();
    }
    sheets.push(sheetAsBefore(result?.sheets[index], grid, readAs) ?? { grid, reading: engine.readSheet(grid, index, options), readAs });
  }
  progress(jobs, "judging", grids.length, grids.length);
  await jobs.ports.breathe();
  return stop.isSet ? null : sheets;
}

/** A sheet that still stands as it was read need not be read again, and its forms are known to the judge. */
function sheetAsBefore(before: SheetResult | undefined, grid: Grid, readAs: string): SheetResult | null {
  return before?.readAs === readAs && sameGrid(before.grid, grid) ? before : null;
}

/** What a reading depends on besides the sheet. */
function manner({ workbookName, assignedColumns }: CheckOptions): string {
  return JSON.stringify([workbookName, assignedColumns]);
}

function replaceSheets(jobs: Jobs, engine: Engine, sheets: readonly SheetResult[], changed: readonly Grid[]): readonly SheetResult[] {
  const options = checkOptions(jobs);
  const readAs = manner(options);
  const fresh = new Map(changed.map((grid) => [grid.sheet, grid]));
  return sheets.map((sheet, index) => {
    const grid = fresh.get(sheet.grid.sheet);
    return grid === undefined ? sheet : { grid, reading: engine.readSheet(grid, index, options), readAs };
  });
}

function publish(jobs: Jobs, engine: Engine, sheets: readonly SheetResult[], started: number): void {
  const report = engine.judge(readingsOf(sheets), checkOptions(jobs));
  jobs.store.update((state) => {
    const result: CheckResult = { report, sheets, took: jobs.ports.now() - started, serial: (state.result?.serial ?? 0) + 1 };
    const preview = state.preview === null || state.phase.kind === "applying" ? state.preview : refreshPreview(state.preview, result, state.preferences);
    return { ...state, result, preview, isStale: false };
  });
}

function readingsOf(sheets: readonly SheetResult[]): readonly SheetReading[] {
  return sheets.map((sheet) => sheet.reading);
}

function progress(jobs: Jobs, step: "reading" | "judging", done: number, total: number): void {
  jobs.store.update((state) => (state.phase.kind === "checking" ? { ...state, phase: { ...state.phase, step, done, total } } : state));
}

function checkOptions(jobs: Jobs): CheckOptions {
  const { kept, priors } = jobs.store.getSnapshot();
  return {
    priors,
    workbookName: jobs.ports.host.workbookName,
    assignedColumns: kept.columns,
    ...(kept.profile === null ? {} : { profile: kept.profile }),
  };
}

function isKnown(grid: Grid, result: CheckResult, known: ReadonlyMap<string, number>): boolean {
  const index = known.get(grid.sheet);
  const before = index === undefined ? undefined : result.sheets[index]?.grid;
  return before !== undefined && sameGrid(before, grid);
}
