import { cellAddress } from "../../core/grid/a1";
import type { CellState, Receipt } from "../../core/host";
import { addressLists } from "./addresses";
import { sameState } from "./cell-content";
import { askForCell, MARK_COLOR, probedCell, type ProbedCell } from "./cell-probe";
import { LEDGER_KEY, ledgerText, SETTLED_KEY, withEntries, type Ledger, type LedgerEntry } from "./ledger";
import type { ReadyEdit, RefusedEdit } from "./write-survey";
import { StoredTexts } from "./workbook-store";

/** An edit with what was found in its cell after writing. */
export interface CheckedEdit {
  readonly ready: ReadyEdit;
  readonly found: ProbedCell;
}

/** One line of a receipt. */
type Applied = Receipt["applied"][number];

/**
 * Writes ready edits in one round trip: the ledger first, so that it knows of every cell that may change; then contents
 * and marks; then that all was seen through; notes last, since only they can fail for a reason of their own.
 */
export async function writeEdits(edits: readonly ReadyEdit[], ledger: Ledger, texts: StoredTexts, mergesUndo: boolean): Promise<readonly CheckedEdit[]> {
  return Excel.run({ mergeUndoGroup: mergesUndo }, async (context) => {
    const { workbook } = context;
    const serial = ledger.serial + 1;
    texts.put(workbook, LEDGER_KEY, ledgerText(withEntries(ledger.entries, edits.map((edit) => edit.ledger)), serial));
    // Without formulas among the edits nothing that is read back has to be computed first.
    if (edits.every(({ entry }) => entry.property === "values")) workbook.application.suspendApiCalculationUntilNextSync();
    for (const edit of edits) putContent(workbook, edit);
    paintMarks(workbook, edits);
    StoredTexts.putShort(workbook, SETTLED_KEY, String(serial));
    const cells = edits.map((ready) => ({ ready, cell: askForCell(sheetOf(workbook, ready.ledger), ready.ledger.row, ready.ledger.column) }));
    for (const edit of edits) putNote(workbook, edit);
    await context.sync();
    return cells.map(({ ready, cell }) => ({ ready, found: probedCell(cell) }));
  });
}

function sheetOf(workbook: Excel.Workbook, { sheetId }: LedgerEntry): Excel.Worksheet {
  return workbook.worksheets.getItem(sheetId);
}

function putContent(workbook: Excel.Workbook, { entry, beforeFormat, ledger }: ReadyEdit): void {
  const cell = sheetOf(workbook, ledger).getRangeByIndexes(ledger.row, ledger.column, 1, 1).untrack();
  // The format decides what Excel makes of the content, so it goes first.
  if (entry.format !== beforeFormat) cell.numberFormat = [[entry.format]];
  cell[entry.property] = [[entry.input]];
}

function paintMarks(workbook: Excel.Workbook, edits: readonly ReadyEdit[]): void {
  const painted = edits.filter(({ isPainted }) => isPainted).map(({ ledger }) => ledger);
  for (const sheetId of new Set(painted.map((entry) => entry.sheetId))) {
    const worksheet = workbook.worksheets.getItem(sheetId);
    for (const list of addressLists(painted.filter((entry) => entry.sheetId === sheetId))) {
      worksheet.getRanges(list).untrack().format.fill.color = MARK_COLOR;
    }
  }
}

function putNote(workbook: Excel.Workbook, { note, ledger }: ReadyEdit): void {
  if (note.kind === "none") return;
  const worksheet = sheetOf(workbook, ledger);
  const address = cellAddress(ledger.row, ledger.column);
  switch (note.kind) {
    case "add-note":
      worksheet.notes.add(address, note.text);
      break;
    case "change-note":
      worksheet.notes.getItem(address).content = note.text;
      break;
    case "add-comment":
      worksheet.comments.add(worksheet.getRange(address).untrack(), note.text);
      break;
    case "change-comment":
      worksheet.comments.getItemByCell(worksheet.getRange(address).untrack()).content = note.text;
      break;
  }
}

/** Sorts written edits by what their cells hold now. */
export function sortChecked(checked: readonly CheckedEdit[], notesFailed: boolean): { readonly applied: readonly Applied[]; readonly failed: readonly CheckedEdit[] } {
  const applied: Applied[] = [];
  const failed: CheckedEdit[] = [];
  for (const one of checked) {
    const { ready, found } = one;
    if (sameState(found.state, ready.after)) applied.push(appliedEdit(ready, found, notesFailed));
    else failed.push(one);
  }
  return { applied, failed };
}

function appliedEdit(ready: ReadyEdit, found: ProbedCell, notesFailed: boolean): Applied {
  const lacksMark = ready.edit.mark && !found.isMarked;
  const lacksNote = ready.note.kind === "none" ? ready.note.isLacking : notesFailed;
  const lacks = [...(lacksMark ? (["mark"] as const) : []), ...(lacksNote ? (["note"] as const) : [])];
  const applied = { at: ready.edit.at, before: ready.before, after: found.state };
  return lacks.length === 0 ? applied : { ...applied, lacks };
}

/** An edit that Excel did not take as it was meant, or did not come to. */
export function refusedEdit({ ready, found }: CheckedEdit): RefusedEdit {
  const isUntouched = sameState(found.state, ready.before);
  const why = isUntouched || wasWritten(found.state, ready) ? "not-written" : "changed-meanwhile";
  return { at: ready.edit.at, why, now: found.state };
}

/** True when a cell holds something else than before only because Excel made another thing of our entry. */
function wasWritten(state: CellState, { after }: ReadyEdit): boolean {
  return state.formula === undefined && after.formula === undefined && typeof state.value !== typeof after.value;
}
