import { cellAddress } from "../../../core/grid/a1";
import { cellAt, type CellRef } from "../../../core/grid/grid";
import type { RefusalReason, RestoreReceipt } from "../../../core/host";
import { entryKey, movedEntry, type LedgerEntry } from "../ledger/ledger";
import { isPerfect, type Place } from "../ledger/ledger-places";
import { bearsMark, locatedEntries, type LocatedEntries } from "../ledger/moved-cells";
import type { OpenedWorkbook } from "../opened-workbook";
import { contentOfCell, sameState, stateOfCell, stateOfContent } from "./cell-content";
import { Obstacles } from "./obstacles";
import { NOTE_AUTHOR } from "./patch-workbook";
import type { CellWrite } from "./sheet-patch";
import { WorkbookEdit, type SurveyedSheet } from "./workbook-edit";
import type { NewNote } from "./note-part";

/** A workbook with corrections or marks taken back. */
export interface RestoredWorkbook {
  readonly bytes: Uint8Array;
  readonly receipt: RestoreReceipt;
}

interface Outcome {
  readonly writes: CellWrite[];
  readonly goneNotes: NewNote[];
  readonly restored: CellRef[];
  readonly handedBack: { at: CellRef; why: RefusalReason }[];
  /** What the ledger keeps of the entries looked at. */
  readonly kept: LedgerEntry[];
}

type Treatment = (work: WorkbookEdit, located: LocatedEntries, outcome: Outcome) => void;

/** Puts back what stood in every corrected cell (or in those of `only`) that still holds what was written, and how it looked. */
export function undoneWorkbook(opened: OpenedWorkbook, only?: readonly CellRef[]): RestoredWorkbook {
  return restoredWorkbook(opened, undoSheet, only);
}

/** Keeps the corrections; takes our fills and notes away, everywhere or in the cells of `only`. */
export function clearedWorkbook(opened: OpenedWorkbook, only?: readonly CellRef[]): RestoredWorkbook {
  return restoredWorkbook(opened, clearSheet, only);
}

function restoredWorkbook(opened: OpenedWorkbook, treat: Treatment, only: readonly CellRef[] | undefined): RestoredWorkbook {
  const wanted = only === undefined ? null : new Set(only.map(entryKey));
  const isWanted = (entry: LedgerEntry): boolean => wanted === null || wanted.has(entryKey(entry));
  const work = new WorkbookEdit(opened);
  const all = work.ledger.entries;
  if (all.length === 0) return { bytes: opened.bytes, receipt: { restored: [], handedBack: [] } };
  const restored: CellRef[] = [];
  const handedBack: { at: CellRef; why: RefusalReason }[] = [];
  const kept: LedgerEntry[] = [];
  const seen = new Set<LedgerEntry>();
  for (const name of sheetsOf(opened, all)) {
    const read = work.sheet(name);
    if (read === null) continue;
    const located = locatedEntries(work, read);
    if (located.places.size === 0) continue;
    const outcome: Outcome = { writes: [], goneNotes: [], restored, handedBack, kept };
    const places = new Map([...located.places].filter(([entry]) => isWanted(entry)));
    kept.push(...[...located.places.keys()].filter((entry) => !isWanted(entry)));
    treat(work, { ...located, places }, outcome);
    work.change(located.sheet, { writes: outcome.writes, newNotes: [], goneNotes: outcome.goneNotes }, NOTE_AUTHOR);
    for (const entry of located.places.keys()) seen.add(entry);
  }
  for (const entry of all) {
    if (seen.has(entry)) continue;
    kept.push(entry);
    if (!isWanted(entry)) continue;
    handedBack.push({ at: placeOf(entry), why: "sheet-missing" });
  }
  work.ledger.entries = kept;
  return { bytes: work.finished(), receipt: { restored, handedBack } };
}

/** The sheets entries may belong to: by name, or by number where the name is gone. */
function sheetsOf({ workbook }: OpenedWorkbook, entries: readonly LedgerEntry[]): readonly string[] {
  const names = new Set(entries.map(({ sheet }) => sheet));
  const ids = new Set(entries.map(({ sheetId }) => sheetId));
  return workbook.sheets.filter(({ name, sheetId }) => names.has(name) || ids.has(sheetId)).map(({ name }) => name);
}

