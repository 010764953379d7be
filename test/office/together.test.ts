import { MARK_COLOR } from "../../src/hosts/excel/cell-probe";
import { createExcelHost } from "../../src/hosts/excel";
import { startOffice } from "../support/excel-host/jsdom-page";
import { apply, cellAt, edit, expectOk, open, takeBack } from "./work";

beforeAll(() => startOffice());

const together = [{ ...edit("A1", 1, 5, "为什么"), group: 1 }, { ...edit("B1", 2, 6, "为什么"), group: 1 }];

test("what Excel makes something else of takes the other cell of its correction back with it, look and note included", async () => {
  const work = open([[1, 2, 3]]);
  // As if this Excel read our apostrophe as part of the text.
  work.excel.faults.beforeRequest(2, () => void (cellAt(work, "A1").numberFormat = "@"));
  work.excel.faults.beforeRequest(3, () => void (cellAt(work, "A1").numberFormat = "General"));
  const receipt = await apply(work, ...together, edit("C1", 3, 7, "另一项"));
  expect(receipt.applied.map(({ at }) => at.column)).toEqual([2]);
  expect(receipt.refused.map(({ at, why, now }) => [at.column, why, now])).toEqual([[0, "not-written", { value: "5" }], [1, "belongs-together", { value: 2 }]]);
  expect([cellAt(work, "A1"), cellAt(work, "B1")]).toMatchObject([{ value: 1, fill: null }, { value: 2, fill: null }]);
  expect(cellAt(work, "C1")).toMatchObject({ value: 7, fill: { color: MARK_COLOR } });
  const [grid] = expectOk(await work.host.read());
  expect(grid?.notes.map(({ column, text }) => [column, text])).toEqual([[2, "另一项"]]);
  expect(expectOk(await createExcelHost().ledgerSize())).toBe(1);
});

test("a stop between two cells of a correction takes the first one back", async () => {
  const work = open([[1, 2], [3, 4]]);
  work.excel.faults.failAction(/^Range\.Values=$/, 3, "GeneralException");
  const receipt = await apply(work, edit("B2", 4, 8), ...together);
  expect(receipt.interrupted?.kind).toBe("unknown");
  expect(receipt.applied.map(({ at }) => [at.row, at.column])).toEqual([[1, 1]]);
  expect(receipt.refused.map(({ why }) => why).sort()).toEqual(["belongs-together", "not-written"]);
  expect([cellAt(work, "A1").value, cellAt(work, "B1").value, cellAt(work, "B2").value]).toEqual([1, 2, 8]);
  expect(expectOk(await createExcelHost().ledgerSize())).toBe(1);
});

test("a stop after which nothing can be taken back is told as it is, and can be undone later", async () => {
  const work = open([[1, 2]]);
  work.excel.faults.failAction(/^Range\.Values=$/, 2, "GeneralException");
  work.excel.faults.refuseRequest(5, "lost-session", true);
  const result = await work.host.apply({ edits: together });
  work.excel.faults.heal();
  const written = [cellAt(work, "A1").value === 5 ? 0 : null, cellAt(work, "B1").value === 6 ? 1 : null].filter((column) => column !== null);
  expect(result.ok ? result.value.applied.map(({ at }) => at.column) : []).toEqual(written);
  await takeBack({ ...work, host: createExcelHost() }, "undo");
  expect([cellAt(work, "A1"), cellAt(work, "B1")]).toMatchObject([{ value: 1, fill: null }, { value: 2, fill: null }]);
});

test("cells that belong together go to Excel together, however many others there are", async () => {
  const count = 1_600;
  const work = open(Array.from({ length: count }, (_, row) => [row]));
  const edits = Array.from({ length: count }, (_, row) => ({ ...edit(`A${row + 1}`, row, row + 10_000), ...([0, count - 1].includes(row) ? { group: 1 } : {}) }));
  work.excel.type("自评表", `A${count}`, 77, "co-author");
  const receipt = await apply(work, ...edits);
  expect(receipt.applied).toHaveLength(count - 2);
  expect(receipt.refused.map(({ at, why }) => [at.row, why])).toEqual([[0, "belongs-together"], [count - 1, "changed-meanwhile"]]);
});
