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
}

/** What was found on the sheet. */
export interface FoundCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cell: ProbedCell;
  readonly mayFormat: boolean;
  readonly mayChangeNotes: boolean;
  readonly isProtected: boolean;
  /** The text of the note, or of the comment, on the cell; null for none. */
  readonly note: string | null;
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
  const { sheet, row, column } = found.entry;
  return { found, at: { sheet: found.now?.sheet ?? sheet, row, column } };
}

/** Undo: the old content and look come back while the cell holds what we wrote; what a person wrote since stays. */
export const decideUndo: Decide = (found) => {
  const { entry, now } = found;
  if (now === null) return { ...frame(found), ...NOTHING, next: null, handedBack: "sheet-missing" };
  const { cell } = now;
  const stands = sameState(cell.state, entry.wrote);
  const isBack = sameState(cell.state, entry.before);
  const back = entryFor(entry.before, entry.beforeFormat);
  const changesFormat = stands && (back.format !== cell.format || entry.beforeFormat !== cell.format);
  const changesLook = changesFormat || (cell.isMarked && entry.fill !== null);
  const isStuck = (stands && now.isProtected && cell.isLocked) || (changesLook && !now.mayFormat) || (isOwnNote(found) && !now.mayChangeNotes);
  if (isStuck) return { ...frame(found), ...NOTHING, next: entry, handedBack: "protected" };
  const look = lookStep(found);
  return {
    ...frame(found),
    ...look,
    entry: changesFormat || (stands && !isBack) ? back : null,
    next: null,
    handedBack: stands || isBack ? null : "changed-meanwhile",
  };
};

/** Clear: the old look comes back and contents stay; the correction itself can still be undone. */
export const decideClear: Decide = (found) => {
  const { entry, now } = found;
  if (now === null) return { ...frame(found), ...NOTHING, next: null, handedBack: "sheet-missing" };
  const look = lookStep(found);
  const isStuck = now.cell.isMarked && entry.fill !== null && look.fill === null;
  const keepsNote = isOwnNote(found) && !look.removesNote;
  const wasPaintedOver = entry.fill !== null && !now.cell.isMarked;
  return {
    ...frame(found),
    ...look,
    entry: null,
    next: { ...entry, fill: isStuck ? entry.fill : null, note: keepsNote ? entry.note : null },
    handedBack: isStuck || keepsNote ? "protected" : wasPaintedOver ? "changed-meanwhile" : null,
  };
};

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
