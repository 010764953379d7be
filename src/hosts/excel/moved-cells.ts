import { cellAddress } from "../../core/grid/a1";
import { sameState } from "./cell-content";
import { likeness, nearbyTexts, placeKey, surroundings, type Place } from "./cell-places";
import { askForCell, probedCell } from "./cell-probe";
import { candidatesIn, choosePlaces, shortlist, twinKey, type Candidate, type WantedEntry } from "./cell-search";
import type { LedgerEntry } from "./ledger";
import type { LoadedLedger } from "./ledger-keeping";
import { supports } from "./office-ready";
import { commentKey, type OwnComments } from "./own-comments";
import type { FoundCell, FoundEntry } from "./restore-steps";

/**
 * Finds the cells of ledger entries. Where all stand as they did that takes one round trip; where rows or columns were
 * inserted since, or contents changed, the cells in doubt are looked for in their sheets, in up to three more.
 */
export async function findEntries(entries: readonly LedgerEntry[], loaded: LoadedLedger, comments: OwnComments): Promise<readonly FoundEntry[]> {
  const recorded = await readCells(entries.map((entry) => ({ entry, place: entry })), loaded, comments);
  const doubtful = withTwins(recorded.filter(isDoubtful), recorded);
  if (doubtful.length === 0) return recorded;
  const certain = recorded.filter((found) => !doubtful.includes(found));
  const taken = new Set(certain.map(({ entry, now }) => placeKey(now?.sheetId ?? "", now ?? entry)));
  const wanted = doubtful.map(({ entry, now }) => ({ entry, sheetId: now?.sheetId ?? "" }));
  const { places, unclear } = choosePlaces(wanted, await candidatesFor(wanted), taken);
  const moved = doubtful.flatMap(({ entry }) => {
    const place = places.get(entry);
    return place === undefined || (place.row === entry.row && place.column === entry.column) ? [] : [{ entry, place }];
  });
  const elsewhere = new Map((moved.length === 0 ? [] : await readCells(moved, loaded, comments)).map((found) => [found.entry, found]));
  return recorded.map((found) => {
    if (certain.includes(found) || places.has(found.entry)) return elsewhere.get(found.entry) ?? found;
    const isOthers = taken.has(placeKey(found.now?.sheetId ?? "", found.entry));
    return isRecognised(found) && !isOthers && !unclear.has(found.entry) ? found : { ...found, isLost: true };
  });
}

/** False only where what we wrote stands in its place with our mark on it and the same texts around. */
function isDoubtful({ entry, now }: FoundEntry): boolean {
  if (now === null) return false;
  // Without a mark, a cell that looks the same may stand elsewhere too; where there are no texts there is nothing to look by.
  if (entry.fill === null && entry.near.length > 0) return true;
  return now.likeness < 1 || now.cell.isMarked !== (entry.fill !== null) || !sameState(now.cell.state, entry.wrote);
}

/** A cell that is nowhere else is believed to be in its place while the texts around are the same, or our mark is on what we wrote. */
function isRecognised({ entry, now }: FoundEntry): boolean {
  return now === null || now.likeness === 1 || (now.cell.isMarked && sameState(now.cell.state, entry.wrote));
}

/** When one of several entries that look the same is in doubt, all of them are. */
function withTwins(doubtful: readonly FoundEntry[], all: readonly FoundEntry[]): readonly FoundEntry[] {
  const keys = new Set(doubtful.map(({ entry }) => twinKey(entry)));
  return all.filter((found) => found.now !== null && keys.has(twinKey(found.entry)));
}

/** An entry and the place to look at. */
interface Wanted {
  readonly entry: LedgerEntry;
  readonly place: Place;
}

