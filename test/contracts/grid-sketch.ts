import type { Cell, Grid } from "../../src/core/grid/grid";

/** What a test writes down for a cell: a value, a formula ("=…", with its result beside it), or the cell itself; null for none. */
export type CellSketch = string | number | boolean | null | Cell;

/** What surrounds the cells. */
export type GridFrame = Partial<Pick<Grid, "visibility" | "merges" | "hiddenRows" | "hiddenColumns" | "isProtected">>;

function sketched(sketch: Exclude<CellSketch, null>): Cell {
  if (typeof sketch === "object") return sketch;
  return { value: sketch, text: typeof sketch === "boolean" ? String(sketch).toUpperCase() : String(sketch) };
}

/** A formula cell with the result it shows. */
export function computed(formula: string, value: number): Cell {
  return { value, text: String(value), formula };
}

/** A grid from a table of cells, the first at A1. */
export function sketchGrid(sheet: string, rows: readonly (readonly CellSketch[])[], frame: GridFrame = {}): Grid {
  return {
    sheet,
    visibility: "visible",
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cells: rows.map((row) => row.map((cell) => (cell === null ? undefined : sketched(cell)))),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    notes: [],
    isProtected: false,
    skipped: [],
    ...frame,
  };
}
