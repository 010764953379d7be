import { cellAt, isCellError, type CellRef, type Grid } from "../../src/core/grid/grid";
import type { NewContent } from "../../src/core/findings/finding";
import type { CellState, PlannedEdit, WritePlan } from "../../src/core/host";
import { openWorkbook, patchWorkbook, type OpenedWorkbook, type PatchedWorkbook, type PatchOptions, type RestoredWorkbook } from "../../src/hosts/xlsx";
import type { HostProblem, Result } from "../../src/core/host";

/** A cell as compare-and-set expects it. */
export function stateAt(grid: Grid, row: number, column: number): CellState {
  const cell = cellAt(grid, row, column);
  const value = cell === undefined ? null : isCellError(cell.value) ? cell.value.error : cell.value;
  return cell?.formula === undefined ? { value } : { formula: cell.formula, value };
}

/** An edit that expects what the grid holds. */
export function editOf(grid: Grid, row: number, column: number, to: NewContent, note?: string): PlannedEdit {
  const edit = { at: { sheet: grid.sheet, row, column }, expect: stateAt(grid, row, column), to, mark: true };
  return note === undefined ? edit : { ...edit, note };
}

const number = (digits: string): NewContent => ({ kind: "number", number: digits });
const text = (words: string): NewContent => ({ kind: "text", text: words });

/** Twenty corrections of the rich form: scores, texts, a formula, cells of a formula's own, new cells and rows, with notes. */
export function twentyCorrections(grid: Grid): WritePlan {
  const note = (row: number): string => `原值 ${row} → 新值：<合计> & "权重"\n第二行`;
  const scores = Array.from({ length: 12 }, (_, index) => editOf(grid, 14 + index, 8, number(`${index + 1}.25`), note(index)));
  return {
    edits: [
      editOf(grid, 8, 7, number("0.985"), note(8)),
      ...scores,
      editOf(grid, 26, 2, text("=HYPERLINK(\"http://x\") 不是公式"), note(26)),
      editOf(grid, 27, 2, text("  <b>&amp;</b> _x0041_ \u0007 末尾 "), note(27)),
      editOf(grid, 28, 2, text(""), note(28)),
      editOf(grid, 30, 8, { kind: "formula", formula: 'TEXT(SUM(I15:I30),"[DBNum1]")', result: "一百" }, note(30)),
      editOf(grid, 31, 11, number("-3"), note(31)),
      editOf(grid, 44, 3, text("新行"), note(44)),
      editOf(grid, 46, 25, number("12345678901234"), note(46)),
    ],
  };
}

/** Opens bytes that must be a workbook. */
export function opened(bytes: Uint8Array, name = "test.xlsx"): OpenedWorkbook {
  return must(openWorkbook(bytes, name));
}

/** Writes a plan that must be writable. */
export function patched(bytes: Uint8Array, plan: WritePlan, options: PatchOptions = {}): PatchedWorkbook {
  return must(patchWorkbook(opened(bytes), plan, options));
}

/** Takes corrections back from bytes, by undo or clear. */
export function restored(bytes: Uint8Array, restore: (workbook: OpenedWorkbook) => Result<RestoredWorkbook, HostProblem>): RestoredWorkbook {
  return must(restore(opened(bytes)));
}

/** The value of a result that must be one. */
export function must<T>(result: Result<T, HostProblem>): T {
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`);
  return result.value;
}

/** A place as "sheet!row,column", for comparing lists. */
export function placeName({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}
