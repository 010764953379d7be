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

/** Heights in pixels for rows that say none: high enough for what they hold. */
export function fittedHeights(grid: Grid, looks: SheetLooks): ReadonlyMap<number, number> {
  const widths = joinedWidths(grid, looks);
  const heights = new Map<number, number>();
  for (const [row, cells] of grid.cells.entries()) {
    if (cells === undefined || (looks.rows.get(row)?.height ?? null) !== null) continue;
    let height = 0;
    for (const [column, cell] of cells.entries()) {
      const style = looks.cells.get(`${row},${column}`);
      const width = widths.get(`${row},${column}`) ?? widthOf(column, looks);
      if (cell === undefined || cell.text === "" || width === 0) continue;
      const size = (style?.fs ?? DEFAULT_SIZE) * POINT;
      const room = width - MARGIN;
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

/** Widths of areas joined across one row; 0 for areas of several rows, which do not make a row higher. */
function joinedWidths({ merges }: Grid, looks: SheetLooks): ReadonlyMap<string, number> {
  return new Map(
    merges.map(({ top, left, bottom, right }) => {
      let width = 0;
      if (top === bottom) for (let column = left; column <= right; column++) width += widthOf(column, looks);
      return [`${top},${left}`, width];
    }),
  );
}

/** Width of a column in pixels; 0 when it is hidden. */
export function widthOf(column: number, { columns }: SheetLooks): number {
  const known = columns.get(column);
  return known?.isHidden === true ? 0 : (known?.width ?? COLUMN_WIDTH);
}
