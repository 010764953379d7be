import type { CellRef, Grid } from "../../core/grid/grid";
import type { HostProblem, Result, SheetInfo, WritePlan } from "../../core/host";
import { fileKind } from "./file-kind";
import { forgottenWorkbook } from "./ledger/workbook-texts";
import { OpenedWorkbook } from "./opened-workbook";
import { guarded, problemOf } from "./workbook-fault";
import { patchedWorkbook, type PatchedWorkbook, type PatchOptions } from "./write/patch-workbook";
import { clearedWorkbook, undoneWorkbook, type RestoredWorkbook } from "./write/restore-workbook";
import { XlsWorkbook } from "./xls/xls-workbook";

export type { OpenedWorkbook } from "./opened-workbook";
export type { PatchedWorkbook, PatchNotice, PatchOptions } from "./write/patch-workbook";
export type { RestoredWorkbook } from "./write/restore-workbook";
export { XlsxFileHost } from "./xlsx-file-host";

/** Sheets of a workbook, read. */
export interface ReadWorkbook {
  readonly grids: readonly Grid[];
  readonly sheets: readonly SheetInfo[];
}

/** Opens the bytes of an .xlsx or .xlsm file; reads the list of sheets and no cells yet. */
export function openWorkbook(bytes: Uint8Array, name: string): Result<OpenedWorkbook, HostProblem> {
  return guarded(() => new OpenedWorkbook(bytes, name));
}

/** Reads the named sheets of an opened workbook, or all of them, in tab order; results that rest on corrections of ours are computed anew. */
export function readGrids(workbook: OpenedWorkbook, sheetNames?: readonly string[]): Result<readonly Grid[], HostProblem> {
  return guarded(() => workbook.currentGrids(sheetNames));
}

/** Opens and reads the bytes of an .xlsx or .xlsm file in one go. */
export function readWorkbook(bytes: Uint8Array, name: string): Result<ReadWorkbook, HostProblem> {
  return guarded(() => {
    const workbook = new OpenedWorkbook(bytes, name);
    return { grids: workbook.currentGrids(), sheets: workbook.sheetInfos() };
  });
}

/** A workbook of any kind that can be read. */
export interface AnyWorkbook {
  readonly sheets: readonly SheetInfo[];
  /** The workbook to write into; null for old binary files, which are read only. */
  readonly writable: OpenedWorkbook | null;
  /** Reads the named sheets, or all of them, in tab order. */
  read(sheetNames?: readonly string[]): Result<readonly Grid[], HostProblem>;
}

/** Opens a workbook file by what its bytes are, whatever its name says: .xlsx, .xlsm, .xls or .et. */
export async function openAnyWorkbook(bytes: Uint8Array, name: string): Promise<Result<AnyWorkbook, HostProblem>> {
  try {
    const opened = fileKind(bytes) === "xls" ? await XlsWorkbook.open(bytes, name) : new OpenedWorkbook(bytes, name);
    const writable = opened instanceof OpenedWorkbook ? opened : null;
    const read = (sheetNames?: readonly string[]): Result<readonly Grid[], HostProblem> =>
      guarded(() => (opened instanceof OpenedWorkbook ? opened.currentGrids(sheetNames) : opened.grids(sheetNames)));
    return { ok: true, value: { sheets: opened.sheetInfos(), writable, read } };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/**
 * Writes a plan into a workbook: each cell only while it still holds what the plan expects. Parts that no edit touches
 * are copied byte for byte.
 */
export function patchWorkbook(workbook: OpenedWorkbook, plan: WritePlan, options: PatchOptions = {}): Result<PatchedWorkbook, HostProblem> {
  return guarded(() => patchedWorkbook(workbook, plan, options));
}

/** Puts back values and looks of all our corrections that still stand, or of those in the given cells. */
export function undoWorkbook(workbook: OpenedWorkbook, only?: readonly CellRef[]): Result<RestoredWorkbook, HostProblem> {
  return guarded(() => undoneWorkbook(workbook, only));
}

/** Keeps the corrections, takes our fills and notes away. */
export function clearWorkbook(workbook: OpenedWorkbook): Result<RestoredWorkbook, HostProblem> {
  return guarded(() => clearedWorkbook(workbook));
}

/** Takes our part, with ledger and kept texts, out of the workbook. */
export function forgetLedger(workbook: OpenedWorkbook): Result<Uint8Array, HostProblem> {
  return guarded(() => forgottenWorkbook(workbook));
}
