import { cellAt } from "../../src/core/grid/grid";
import { sketchGrid } from "./grid-sketch";
import { expectOk, FORM, form, readOne, type Open } from "./host-subject";

/** What every host promises about reading. */
export function reading(open: Open): void {
  test("lists the sheets in their order, hidden ones too", async () => {
    const grids = [form(), sketchGrid("底稿", [["x"]], { visibility: "hidden" }), sketchGrid("空表", [])];
    const { host } = await open(grids);
    expect(expectOk(await host.sheets())).toEqual([
      { name: FORM, visibility: "visible" },
      { name: "底稿", visibility: "hidden" },
      { name: "空表", visibility: "visible" },
    ]);
    expect(expectOk(await host.read()).map(({ sheet, visibility }) => [sheet, visibility])).toEqual([[FORM, "visible"], ["底稿", "hidden"], ["空表", "visible"]]);
  });

  test("reads contents with what people see, merged areas, hidden lines and protection", async () => {
    const { host } = await open([{ ...form(), hiddenRows: new Set([3]), hiddenColumns: new Set([1]), isProtected: true }]);
    const grid = await readOne(host);
    expect(cellAt(grid, 2, 1)).toEqual({ value: 10, text: "10" });
    expect(cellAt(grid, 3, 1)).toEqual({ value: "00095", text: "00095" });
    expect(cellAt(grid, 4, 2)).toEqual({ value: 9.5, text: "9.5", formula: "SUM(C3:C4)" });
    expect(cellAt(grid, 5, 2)).toEqual({ value: 0.5, text: "50%", numberFormat: "0%" });
    expect(cellAt(grid, 3, 2)).toBeUndefined();
    expect([grid.rowCount, grid.columnCount]).toEqual([6, 3]);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([grid.hiddenRows, grid.hiddenColumns, grid.isProtected, grid.skipped]).toEqual([new Set([3]), new Set([1]), true, []]);
  });

  test("reads only the sheets that are named, and leaves out names that no sheet has", async () => {
    const { host } = await open([form(), sketchGrid("底稿", [["x"]])]);
    expect(expectOk(await host.read(["底稿", "没有"])).map(({ sheet }) => sheet)).toEqual(["底稿"]);
  });

  test("an error value is an error, and a text that begins with = is a text", async () => {
    const { host } = await open([sketchGrid(FORM, [[{ value: { error: "#DIV/0!" }, text: "#DIV/0!", formula: "1/0" }, "=不是公式"]])]);
    const grid = await readOne(host);
    expect(cellAt(grid, 0, 0)).toEqual({ value: { error: "#DIV/0!" }, text: "#DIV/0!", formula: "1/0" });
    expect(cellAt(grid, 0, 1)).toEqual({ value: "=不是公式", text: "=不是公式" });
  });
}
