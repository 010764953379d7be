import { sameState, stateOfContent, type CellContent } from "../write/cell-content";
import type { StoredLook } from "../write/style-editor";

/** What is known of one corrected cell; row and column are 0-based. */
export interface LedgerEntry {
  readonly sheet: string;
  /** The workbook's number for the sheet, which outlives a new name. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Where the cell was when it was first corrected: a formula of that time holds good there only. */
  readonly home: { readonly row: number; readonly column: number };
  /** What stood there before our first correction. */
  readonly before: CellContent;
  readonly wrote: CellContent;
  /** How the cell looked before; null when its style was never touched. */
  readonly look: StoredLook | null;
  /** ARGB of our mark; null when the cell bears none. */
  readonly mark: string | null;
  /** Our note on the cell; null when there is none. */
  readonly note: string | null;
  /** Texts around the cell, by which it is found again when rows were inserted meanwhile. */
  readonly near: readonly string[];
}

/** The entry of a cell corrected once more: it keeps what stood there before the first time, if that is still ours to know. */
export function continuedEntry(old: LedgerEntry | undefined, fresh: LedgerEntry): LedgerEntry {
  if (old === undefined) return fresh;
  const stands = sameState(stateOfContent(old.wrote), stateOfContent(fresh.before));
  return {
    ...fresh,
    before: stands ? old.before : fresh.before,
    home: stands ? old.home : fresh.home,
    look: old.look !== null && (stands || old.mark !== null) ? old.look : fresh.look,
    mark: fresh.mark ?? old.mark,
    note: fresh.note ?? old.note,
  };
}

/** The entry of a cell found in another place; `now` is what it holds there. */
export function movedEntry(entry: LedgerEntry, place: Pick<LedgerEntry, "sheet" | "row" | "column">, now: CellContent): LedgerEntry {
  return { ...entry, ...place, wrote: entry.wrote.kind === "formula" && now.kind === "formula" ? now : entry.wrote };
}

/** Tells corrected cells apart. */
export function entryKey({ sheet, row, column }: Pick<LedgerEntry, "sheet" | "row" | "column">): string {
  return `${row},${column},${sheet}`;
}
