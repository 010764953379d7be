import { basename } from "node:path";
import { cellAt, type Cell, type Grid } from "../../../src/core/grid/grid";
import { forgetLedger, undoWorkbook, XlsxFileHost } from "../../../src/hosts/xlsx";
import { workbookOf } from "../../support/xlsx-build";
import { partText, replacedPart } from "../../support/xlsx-comparison";
import { editOf, must, opened, patched, restored } from "../../support/xlsx-corrections";
import { bytesOf, gridsOf, PRACTICE, workbooksIn } from "../../support/xlsx-files";
import { describeWith, hasLibreOffice, savedByLibreOffice } from "../../support/xlsx-oracle";

const OLD = 999;
const number = (digits: string) => ({ kind: "number", number: digits }) as const;

/** What stands beside the corrected cell A1; B6 is left out and so is blank. */
const BESIDE = [
  "<v>0.1</v>",
  "<v>0.2</v>",
  ['t="str"', "<v>合计</v>"],
  ['t="str"', "<v>60</v>"],
  ['t="b"', "<v>1</v>"],
  "",
  ['t="e"', "<v>#DIV/0!</v>"],
  ['t="str"', "<v>2023年</v>"],
  "<v>1.005</v>",
].map((content) => (typeof content === "string" ? ["", content] : content));

const escaped = (formula: string): string => formula.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A workbook with formulas in column D whose results in the file are all old; other cells stand in column A to C. */
function workbookWith(formulas: readonly string[], more: { readonly second?: string; readonly styles?: string; readonly f?: (formula: string, row: number) => string } = {}): Uint8Array {
  const element = more.f ?? ((formula: string) => `<f>${escaped(formula)}</f>`);
  const rows = Array.from({ length: Math.max(formulas.length, BESIDE.length) }, (_, index) => {
    const row = index + 1;
    const [type = "", content = ""] = BESIDE[index] ?? [];
    const beside = content === "" ? "" : `<c r="B${row}" ${type}>${content}</c>`;
    const formula = formulas[index];
    return `<row r="${row}">${row === 1 ? '<c r="A1"><v>1</v></c>' : ""}${beside}${formula === undefined ? "" : `<c r="D${row}">${element(formula, row)}<v>${OLD}</v></c>`}</row>`;
  });
  const second = more.second === undefined ? [] : [more.second];
  return workbookOf({ sheets: [`<sheetData>${rows.join("")}</sheetData>`, ...second], ...(more.styles === undefined ? {} : { styles: more.styles }) });
}

/** The workbook after A1 was corrected from 1 to 10. */
function corrected(bytes: Uint8Array, digits = "10"): Uint8Array {
  const [grid] = gridsOf(bytes);
  return patched(bytes, { edits: [editOf(grid as Grid, 0, 0, number(digits))] }).bytes;
}

const column = (grid: Grid | undefined, at: number): readonly (Cell | undefined)[] => grid?.cells.map((row) => row?.[at]) ?? [];
const resultsOf = (bytes: Uint8Array): readonly unknown[] => column(gridsOf(bytes)[0], 3).map((cell) => cell?.value);

