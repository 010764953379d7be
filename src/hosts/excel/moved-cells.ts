import { cellAddress } from "../../core/grid/a1";
import type { CellState } from "../../core/host";
import { sameState, stateFrom } from "./cell-content";
import { likeness, nearbyTexts, surroundings, type Place } from "./cell-places";
import { askForCell, probedCell } from "./cell-probe";
import type { LedgerEntry } from "./ledger";
import type { LoadedLedger } from "./ledger-keeping";
import { supports } from "./office-ready";
import { commentKey, type OwnComments } from "./own-comments";
import type { FoundCell, FoundEntry } from "./restore-steps";

/**
 * Finds the cells of ledger entries. Where all stand as they did that takes one round trip; where rows or columns were
 * inserted since, the cells that are not where they were are looked for in their sheets, in two more.
 */
export async function findEntries(entries: readonly LedgerEntry[], loaded: LoadedLedger, comments: OwnComments): Promise<readonly FoundEntry[]> {
  const recorded = await readCells(entries.map((entry) => ({ entry, place: entry })), loaded, comments);
  const doubtful = recorded.filter((found) => found.now !== null && found.now.likeness < 1);
  if (doubtful.length === 0) return recorded;
  const taken = new Set(recorded.filter((found) => !doubtful.includes(found)).map(placeKey));
  const places = await lookFor(doubtful, taken);
  const moved = doubtful.flatMap(({ entry }) => {
    const place = places.get(entry) ?? null;
    return place === null || isRecorded(entry, place) ? [] : [{ entry, place }];
  });
  const foundElsewhere = new Map((moved.length === 0 ? [] : await readCells(moved, loaded, comments)).map((found) => [found.entry, found]));
  return recorded.map((found) => {
    if (!doubtful.includes(found)) return found;
    const elsewhere = foundElsewhere.get(found.entry);
    if (elsewhere !== undefined) return elsewhere;
    // Nowhere else to be found: the recorded place is believed only while our mark is on what we wrote.
    const isRecognised = found.now?.cell.isMarked === true && sameState(found.now.cell.state, found.entry.wrote);
    return places.has(found.entry) || isRecognised ? found : { ...found, isLost: true };
  });
}

const isRecorded = (entry: LedgerEntry, { row, column }: Place): boolean => entry.row === row && entry.column === column;
const placeKey = ({ entry, now }: FoundEntry): string => `${now?.sheetId ?? entry.sheetId}/${now?.row ?? entry.row}/${now?.column ?? entry.column}`;

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

/** The texts around a cell; `overlaid` says what other cells of its row are about to hold. */
export type Surroundings = (overlaid?: (column: number) => unknown) => readonly string[];

/** Asks for the texts around a cell; the answer is read after the sync. */
export function askForSurroundings(worksheet: Excel.Worksheet, row: number, column: number): Surroundings {
  const { from, count } = surroundings(column);
  const stretch = worksheet.getRangeByIndexes(row, from, 1, count).untrack();
  stretch.load("values");
  return (overlaid) => {
    const values: readonly unknown[] = stretch.values[0] ?? [];
    return nearbyTexts(overlaid === undefined ? values : values.map((value, index) => overlaid(from + index) ?? value), from, column);
  };
}

/** A cell of a sheet that may be one we look for. */
interface Candidate {
  readonly place: Place;
  readonly state: CellState;
  readonly near: readonly string[];
}

/** Looks through the sheets of entries that are not where they were; entries that are nowhere are left out of the answer. */
async function lookFor(doubtful: readonly FoundEntry[], taken: Set<string>): Promise<ReadonlyMap<LedgerEntry, Place>> {
  const sheetIds = new Set(doubtful.flatMap(({ now }) => (now === null ? [] : [now.sheetId])));
  const sheets = await Excel.run(async (context) => {
    const asked = [...sheetIds].map((id) => {
      const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack();
      used.load("rowIndex,columnIndex,values,formulas");
      return { id, used };
    });
    await context.sync();
    return new Map(asked.map(({ id, used }) => [id, used.isNullObject ? [] : candidatesIn(used)]));
  });
  const places = new Map<LedgerEntry, Place>();
  for (const { entry, now } of doubtful) {
    const sheetId = now?.sheetId ?? "";
    const isFree = ({ place }: Candidate): boolean => !taken.has(`${sheetId}/${place.row}/${place.column}`);
    const best = bestOf(entry, (sheets.get(sheetId) ?? []).filter(isFree));
    if (best === null) continue;
    taken.add(`${sheetId}/${best.row}/${best.column}`);
    places.set(entry, best);
  }
  return places;
}

function candidatesIn({ rowIndex, columnIndex, values, formulas }: Excel.Range): readonly Candidate[] {
  return values.flatMap((line: readonly unknown[], row) =>
    line.flatMap((value, column) => {
      const state = stateFrom(formulas[row]?.[column], value);
      if (state.value === null && state.formula === undefined) return [];
      const place = { row: rowIndex + row, column: columnIndex + column };
      return [{ place, state, near: nearbyTexts(line, columnIndex, place.column) }];
    }),
  );
}

/** The likeliest place of an entry: what we wrote stands there, and most of what stood around it. */
function bestOf(entry: LedgerEntry, candidates: readonly Candidate[]): Place | null {
  const isSure = entry.wrote.formula !== undefined;
  const rated = candidates.flatMap(({ place, state, near }) => {
    // A formula is written anew by Excel when it moves; only what stands around it tells.
    const holds = isSure ? state.formula !== undefined : sameState(state, entry.wrote);
    const rate = holds ? likeness(entry.near, near) : 0;
    return rate >= (isSure ? 1 : 0.5) ? [{ place, rate, away: Math.abs(place.row - entry.row) + (place.column === entry.column ? 0 : 1000) }] : [];
  });
  rated.sort((a, b) => b.rate - a.rate || a.away - b.away);
  return rated[0]?.place ?? null;
}
