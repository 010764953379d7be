import type { NewContent } from "../../src/core/findings/finding";
import type { Cell, Grid } from "../../src/core/grid/grid";
import type { PlannedEdit } from "../../src/core/host";

/** A number as a cell with this format shows it; only percentages look different from the number itself. */
function shown(number: string, format: string | undefined): string {
  if (format?.endsWith("%") !== true) return number;
  const decimals = format.slice(0, -1).split(".")[1]?.length ?? 0;
  return `${(Number(number) * 100).toFixed(decimals)}%`;
}

function written(to: NewContent, before: Cell | undefined): Cell {
  if (to.kind === "text") return { value: to.text, text: to.text };
  const number = to.kind === "number" ? to.number : to.result;
  const format = before?.numberFormat;
  return {
    value: Number(number),
    text: shown(number, format),
    ...(to.kind === "formula" ? { formula: to.formula } : {}),
    ...(format === undefined ? {} : { numberFormat: format }),
  };
}

/** The grid after the edits of a plan, as a spreadsheet would hold it. */
export function writtenGrid(grid: Grid, edits: readonly PlannedEdit[]): Grid {
  const cells = grid.cells.map((row) => [...(row ?? [])]);
  for (const edit of edits) {
    const row = (cells[edit.at.row] ??= []);
    row[edit.at.column] = written(edit.to, row[edit.at.column]);
  }
  return { ...grid, cells };
}
