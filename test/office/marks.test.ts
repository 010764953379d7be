import { createExcelHost } from "../../src/hosts/excel";
import { MARK_COLOR } from "../../src/hosts/excel/cell-probe";
import type { FillModel } from "../support/excel-host/model";
import { startOffice } from "../support/excel-host/jsdom-page";
import { apply, cellAt, edit, expectOk, open, takeBack } from "./work";

beforeAll(() => startOffice());

const MARKED: FillModel = { color: MARK_COLOR, tint: 0 };

const LOOKS: readonly (readonly [string, FillModel | null])[] = [
  ["no fill", null],
  ["white", { color: "#FFFFFF", tint: 0 }],
  ["a colour", { color: "#C6E0B4", tint: 0 }],
  ["a pattern", { color: "#FFFFFF", tint: 0, pattern: "Gray50", patternColor: "#FF0000" }],
];

test.each(LOOKS)("a mark covers %s and gives it back, on undo and on clearing", async (_, fill) => {
  for (const how of ["undo", "clearMarks"] as const) {
    const work = open([[{ value: 1, fill }]]);
    await apply(work, edit("A1", 1, 2));
    expect(cellAt(work, "A1").fill).toEqual(MARKED);
    await takeBack(work, how);
    expect(cellAt(work, "A1").fill).toEqual(fill);
  }
});

test("an edit without a mark leaves the look alone", async () => {
  const work = open([[{ value: 1, fill: { color: "#C6E0B4", tint: 0 } }]]);
  await apply(work, { ...edit("A1", 1, 2), mark: false });
  expect(cellAt(work, "A1").fill).toEqual({ color: "#C6E0B4", tint: 0 });
  expect(expectOk(await work.host.clearMarks())).toEqual({ restored: [], handedBack: [] });
});

test("a second correction does not take our mark for the old look", async () => {
  const work = open([[{ value: 1, fill: { color: "#C6E0B4", tint: 0 } }]]);
  await apply(work, edit("A1", 1, 2));
  await apply(work, edit("A1", 2, 3));
  await takeBack(work, "undo");
  expect(cellAt(work, "A1")).toMatchObject({ value: 1, fill: { color: "#C6E0B4", tint: 0 } });
});

test("a cell that a person has painted over keeps the new colour", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2));
  cellAt(work, "A1").fill = { color: "#FF0000", tint: 0 };
  expect((await takeBack(work, "clearMarks")).handedBack).toEqual([{ at: edit("A1", 1, 2).at, why: "changed-meanwhile" }]);
  expect(cellAt(work, "A1").fill).toEqual({ color: "#FF0000", tint: 0 });
});

test("undo leaves a cell whose content a person has changed since as it is, mark and all", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2));
  cellAt(work, "A1").value = 5;
  await takeBack(work, "undo");
  expect(cellAt(work, "A1")).toMatchObject({ value: 5, fill: MARKED });
  expect((await takeBack(work, "clearMarks")).restored).toHaveLength(1);
  expect(cellAt(work, "A1")).toMatchObject({ value: 5, fill: null });
});

test("a cell that a person has set back with Ctrl+Z counts as restored", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2));
  Object.assign(cellAt(work, "A1"), { value: 1, fill: null });
  expect(await takeBack(work, "undo")).toEqual({ restored: [edit("A1", 1, 2).at], handedBack: [] });
});

test("without notes in this Excel, comments take their place and go away again", async () => {
  const work = open([[1, 2]]);
  work.sheet.comments.push({ id: "{own}", row: 0, column: 1, content: "别人的批注" });
  const receipt = await apply(work, edit("A1", 1, 9, "原值 1 → 新值 9"), edit("B1", 2, 8, "原值 2 → 新值 8"));
  expect(receipt.applied.map(({ lacks }) => lacks)).toEqual([undefined, ["note"]]);
  expect(work.sheet.comments.map(({ column, content }) => [column, content])).toEqual([[1, "别人的批注"], [0, "原值 1 → 新值 9"]]);
  await apply(work, edit("A1", 9, 7, "原值 1 → 新值 7"));
  expect(work.sheet.comments.map(({ content }) => content)).toEqual(["别人的批注", "原值 1 → 新值 7"]);
  await takeBack(work, "clearMarks");
  expect(work.sheet.comments.map(({ content }) => content)).toEqual(["别人的批注"]);
});

test("text that must stay text keeps the cell's number format", async () => {
  const work = open([[{ value: 1, numberFormat: "0.00" }, { value: "x", numberFormat: "@" }]]);
  await apply(work, edit("A1", 1, "00123"), edit("B1", "x", "=1+1"));
  expect(cellAt(work, "A1")).toMatchObject({ value: "00123", numberFormat: "0.00", quotePrefix: true, formula: null });
  expect(cellAt(work, "B1")).toMatchObject({ value: "=1+1", numberFormat: "@", formula: null });
  await takeBack(work, "undo");
  expect(cellAt(work, "A1")).toMatchObject({ value: 1, numberFormat: "0.00" });
});

