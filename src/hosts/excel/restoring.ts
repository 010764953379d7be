import { cellAddress } from "../../core/grid/a1";
import type { CellRef } from "../../core/grid/grid";
import type { HostProblem, RestoreReceipt, Result } from "../../core/host";
import { sameState } from "./cell-content";
import { askForCell, probedCell, putFill } from "./cell-probe";
import { loadLedger, putLedger, type LoadedLedger } from "./ledger-keeping";
import { withEntries, withoutEntries, type LedgerEntry } from "./ledger";
import { BYTES_PER_EDIT, bytesAtATime, EDITS_AT_A_TIME } from "./limits";
import { isReadOnly, problemOf } from "./office-problems";
import { findEntries, readCells } from "./moved-cells";
import { findOwnComments, type OwnComments } from "./own-comments";
import { decideClear, decideUndo, hasLook, type Decide, type FoundEntry, type RestoreStep } from "./restore-steps";

/** Puts back contents and looks of all our corrections, or of those in the given cells. */
export async function undoCorrections(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
  return restore(isAmong(only), decideUndo);
}

/** Puts back looks and removes our notes, everywhere or in the given cells; contents stay. */
export async function clearMarks(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
  const isWanted = isAmong(only);
  return restore((entry) => isWanted(entry) && hasLook(entry), decideClear);
}

