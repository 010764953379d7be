import type { NewContent } from "../../src/core/findings/finding";
import type { CellState, Host, HostProblem, PlannedEdit, Receipt, RestoreReceipt, Result } from "../../src/core/host";
import { parseCellAddress } from "../../src/core/grid/a1";
import { createExcelHost } from "../../src/hosts/excel";
import type { EmulatedExcel } from "../support/excel-host/emulated-excel";
import { sketchSheet, type CellSketch } from "../support/excel-host/from-grids";
import { openWorkbook } from "../support/excel-host/jsdom-page";
import { WorkbookModel, type CellModel, type SheetModel } from "../support/excel-host/model";

/** Name of the sheet most tests work on. */
export const SHEET = "自评表";

/** A workbook with one sheet, open in the emulated Excel, and a host for it. */
export interface Work {
  readonly excel: EmulatedExcel;
  readonly host: Host;
  readonly sheet: SheetModel;
}

/** Opens a workbook with one sheet. */
export function open(rows: readonly (readonly CellSketch[])[], prepare: (sheet: SheetModel) => void = () => undefined): Work {
  const book = new WorkbookModel();
  const sheet = sketchSheet(book, SHEET, rows);
  prepare(sheet);
  return { excel: openWorkbook(book), host: createExcelHost(), sheet };
}

/** The value of a result that must be one. */
export function expectOk<T>(result: Result<T, HostProblem>): T {
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`);
  return result.value;
}

/** The problem of a result that must be one. */
export function expectProblem(result: Result<unknown, HostProblem>): HostProblem {
  if (result.ok) throw new Error(`no problem, but ${JSON.stringify(result.value)}`);
  return result.problem;
}

/** One edit, by A1 address; a number is written as a number, a text as a text. */
export function edit(address: string, expected: CellState["value"] | CellState, to: string | number | NewContent, note?: string): PlannedEdit {
  const place = parseCellAddress(address);
  if (place === null) throw new Error(`${address} is no address`);
  const content = typeof to === "object" ? to : typeof to === "number" ? ({ kind: "number", number: String(to) } as const) : ({ kind: "text", text: to } as const);
  const expect_ = typeof expected === "object" && expected !== null ? expected : { value: expected };
  return { at: { sheet: SHEET, ...place }, expect: expect_, to: content, mark: true, ...(note === undefined ? {} : { note }) };
}

/** Applies edits that the host must take as a plan. */
export async function apply({ host }: Work, ...edits: readonly PlannedEdit[]): Promise<Receipt> {
  return expectOk(await host.apply({ edits }));
}

/** Undoes, or clears marks. */
export async function takeBack({ host }: Work, how: "undo" | "clearMarks"): Promise<RestoreReceipt> {
  return expectOk(await host[how]());
}

/** A stored cell, by A1 address. */
export function cellAt({ sheet }: Work, address: string): CellModel {
  const place = parseCellAddress(address);
  const cell = place === null ? undefined : sheet.cell(place.row, place.column);
  if (cell === undefined) throw new Error(`nothing is stored at ${address}`);
  return cell;
}
