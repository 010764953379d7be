/** A place on a sheet; 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Tells places of a workbook apart. */
export function placeKey(sheetId: string, { row, column }: Place): string {
  return `${sheetId}/${row}/${column}`;
}

/** Columns looked at on either side of a cell. */
const REACH = 16;
const LAST_COLUMN = 16_383;
const MAX_TEXTS = 4;
/** Signs and units of one character stand in every row: they tell rows apart no more than blanks do. */
const MIN_LENGTH = 2;
const MAX_LENGTH = 24;

/** The stretch of a row around a cell by whose texts the cell is known again. */
export function surroundings(column: number): { readonly from: number; readonly count: number } {
  const from = Math.max(0, column - REACH);
  return { from, count: Math.min(LAST_COLUMN, column + REACH) - from + 1 };
}

/** Cells around a cell, of which `from` is the first column. */
export interface Neighbours {
  readonly line: readonly unknown[];
  /** The row above; empty in the first row. */
  readonly above: readonly unknown[];
  readonly from: number;
}

/** The texts nearest to a cell in its row, and the nearest one in the row above, by which twins are told apart. */
export function nearbyTexts({ line, above, from }: Neighbours, column: number): readonly string[] {
  const own = textsBeside(line, from, column).slice(0, MAX_TEXTS);
  const [higher] = [wordsOf(above[column - from]), ...textsBeside(above, from, column)].filter((text) => text !== null);
  return higher === undefined ? own : [...own, `^${higher}`];
}

function textsBeside(line: readonly unknown[], from: number, column: number): readonly string[] {
  const aways = Array.from({ length: REACH }, (_, index) => index + 1);
  return aways.flatMap((away) => [column - away, column + away]).flatMap((side) => wordsOf(line[side - from]) ?? []);
}

function wordsOf(value: unknown): string | null {
  return typeof value === "string" && value.trim().length >= MIN_LENGTH ? value.trim().slice(0, MAX_LENGTH) : null;
}

/** What the row above counts for: enough to tell twins apart, too little to lose a cell above which a row was inserted. */
const WEIGHT_ABOVE = 0.1;
const isAbove = (text: string): boolean => text.startsWith("^");

/** How alike the surroundings of two places are: 1 for the same texts, 0 for nothing in common. */
export function likeness(known: readonly string[], found: readonly string[]): number {
  const own = shareOf(known.filter((text) => !isAbove(text)), found.filter((text) => !isAbove(text)));
  const above = shareOf(known.filter(isAbove), found.filter(isAbove));
  if (own === null || above === null) return own ?? above ?? 1;
  return own * (1 - WEIGHT_ABOVE) + above * WEIGHT_ABOVE;
}

/** The part of all texts that both have; null where neither has any. */
function shareOf(known: readonly string[], found: readonly string[]): number | null {
  const most = Math.max(known.length, found.length);
  if (most === 0) return null;
  const left = [...found];
  const same = known.filter((text) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return same.length / most;
}
