import type { Area, Cell, Grid, SheetNote, SheetVisibility } from "../../core/grid/grid";
import { formulaOf, valueOf } from "./cell-content";

/** One sheet as Excel answered, ready to become a grid; tables begin at the first cell of `area`. */
export interface SheetAnswer {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** The cells that were read; null for an empty sheet. */
  readonly area: Area | null;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly texts: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly notes: readonly SheetNote[];
  readonly skipped: readonly string[];
}

/** Turns Excel's answer about a sheet into a grid. */
export function buildGrid(answer: SheetAnswer): Grid {
  const { sheet, visibility, isProtected, area, merges, hiddenRows, hiddenColumns, notes, skipped } = answer;
  const cells: (readonly (Cell | undefined)[] | undefined)[] = [];
  if (area !== null) {
    for (const [index, values] of answer.values.entries()) {
      const row = rowOfCells(answer, index, values, area.left);
      if (row.length > 0) cells[area.top + index] = row;
    }
  }
  return {
    sheet,
    visibility,
    rowCount: area === null ? 0 : area.bottom + 1,
    columnCount: area === null ? 0 : area.right + 1,
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
    notes,
    isProtected,
    skipped,
  };
}

function rowOfCells(answer: SheetAnswer, index: number, values: readonly unknown[], left: number): (Cell | undefined)[] {
  const row: (Cell | undefined)[] = [];
  for (const [offset, value] of values.entries()) {
    const cell = cellFrom(value, answer.formulas[index]?.[offset], answer.texts[index]?.[offset], answer.formats[index]?.[offset]);
    if (cell !== null) row[left + offset] = cell;
  }
  return row;
}

function cellFrom(raw: unknown, rawFormula: unknown, rawText: unknown, rawFormat: unknown): Cell | null {
  const value = valueOf(raw);
  const formula = formulaOf(rawFormula, raw);
  const format = typeof rawFormat === "string" && rawFormat !== "General" ? rawFormat : null;
  if (value === null && formula === null && format === null) return null;
  const text = typeof rawText === "string" ? rawText : "";
  return {
    value,
    text: typeof value === "number" && isCrowdedOut(text) ? plainDigits(value, format) : text,
    ...(formula === null ? {} : { formula }),
    ...(format === null ? {} : { numberFormat: format }),
  };
}

/** Excel shows "####" where a column is too narrow for a number; the number is there all the same. */
function isCrowdedOut(text: string): boolean {
  return /^#+$/.test(text);
}

/** The number's own digits; as a percentage where its format is one. */
function plainDigits(value: number, format: string | null): string {
  const isPercent = format?.includes("%") === true && Math.abs(value) >= 1e-6;
  // Moving the point in the digits keeps 0.955 from becoming 95.49999999999999.
  return isPercent ? `${Number(`${value}e2`)}%` : String(value);
}
