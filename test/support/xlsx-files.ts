import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Grid } from "../../src/core/grid/grid";
import { readWorkbook } from "../../src/hosts/xlsx";

const ROOT = resolve(__dirname, "../..");

/** Folders with workbooks for tests. */
export const FORMS = join(ROOT, "test/forms");
export const PRODUCERS = join(FORMS, "producers");
export const PRACTICE = join(FORMS, "practice");
export const SAMPLES = join(ROOT, "samples");

/** Paths of all .xlsx files of a folder. */
export function workbooksIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".xlsx")).sort().map((name) => join(folder, name));
}

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** The grids of a workbook that must be readable. */
export function gridsOf(bytes: Uint8Array, name = "test.xlsx"): readonly Grid[] {
  const read = readWorkbook(bytes, name);
  if (!read.ok) throw new Error(`${name}: ${read.problem.kind}: ${read.problem.detail}`);
  return read.value.grids;
}

/** The first sheet of a workbook that must be readable. */
export function firstGrid(bytes: Uint8Array): Grid {
  const [grid] = gridsOf(bytes);
  if (grid === undefined) throw new Error("the workbook has no sheet");
  return grid;
}
