import type { Grid } from "../../../src/core/grid/grid";

/** A grid as it travels into a page: sets become lists. */
export interface PlainGrid extends Omit<Grid, "hiddenRows" | "hiddenColumns"> {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Grids → what JSON can carry. */
export function plainGrids(grids: readonly Grid[]): readonly PlainGrid[] {
  return grids.map((grid) => ({ ...grid, hiddenRows: [...grid.hiddenRows], hiddenColumns: [...grid.hiddenColumns] }));
}

/** What JSON carried → grids; blank cells come back as null and are taken out. */
export function reviveGrids(grids: readonly PlainGrid[]): readonly Grid[] {
  return grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((row) => row?.map((cell) => cell ?? undefined) ?? undefined),
    hiddenRows: new Set(grid.hiddenRows),
    hiddenColumns: new Set(grid.hiddenColumns),
  }));
}
