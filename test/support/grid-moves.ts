import type { Area, Cell, Grid } from "../../src/core/grid/grid";

/** Where every row and column of a grid goes; a map into the new grid. */
export interface Move {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

/** The same sheet with its rows and columns at other places; blank rows and columns appear in the gaps. */
export function moved(grid: Grid, move: Move): Grid {
  const cells: (Cell | undefined)[][] = [];
  grid.cells.forEach((row, r) => {
    const target: (Cell | undefined)[] = [];
    row?.forEach((cell, c) => {
      target[move.column(c)] = cell;
    });
    cells[move.row(r)] = target;
  });
  const merges = grid.merges.map((area): Area => ({ top: move.row(area.top), left: move.column(area.left), bottom: move.row(area.bottom), right: move.column(area.right) }));
  return {
    ...grid,
    cells,
    merges,
    rowCount: move.row(Math.max(0, grid.rowCount - 1)) + 1,
    columnCount: move.column(Math.max(0, grid.columnCount - 1)) + 1,
    hiddenRows: new Set([...grid.hiddenRows].map(move.row)),
    hiddenColumns: new Set([...grid.hiddenColumns].map(move.column)),
    notes: [],
  };
}

/** Moves everything after each gap by one more. */
export function withGaps(gaps: readonly number[], shift: number): (index: number) => number {
  return (index) => index + shift + gaps.filter((gap) => gap <= index).length;
}

/** The same sheet with other words in some cells; formulas and numbers stay. */
export function reworded(grid: Grid, reword: (text: string) => string): Grid {
  const cells = grid.cells.map((row) => row?.map((cell) => (cell === undefined || typeof cell.value !== "string" ? cell : { ...cell, value: reword(cell.value), text: reword(cell.text) })));
  return { ...grid, cells };
}

/** The same sheet with every number typed as the text that is shown. */
export function asTexts(grid: Grid): Grid {
  const cells = grid.cells.map((row) => row?.map((cell): Cell | undefined => (cell === undefined || typeof cell.value !== "number" ? cell : { value: cell.text, text: cell.text })));
  return { ...grid, cells };
}

/** Two sheets one below the other, with blank rows between. */
export function stacked(above: Grid, below: Grid, gap: number): Grid {
  const lower = moved(below, { row: (row) => row + above.rowCount + gap, column: (column) => column });
  const cells = [...above.cells];
  lower.cells.forEach((row, index) => {
    cells[index] = row;
  });
  return {
    ...above,
    cells,
    merges: [...above.merges, ...lower.merges],
    rowCount: lower.rowCount,
    columnCount: Math.max(above.columnCount, lower.columnCount),
    hiddenRows: new Set([...above.hiddenRows, ...lower.hiddenRows]),
    hiddenColumns: new Set([...above.hiddenColumns, ...lower.hiddenColumns]),
  };
}
