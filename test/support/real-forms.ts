import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/core/grid/grid";
import { readWorkbook } from "../../src/hosts/xlsx";

const ROOT = join(__dirname, "..", "..");

/** A sheet of a real workbook. */
export interface RealSheet {
  readonly name: string;
  readonly grid: Grid;
}

/** Grids of one workbook of the tree, all sheets. */
export function gridsOf(path: string): readonly Grid[] {
  const read = readWorkbook(readFileSync(join(ROOT, path)), path);
  if (!read.ok) throw new Error(`${path}: ${read.problem.kind}`);
  return read.value.grids;
}

/** Paths of the seed workbooks and the practice workbooks. */
export function realWorkbooks(): string[] {
  const inFolder = (folder: string): string[] => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".xlsx")).sort().map((name) => join(folder, name));
  return [...inFolder("samples"), ...inFolder("test/forms/practice")];
}

/** Every visible sheet of the seeds and the practice workbooks. */
export function readSamples(): RealSheet[] {
  return realWorkbooks().flatMap((path) => gridsOf(path).filter((grid) => grid.visibility === "visible").map((grid) => ({ name: `${path} ${grid.sheet}`, grid })));
}
