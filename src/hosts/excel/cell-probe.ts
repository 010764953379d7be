import type { CellState, RefusalReason } from "../../core/host";
import { stateFrom } from "./cell-content";
import type { Fill } from "./ledger";

/** The fill of a corrected cell: a yellow that black text reads well on. */
export const MARK_COLOR = "#FFE699";

/** A cell as found just before writing, or just after. */
export interface ProbedCell {
  readonly state: CellState;
  readonly format: string;
  readonly fill: Fill;
  readonly isMarked: boolean;
  readonly isLocked: boolean;
  /** Set for cells of an array formula, which can only be changed as a whole. */
  readonly array: Extract<RefusalReason, "array-formula" | "spill"> | null;
}

/** Asks for all that decides whether and how a cell is written. */
export function askForCell(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  const cell = sheet.getRangeByIndexes(row, column, 1, 1).untrack();
  cell.load(
    "formulas,values,numberFormat,hasSpill,savedAsArray,format/protection/locked," +
      "format/fill/color,format/fill/tintAndShade,format/fill/pattern,format/fill/patternColor",
  );
  return cell;
}

/** The answer about a cell, after the sync. */
export function probedCell(cell: Excel.Range): ProbedCell {
  const state = stateFrom(first(cell.formulas), first(cell.values));
  const fill = fillOf(cell.format.fill);
  const format = first(cell.numberFormat);
  return {
    state,
    format: typeof format === "string" ? format : "General",
    fill,
    isMarked: fill.kind === "plain" && fill.color.toUpperCase() === MARK_COLOR,
    isLocked: cell.format.protection.locked,
    array: arrayOf(cell, state),
  };
}

function first(table: readonly (readonly unknown[])[]): unknown {
  return table[0]?.[0];
}

function arrayOf({ hasSpill, savedAsArray }: Excel.Range, state: CellState): ProbedCell["array"] {
  if (hasSpill && state.formula === undefined) return "spill";
  return hasSpill || savedAsArray ? "array-formula" : null;
}

const NO_PATTERN: ReadonlySet<string> = new Set(["None", "Solid"]);

/** Excel says "white" for a cell without a fill too; only the missing shade tells the two apart. */
function fillOf(fill: Excel.RangeFill): Fill {
  const color = fill.color.toUpperCase();
  const pattern = given(fill.pattern);
  if (pattern !== null && !NO_PATTERN.has(pattern)) return { kind: "pattern", color, pattern, patternColor: fill.patternColor };
  return color === "#FFFFFF" && given(fill.tintAndShade) === null ? { kind: "none" } : { kind: "plain", color };
}

/** office.js declares plain values, but says null where cells have none. */
function given<T>(value: T | null): T | null {
  return value;
}

/** Queues the painting of cells back to a fill. */
export function putFill(target: Excel.RangeFill, fill: Fill): void {
  switch (fill.kind) {
    case "none":
      target.clear();
      break;
    case "plain":
      target.color = fill.color;
      break;
    case "pattern":
      target.color = fill.color;
      target.pattern = patternNamed(fill.pattern);
      target.patternColor = fill.patternColor;
      break;
  }
}

function patternNamed(name: string): Excel.FillPattern {
  const names = new Map(Object.values(Excel.FillPattern).map((pattern): [string, Excel.FillPattern] => [pattern, pattern]));
  return names.get(name) ?? Excel.FillPattern.solid;
}
