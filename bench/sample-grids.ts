import { readFileSync } from "node:fs";
import type { Grid } from "../src/core";
import { readWorkbook } from "../src/hosts/xlsx";

/** Real forms of three kinds. */
export const SAMPLES = ["samples/gongjing-2021-project-declaration.xlsx", "samples/luan-2021-dual-term-targets.xlsx", "samples/wutongqiao-2024-self-evaluation.xlsx"];

/** The sheets of a workbook. */
export function gridsOf(path: string): readonly Grid[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(`${path}: ${read.problem.detail}`);
  return read.value.grids;
}
