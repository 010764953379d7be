import { basename, join } from "node:path";
import type { Cell, Grid } from "../../../src/core/grid/grid";
import { bytesOf, firstGrid, FORMS, PRODUCERS, workbooksIn } from "../../support/xlsx-files";

/** Two states of one form went to the producers: as it was, and after twenty corrections. */
const corrected = new Set(["again.xlsx", "excelize.xlsx", "exceljs.xlsx", "sheetjs.xlsx"]);
const asItWas = firstGrid(bytesOf(join(FORMS, "rich-1.xlsx")));
const afterCorrection = firstGrid(bytesOf(join(PRODUCERS, "again.xlsx")));
/** inline.xlsx is a two-cell file of its own: no shared strings, no styles worth the name. */
const files = workbooksIn(PRODUCERS).filter((path) => basename(path) !== "inline.xlsx");

function contents(grid: Grid, pick: (cell: Cell) => unknown): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  grid.cells.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell !== undefined && (cell.value !== null || cell.formula !== undefined)) found[`${r},${c}`] = pick(cell);
    }),
  );
  return found;
}

/** Producers spell functions they do not know their own way, and one writes a constant TRUE as a formula. */
function formulaOf({ formula }: Cell): string | null {
  const spelled = formula?.toUpperCase().replace("_XLFN.", "") ?? null;
  return spelled === "TRUE()" ? null : spelled;
}

describe("the same form from twelve producers reads alike", () => {
  test.each(files.map((path) => [basename(path), path]))("%s", (name, path) => {
    const grid = firstGrid(bytesOf(path));
    const own = corrected.has(name) ? afterCorrection : asItWas;
    expect(contents(grid, ({ value }) => value)).toEqual(contents(own, ({ value }) => value));
    expect(contents(grid, ({ text }) => text)).toEqual(contents(own, ({ text }) => text));
    expect(contents(grid, formulaOf)).toEqual(contents(own, formulaOf));
    expect(new Set(grid.merges.map((area) => JSON.stringify(area)))).toEqual(new Set(own.merges.map((area) => JSON.stringify(area))));
  });

  test("the corrected state differs from the first one, so that the comparison means something", () => {
    expect(contents(afterCorrection, ({ value }) => value)).not.toEqual(contents(asItWas, ({ value }) => value));
  });

  test("inline strings without a shared table", () => {
    const grid = firstGrid(bytesOf(join(PRODUCERS, "inline.xlsx")));
    expect(grid.cells[0]?.[0]?.value).toBe("中文");
    expect(grid.cells[14]?.[1]).toEqual({ value: 3, text: "3" });
    expect([grid.rowCount, grid.columnCount]).toEqual([15, 2]);
  });
});
