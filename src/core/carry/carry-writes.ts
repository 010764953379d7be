import { stateOf } from "../findings/content";
import { cellAddress } from "../grid/a1";
import { cellAt, type CellRef, type Grid } from "../grid/grid";
import type { PlannedEdit, WritePlan } from "../host";
import type { AmountHint, CarriedCell, CarryPlan } from "./carry-plan";

/**
 * The plan as edits, each marked and with a note saying where it comes from; a cell that is not blank is left out, or behind a label
 * one that does not hold just that label. A hint leaves its cell blank and puts the note beside it.
 */
export function carryWrites(plan: CarryPlan, grids: readonly Grid[]): WritePlan {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  return { edits: plan.pairs.flatMap(({ cells, hints }) => [
    ...cells.flatMap((cell) => editOf(cell, sheets.get(cell.at.sheet))),
    ...hints.flatMap((hint) => hintOf(hint, sheets.get(hint.at.sheet))),
  ]) };
}

function editOf(cell: CarriedCell, grid: Grid | undefined): readonly PlannedEdit[] {
  if (grid === undefined) return [];
  const expect = stateOf(cellAt(grid, cell.at.row, cell.at.column));
  if (expect.formula !== undefined || (expect.value ?? "") !== (cell.behind ?? "")) return [];
  return [{ at: cell.at, expect, to: cell.to, mark: true, note: noteOf(cell) }];
}

function hintOf({ at, words, from }: AmountHint, grid: Grid | undefined): readonly PlannedEdit[] {
  if (grid === undefined) return [];
  const expect = stateOf(cellAt(grid, at.row, at.column));
  if (expect.formula !== undefined || (expect.value ?? "") !== "") return [];
  return [{ at, expect, to: { kind: "text", text: "" }, mark: true, note: `${words.zh}（${placeOf(from.at)}）。请填写今年的数` }];
}

/** What the note beside a carried cell says. */
function noteOf({ from, what }: CarriedCell): string {
  return `由 ${placeOf(from.at)} 的“${from.text}”带入：${what.zh}。请核对后清除标记`;
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
