import { addNotesToClient } from "../support/excel-host/client-notes";
import { startOffice } from "../support/excel-host/jsdom-page";
import { FLOOR } from "../support/excel-host/session";
import { apply, cellAt, edit, expectOk, open, takeBack, type Work } from "./work";

beforeAll(async () => {
  await startOffice({ ...FLOOR, ExcelApi: "1.20" });
  addNotesToClient();
});

const notes = ({ sheet }: Work): readonly unknown[] => sheet.notes.map(({ row, column, content }) => [row, column, content]);

test("notes are read with their cells", async () => {
  const work = open([[1]]);
  work.sheet.notes.push({ id: "{n}", row: 0, column: 0, content: "旧批注" });
  const other = work.excel.book.addSheet("第二张");
  other.notes.push({ id: "{m}", row: 3, column: 2, content: "另一个" });
  const all = expectOk(await work.host.read());
  expect(all.map(({ notes: own }) => own.map(({ row, column, text }) => [row, column, text]))).toEqual([[[0, 0, "旧批注"]], [[3, 2, "另一个"]]]);
  const [named] = expectOk(await work.host.read(["第二张"]));
  expect(named?.notes.map(({ text }) => text)).toEqual(["另一个"]);
});

test("a note is put beside the mark, changed by the next correction, and taken away", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2, "原值 1 → 新值 2"));
  expect(notes(work)).toEqual([[0, 0, "原值 1 → 新值 2"]]);
  await apply(work, edit("A1", 2, 3, "原值 1 → 新值 3"));
  expect(notes(work)).toEqual([[0, 0, "原值 1 → 新值 3"]]);
  await takeBack(work, "clearMarks");
  expect(notes(work)).toEqual([]);
  expect(await takeBack(work, "clearMarks")).toEqual({ restored: [], handedBack: [] });
  await takeBack(work, "undo");
  expect(cellAt(work, "A1").value).toBe(1);
});

test("a person's note stays as it is, before and after", async () => {
  const work = open([[1]]);
  work.sheet.notes.push({ id: "{n}", row: 0, column: 0, content: "旧批注" });
  const receipt = await apply(work, edit("A1", 1, 2, "为什么"));
  expect(receipt.applied.map(({ lacks }) => lacks)).toEqual([["note"]]);
  await takeBack(work, "undo");
  expect(notes(work)).toEqual([[0, 0, "旧批注"]]);
});

test("a note of ours that a person has rewritten is theirs", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2, "为什么"));
  const [note] = work.sheet.notes;
  if (note !== undefined) note.content = "已与财政局核对";
  await takeBack(work, "undo");
  expect(notes(work)).toEqual([[0, 0, "已与财政局核对"]]);
});

test("a correction with a note takes two round trips too", async () => {
  const work = open([[1], [2]]);
  await apply(work, edit("A1", 1, 3, "为什么"), edit("A2", 2, 4, "为什么"));
  expect(work.excel.syncs).toHaveLength(2);
});

test("all changes of a correction are asked to be one undo step", async () => {
  const work = open([[1]]);
  const run = jest.spyOn(Excel, "run");
  await apply(work, edit("A1", 1, 2));
  expect(run.mock.calls.map(([first]) => first)).toContainEqual({ mergeUndoGroup: true });
  run.mockRestore();
});

test.each([1, 3])("an Excel that cannot join changes to one undo step after all is written without (refused at value %i)", async (n) => {
  const work = open([[0], [1], [2], [3]]);
  const run = jest.spyOn(Excel, "run");
  work.excel.faults.failAction(/^Range\.Values=$/, n, "UndoNotSupported");
  const plan = [0, 1, 2, 3].map((row) => edit(`A${row + 1}`, row, row + 10));
  const receipt = await apply(work, ...plan);
  expect(receipt.applied.map(({ at }) => at.row)).toEqual([0, 1, 2, 3]);
  expect([receipt.refused, receipt.interrupted]).toEqual([[], undefined]);
  run.mockClear();
  await apply(work, edit("A1", 10, 20));
  expect(run.mock.calls.map(([first]) => first)).not.toContainEqual({ mergeUndoGroup: true });
  run.mockRestore();
  expect((await takeBack(work, "undo")).restored).toHaveLength(4);
  expect([0, 1, 2, 3].map((row) => [work.sheet.cell(row, 0)?.value, work.sheet.cell(row, 0)?.fill])).toEqual([0, 1, 2, 3].map((row) => [row, null]));
});
