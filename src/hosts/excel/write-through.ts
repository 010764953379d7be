import type { HostProblem, Receipt } from "../../core/host";
import { entryFor, sameState } from "./cell-content";
import { askForCell, probedCell, putFill } from "./cell-probe";
import { refusedEdit, sortChecked, writeEdits, type CheckedEdit } from "./edit-writing";
import type { HostMemory } from "./host-memory";
import { entryKey, LEDGER_KEY, readLedger, SETTLED_KEY, withEntries, type Ledger, type LedgerEntry } from "./ledger";
import { putLedger } from "./ledger-keeping";
import { codeOf, problemOf } from "./office-problems";
import { StoredTexts } from "./workbook-store";
import type { ReadyEdit, RefusedEdit, Survey } from "./write-survey";

/** What became of some edits. */
export interface Outcome {
  readonly applied: Receipt["applied"];
  readonly refused: readonly RefusedEdit[];
  readonly interrupted: HostProblem | null;
}

type Writable = Pick<Survey, "ready" | "ledger" | "texts">;

/** Writes surveyed edits and sees it through: whatever stops it, the ledger is put right. A problem means that nothing was written. */
export async function writeThrough({ ready, ledger, texts }: Writable, memory: HostMemory): Promise<Outcome | HostProblem> {
  let checked: readonly CheckedEdit[];
  try {
    checked = await writeEdits(ready, ledger, texts, memory.mergesUndo);
  } catch (error) {
    return afterStop(ready, ledger, error, memory);
  }
  const { applied, failed } = sortChecked(checked, false);
  const refused = failed.map(refusedEdit);
  const interrupted = failed.length === 0 ? null : await takeBack(failed, ledger);
  return { applied, refused, interrupted };
}

/** Finds out by reading again how far a stopped write came, and puts the ledger right. */
async function afterStop(ready: readonly ReadyEdit[], ledger: Ledger, error: unknown, memory: HostMemory): Promise<Outcome | HostProblem> {
  const problem = problemOf(error);
  const again = memory.mergesUndo && codeOf(error) === "UndoNotSupported";
  try {
    const { checked, now, texts } = await readAgain(ready);
    const isUntouched = now.serial === ledger.serial;
    const { applied, failed } = isUntouched ? { applied: [], failed: checked } : sortChecked(checked, true);
    const entries = withEntries(ledger.entries, entriesOf(checked.filter((one) => !failed.includes(one))));
    const kept: Ledger = isUntouched ? ledger : await keep(texts, { ...ledger, serial: now.serial + 1, isSettled: true, entries });
    if (again) {
      memory.giveUpMergingUndo();
      const rest = await writeThrough({ ready: failed.map((one) => one.ready), ledger: kept, texts: await storedTexts() }, memory);
      return "applied" in rest ? { ...rest, applied: [...applied, ...rest.applied] } : rest;
    }
    return applied.length === 0 ? problem : { applied, refused: failed.map(refusedEdit), interrupted: problem };
  } catch (second) {
    // Excel does not answer either: the ledger stays marked as unfinished, and is held against the cells before it is used.
    problemOf(second);
    return problem;
  }
}

/** Entries of written cells; a mark that is not there is not claimed. */
function entriesOf(checked: readonly CheckedEdit[]): readonly LedgerEntry[] {
  return checked.map(({ ready, found }) => (found.isMarked ? ready.ledger : { ...ready.ledger, fill: null }));
}

interface ReadAgain {
  readonly checked: readonly CheckedEdit[];
  readonly now: Ledger;
  readonly texts: StoredTexts;
}

async function readAgain(ready: readonly ReadyEdit[]): Promise<ReadAgain> {
  return Excel.run(async (context) => {
    const texts = StoredTexts.ask(context.workbook);
    const asked = ready.map((edit) => ({ edit, cell: askForCell(context.workbook.worksheets.getItem(edit.ledger.sheetId), edit.ledger.row, edit.ledger.column) }));
    await context.sync();
    const stored = texts();
    const checked = asked.map(({ edit, cell }) => ({ ready: edit, found: probedCell(cell) }));
    return { checked, now: readLedger(stored.text(LEDGER_KEY), stored.short(SETTLED_KEY)), texts: stored };
  });
}

async function storedTexts(): Promise<StoredTexts> {
  return Excel.run(async (context) => {
    const texts = StoredTexts.ask(context.workbook);
    await context.sync();
    return texts();
  });
}

async function keep(texts: StoredTexts, ledger: Ledger): Promise<Ledger> {
  await Excel.run(async (context) => {
    putLedger(context.workbook, texts, ledger);
    await context.sync();
  });
  return ledger;
}

/** Takes back what Excel did not take as it was meant, and strikes it from the ledger; says what kept it from doing so. */
async function takeBack(failed: readonly CheckedEdit[], before: Ledger): Promise<HostProblem | null> {
  const keys = new Set(failed.map(({ ready }) => entryKey(ready.ledger)));
  const old = new Map(before.entries.filter((entry) => keys.has(entryKey(entry))).map((entry) => [entryKey(entry), entry]));
  try {
    const texts = await storedTexts();
    const now = readLedger(texts.text(LEDGER_KEY), texts.short(SETTLED_KEY));
    const entries = [...now.entries.filter((entry) => !keys.has(entryKey(entry))), ...old.values()];
    await Excel.run(async (context) => {
      for (const one of failed) putBack(context.workbook, one, old.has(entryKey(one.ready.ledger)));
      putLedger(context.workbook, texts, { serial: now.serial + 1, entries });
      await context.sync();
    });
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

function putBack(workbook: Excel.Workbook, { ready, found }: CheckedEdit, wasMarked: boolean): void {
  const { sheetId, row, column, fill } = ready.ledger;
  const cell = workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1).untrack();
  const entry = entryFor(ready.before, ready.beforeFormat);
  if (found.format !== entry.format) cell.numberFormat = [[entry.format]];
  if (!sameState(found.state, ready.before)) cell[entry.property] = [[entry.input]];
  if (ready.isPainted && fill !== null && !wasMarked) putFill(cell.format.fill, fill);
}
