import "../support/excel-host/text-decoding";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/core/grid/grid";
import { createExcelHost } from "../../src/hosts/excel";
import { readWorkbook } from "../../src/hosts/xlsx";
import type { EmulatedExcel } from "../support/excel-host/emulated-excel";
import { sketchSheet, workbookFromGrids } from "../support/excel-host/from-grids";
import { openWorkbook, startOffice } from "../support/excel-host/jsdom-page";
import { WorkbookModel } from "../support/excel-host/model";

const MEGABYTE = 1024 * 1024;

beforeAll(() => startOffice());

/** A real form, as often as asked for. */
function forms(count: number): readonly Grid[] {
  const bytes = readFileSync(join(__dirname, "../../samples/wutongqiao-2024-self-evaluation.xlsx"));
  const read = readWorkbook(new Uint8Array(bytes), "自评表.xlsx");
  if (!read.ok || read.value.grids[0] === undefined) throw new Error("the sample did not open");
  const [first] = read.value.grids;
  return Array.from({ length: count }, (_, index) => ({ ...first, sheet: `自评表${index + 1}` }));
}

/** What a piece of work cost, in words for the test's log. */
function cost(excel: EmulatedExcel): { readonly syncs: number; readonly requestBytes: number; readonly responseBytes: number; readonly others: number } {
  const sum = (part: "requestBytes" | "responseBytes"): number => excel.syncs.reduce((total, request) => total + request[part], 0);
  return { syncs: excel.syncs.length, requestBytes: sum("requestBytes"), responseBytes: sum("responseBytes"), others: excel.requests.length - excel.syncs.length };
}

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(2)} MB`;

function report(what: string, excel: EmulatedExcel, started: number): void {
  const { syncs, requestBytes, responseBytes } = cost(excel);
  process.stdout.write(`${what}: ${syncs} syncs, ${megabytes(requestBytes)} out, ${megabytes(responseBytes)} in, ${Math.round(performance.now() - started)} ms\n`);
}

test.each([1, 500])("a workbook of %i forms is read in three round trips", async (count) => {
  const excel = openWorkbook(workbookFromGrids(forms(count)));
  const started = performance.now();
  const read = await createExcelHost().read();
  report(`read ${count} forms`, excel, started);
  expect(read.ok && read.value.length).toBe(count);
  expect(cost(excel)).toMatchObject({ syncs: 3, others: 0 });
});

test("what is read through Excel is what the file holds", async () => {
  const [form] = forms(1);
  openWorkbook(workbookFromGrids(forms(1)));
  const read = await createExcelHost().read();
  if (!read.ok || form === undefined) throw new Error("not read");
  const [grid] = read.value;
  const filled = (cells: Grid["cells"]): unknown => cells.flatMap((row, index) => row?.flatMap((cell, column) => (cell === undefined || cell.value === null ? [] : [[index, column, cell]])) ?? []);
  expect(filled(grid?.cells ?? [])).toEqual(filled(form.cells));
  const byPlace = (merges: Grid["merges"]): Grid["merges"] => [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  expect(byPlace(grid?.merges ?? [])).toEqual(byPlace(form.merges));
});

test.each([1, 1000])("%i corrections are compared and written in two round trips", async (count) => {
  const book = new WorkbookModel();
  for (let sheet = 0; sheet < 10; sheet += 1) sketchSheet(book, `表${sheet}`, Array.from({ length: 100 }, (_, row) => [`指标${row}`, row, null]));
  const excel = openWorkbook(book);
  const host = createExcelHost();
  await host.read();
  excel.requests.length = 0;
  const started = performance.now();
  const edits = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / 10);
    return { at: { sheet: `表${index % 10}`, row, column: 1 }, expect: { value: row }, to: { kind: "number", number: `${row}.5` } as const, mark: true };
  });
  const applied = await host.apply({ edits });
  report(`apply ${count} corrections`, excel, started);
  expect(applied.ok && [applied.value.applied.length, applied.value.refused.length]).toEqual([count, 0]);
  expect(cost(excel)).toMatchObject({ syncs: 2, others: 0 });
  for (const request of excel.requests) expect(Math.max(request.requestBytes, request.responseBytes)).toBeLessThan(5 * MEGABYTE);
});

test("a live re-check of one sheet takes two round trips and leaves Excel's undo list alone", async () => {
  const excel = openWorkbook(workbookFromGrids(forms(3)));
  const host = createExcelHost();
  const heard: (readonly string[])[] = [];
  await host.watch((sheets) => heard.push(sheets));
  await host.read();
  excel.type("自评表2", "J14", 7);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual([["自评表2"]]);
  excel.requests.length = 0;
  const started = performance.now();
  const read = await host.read(["自评表2"]);
  report("live re-check", excel, started);
  expect(read.ok && read.value[0]?.cells[13]?.[9]?.value).toBe(7);
  expect(read.ok && read.value[0]?.merges.length).toBeGreaterThan(10);
  expect(cost(excel)).toMatchObject({ syncs: 2, others: 0 });
  // Excel throws its undo list away for a request that may change the workbook without saying how to take that back.
  expect(excel.requests.map(({ mayWrite }) => mayWrite)).toEqual([false, false]);
});

test("our own marks are not taken for a change of merged areas", async () => {
  const excel = openWorkbook(workbookFromGrids(forms(1)));
  const host = createExcelHost();
  await host.watch(() => undefined);
  await host.read();
  await host.apply({ edits: [{ at: { sheet: "自评表1", row: 70, column: 0 }, expect: { value: null }, to: { kind: "text", text: "x" }, mark: true }] });
  await new Promise((resolve) => setTimeout(resolve, 10));
  excel.requests.length = 0;
  await host.read(["自评表1"]);
  expect(excel.requests.map(({ mayWrite }) => mayWrite)).toEqual([false, false]);
});

test("merged areas are asked for again once a person has merged cells", async () => {
  const excel = openWorkbook(workbookFromGrids(forms(1)));
  const host = createExcelHost();
  await host.watch(() => undefined);
  const before = await host.read(["自评表1"]);
  excel.merge("自评表1", { top: 60, left: 0, bottom: 61, right: 1 });
  excel.type("自评表1", "A61", "新行");
  await new Promise((resolve) => setTimeout(resolve, 10));
  const after = await host.read(["自评表1"]);
  expect(before.ok && after.ok && (after.value[0]?.merges.length ?? 0) - (before.value[0]?.merges.length ?? 0)).toBe(1);
});

test("merged areas are asked for again once rows have been inserted", async () => {
  const excel = openWorkbook(workbookFromGrids(forms(1)));
  const host = createExcelHost();
  await host.watch(() => undefined);
  const before = await host.read(["自评表1"]);
  excel.insertRow("自评表1", 0);
  await new Promise((resolve) => setTimeout(resolve, 10));
  const after = await host.read(["自评表1"]);
  const tops = (read: typeof before): readonly number[] => (read.ok ? (read.value[0]?.merges ?? []).map(({ top }) => top).sort((a, b) => a - b) : []);
  expect(tops(after)).toEqual(tops(before).map((top) => top + 1));
});

test("a sheet with more merged areas than Excel names at once is read whole", async () => {
  const book = new WorkbookModel();
  const sheet = sketchSheet(book, "表", Array.from({ length: 700 }, (_, row) => [`指标${row}`, null, row]));
  sheet.merges.push(...Array.from({ length: 700 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 })));
  openWorkbook(book);
  const read = await createExcelHost().read();
  expect(read.ok && read.value[0]?.merges).toHaveLength(700);
});

test("an answer larger than Excel gives is asked for in parts", async () => {
  const excel = openWorkbook(workbookFromGrids(forms(8)));
  excel.faults.limitAnswers = 40_000;
  const read = await createExcelHost().read();
  expect(read.ok && read.value.map(({ sheet }) => sheet)).toEqual(forms(8).map(({ sheet }) => sheet));
  expect(excel.syncs.length).toBeGreaterThan(3);
});

test("what lies far beyond a form is skipped, and it is said", async () => {
  const book = new WorkbookModel();
  const sheet = sketchSheet(book, "宽表", [["标题"]]);
  sheet.touch(0, 300).value = "远";
  const tall = sketchSheet(book, "长表", [["a", "b"]]);
  tall.touch(300_000, 1).value = "远";
  openWorkbook(book);
  const read = await createExcelHost().read();
  expect(read.ok && read.value.map(({ skipped, columnCount }) => [skipped, columnCount])).toEqual([[["第 257 列以后未读取：列数超过 256"], 256], [["第 200001 行以后未读取：内容过多"], 2]]);
});

test("more corrections than fit at a time are written in portions", async () => {
  const book = new WorkbookModel();
  sketchSheet(book, "表", Array.from({ length: 1600 }, (_, row) => [row]));
  const excel = openWorkbook(book);
  const host = createExcelHost();
  await host.read();
  excel.requests.length = 0;
  const edits = Array.from({ length: 1600 }, (_, row) => ({ at: { sheet: "表", row, column: 0 }, expect: { value: row }, to: { kind: "number", number: "-1" } as const, mark: true }));
  const applied = await host.apply({ edits });
  expect(applied.ok && applied.value.applied).toHaveLength(1600);
  expect(excel.syncs).toHaveLength(4);
  const undone = await host.undo();
  expect(undone.ok && undone.value.restored).toHaveLength(1600);
});

test("nothing stays tracked in Excel after reading and writing", async () => {
  const excel = openWorkbook(workbookFromGrids(forms(5).map((form) => ({ ...form, hiddenRows: new Set([3]) }))));
  const host = createExcelHost();
  await host.read();
  await host.apply({ edits: [{ at: { sheet: "自评表1", row: 70, column: 0 }, expect: { value: null }, to: { kind: "text", text: "x" }, mark: true }] });
  await host.undo();
  expect([excel.keptCount, excel.requests.filter(({ kind }) => kind !== "sync")]).toEqual([0, []]);
});
