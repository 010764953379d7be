import type { Area } from "../../../core/grid/grid";
import { MAX_COLUMNS } from "../limits";

/** Cells of a sheet as single numbers; rows and columns are 0-based. */
export class PlaceSet {
  private readonly keys: ReadonlySet<number>;

  constructor(keys: Iterable<number>) {
    this.keys = new Set(keys);
  }

  get all(): Iterable<number> {
    return this.keys;
  }

  /** How many cells have to be looked at to list those within an area. */
  cost(area: Area): number {
    return Math.min(this.keys.size, sizeOf(area));
  }

  /** The cells within an area. */
  within(area: Area): readonly number[] {
    const { top, left, bottom, right } = area;
    if (sizeOf(area) > this.keys.size) return [...this.keys].filter((key) => isWithin(area, key));
    const found: number[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = placeKey(row, column);
        if (this.keys.has(key)) found.push(key);
      }
    }
    return found;
  }
}

/** A cell as one number. */
export function placeKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The 0-based row and column of a cell's number. */
export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/** True when a cell lies within an area. */
export function isWithin({ top, left, bottom, right }: Area, key: number): boolean {
  const { row, column } = placeOf(key);
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** True when two areas share a cell. */
export function doMeet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
