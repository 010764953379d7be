import { basename, join } from "node:path";
import { areaAddress, cellAddress } from "../../../src/core/grid/a1";
import { isCellError, type Cell, type Grid } from "../../../src/core/grid/grid";
import { bytesOf, FORMS, gridsOf, PRACTICE, PRODUCERS, SAMPLES, workbooksIn } from "../../support/xlsx-files";
import { describeWith, hasOpenpyxl, readWithOpenpyxl, type OracleSheet } from "../../support/xlsx-oracle";

const rich = [join(FORMS, "rich-1.xlsx"), join(FORMS, "rich-50.xlsx")];
const paths = [...workbooksIn(PRODUCERS), ...workbooksIn(SAMPLES), ...workbooksIn(PRACTICE), ...rich];

interface Compared {
  value: string | number | boolean | null;
  formula: string | null;
  numberFormat: string;
}

describeWith(hasOpenpyxl, "openpyxl", "the reader agrees with openpyxl on values, formulas, number formats and merged areas", () => {
  let oracle: readonly (readonly OracleSheet[])[] = [];
  beforeAll(() => {
    oracle = readWithOpenpyxl(paths);
  }, 120_000);

  test.each(paths.map((path, index) => [basename(path), path, index] as const))("%s", (_, path, index) => {
    const grids = gridsOf(bytesOf(path));
    const expected = oracle[index] ?? [];
    expect(grids.map(({ sheet }) => sheet)).toEqual(expected.map(({ name }) => name));
    for (const [at, grid] of grids.entries()) {
      const sheet = expected[at];
      if (sheet === undefined) throw new Error("sheet missing");
      expect(contentOf(grid)).toEqual(oracleContent(sheet));
      expect(grid.merges.map(areaAddress).sort()).toEqual([...sheet.merges].sort());
    }
  });
});

function contentOf(grid: Grid): Record<string, Compared> {
  const found: Record<string, Compared> = {};
  grid.cells.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell !== undefined && (cell.value !== null || cell.formula !== undefined)) found[cellAddress(r, c)] = compared(cell);
    }),
  );
  return found;
}

function compared({ value, formula, numberFormat }: Cell): Compared {
  return {
    value: isCellError(value) ? value.error : value,
    formula: formula === undefined ? null : `=${formula}`,
    numberFormat: numberFormat ?? "General",
  };
}

function oracleContent(sheet: OracleSheet): Record<string, Compared> {
  const found: Record<string, Compared> = {};
  for (const [address, { value, formula, numberFormat }] of Object.entries(sheet.cells)) {
    if (value !== null || formula !== null) found[address] = { value, formula, numberFormat };
  }
  return found;
}
