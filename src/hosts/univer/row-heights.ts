import type { Grid } from "../../core/grid/grid";
import type { SheetLooks } from "./sheet-looks";

/** Pixels of an empty row, and of a column nobody has sized. */
export const ROW_HEIGHT = 20;
export const COLUMN_WIDTH = 64;
/** CSS pixels of a point; height of a line over its font size; what a cell keeps free on both sides. */
const POINT = 4 / 3;
const LINE = 1.35;
const MARGIN = 8;
const DEFAULT_SIZE = 11;

/** Heights in pixels of rows that say none and hold wrapped text, as Excel gives them on opening. */
export function fittedHeights(grid: Grid, looks: SheetLooks): ReadonlyMap<number, number> {
  const merged = mergedPlaces(grid);
  const heights = new Map<number, number>();
  for (const [row, cells] of grid.cells.entries()) {
    if (cells === undefined || (looks.rows.get(row)?.height ?? null) !== null) continue;
    let height = 0;
    for (const [column, cell] of cells.entries()) {
      const style = looks.cells.get(`${row},${column}`);
      if (cell === undefined || cell.text === "" || merged.has(`${row},${column}`)) continue;
      const size = (style?.fs ?? DEFAULT_SIZE) * POINT;
      const room = (looks.columns.get(column)?.width ?? COLUMN_WIDTH) - MARGIN;
      const lines = style?.tb === 3 ? wrappedLines(cell.text, size, room) : 1;
      height = Math.max(height, lines * size * LINE + 2);
    }
    if (height > ROW_HEIGHT) heights.set(row, Math.round(height));
  }
  return heights;
}

/** How many lines a text takes: a Chinese character is as wide as it is high, a Latin one half. */
function wrappedLines(text: string, size: number, room: number): number {
  let lines = 0;
  for (const paragraph of text.split(/\r?\n/)) {
    let width = 0;
    for (const character of paragraph) width += character.charCodeAt(0) < 0x2e80 ? size * 0.55 : size;
    lines += Math.max(1, Math.ceil(width / Math.max(room, size)));
  }
  return lines;
}

function mergedPlaces({ merges }: Grid): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, top + 5000); row++) for (let column = left; column <= Math.min(right, left + 200); column++) places.add(`${row},${column}`);
  }
  return places;
}