test("cells of array formulas and spilled cells are handed back", async () => {
  const array = { row: 0, column: 0 };
  const work = open([[
    { value: 1, formula: "=A5:A6*2", array: { kind: "array", ...array } },
    { value: 2, formula: "=SORT(A5:A6)", array: { kind: "spill", ...array } },
    { value: 3, array: { kind: "spill", ...array } },
  ]]);
  const receipt = await apply(work, edit("A1", { formula: "A5:A6*2", value: 1 }, 9), edit("B1", { formula: "SORT(A5:A6)", value: 2 }, 9), edit("C1", 3, 9));
  expect(receipt.refused.map(({ why }) => why)).toEqual(["array-formula", "array-formula", "spill"]);
});

test("an unlocked cell of a protected sheet is written, and what the protection forbids is said", async () => {
  const work = open([[{ value: 1, locked: false }, { value: 2, locked: false }, 3]], (sheet) => void (sheet.protection = { allowFormatCells: false, allowEditObjects: false }));
  const receipt = await apply(work, edit("A1", 1, 9, "为什么"), { ...edit("B1", 2, 8), mark: false }, edit("C1", 3, 7));
  expect(receipt.applied.map(({ lacks }) => lacks)).toEqual([["mark", "note"], undefined]);
  expect(receipt.refused.map(({ why }) => why)).toEqual(["protected"]);
  expect(cellAt(work, "A1")).toMatchObject({ value: 9, fill: null });
  await takeBack(work, "undo");
  expect([cellAt(work, "A1").value, cellAt(work, "B1").value]).toEqual([1, 2]);
});

test("what was written stays in the ledger while a protection keeps it from being taken back", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2));
  work.sheet.protection = { allowFormatCells: false, allowEditObjects: false };
  expect((await takeBack(work, "undo")).handedBack.map(({ why }) => why)).toEqual(["protected"]);
  expect((await takeBack(work, "clearMarks")).handedBack.map(({ why }) => why)).toEqual(["protected"]);
  work.sheet.protection = null;
  expect((await takeBack(work, "undo")).handedBack).toEqual([]);
  expect(cellAt(work, "A1")).toMatchObject({ value: 1, fill: null });
});

test("a renamed sheet is found again, and a deleted one is said to be gone", async () => {
  const work = open([[1, 2]]);
  await apply(work, edit("A1", 1, 9));
  work.sheet.name = "改名后";
  const later = createExcelHost();
  expect(expectOk(await later.undo())).toEqual({ restored: [{ sheet: "改名后", row: 0, column: 0 }], handedBack: [] });
  await apply({ ...work, host: later }, { ...edit("B1", 2, 9), at: { sheet: "改名后", row: 0, column: 1 } });
  work.excel.book.sheets.length = 0;
  work.excel.book.addSheet("别的表");
  expect(expectOk(await later.undo()).handedBack.map(({ why }) => why)).toEqual(["sheet-missing"]);
});

test("the marks of many corrections are painted in few strokes", async () => {
  const work = open(Array.from({ length: 900 }, (_, row) => [row, "", row]));
  const rows = Array.from({ length: 900 }, (_, row) => row);
  await apply(work, ...rows.flatMap((row) => (row % 2 === 0 ? [edit(`A${row + 1}`, row, -1)] : [edit(`C${row + 1}`, row, -1)])));
  expect(rows.every((row) => cellAt(work, `${row % 2 === 0 ? "A" : "C"}${row + 1}`).fill?.color === MARK_COLOR)).toBe(true);
  expect(rows.some((row) => work.sheet.cell(row, row % 2 === 0 ? 2 : 0)?.fill != null)).toBe(false);
});

test("a click on a finding shows its cell", async () => {
  const work = open([[1]]);
  const other = work.excel.book.addSheet("第二张");
  expect(await work.host.reveal?.({ sheet: "第二张", row: 4, column: 2 })).toEqual({ ok: true, value: null });
  expect(work.excel.book.selection).toEqual({ sheet: other, area: { top: 4, left: 2, bottom: 4, right: 2 } });
  other.visibility = "hidden";
  expect((await work.host.reveal?.({ sheet: "第二张", row: 4, column: 2 }))?.ok).toBe(false);
});

test("conditional formats over corrected cells are told, those beside them are not", async () => {
  const over = { top: 0, left: 0, bottom: 5, right: 0 };
  const work = open([[1, 2]], (sheet) => sheet.conditionalFormats.push(over));
  expect((await apply(work, edit("A1", 1, 5))).covered).toEqual(["自评表"]);
  expect((await apply(work, edit("B1", 2, 6))).covered).toBeUndefined();
  expect(cellAt(work, "A1").fill).toEqual(MARKED);
});

test("an Excel that does not say what conditional formats there are is written all the same, notes included", async () => {
  const work = open([[1]], (sheet) => sheet.conditionalFormats.push({ top: 0, left: 0, bottom: 0, right: 0 }));
  work.excel.faults.failAction(/^ConditionalFormatCollection\./, 1, "GeneralException");
  const receipt = await apply(work, edit("A1", 1, 2, "为什么"));
  expect(receipt).toEqual({ applied: [{ at: edit("A1", 1, 2).at, before: { value: 1 }, after: { value: 2 } }], refused: [] });
  expect(work.sheet.comments).toHaveLength(1);
});
