import { cellAddress } from "../../core/grid/a1";
import type { HostProblem } from "../../core/host";
import { lacksCompany } from "../../core/belonging";
import { entryFor, sameState } from "./cell-content";
import { putFill } from "./cell-probe";
import type { CheckedEdit } from "./edit-writing";
import { entryKey, LEDGER_KEY, readLedger, SETTLED_KEY, type Ledger, type LedgerEntry } from "./ledger";
import { putLedger } from "./ledger-keeping";
import { problemOf } from "./office-problems";
import { storedTexts } from "./workbook-store";
import type { RefusedEdit } from "./write-survey";

/** The written edits that belong together with one that failed: half a correction is not left standing. */
export function companionsOf(failed: readonly CheckedEdit[], checked: readonly CheckedEdit[]): readonly CheckedEdit[] {
  const isStranded = lacksCompany(failed.map(({ ready }) => ready.edit));
  return checked.filter((one) => !failed.includes(one) && isStranded(one.ready.edit));
}

/** What is told about a written edit that was taken back because of another one. */
export function strandedEdit({ ready }: CheckedEdit): RefusedEdit {
  return { at: ready.edit.at, why: "belongs-together", now: ready.before };
}

/** Takes written edits back, each to what stood in its cell, and strikes them from the ledger; says what kept it from doing so. */
export async function takeBack(edits: readonly CheckedEdit[], before: Ledger, notes: "with-notes" | "no-notes"): Promise<HostProblem | null> {
  const keys = new Set(edits.map(({ ready }) => entryKey(ready.ledger)));
  const old = new Map(before.entries.filter((entry) => keys.has(entryKey(entry))).map((entry) => [entryKey(entry), entry]));
  try {
    const texts = await storedTexts();
    const now = readLedger(texts.text(LEDGER_KEY), texts.short(SETTLED_KEY));
    const entries = [...now.entries.filter((entry) => !keys.has(entryKey(entry))), ...old.values()];
    await Excel.run(async (context) => {
      for (const one of edits) {
        const known = old.get(entryKey(one.ready.ledger)) ?? null;
        putBack(context.workbook, one, known !== null);
        if (notes === "with-notes") putNoteBack(context.workbook, one, known);
      }
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

/** Takes away the note of an edit, or gives the earlier one of ours its text back. */
function putNoteBack(workbook: Excel.Workbook, { ready }: CheckedEdit, known: LedgerEntry | null): void {
  const { note, ledger } = ready;
  if (note.kind === "none") return;
  const worksheet = workbook.worksheets.getItem(ledger.sheetId);
  const address = cellAddress(ledger.row, ledger.column);
  const remark = note.kind.endsWith("comment") ? worksheet.comments.getItemByCell(worksheet.getRange(address).untrack()) : worksheet.notes.getItem(address);
  if (note.kind.startsWith("add")) remark.delete();
  else remark.content = known?.note?.text ?? note.text;
}
