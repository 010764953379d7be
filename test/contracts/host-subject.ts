import type { NewContent } from "../../src/core/findings/finding";
import type { CellRef, Grid } from "../../src/core/grid/grid";
import type { CellState, Host, HostProblem, PlannedEdit, Receipt, RestoreReceipt, Result } from "../../src/core/host";
import { computed, sketchGrid } from "./grid-sketch";

/** A host with a workbook, and what goes on around it. */
export interface Subject {
  readonly host: Host;
  /** Somebody else changes a cell: a person typing, a co-author, another program. */
  readonly change: (sheet: string, row: number, column: number, value: string | number) => void | Promise<void>;
  /** The workbook is closed and opened again: a new host that knows nothing but what the workbook keeps. */
  readonly reopen: () => Host | Promise<Host>;
}

/** Opens grids as a workbook behind a host. */
export type Open = (grids: readonly Grid[]) => Subject | Promise<Subject>;

/** The value of a result that must be one. */
export function expectOk<T>(result: Result<T, HostProblem>): T {
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`);
  return result.value;
}

/** Name of the sheet with the form. */
export const FORM = "自评表";
/** A cell of the form; row and column are 0-based. */
export const at = (row: number, column: number, sheet = FORM): CellRef => ({ sheet, row, column });
/** New content: a text. */
export const text = (words: string): NewContent => ({ kind: "text", text: words });
/** New content: a number. */
export const number = (digits: string): NewContent => ({ kind: "number", number: digits });
/** New content: a formula with its result. */
export const formula = (code: string, result: string): NewContent => ({ kind: "formula", formula: code, result });

/** One edit of a plan. */
export function edit(place: CellRef, expect_: CellState["value"] | CellState, to: NewContent): PlannedEdit {
  return { at: place, expect: typeof expect_ === "object" && expect_ !== null ? expect_ : { value: expect_ }, to, mark: true };
}

/** A small form. */
export function form(): Grid {
  return sketchGrid(FORM, [
    ["项目支出绩效自评表", null, null],
    ["指标", "权重", "得分"],
    ["培训人次", 10, 9.5],
    ["合格率", "00095", null],
    ["合计", computed("SUM(B3:B3)", 10), computed("SUM(C3:C4)", 9.5)],
    ["备注", { value: "12", text: "12", numberFormat: "@" }, { value: 0.5, text: "50%", numberFormat: "0%" }],
  ], { merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] });
}

/** Reads one sheet. */
export async function readOne(host: Host, sheet = FORM): Promise<Grid> {
  const [grid] = expectOk(await host.read([sheet]));
  if (grid === undefined) throw new Error(`${sheet} was not read`);
  return grid;
}

/** What stands in the cells, for comparing before and after. */
export function contents(grid: Grid): unknown {
  const cells: unknown[] = [];
  for (const [row, line] of grid.cells.entries()) {
    for (const [column, cell] of line?.entries() ?? []) if (cell !== undefined && (cell.value !== null || cell.formula !== undefined)) cells.push([row, column, cell]);
  }
  return cells;
}

/** Applies edits that the host must take as a plan. */
export async function apply(host: Host, ...edits: readonly PlannedEdit[]): Promise<Receipt> {
  return expectOk(await host.apply({ edits }));
}

/** Undoes all corrections. */
export async function undo(host: Host): Promise<RestoreReceipt> {
  return expectOk(await host.undo());
}

/** Waits until what is under way has been told. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
