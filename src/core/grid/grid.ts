/** What a spreadsheet error cell holds, for example `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** A cell's value; dates stay the serial numbers that spreadsheets store. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell as a host read it. A cell that is absent from a grid is blank and unformatted. */
export interface Cell {
  readonly value: CellValue;
  /** What a person sees: the value under its number format ("60.00", "100%"). */
  readonly text: string;
  /** Formula without its leading "=". */
  readonly formula?: string;
  /** Number format code; absent for General. */
  readonly numberFormat?: string;
}

/** A rectangle of cells, 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether people can see a sheet. */
export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/** One sheet, read once: sparse rows of cells and what surrounds them. Rows and columns are 0-based. */
export interface Grid {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  /** One past the last used row. */
  readonly rowCount: number;
  /** One past the last used column. */
  readonly columnCount: number;
  /** Sparse: `cells[row]?.[column]`. */
  readonly cells: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly notes: readonly SheetNote[];
  /** True when the sheet is protected against editing. */
  readonly isProtected: boolean;
  /** What the host left out and why, in plain Chinese ("第 5001 行以后未读取"); empty when all was read. */
  readonly skipped: readonly string[];
}

/** A note (批注) on a cell. */
export interface SheetNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A place in a workbook; row and column are 0-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell at a place, or undefined when nothing is stored there. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.cells[row]?.[column];
}

/** True for a spreadsheet error value such as #REF!. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** True when two places are the same cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