/** Cells are named by where they were when they were corrected, as in the ledger. */
function isAmong(only: readonly CellRef[] | undefined): (place: CellRef) => boolean {
  if (only === undefined) return () => true;
  const keys = new Set(only.map(placeKey));
  return (place) => keys.has(placeKey(place));
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${row},${column},${sheet}`;
}

const isReading: HostProblem = { kind: "read-only", detail: "the workbook is open for reading only" };

async function restore(concerns: (entry: LedgerEntry) => boolean, decide: Decide): Promise<Result<RestoreReceipt, HostProblem>> {
  if (isReadOnly()) return { ok: false, problem: isReading };
  const restored: RestoreReceipt["restored"][number][] = [];
  const handedBack: RestoreReceipt["handedBack"][number][] = [];
  const size = Math.min(EDITS_AT_A_TIME, Math.floor(bytesAtATime() / BYTES_PER_EDIT));
  try {
    // Each portion leaves a true ledger behind, so the next one begins by reading it.
    let loaded = await loadLedger();
    let waiting = loaded.ledger.entries.filter(concerns);
    while (waiting.length > 0) {
      const steps = await restorePortion(loaded, waiting.slice(0, size), decide);
      for (const { at, handedBack: why } of steps) {
        if (why === null) restored.push(at);
        else handedBack.push({ at, why });
      }
      waiting = waiting.slice(size);
      if (waiting.length > 0) loaded = await loadLedger();
    }
    return { ok: true, value: { restored, handedBack } };
  } catch (error) {
    const problem = error instanceof Stopped ? error.problem : problemOf(error);
    const done = error instanceof Stopped ? error.done : [];
    restored.push(...done.map(({ at }) => at));
    if (restored.length + handedBack.length === 0) return { ok: false, problem };
    return { ok: true, value: { restored, handedBack, interrupted: problem } };
  }
}

/** Thrown when Excel stopped part-way, with what had been restored until then. */
class Stopped extends Error {
  constructor(
    readonly problem: HostProblem,
    readonly done: readonly RestoreStep[],
  ) {
    super(problem.detail);
  }
}

async function restorePortion(loaded: LoadedLedger, entries: readonly LedgerEntry[], decide: Decide): Promise<readonly RestoreStep[]> {
  const comments = await findOwnComments(entries);
  const steps = (await findEntries(entries, loaded, comments)).map(decide);
  let after: readonly FoundEntry[];
  try {
    after = await carryOut(steps, loaded);
  } catch (error) {
    const done = await afterStop(steps, loaded, comments);
    throw new Stopped(done === null ? { ...problemOf(error), isUnsure: true } : problemOf(error), done ?? []);
  }
  const failed = steps.filter((step, index) => step.entry !== null && !isBack(after[index]));
  if (failed.length > 0) await keep(loaded, (entries_) => withEntries(entries_, failed.map(({ found }) => found.entry)));
  return steps.map((step) => (failed.includes(step) ? { ...step, handedBack: "not-written" as const } : step));
}

/** True when a cell holds again what it held before our correction. */
function isBack(found: FoundEntry | undefined): boolean {
  return found?.now != null && sameState(found.now.cell.state, found.entry.before);
}

/** After a stop: what was restored until then, found by reading again; the ledger keeps the rest. Null when Excel does not say. */
async function afterStop(steps: readonly RestoreStep[], loaded: LoadedLedger, comments: OwnComments): Promise<readonly RestoreStep[] | null> {
  try {
    const found = await readCells(steps.map((step) => ({ entry: step.found.entry, place: step.found.now ?? step.found.entry })), loaded, comments);
    const done = steps.filter((step, index) => step.handedBack === null && isDone(step, found[index]));
    await keep(loaded, (entries) => ledgerAfter(entries, done));
    return done;
  } catch (error) {
    problemOf(error);
    return null;
  }
}

function isDone(step: RestoreStep, found: FoundEntry | undefined): boolean {
  return (step.entry === null || isBack(found)) && (step.fill === null || found?.now?.cell.isMarked === false) && (!step.removesNote || found?.now?.note === null);
}

function ledgerAfter(entries: readonly LedgerEntry[], steps: readonly RestoreStep[]): readonly LedgerEntry[] {
  const kept = steps.flatMap(({ next }) => (next === null ? [] : [next]));
  return withEntries(withoutEntries(entries, steps.map(({ found }) => found.entry)), kept);
}

async function keep({ ledger }: LoadedLedger, change: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[]): Promise<void> {
  const { ledger: now, texts } = await loadLedger();
  await Excel.run(async (context) => {
    const serial = Math.max(now.serial, ledger.serial) + 1;
    putLedger(context.workbook, texts, { serial, entries: change(now.entries) });
    await context.sync();
  });
}

/** Carries out steps in one round trip: contents and looks first, then the ledger; gives back what the cells hold then. */
async function carryOut(steps: readonly RestoreStep[], { ledger, texts }: LoadedLedger): Promise<readonly FoundEntry[]> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    for (const step of steps) carryOutStep(workbook, step);
    const entries = ledgerAfter(ledger.entries, steps);
    putLedger(workbook, texts, { serial: ledger.serial + 1, entries });
    const read = steps.map(({ found }) => ({ found, cell: found.now === null ? null : askForCell(workbook.worksheets.getItem(found.now.sheetId), found.now.row, found.now.column) }));
    await context.sync();
    return read.map(({ found, cell }) => ({ ...found, now: found.now === null || cell === null ? null : { ...found.now, cell: probedCell(cell) } }));
  });
}

function carryOutStep(workbook: Excel.Workbook, { found, entry, fill, removesNote }: RestoreStep): void {
  if (found.now === null) return;
  const { row, column } = found.now;
  const worksheet = workbook.worksheets.getItem(found.now.sheetId);
  const cell = worksheet.getRangeByIndexes(row, column, 1, 1).untrack();
  if (entry !== null) {
    if (entry.format !== found.now.cell.format) cell.numberFormat = [[entry.format]];
    cell[entry.property] = [[entry.input]];
    if (entry.format !== found.entry.beforeFormat) cell.numberFormat = [[found.entry.beforeFormat]];
  }
  if (fill !== null) putFill(cell.format.fill, fill);
  if (!removesNote) return;
  const { commentId } = found.now;
  if (commentId === null) worksheet.notes.getItem(cellAddress(row, column)).delete();
  else workbook.comments.getItem(commentId).delete();
}
