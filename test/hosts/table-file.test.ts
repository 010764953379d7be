import { strFromU8, unzipSync } from "fflate";
import { cellAt, type Cell, type Grid, type TableBook, type TableCell, type TableSheet } from "../../src/core";
import { tableFile } from "../../src/hosts/table-file";
import { readWorkbook } from "../../src/hosts/xlsx";
import { describeWith, hasLibreOffice, hasOpenpyxl, readBytesWithOpenpyxl, savedByLibreOffice } from "../support/xlsx-oracle";

const text = (words: string): TableCell => ({ kind: "text", text: words });
const number = (digits: string, look: "money" | "percent" | "points" = "points"): TableCell => ({ kind: "number", number: digits, look });
const sheet = (more: Partial<TableSheet> = {}): TableSheet => ({
  name: "汇总", title: "绩效汇总表", remarks: ["共 2 张表"],
  columns: [{ heading: "项目", width: 20 }, { heading: "预算数", width: 12 }, { heading: "执行率", width: 10 }, { heading: "得分", width: 8 }],
  rows: [[text("道路养护"), number("1234.5678", "money"), number("0.98765", "percent"), number("90")], [text("=1+1"), number("0.1", "money"), null, number("22.5")]],
  totals: [[text("合计"), number("1234.6678", "money"), null, null]],
  charts: [{ title: "资金", labels: 0, series: [1], firstRow: 0, lastRow: 1 }],
  ...more,
});
const book = (...sheets: readonly TableSheet[]): TableBook => ({ title: "绩效汇总表", sheets });

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const read = readWorkbook(bytes, "汇总.xlsx");
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.grids;
}

async function firstGrid(...sheets: readonly TableSheet[]): Promise<Grid> {
  const [grid] = gridsOf(await tableFile(book(...sheets)));
  if (grid === undefined) throw new Error("no sheet");
  return grid;
}

const shown = (grid: Grid, row: number): readonly string[] => Array.from({ length: grid.columnCount }, (_, column) => cellAt(grid, row, column)?.text ?? "");

test("title, remarks, headings, rows and sums stand in their places, numbers as numbers in their look", async () => {
  const grid = await firstGrid(sheet());
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((row) => shown(grid, row).join("|"))).toEqual([
    "绩效汇总表|||", "共 2 张表|||", "|||", "项目|预算数|执行率|得分", "道路养护|1,234.5678|98.77%|90", "=1+1|0.10||22.5", "|||", "合计|1,234.6678||",
  ]);
  expect(cellAt(grid, 4, 1)?.value).toBe(1234.5678);
});

test("words that begin like a formula stay words", async () => {
  const cell: Cell | undefined = cellAt(await firstGrid(sheet()), 5, 0);
  expect([cell?.value, cell?.formula]).toEqual(["=1+1", undefined]);
});

test("text that no sheet can hold is made fit", async () => {
  const grid = await firstGrid(sheet({ rows: [[text(`坏\u0001字${"长".repeat(40_000)}`), null, null, null]], charts: [] }));
  const value = cellAt(grid, 4, 0)?.text ?? "";
  expect(value.startsWith("坏字长")).toBe(true);
  expect(value.length).toBe(32_767);
});

test("sheets bear names that a workbook takes, each once", async () => {
  const names = ["图表[1]/2:得分?*", "图表[1]/2:得分?*", "很".repeat(40), "", "'引号'"];
  const grids = gridsOf(await tableFile(book(...names.map((name) => sheet({ name, charts: [] })))));
  expect(grids.map((grid) => grid.sheet)).toEqual(["图表 1  2 得分", "图表 1  2 得分 (2)", "很".repeat(31), "Sheet", "引号"]);
});

test("the same description gives the same cells again", async () => {
  const [a, b] = [await firstGrid(sheet()), await firstGrid(sheet())];
  expect(a).toEqual(b);
});

describeWith(hasOpenpyxl, "openpyxl", "openpyxl", () => {
  test("reads what was written", async () => {
    const [[first] = []] = readBytesWithOpenpyxl([await tableFile(book(sheet()))]);
    expect(first?.cells["B5"]).toMatchObject({ value: 1234.5678, numberFormat: "#,##0.00########" });
    expect(first?.cells["C5"]).toMatchObject({ value: 0.98765, numberFormat: "0.00%" });
    expect(first?.cells["A6"]).toMatchObject({ value: "=1+1" });
    expect(first?.merges).toEqual(["A1:D1", "A2:D2"]);
  });
});

describeWith(hasLibreOffice, "LibreOffice", "LibreOffice", () => {
  test("draws the chart from the cells of its sheet", async () => {
    const [saved] = savedByLibreOffice([await tableFile(book(sheet({ name: "资金 '一'" })))]);
    const parts = unzipSync(saved ?? new Uint8Array());
    const chart = strFromU8(parts["xl/charts/chart1.xml"] ?? new Uint8Array());
    expect(chart).toContain("<c:barDir val=\"bar\"/>");
    expect([...chart.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)).toEqual(expect.arrayContaining(["道路养护", "1234.5678", "0.1"]));
  });
});
