import { addressLists } from "../../src/hosts/excel/addresses";
import { entryFor, formulaOf, sameState, stateAfter, stateFrom, valueOf } from "../../src/hosts/excel/cell-content";
import { buildGrid, type SheetAnswer } from "../../src/hosts/excel/grid-building";
import { continuedEntry, ledgerText, readLedger, type LedgerEntry } from "../../src/hosts/excel/ledger";
import { splitAddresses } from "../support/excel-host/addresses";

describe("contents", () => {
  test("values come as Excel says them", () => {
    expect([valueOf(""), valueOf("#REF!"), valueOf("#1"), valueOf(0), valueOf(false), valueOf(undefined)]).toEqual([null, { error: "#REF!" }, "#1", 0, false, null]);
  });

  test("a formula is told from a text that looks like one", () => {
    expect([formulaOf("=A1", 5), formulaOf("=A1", "=A1"), formulaOf("x", "x"), formulaOf(5, 5)]).toEqual(["A1", null, null, null]);
    expect(stateFrom("=1/0", "#DIV/0!")).toEqual({ formula: "1/0", value: "#DIV/0!" });
  });

  test("formulas are the same however Excel spells them, texts inside them are not", () => {
    expect(sameState({ formula: "sum( a1 : a2 )", value: 1 }, { formula: "SUM(A1:A2)", value: 2 })).toBe(true);
    expect(sameState({ formula: 'IF(A1>0,"a b","")', value: 1 }, { formula: 'IF(A1>0,"A B","")', value: 1 })).toBe(false);
    expect(sameState({ formula: "A1", value: 1 }, { value: 1 })).toBe(false);
    expect(sameState({ value: null }, { value: "" })).toBe(true);
    expect(sameState({ value: "1" }, { value: 1 })).toBe(false);
  });

  test("what cannot be written has no state", () => {
    expect(stateAfter({ kind: "number", number: "一百" })).toBeNull();
    expect(stateAfter({ kind: "number", number: " " })).toBeNull();
    expect(stateAfter({ kind: "text", text: "长".repeat(32_768) })).toBeNull();
    expect(stateAfter({ kind: "number", number: "-0.50" })).toEqual({ value: -0.5 });
  });

  test("only what Excel would take for something else gets an apostrophe", () => {
    const input = (text: string): unknown => entryFor({ value: text }, "General").input;
    expect(["已完成", "优", "10万元", "指标1：培训人次≥50人", "#N/A"].map(input)).toEqual(["已完成", "优", "10万元", "指标1：培训人次≥50人", "#N/A"]);
    expect(["5", "５", "50%", "5元", "二〇二四年", "=a", "＝a", "'a", "TRUE", "3月5日", "1/2", "-"].map((text) => String(input(text)).startsWith("'"))).not.toContain(false);
    expect(entryFor({ value: "'a" }, "@").input).toBe("''a");
    expect(entryFor({ value: 5 }, "@").format).toBe("General");
    expect(entryFor({ formula: "A1", value: 1 }, "@")).toEqual({ property: "formulas", input: "=A1", format: "General" });
  });
});

describe("grids", () => {
  const answer: SheetAnswer = {
    sheet: "表", visibility: "visible", isProtected: false, area: { top: 2, left: 1, bottom: 2, right: 3 },
    values: [[0.955, 1234567.5, ""]], formulas: [[0.955, "=A1", ""]], texts: [["####", "#####", ""]], formats: [["0.0%", "General", "0.00"]],
    merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), notes: [], skipped: [],
  };

  test("cells stand where they are in the sheet, and a number too wide for its column still shows its digits", () => {
    const grid = buildGrid(answer);
    expect([grid.rowCount, grid.columnCount, grid.cells[0], grid.cells[2]?.[0]]).toEqual([3, 4, undefined, undefined]);
    expect(grid.cells[2]?.slice(1)).toEqual([
      { value: 0.955, text: "95.5%", numberFormat: "0.0%" },
      { value: 1234567.5, text: "1234567.5", formula: "A1" },
      { value: null, text: "", numberFormat: "0.00" },
    ]);
  });
});

describe("lists of addresses", () => {
  test("neighbours are joined and every list is short enough, whatever \"$\" signs Excel adds", () => {
    expect(addressLists([{ row: 0, column: 0 }, { row: 1, column: 0 }, { row: 3, column: 0 }, { row: 1, column: 1 }])).toEqual(["A1:A2,A4,B2"]);
    const places = Array.from({ length: 3000 }, (_, row) => ({ row: row * 2, column: 700 }));
    const lists = addressLists(places);
    expect(lists.length).toBeGreaterThan(1);
    for (const list of lists) expect(list.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2").length).toBeLessThanOrEqual(8000);
    expect(lists.flatMap(splitAddresses)).toHaveLength(3000);
    expect(addressLists([])).toEqual([]);
  });
});

describe("the ledger", () => {
  const entry: LedgerEntry = {
    sheetId: "{1}", sheet: "表", row: 1, column: 2, near: ["培训人次"], before: { value: 1 }, beforeFormat: "0.00", wrote: { value: 2 }, fill: { kind: "none" }, note: { kind: "note", text: "为什么" },
  };

  test("is read as it was written", () => {
    expect(readLedger(ledgerText([entry], 7), "7")).toEqual({ serial: 7, isSettled: true, isForeign: false, entries: [entry] });
    expect(readLedger(ledgerText([entry], 7), "6").isSettled).toBe(false);
  });

  test.each([["nothing", null], ["no JSON", "{"], ["a list", "[]"]])("%s counts as empty", (_, text) => {
    expect(readLedger(text, null).entries).toEqual([]);
  });

  test("entries that are none are passed over", () => {
    const broken = [{ ...entry, row: "1" }, { ...entry, fill: { kind: "plain" } }, { ...entry, before: 5 }, { ...entry, note: { kind: "x" } }, { ...entry, near: "x" }, null];
    expect(readLedger(JSON.stringify({ version: 1, serial: 1, entries: [...broken, entry] }), "1").entries).toEqual([entry]);
  });

  test("a cell that a person has changed between two corrections goes back to the person's content", () => {
    const fresh: LedgerEntry = { ...entry, before: { value: 99 }, beforeFormat: "General", wrote: { value: 3 }, fill: { kind: "plain", color: "#FFE699" }, note: null };
    expect(continuedEntry(entry, fresh, true)).toMatchObject({ before: { value: 99 }, beforeFormat: "General", fill: { kind: "none" }, note: entry.note });
    expect(continuedEntry(entry, { ...fresh, before: { value: 2 } }, false)).toMatchObject({ before: { value: 1 }, beforeFormat: "0.00", fill: fresh.fill });
  });
});
