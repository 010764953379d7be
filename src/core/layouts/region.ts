import type { SheetMap, Spot } from "./sheet-map";
import { fieldOfLabel, isOtherLabel } from "./vocabulary/labels";
import { fundingColumn, sourceOfWords } from "./vocabulary/funds";
import { bareLabel, splitLabelled } from "./squash";

/** The rows of one form around its tables, and which of its spots were understood. Rows and columns are 0-based. */
export interface Region {
  readonly map: SheetMap;
  /** Row ranges outside the indicator tables, both ends included. */
  readonly rows: readonly (readonly [number, number])[];
  /** Right-most column of the form. */
  readonly right: number;
  /** Columns in which something starts. */
  readonly startColumns: ReadonlySet<number>;
  readonly placed: Set<Spot>;
  readonly isDualTerm: boolean;
}

/** Spots of the region that nobody has understood yet, in reading order. */
export function freeSpots(region: Region): Spot[] {
  const free: Spot[] = [];
  for (const [from, to] of region.rows) {
    for (let row = from; row <= to; row++) {
      for (const spot of region.map.startingInRow(row)) if (!region.placed.has(spot)) free.push(spot);
    }
  }
  return free;
}

/** True for cells that ask for something: known labels, headings of the funds table, "…：" with nothing behind. */
export function isLabelSpot(spot: Spot): boolean {
  const { label, squashed } = spot;
  if (fieldOfLabel(label) !== null || isOtherLabel(label) || fundingColumn(label) !== null) return true;
  if (isStandardSource(label)) return true;
  if (squashed.length <= 20 && squashed.endsWith(":")) return true;
  const split = splitLabelled(spot.text);
  return split !== null && (fieldOfLabel(split.label) !== null || isStandardSource(split.label));
}

function isStandardSource(label: string): boolean {
  const source = sourceOfWords(bareLabel(label));
  return label === "其中" || (source !== null && source.source !== "own-words");
}

/** The cell to the right of a spot in its first row, blank columns passed over; null at the form's edge. */
export function rightCell(region: Region, spot: Spot): { row: number; column: number; spot: Spot | undefined } | null {
  let column = spot.area.right + 1;
  while (column <= region.right && !region.startColumns.has(column)) column += 1;
  if (column > region.right) return null;
  const row = spot.area.top;
  return { row, column, spot: region.map.at(row, column) };
}

/** The spot right below another one and no wider to the left, or undefined. */
export function spotBelow(region: Region, spot: Spot): Spot | undefined {
  const row = region.map.rowBelow(spot.area);
  if (row === null || !region.rows.some(([from, to]) => row >= from && row <= to)) return undefined;
  const below = region.map.at(row, spot.area.left);
  return below !== undefined && below.area.left >= spot.area.left && below.area.top > spot.area.bottom ? below : undefined;
}
