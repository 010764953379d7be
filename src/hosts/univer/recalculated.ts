import type { Cell, CellValue, Grid } from "../../core/grid/grid";
import type { CellState } from "../../core/host";
import { compileNumberFormat } from "../xlsx/format/number-format";

const ERROR = /^#[A-Z0-9/!?]+$/;

/** A sheet with the results that the grid worked out in place of those the file holds. */
export function withResults(grid: Grid, stateAt: (row: number, column: number) => CellState): Grid {
  const cells = grid.cells.map((line, row) =>
    line?.some((cell) => cell?.formula !== undefined) === true
      ? line.map((cell, column) => (cell?.formula === undefined ? cell : withResult(cell, stateAt(row, column))))
      : line,
  );
  return { ...grid, cells };
}

function withResult(cell: Cell, { formula, value }: CellState): Cell {
  // A function the grid does not know keeps the result of the program that wrote the file.
  if (formula === undefined || value === null || value === "#NAME?" || sameResult(cell.value, value)) return cell;
  const result: CellValue = typeof value === "string" && ERROR.test(value) ? { error: value } : value;
  return { ...cell, value: result, text: textOf(value, cell.numberFormat) };
}

function sameResult(known: CellValue, value: string | number | boolean): boolean {
  return known === value || (typeof known === "object" && known?.error === value);
}

function textOf(value: string | number | boolean, format: string | undefined): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const compiled = compileNumberFormat(format ?? "General", false);
  return typeof value === "number" ? compiled.numberText(value) : compiled.textText(value);
}