function undoSheet(work: WorkbookEdit, { sheet, places }: LocatedEntries, outcome: Outcome): void {
  const obstacles = new Obstacles(sheet, work.styles, work.edit);
  for (const [entry, found] of places) {
    const isBack = found === null && holdsOldContent(work, sheet, entry);
    const place = isBack ? { row: entry.row, column: entry.column } : found;
    const why = place === null ? "changed-meanwhile" : (obstacles.at(place.row, place.column) ?? movedFormula(entry, place));
    if (place === null || why !== null) {
      outcome.handedBack.push({ at: { sheet: sheet.grid.sheet, row: place?.row ?? entry.row, column: place?.column ?? entry.column }, why: why ?? "changed-meanwhile" });
      outcome.kept.push(entry);
      continue;
    }
    const style = sheet.survey.place(place.row, place.column)?.style ?? 0;
    const isMarked = bearsMark(work, sheet, place.row, place.column, entry.mark);
    const look = entry.look === null ? null : work.styles.restored(style, entry.look, { fill: isMarked, format: true });
    outcome.writes.push({ ...place, content: isBack ? null : entry.before, style: look });
    if (entry.note !== null) outcome.goneNotes.push({ address: cellAddress(place.row, place.column), text: entry.note });
    outcome.restored.push({ sheet: sheet.grid.sheet, ...place });
  }
}

/** A person has put back by hand what stood there before: only the look is left to restore. */
function holdsOldContent(work: WorkbookEdit, sheet: SurveyedSheet, entry: LedgerEntry): boolean {
  const { row, column, before, mark } = entry;
  if (!sameState(stateOfCell(cellAt(sheet.grid, row, column)), stateOfContent(before))) return false;
  return isPerfect(entry, sheet.grid, { row, column }, () => bearsMark(work, sheet, row, column, mark));
}

/** A formula that was overwritten and has moved since would refer to the wrong cells. */
function movedFormula({ before, home }: LedgerEntry, place: Place): RefusalReason | null {
  return before.kind === "formula" && (place.row !== home.row || place.column !== home.column) ? "changed-meanwhile" : null;
}

function clearSheet(work: WorkbookEdit, { sheet, places }: LocatedEntries, outcome: Outcome): void {
  const obstacles = new Obstacles(sheet, work.styles, work.edit);
  for (const [entry, found] of places) {
    if (entry.mark === null && entry.note === null) {
      outcome.kept.push(entry);
      continue;
    }
    // What the cell holds does not matter for its look: a mark on the recorded place is ours all the same.
    const place = found ?? { row: entry.row, column: entry.column };
    const at = { sheet: sheet.grid.sheet, ...place };
    const isMarked = bearsMark(work, sheet, place.row, place.column, entry.mark);
    const hasNote = entry.note !== null && noteStands(sheet.grid.notes, place, entry.note);
    const isLocked = obstacles.at(place.row, place.column) === "protected";
    if (isLocked || (!isMarked && !hasNote)) {
      outcome.handedBack.push({ at, why: isLocked ? "protected" : "changed-meanwhile" });
      outcome.kept.push(isLocked ? entry : { ...entry, mark: null, note: null });
      continue;
    }
    const style = sheet.survey.place(place.row, place.column)?.style ?? 0;
    if (isMarked && entry.look !== null) outcome.writes.push({ ...place, content: null, style: work.styles.restored(style, entry.look, { fill: true, format: false }) });
    if (entry.note !== null) outcome.goneNotes.push({ address: cellAddress(place.row, place.column), text: entry.note });
    outcome.restored.push(at);
    const now = contentOfCell(cellAt(sheet.grid, place.row, place.column));
    outcome.kept.push({ ...(found === null ? entry : movedEntry(entry, at, now)), mark: null, note: null });
  }
}

function noteStands(notes: readonly { row: number; column: number; text: string }[], { row, column }: Place, text: string): boolean {
  return notes.some((note) => note.row === row && note.column === column && note.text.endsWith(text));
}

function placeOf({ sheet, row, column }: LedgerEntry): CellRef {
  return { sheet, row, column };
}