/** Reads what stands at given places, in one round trip. */
export async function readCells(wanted: readonly Wanted[], loaded: LoadedLedger, comments: OwnComments): Promise<readonly FoundEntry[]> {
  return Excel.run(async (context) => {
    const asked = wanted.map(({ entry, place }) => ({ entry, answer: askFor(context.workbook, { entry, place }, loaded.sheetIdOf(entry), comments) }));
    await context.sync();
    return asked.map(({ entry, answer }) => ({ entry, now: answer(), isLost: false }));
  });
}

function askFor(workbook: Excel.Workbook, { entry, place: { row, column } }: Wanted, sheetId: string | null, comments: OwnComments): () => FoundCell | null {
  if (sheetId === null) return () => null;
  const worksheet = workbook.worksheets.getItem(sheetId);
  worksheet.load("name,protection/protected,protection/options");
  const cell = askForCell(worksheet, row, column);
  const stretch = askForSurroundings(worksheet, row, column);
  const note = entry.note?.kind === "note" && supports("1.18") ? worksheet.notes.getItemOrNullObject(cellAddress(row, column)) : null;
  note?.load("content");
  return () => {
    const { name, protection } = worksheet;
    const options = protection.protected ? protection.options : { allowFormatCells: true, allowEditObjects: true };
    const commentId = entry.note?.kind === "comment" ? (comments.get(commentKey(sheetId, row, column, entry.note.text)) ?? null) : null;
    const noted = commentId !== null ? (entry.note?.text ?? null) : note === null || note.isNullObject ? null : note.content;
    return {
      sheetId,
      sheet: name,
      row,
      column,
      likeness: likeness(entry.near, stretch()),
      cell: probedCell(cell),
      isProtected: protection.protected,
      mayFormat: options.allowFormatCells === true,
      mayChangeNotes: options.allowEditObjects === true,
      note: noted,
      commentId,
    };
  };
}

/** The texts around a cell; `overlaid` says what cells around it are about to hold. */
export type Surroundings = (overlaid?: (row: number, column: number) => unknown) => readonly string[];

/** Asks for the texts around a cell; the answer is read after the sync. */
export function askForSurroundings(worksheet: Excel.Worksheet, row: number, column: number): Surroundings {
  const { from, count } = surroundings(column);
  const top = Math.max(0, row - 1);
  const stretch = worksheet.getRangeByIndexes(top, from, row - top + 1, count).untrack();
  stretch.load("values");
  return (overlaid) => {
    const rows: readonly (readonly unknown[])[] = stretch.values;
    const seen = overlaid === undefined ? rows : rows.map((line, index) => line.map((value, offset) => overlaid(top + index, from + offset) ?? value));
    return nearbyTexts({ line: seen[row - top] ?? [], above: row === 0 ? [] : (seen[0] ?? []), from }, column);
  };
}

/** Reads the sheets of entries in doubt, and the looks of the cells that may be theirs. */
async function candidatesFor(wanted: readonly WantedEntry[]): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const contents = await Excel.run(async (context) => {
    const asked = [...new Set(wanted.map(({ sheetId }) => sheetId))].map((id) => {
      const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack();
      used.load("rowIndex,columnIndex,values,formulas");
      return { id, used };
    });
    await context.sync();
    return asked.map(({ id, used }) => ({ id, cells: used.isNullObject ? [] : candidatesIn(used.values, used.formulas, used.rowIndex, used.columnIndex) }));
  });
  const short = contents.map(({ id, cells }) => ({ id, cells: shortlist(wanted.filter(({ sheetId }) => sheetId === id), cells) }));
  if (short.every(({ cells }) => cells.length === 0)) return new Map();
  return Excel.run(async (context) => {
    const asked = short.map(({ id, cells }) => {
      const worksheet = context.workbook.worksheets.getItem(id);
      return { id, cells: cells.map((cell) => ({ cell, range: askForCell(worksheet, cell.place.row, cell.place.column) })) };
    });
    await context.sync();
    return new Map(asked.map(({ id, cells }) => [id, cells.map(({ cell, range }) => ({ ...cell, isMarked: probedCell(range).isMarked }))]));
  });
}