describe("formulas over a corrected cell come to what a spreadsheet makes of them", () => {
  const table: readonly (readonly [string, unknown])[] = [
    ["A1+B1", 10.1],
    ["A1*0+B1+B2", 0.3],
    ["SUM(A1,B1:B2)-A1", 0.3],
    ["A1-9.9", 0.1],
    ["A1/3*3", 10],
    ["A1/3", 3.33333333333333],
    ["-A1^2", 100],
    ["2^3^2+A1*0", 64],
    ["A1%", 0.1],
    ["-A1%+1", 0.9],
    ["A1&B3", "10合计"],
    ['"得分"&A1/4&""""', '得分2.5"'],
    ["A1+2*3-(4-1)", 13],
    ["$A$1+A$1+$A1", 30],
    ["a1 + b1", 10.1],
    ["sum(a1:a1)", 10],
    ["SUM(A:A)", 10],
    ["SUM(1:1)-D1", 10.1],
    ["A1+B6", 10],
    ["B6*A1", 0],
    ["IF(A1=10,B6,1)", 0],
    ["A1&B6", "10"],
    ["SUM(A1,B1:B5)", 10.3],
    ["AVERAGE(A1,B3:B5)", 10],
    ["COUNT(A1,B1:B8)", 3],
    ["COUNT(A1,7)", 2],
    ["MAX(A1,B1:B6)", 10],
    ["MIN(A1,B1:B6)", 0.1],
    ["MAX(B3:B6,A2)+A1", 10],
    ["PRODUCT(A1,B1:B6)", 0.2],
    ["ABS(-A1)", 10],
    ["A1+B4", 70],
    ["A1+B5", 11],
    ["SUM(A1,\"5\",TRUE)", 16],
    ["ROUND(A1*0+B9,2)", 1.01],
    ["ROUND(-A1/4,0)", -3],
    ["ROUND(A1*123.4,-2)", 1200],
    ["ROUND(A1/400,1)", 0],
    ["IF(A1>5,\"是\",\"否\")", "是"],
    ["IF(A1<5,1)", false],
    ["IF(A1=0,0,A1/A1)", 1],
    ["IF(A1<>10,1/0,2)", 2],
    ["IFERROR(A1/0,7)", 7],
    ["IFERROR(A1+B3,7)", 7],
    ["IFERROR(A1/B7,)", 0],
    ["IF(A1>B3,1,2)", 2],
    ["A1=B3", false],
    ["(A1&\"a\")=\"10A\"", true],
    ["A1>=10", true],
    ["A1<=9.99999999999999999", true],
    ["TRUE()+A1", 11],
    ["表1!A1+'表1'!B1", 10.1],
  ];
  const file = corrected(workbookWith(table.map(([formula]) => formula)));
  const results = resultsOf(file);

  test.each(table.map(([formula, result], index) => [formula, result, results[index]] as const))("%s is %p", (_, result, now) => {
    expect(now).toEqual(result);
  });

  describeWith(hasLibreOffice, "LibreOffice", "LibreOffice", () => {
    test("comes to the same results", () => {
      // It computes what has no result yet.
      const bare = replacedPart(file, "xl/worksheets/sheet1.xml", (xml) => xml.replaceAll(`</f><v>${OLD}</v>`, "</f>"));
      const [saved = new Uint8Array(0)] = savedByLibreOffice([bare]);
      const theirs = resultsOf(must(forgetLedger(opened(saved))));
      // It keeps digits beyond the fifteenth.
      const rounded = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
      const differing = table.flatMap(([formula], index) => (rounded(theirs[index]) === rounded(results[index]) ? [] : [formula]));
      // Where it is not Excel: truths in cells count as numbers, and a text written into SUM is an error.
      expect(differing).toEqual(["SUM(A1,B1:B5)", "AVERAGE(A1,B3:B5)", "COUNT(A1,B1:B8)", "MAX(B3:B6,A2)+A1", 'SUM(A1,"5",TRUE)']);
    }, 120_000);
  });
});

describe("what cannot be worked out keeps the result of the file", () => {
  const formulas = [
    "A1+B3",
    "A1/0",
    "A1+B7",
    "SUM(A1,B7)",
    "A1+B8",
    "VLOOKUP(A1,B1:B3,1)",
    "A1+单价",
    "A1+[1]表1!A1",
    "A1+没有!A1",
    "A1+'表1:表2'!A1",
    "{1,2}+A1",
    "A1+表[金额]",
    "A1:B2*2",
    "SUM((A1,B1))",
    "SUM(A1:B2 A1:B1)",
    "INDIRECT(\"A1\")",
    "D17+A1",
    "D16+A1",
    "A1+#REF!",
    "B3>B8&A1",
    "10^400*A1",
    "SUM(A1",
    "D1+A1",
    `${"(".repeat(300)}A1${")".repeat(300)}`,
    "1E+30*A1&\"\"",
    "A1+",
  ];
  const file = corrected(workbookWith(formulas));
  const results = resultsOf(file);

  test.each(formulas.map((formula, index) => [formula, results[index]] as const))("%s", (_, now) => {
    expect(now).toBe(OLD);
  });

  test("and the host names the cells", async () => {
    const host = new XlsxFileHost(opened(file));
    must(await host.read());
    expect(host.uncomputed.map(({ row, column: at }) => [row, at])).toEqual(expect.arrayContaining(formulas.map((_, row) => [row, 3])));
  });
});

