import { cellAt } from "../../../core/grid/grid";
import { contentOfCell } from "../write/cell-content";
import type { ReadSheet, SurveyedSheet, WorkbookEdit } from "../write/workbook-edit";
import { movedEntry, type LedgerEntry } from "./ledger";
import { GridIndex, likelyPlace, movedPlace, unmovedPlace, type Place } from "./ledger-places";

/** The corrected cells of one sheet and where each is now; null where it is not to be found, or no longer ours. */
export interface LocatedEntries {
  readonly sheet: SurveyedSheet;
  readonly places: ReadonlyMap<LedgerEntry, Place | null>;
}

/** Looks for the corrected cells of a sheet: by what was written, our mark and the texts around, then by position. */
export function locatedEntries(work: WorkbookEdit, read: ReadSheet): LocatedEntries {
  const entries = work.ledger.entries.filter((entry) => belongsTo(entry, read, work));
  const index = new GridIndex(read.grid);
  const candidates = new Map(entries.map((entry) => [entry, index.candidates(entry)]));
  const sheet = work.survey(read, [...entries, ...[...candidates.values()].flat()]);
  const places = new Map<LedgerEntry, Place | null>();
  const taken = new Set<string>();
  // The surer way of finding comes first for all, so that no entry is given the place of another.
  for (const find of [unmovedPlace, movedPlace, likelyPlace]) {
    for (const entry of entries) {
      if (places.get(entry) !== undefined && places.get(entry) !== null) continue;
      const free = (candidates.get(entry) ?? []).filter(({ row, column }) => !taken.has(`${row},${column}`));
      const place = find(entry, read.grid, free, ({ row, column }) => bearsMark(work, sheet, row, column, entry.mark));
      if (place !== null) taken.add(`${place.row},${place.column}`);
      places.set(entry, place);
    }
  }
  return { sheet, places };
}

/** True when a cell has our fill. */
export function bearsMark(work: WorkbookEdit, { survey }: SurveyedSheet, row: number, column: number, mark: string | null): boolean {
  const place = survey.place(row, column);
  return mark !== null && place !== undefined && work.styles.solidFill(place.style) === mark;
}

/** Brings the ledger up to date where rows or columns were inserted, or the sheet was renamed, since it was written. */
export function followMovedCells(work: WorkbookEdit, read: ReadSheet): void {
  if (!work.ledger.entries.some((entry) => belongsTo(entry, read, work))) return;
  const { places } = locatedEntries(work, read);
  work.ledger.entries = work.ledger.entries.map((entry) => {
    const place = places.get(entry);
    if (place === undefined || place === null) return entry;
    return movedEntry(entry, { ...place, sheet: read.grid.sheet }, contentOfCell(cellAt(read.grid, place.row, place.column)));
  });
}

/** An entry belongs to the sheet of its name; when that is gone, to the one that bears its number. */
function belongsTo(entry: LedgerEntry, { entry: sheet }: ReadSheet, work: WorkbookEdit): boolean {
  if (entry.sheet === sheet.name) return true;
  const isNameGone = work.opened.workbook.sheets.every(({ name }) => name !== entry.sheet);
  return isNameGone && entry.sheetId === sheet.sheetId;
}
