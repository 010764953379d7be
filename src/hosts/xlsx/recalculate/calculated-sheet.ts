import type { Area, Cell, CellRef, CellValue, Grid } from "../../../core/grid/grid";
import type { CellFormats } from "../sheet/cell-formats";
import { cellOf } from "../sheet/sheet-data";
import type { ReadSheetPart } from "../sheet/sheet-part";
import { fifteenDigits, type Plain } from "./outcome";
import { placeKey, placeOf, PlaceSet } from "./place-set";

/**
 * What is known of a formula: it rests on no corrected cell; it is being worked out; it cannot be worked out; or its new
 * value, with all digits for those that count on with it.
 */
export type FormulaState = "clean" | "open" | "unknown" | { readonly value: Plain };

/** A sheet whose formulas are computed anew where they rest on corrected cells. */
export class CalculatedSheet {
  readonly grid: Grid;
  readonly filledAreas: readonly Area[];
  readonly formulas: PlaceSet;
  readonly states = new Map<number, FormulaState>();

  constructor({ grid, filledAreas }: ReadSheetPart, readonly corrected: PlaceSet) {
    this.grid = grid;
    this.filledAreas = filledAreas;
    this.formulas = new PlaceSet(formulaKeys(grid));
  }

  stateAt(row: number, column: number): FormulaState | undefined {
    return this.states.get(placeKey(row, column));
  }

  /** The formulas that could not be worked out. */
  unknown(): readonly CellRef[] {
    return [...this.states].flatMap(([key, state]) => (state === "unknown" ? [{ sheet: this.grid.sheet, ...placeOf(key) }] : []));
  }

  /** The sheet with the new results; the same one where all stay. */
  result(formats: CellFormats): Grid {
    const lines = new Map<number, (Cell | undefined)[]>();
    for (const [key, state] of this.states) {
      if (typeof state !== "object") continue;
      const { row, column } = placeOf(key);
      const line = lines.get(row) ?? [...(this.grid.cells[row] ?? [])];
      const cell = line[column];
      if (cell === undefined || isSame(cell.value, state.value)) continue;
      const value = typeof state.value === "number" ? fifteenDigits(state.value) : state.value;
      line[column] = cellOf(value, formats.compiled(cell.numberFormat ?? null), cell.formula);
      lines.set(row, line);
    }
    if (lines.size === 0) return this.grid;
    return { ...this.grid, cells: this.grid.cells.map((line, row) => lines.get(row) ?? line) };
  }
}

/** A result that differs beyond the fifteenth digit only is the one that stood there. */
function isSame(known: CellValue, value: Plain): boolean {
  if (typeof known !== "number" || typeof value !== "number") return known === value;
  return fifteenDigits(known) === fifteenDigits(value);
}

function* formulaKeys({ cells }: Grid): Generator<number> {
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of (line ?? []).entries()) if (cell?.formula !== undefined) yield placeKey(row, column);
  }
}
