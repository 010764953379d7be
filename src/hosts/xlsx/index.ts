import type { Grid } from "../../core/grid/grid";
import type { HostProblem, Result, SheetInfo } from "../../core/host";
import { OpenedWorkbook } from "./opened-workbook";
import { guarded } from "./workbook-fault";

export type { OpenedWorkbook } from "./opened-workbook";

/** Sheets of a workbook, read. */
export interface ReadWorkbook {
  readonly grids: readonly Grid[];
  readonly sheets: readonly SheetInfo[];
}

/** Opens the bytes of an .xlsx or .xlsm file; reads the list of sheets and no cells yet. */
export function openWorkbook(bytes: Uint8Array, name: string): Result<OpenedWorkbook, HostProblem> {
  return guarded(() => new OpenedWorkbook(bytes, name));
}

/** Reads the named sheets of an opened workbook, or all of them, in tab order. */
export function readGrids(workbook: OpenedWorkbook, sheetNames?: readonly string[]): Result<readonly Grid[], HostProblem> {
  return guarded(() => workbook.grids(sheetNames));
}

/** Opens and reads the bytes of an .xlsx or .xlsm file in one go. */
export function readWorkbook(bytes: Uint8Array, name: string): Result<ReadWorkbook, HostProblem> {
  return guarded(() => {
    const workbook = new OpenedWorkbook(bytes, name);
    return { grids: workbook.grids(), sheets: workbook.sheetInfos() };
  });
}
