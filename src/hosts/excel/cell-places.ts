/** A place on a sheet; 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
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

/** The texts nearest to a cell in its row; `values` is a stretch of the row that begins at column `from`. */
export function nearbyTexts(values: readonly unknown[], from: number, column: number): readonly string[] {
  const found: string[] = [];
  for (let away = 1; away <= REACH && found.length < MAX_TEXTS; away += 1) {
    for (const side of [column - away, column + away]) {
      const value = values[side - from];
      if (typeof value === "string" && value.trim().length >= MIN_LENGTH && found.length < MAX_TEXTS) found.push(value.trim().slice(0, MAX_LENGTH));
    }
  }
  return found;
}

/** How much of what stood around a cell stands around a place: 1 for all of it, 0 for nothing. */
export function likeness(known: readonly string[], found: readonly string[]): number {
  if (known.length === 0) return 1;
  const left = [...found];
  const same = known.filter((text) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return same.length / known.length;
}
