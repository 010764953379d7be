import type { HostProblem, Receipt } from "../../core/host";
import { askForCell, probedCell } from "./cell-probe";
import { refusedEdit, sortChecked, writeEdits, type CheckedEdit } from "./edit-writing";
import type { HostMemory } from "./host-memory";
import { LEDGER_KEY, readLedger, SETTLED_KEY, withEntries, type Ledger, type LedgerEntry } from "./ledger";
import { putLedger } from "./ledger-keeping";
import { codeOf, problemOf } from "./office-problems";
import { companionsOf, strandedEdit, takeBack } from "./taking-back";
import { storedTexts, StoredTexts } from "./workbook-store";
import type { ReadyEdit, RefusedEdit, Survey } from "./write-survey";

/** What became of some edits. */
export interface Outcome {
  readonly applied: Receipt["applied"];
  readonly refused: readonly RefusedEdit[];
  readonly interrupted: HostProblem | null;
}

type Writable = Pick<Survey, "ready" | "ledger" | "texts">;

/** Writes surveyed edits and sees it through: whatever stops it, the ledger is put right. A problem means that nothing was written, unless it says that this is not sure. */
export async function writeThrough({ ready, ledger, texts }: Writable, memory: HostMemory): Promise<Outcome | HostProblem> {
  let checked: readonly CheckedEdit[];
  try {
    checked = await writeEdits(ready, ledger, texts, memory.mergesUndo);
  } catch (error) {
    return afterStop(ready, ledger, error, memory);
  }
  const { applied, failed } = sortChecked(checked, false);
  if (failed.length === 0) return { applied, refused: [], interrupted: null };
  const stranded = companionsOf(failed, checked);
  const interrupted = await takeBack([...failed, ...stranded], ledger, "with-notes");
  const left = interrupted === null ? [] : await stillWritten(stranded);
  const gone = stranded.filter(({ ready: one }) => !left.includes(one));
  return { applied: sortChecked(without(checked, gone), false).applied, refused: [...failed.map(refusedEdit), ...gone.map(strandedEdit)], interrupted };
}

const without = (checked: readonly CheckedEdit[], some: readonly CheckedEdit[]): readonly CheckedEdit[] => checked.filter((one) => !some.includes(one));

/** Which edits stand although taking them back was begun; all of them when Excel does not say. */
async function stillWritten(edits: readonly CheckedEdit[]): Promise<readonly ReadyEdit[]> {
  try {
    const { checked } = await readAgain(edits.map(({ ready }) => ready));
    return without(checked, sortChecked(checked, true).failed).map(({ ready }) => ready);
  } catch (error) {
    problemOf(error);
    return edits.map(({ ready }) => ready);
  }
}

/** Finds out by reading again how far a stopped write came, and puts the ledger right. */
async function afterStop(ready: readonly ReadyEdit[], ledger: Ledger, error: unknown, memory: HostMemory): Promise<Outcome | HostProblem> {
  const problem = problemOf(error);
  const again = memory.mergesUndo && codeOf(error) === "UndoNotSupported";
  try {
    const { checked, now, texts } = await readAgain(ready);
    const isUntouched = now.serial === ledger.serial;
    const { applied, failed } = isUntouched ? { applied: [], failed: checked } : sortChecked(checked, true);
    const entries = withEntries(ledger.entries, entriesOf(without(checked, failed)));
    const kept: Ledger = isUntouched ? ledger : await keep(texts, { ...ledger, serial: now.serial + 1, isSettled: true, entries });
    const stranded = again ? [] : companionsOf(failed, checked);
    if (stranded.length > 0 && (await takeBack(stranded, ledger, "no-notes")) === null) {
      const refused = [...failed.map(refusedEdit), ...stranded.map(strandedEdit)];
      const whole = sortChecked(without(checked, stranded), true).applied;
      return whole.length === 0 ? problem : { applied: whole, refused, interrupted: problem };
    }
    if (again) {
      memory.giveUpMergingUndo();
      const rest = await writeThrough({ ready: failed.map((one) => one.ready), ledger: kept, texts: await storedTexts() }, memory);
      return "applied" in rest ? { ...rest, applied: [...applied, ...rest.applied] } : rest;
    }
    return applied.length === 0 ? problem : { applied, refused: failed.map(refusedEdit), interrupted: problem };
  } catch (second) {
    // Excel does not answer either: the ledger stays marked as unfinished, and is held against the cells before it is used.
    problemOf(second);
    return { ...problem, isUnsure: true };
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

async function keep(texts: StoredTexts, ledger: Ledger): Promise<Ledger> {
  await Excel.run(async (context) => {
    putLedger(context.workbook, texts, ledger);
    await context.sync();
  });
  return ledger;
}