describe("which formulas are worked out", () => {
  test("only those that rest on a corrected cell, directly or through others", () => {
    expect(resultsOf(corrected(workbookWith(["B1+B2", "A1*2", "D2*2", "D3+D1", "IF(TRUE,5)"]))).slice(0, 5)).toEqual([OLD, 20, 40, 40 + OLD, OLD]);
  });

  test("none without our ledger, none once corrections were taken back", () => {
    const bytes = workbookWith(["A1*2"]);
    expect(resultsOf(bytes)[0]).toBe(OLD);
    const file = corrected(bytes);
    expect(resultsOf(file)[0]).toBe(20);
    expect(partText(file, "xl/worksheets/sheet1.xml")).toContain(`<f>A1*2</f><v>${OLD}</v>`);
    expect(resultsOf(restored(file, undoWorkbook).bytes)[0]).toBe(OLD);
  });

  test("those of other sheets too, also when only that sheet is read", async () => {
    const file = corrected(workbookWith(["A1*2"], { second: `<sheetData><row r="1"><c r="A1"><f>SUM(表1!D1:D1,1)</f><v>${OLD}</v></c></row></sheetData>` }));
    const [second] = must(await new XlsxFileHost(opened(file)).read(["表2"]));
    expect(second?.sheet).toBe("表2");
    expect(second && cellAt(second, 0, 0)?.value).toBe(21);
  });

  test("shared formulas are spelled out, array formulas keep their results and those over them too", () => {
    const shared = (formula: string, row: number): string => (row === 1 ? `<f t="shared" ref="D1:D2" si="0">${formula}</f>` : row === 2 ? '<f t="shared" si="0"/>' : row === 3 ? `<f t="array" ref="D3">${formula}</f>` : `<f>${formula}</f>`);
    expect(resultsOf(corrected(workbookWith(["$A$1+B1", "", "A1*2", "D3+A1", "D2+A1"], { f: shared }))).slice(0, 5)).toEqual([10.1, 10.2, OLD, OLD, 20.2]);
  });

  test("the new result is shown by the cell's number format", () => {
    const styles = '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00%"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>';
    const file = workbookOf({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1" s="1"><f>A1/3</f><v>1</v></c></row></sheetData>'], styles });
    expect(column(gridsOf(corrected(file))[0], 3)[0]).toEqual({ value: 3.33333333333333, text: "333.33%", formula: "A1/3", numberFormat: "0.00%" });
  });

  test("digits beyond the fifteenth that the file holds are not lost", () => {
    const file = workbookOf({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><f>A1/3</f><v>3.3333333333333335</v></c></row></sheetData>'] });
    expect(resultsOf(corrected(file))[0]).toBe(3.3333333333333335);
  });
});

describe("hostile workbooks", () => {
  test("circles end", () => {
    expect(resultsOf(corrected(workbookWith(["D2+A1", "D3", "D1", "D4+A1", "A1"]))).slice(0, 5)).toEqual([OLD, OLD, OLD, OLD, 10]);
  });

  test("a chain of fifty thousand formulas is followed to its end", () => {
    const count = 50_000;
    const file = corrected(workbookWith(Array.from({ length: count }, (_, index) => (index === count - 1 ? "A1" : `D${index + 2}+0`))));
    const results = resultsOf(file);
    expect([results[0], results[count - 1]]).toEqual([10, 10]);
  });

  test("formulas that each refer to all before them stop at a bound and keep their results", () => {
    const count = 4_000;
    const started = process.cpuUsage();
    const results = resultsOf(corrected(workbookWith(Array.from({ length: count }, (_, index) => (index === 0 ? "A1" : `SUM(D$1:D${index})`)))));
    const { user, system } = process.cpuUsage(started);
    expect([results[0], results[1], results[2], results[count - 1]]).toEqual([10, 10, 20, OLD]);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  test("texts that double do not fill the memory", () => {
    const results = resultsOf(corrected(workbookWith(Array.from({ length: 60 }, (_, index) => (index === 0 ? "A1&\"\"" : `D${index}&D${index}`)))));
    expect([results[1], results[59]]).toEqual(["1010", OLD]);
  });
});

test("the total of a real form follows the scores it adds up", async () => {
  const [path = ""] = workbooksIn(PRACTICE).filter((name) => basename(name).startsWith("001_"));
  const before = bytesOf(path);
  const [grid] = gridsOf(before);
  if (grid === undefined) throw new Error(`${path} has no sheet`);
  const [first, second, total] = [cellAt(grid, 17, 8)?.value, cellAt(grid, 18, 8)?.value, cellAt(grid, 28, 8)];
  expect(total?.formula).toBe("SUM(I18:I27)+J10");
  const host = new XlsxFileHost(opened(before, basename(path)));
  must(await host.apply({ edits: [editOf(grid, 17, 8, number(String(Number(first) - 1.5))), editOf(grid, 18, 8, number(String(Number(second) - 1)))] }));
  const [now] = must(await host.read());
  expect(now && cellAt(now, 28, 8)).toEqual({ ...total, value: Number(total?.value) - 2.5, text: String(Number(total?.value) - 2.5) });
  expect(host.uncomputed).toEqual([]);
});
