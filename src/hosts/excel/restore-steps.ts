import type { CellRef } from "../../core/grid/grid";
import type { RefusalReason } from "../../core/host";
import { entryFor, sameState, type Entry } from "./cell-content";
import type { ProbedCell } from "./cell-probe";
import type { Fill, LedgerEntry } from "./ledger";

/** A cell of the ledger as found before restoring it. */
export interface FoundEntry {
  readonly entry: LedgerEntry;
  /** Null when the cell's sheet is gone. */
  readonly now: FoundCell | null;
  /** True when the cell is not where it was, and nowhere else to be found. */
  readonly isLost: boolean;
}

/** What was found on the sheet. */
export interface FoundCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Where the cell is now; 0-based. */
  readonly row: number;
  readonly column: number;
  /** How much of what stood around the cell still does, from 0 to 1. */
  readonly likeness: number;
  readonly cell: ProbedCell;
  readonly mayFormat: boolean;
  readonly mayChangeNotes: boolean;
  readonly isProtected: boolean;
  /** The text of the note, or of our comment, on the cell; null for none. */
  readonly note: string | null;
  /** Identifier of our comment on the cell; null for none. */
  readonly commentId: string | null;
}

/** What is to be done about one cell. */
export interface RestoreStep {
  readonly found: FoundEntry;
  readonly at: CellRef;
  /** What to enter, and in which number format; null leaves content and format alone. */
  readonly entry: Entry | null;
  readonly fill: Fill | null;
  readonly removesNote: boolean;
  /** What the ledger says of the cell afterwards; null for nothing. */
  readonly next: LedgerEntry | null;
  /** Null when the cell is restored, otherwise why it is handed back. */
  readonly handedBack: RefusalReason | null;
}

const NOTHING = { entry: null, fill: null, removesNote: false } as const;

/** Decides what a restore does with one cell. */
export type Decide = (found: FoundEntry) => RestoreStep;

function frame(found: FoundEntry): { readonly found: FoundEntry; readonly at: CellRef } {
  const { sheet, row, column } = found.isLost || found.now === null ? found.entry : found.now;
  return { found, at: { sheet, row, column } };
}

function leftAlone(found: FoundEntry, handedBack: RefusalReason): RestoreStep {
  return { ...frame(found), ...NOTHING, next: found.entry, handedBack };
}

/** True while the cell holds what we wrote; a formula of ours that has moved refers to other cells than when it was written. */
function holdsOurs({ entry, now }: FoundEntry): boolean {
  if (now === null) return false;
  const { state } = now.cell;
  const isMovedFormula = isMoved(now, entry) && entry.wrote.formula !== undefined && state.formula !== undefined;
  return isMovedFormula || sameState(state, entry.wrote);
}

function isMoved(now: FoundCell, entry: LedgerEntry): boolean {
  return now.row !== entry.row || now.column !== entry.column;
}

/** Undo: the old content and look come back while the cell holds what we wrote; what a person wrote since stays. */
export const decideUndo: Decide = (found) => {
  const { entry, now, isLost } = found;
  if (now === null) return leftAlone(found, "sheet-missing");
  const { cell } = now;
  const stands = holdsOurs(found);
  const isBack = sameState(cell.state, entry.before);
  // A formula that we wrote over and that has moved since would refer to the wrong cells.
  const isStale = isMoved(now, entry) && entry.before.formula !== undefined;
  if (isLost || isStale || (!stands && !isBack)) return leftAlone(found, "changed-meanwhile");
  const back = entryFor(entry.before, entry.beforeFormat);
  const changesFormat = stands && (back.format !== cell.format || entry.beforeFormat !== cell.format);
  const changesLook = changesFormat || (cell.isMarked && entry.fill !== null);
  const isStuck = (stands && now.isProtected && cell.isLocked) || (changesLook && !now.mayFormat) || (isOwnNote(found) && !now.mayChangeNotes);
  if (isStuck) return leftAlone(found, "protected");
  return { ...frame(found), ...lookStep(found), entry: changesFormat || !isBack ? back : null, next: null, handedBack: null };
};

/** Clear: the old look comes back and contents stay; the correction itself can still be undone. */
export const decideClear: Decide = (found) => {
  const { entry, now, isLost } = found;
  if (now === null) return leftAlone(found, "sheet-missing");
  if (isLost) return { ...leftAlone(found, "changed-meanwhile"), next: { ...entry, fill: null, note: null } };
  const look = lookStep(found);
  const isStuck = now.cell.isMarked && entry.fill !== null && look.fill === null;
  const keepsNote = isOwnNote(found) && !look.removesNote;
  const wasPaintedOver = entry.fill !== null && !now.cell.isMarked;
  return {
    ...frame(found),
    ...look,
    entry: null,
    next: { ...movedEntry(entry, now), fill: isStuck ? entry.fill : null, note: keepsNote ? entry.note : null },
    handedBack: isStuck || keepsNote ? "protected" : wasPaintedOver ? "changed-meanwhile" : null,
  };
};

/** The entry as of where its cell is now. */
export function movedEntry(entry: LedgerEntry, now: FoundCell): LedgerEntry {
  const { row, column, sheet, sheetId, cell } = now;
  const place = { ...entry, row, column, sheet, sheetId };
  return isMoved(now, entry) && entry.wrote.formula !== undefined ? { ...place, wrote: cell.state } : place;
}

/** True for an entry that has something left to clear. */
export function hasLook({ fill, note }: LedgerEntry): boolean {
  return fill !== null || note !== null;
}

function isOwnNote({ entry, now }: FoundEntry): boolean {
  return entry.note !== null && now?.note === entry.note.text;
}

/** The look is put back where it is still ours and the sheet lets us. */
function lookStep(found: FoundEntry): Pick<RestoreStep, "fill" | "removesNote"> {
  const { entry, now } = found;
  const fill = now !== null && now.cell.isMarked && now.mayFormat ? entry.fill : null;
  return { fill, removesNote: isOwnNote(found) && now?.mayChangeNotes === true };
}
