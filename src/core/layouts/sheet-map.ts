import type { Area, Cell, CellRef, Grid } from "../grid/grid";
import { cellAt, isCellError } from "../grid/grid";
import type { Item } from "../form/form";
import { fromStored, toText } from "../number";
import { bareLabel, squash } from "./squash";

/** A non-blank cell with the area it fills (its merged area, or itself). */
export interface Spot {
  readonly area: Area;
  readonly cell: Cell;
  readonly text: string;
  /** Text without white space, half-width. */
  readonly squashed: string;
  /** Squashed text without list numbers, remarks in brackets and colon. */
  readonly label: string;
}

/** How many cells of merged areas are mapped at most; absurd merges beyond that are read by their first cell only. */
const MERGED_CELLS_MAPPED = 200_000;

/** How far a merged area is followed below the last row with something in it, rows: a blank table ends with such cells. */
const FOLLOWED_BELOW = 60;

const NO_SPOTS: readonly Spot[] = [];

/** One sheet prepared for reading: spots in reading order and fast look-ups. Rows and columns are 0-based. */
export class SheetMap {
  readonly spots: readonly Spot[];
  /** Sparse, by row and column. */
  private readonly covering: (Spot | undefined)[][] = [];
  private readonly mergedAreas: (Area | undefined)[][] = [];
  private readonly startingIn: Spot[][] = [];
  private readonly mergeStarts: Area[] = [];
  private readonly startRows = new Set<number>();

  constructor(readonly grid: Grid) {
    this.mapMerges();
    this.spots = this.collectSpots();
  }

  /** The spot that fills a cell, also from a merged area's first cell. */
  at(row: number, column: number): Spot | undefined {
    return this.covering[row]?.[column];
  }

  /** The merged area around a cell, or the cell itself. */
  areaAt(row: number, column: number): Area {
    return this.mergedAreas[row]?.[column] ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Spots whose first cell lies in a row, from left to right. */
  startingInRow(row: number): readonly Spot[] {
    return this.startingIn[row] ?? NO_SPOTS;
  }

  /** Spots that fill cells of a row, merged ones from above included, from left to right. */
  inRow(row: number): readonly Spot[] {
    const found: Spot[] = [];
    for (const spot of this.covering[row] ?? NO_SPOTS) if (spot !== undefined && found[found.length - 1] !== spot) found.push(spot);
    return found;
  }

  /** Columns in which a cell or merged area starts, within rows; the others are gaps that somebody inserted. */
  startColumnsIn(from: number, to: number): ReadonlySet<number> {
    const columns = new Set<number>();
    for (let row = from; row <= to; row++) this.startingIn[row]?.forEach((spot) => columns.add(spot.area.left));
    for (const area of this.mergeStarts) if (area.top >= from && area.top <= to) columns.add(area.left);
    return columns;
  }

  /** True when no cell or merged area starts in the row. */
  isVoidRow(row: number): boolean {
    return !this.startRows.has(row);
  }

  /** Last row that a cell or merged area reaches, 0-based. */
  get lastRow(): number {
    return Math.max(this.grid.rowCount, this.covering.length) - 1;
  }

  /** First row below an area that is not void, or null at the end of the sheet. */
  rowBelow(area: Area): number | null {
    for (let row = area.bottom + 1; row < this.grid.rowCount; row++) {
      if (!this.isVoidRow(row)) return row;
    }
    return null;
  }

  /** A place on this sheet. */
  ref(row: number, column: number): CellRef {
    return { sheet: this.grid.sheet, row, column };
  }

  /** The answer in a cell; for a cell inside a merged area, the area's first cell. */
  item(row: number, column: number): Item {
    const area = this.mergedAreas[row]?.[column];
    const top = area?.top ?? row;
    const left = area?.left ?? column;
    return itemOf(cellAt(this.grid, top, left), this.ref(top, left));
  }

  private mapMerges(): void {
    let budget = MERGED_CELLS_MAPPED;
    for (const merge of this.grid.merges) {
      const area = this.clipped(merge);
      const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (size <= 1 || size > budget) continue;
      budget -= size;
      this.startRows.add(area.top);
      this.mergeStarts.push(area);
      for (let row = area.top; row <= area.bottom; row++) {
        const areas = (this.mergedAreas[row] ??= []);
        for (let column = area.left; column <= area.right; column++) areas[column] = area;
      }
    }
  }

  private clipped(area: Area): Area {
    return {
      ...area,
      bottom: Math.min(area.bottom, Math.max(area.top, this.grid.rowCount - 1 + (area.top < this.grid.rowCount ? FOLLOWED_BELOW : 0))),
      right: Math.min(area.right, Math.max(area.left, this.grid.columnCount - 1)),
    };
  }

  private collectSpots(): Spot[] {
    const spots: Spot[] = [];
    this.grid.cells.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        const spot = cell === undefined ? null : this.spotOf(cell, row, column);
        if (spot === null) return;
        spots.push(spot);
        this.cover(spot);
        (this.startingIn[row] ??= []).push(spot);
      });
    });
    return spots;
  }

  private spotOf(cell: Cell, row: number, column: number): Spot | null {
    const area = this.areaAt(row, column);
    if (area.top !== row || area.left !== column) return null;
    const squashed = squash(cell.text);
    return squashed === "" ? null : { area, cell, text: cell.text, squashed, label: bareLabel(squashed) };
  }

  private cover(spot: Spot): void {
    const { top, left, bottom, right } = spot.area;
    this.startRows.add(top);
    for (let row = top; row <= bottom; row++) {
      const covered = (this.covering[row] ??= []);
      for (let column = left; column <= right; column++) covered[column] = spot;
    }
  }
}

/** The answer a cell holds on its own. */
export function itemOf(cell: Cell | undefined, at: CellRef): Item {
  if (cell === undefined) return { at, raw: "", ownsCell: true };
  const { value, text, formula, numberFormat } = cell;
  if (typeof value === "string" && formula === undefined) return { at, raw: text, ownsCell: true };
  return {
    at,
    raw: text,
    ownsCell: true,
    ...(typeof value === "number" ? { stored: storedText(value) } : {}),
    ...(typeof value === "number" && numberFormat?.includes("%") === true ? { isPercent: true } : {}),
    ...(formula === undefined ? {} : { formula }),
    ...(isCellError(value) ? { error: value.error } : {}),
  };
}

/** A number of at most 15 characters has at most 15 digits. */
const SHORT_ENOUGH = 15;

/** A stored double as decimal text with at most 15 significant digits, the precision spreadsheets keep. */
function storedText(value: number): string {
  const shortest = String(value);
  const exact = shortest.length <= SHORT_ENOUGH ? null : fromStored(value);
  return exact === null ? shortest : toText(exact);
}

/** An answer that shares its cell with its label. */
export function sharedItem(spot: Spot, at: CellRef, answer: string): Item {
  return { at, raw: answer, ownsCell: false, cellText: spot.text };
}
