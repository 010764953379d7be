import fc from "fast-check";
import { startOffice } from "../support/excel-host/jsdom-page";
import { likeness, nearbyTexts } from "../../src/hosts/excel/cell-places";
import { apply, cellAt, edit, expectOk, open, SHEET, takeBack, type Work } from "./work";

beforeAll(() => startOffice());

const place = (row: number, column: number): object => ({ sheet: SHEET, row, column });

/** Indicators whose scores all come to be 10, so that contents alone do not tell them apart. */
function alike(): Work {
  return open([
    ["指标", "性质", "得分"],
    ["培训人次", "≥", 7],
    ["培训合格率", "≥", 8],
    ["按期完成率", "≥", 9],
  ]);
}

test("a row inserted above does not make undo restore the neighbours of corrected cells", async () => {
  const work = alike();
  await apply(work, edit("C2", 7, 10), edit("C3", 8, 10), edit("C4", 9, 10));
  work.excel.insertRow(SHEET, 1);
  const receipt = await takeBack(work, "undo");
  expect(receipt).toEqual({ restored: [place(2, 2), place(3, 2), place(4, 2)], handedBack: [] });
  expect([2, 3, 4].map((row) => [work.sheet.cell(row, 2)?.value, work.sheet.cell(row, 2)?.fill])).toEqual([[7, null], [8, null], [9, null]]);
});

test("marks of moved cells are cleared where they are now, and the correction can still be undone", async () => {
  const work = alike();
  await apply(work, edit("C2", 7, 10, "为什么"), edit("C4", 9, 10, "为什么"));
  work.excel.insertRow(SHEET, 2);
  expect((await takeBack(work, "clearMarks")).restored).toEqual([place(1, 2), place(4, 2)]);
  expect([1, 2, 3, 4].map((row) => work.sheet.cell(row, 2)?.fill ?? null)).toEqual([null, null, null, null]);
  expect(work.sheet.comments).toEqual([]);
  work.excel.insertRow(SHEET, 0);
  expect((await takeBack(work, "undo")).restored).toEqual([place(2, 2), place(5, 2)]);
  expect([cellAt(work, "C3").value, cellAt(work, "C6").value]).toEqual([7, 9]);
});

test("a cell corrected again after it has moved still goes back to what it was at first", async () => {
  const work = alike();
  await apply(work, edit("C2", 7, 10), edit("C3", 8, 10));
  work.excel.insertRow(SHEET, 1);
  // C3 is now what was C2.
  await apply(work, edit("C3", 10, 6));
  expect(expectOk(await work.host.ledgerSize())).toBe(2);
  await takeBack(work, "undo");
  expect([cellAt(work, "C3").value, cellAt(work, "C4").value]).toEqual([7, 8]);
});

test("a formula that was written over and has moved since is handed back: it would refer to other cells", async () => {
  const work = open([["合计", 1, 2, "=B1+C1"], ["其他", 1, 2, 3]]);
  await apply(work, edit("D1", { formula: "B1+C1", value: 3 }, 9), edit("D2", 3, 8));
  work.excel.insertRow(SHEET, 0);
  const receipt = await takeBack(work, "undo");
  expect(receipt).toEqual({ restored: [place(2, 3)], handedBack: [{ at: place(1, 3), why: "changed-meanwhile" }] });
  expect(cellAt(work, "D2").value).toBe(9);
});

test("a formula of ours that has moved is taken back although it reads differently now", async () => {
  const work = open([["合计得分", 1, 2, 5]]);
  await apply(work, edit("D1", 5, { kind: "formula", formula: "B1+C1", result: "3" }));
  work.excel.insertRow(SHEET, 0);
  expect(cellAt(work, "D2").formula).toBe("=B2+C2");
  expect((await takeBack(work, "undo")).restored).toEqual([place(1, 3)]);
  expect(cellAt(work, "D2")).toMatchObject({ value: 5, formula: null });
});

test("corrected texts beside each other are still known to each other", async () => {
  const work = open([["培训人次", "旧目标", "旧单位", 1]]);
  await apply(work, edit("B1", "旧目标", "新目标"), edit("C1", "旧单位", "新单位"), edit("D1", 1, 2));
  work.excel.insertRow(SHEET, 0);
  expect((await takeBack(work, "undo")).handedBack).toEqual([]);
  expect(["B2", "C2", "D2"].map((address) => cellAt(work, address).value)).toEqual(["旧目标", "旧单位", 1]);
});

test("looking for nothing costs nothing: cells that stand where they were are undone in three round trips", async () => {
  const work = alike();
  await apply(work, edit("C2", 7, 10), edit("C3", 8, 10));
  work.excel.requests.length = 0;
  await takeBack(work, "undo");
  expect(work.excel.syncs).toHaveLength(3);
});

test("rows with the same words are told apart by what stands above them", async () => {
  const work = open([["指标", "性质", "得分"], ["培训人次", "≥", 7], ["培训人次", "≥", 8]]);
  await apply(work, edit("C2", 7, 10), edit("C3", 8, 10));
  work.excel.insertRow(SHEET, 1);
  await takeBack(work, "undo");
  expect([cellAt(work, "C3").value, cellAt(work, "C4").value]).toEqual([7, 8]);
});

test("of several likely cells the likeliest is taken, and each only once", async () => {
  const work = open([["甲指标", "说明一", 10], ["乙指标", "说明一", 9], ["乙指标", "说明一", 8]]);
  await apply(work, edit("C2", 9, 10), edit("C3", 8, 10));
  work.excel.insertRow(SHEET, 1);
  work.excel.insertRow(SHEET, 1);
  expect((await takeBack(work, "undo")).restored).toEqual([place(3, 2), place(4, 2)]);
  expect([0, 3, 4].map((row) => work.sheet.cell(row, 2)?.value)).toEqual([10, 9, 8]);
});

test("a cell that is gone is handed back, even where another one has come to hold the same", async () => {
  const work = open([["指标"], ["培训人次", "", 7], ["按期完成率", "", 10]]);
  await apply(work, edit("C2", 7, 10));
  work.sheet.rows.splice(1, 1);
  expect(await takeBack(work, "undo")).toEqual({ restored: [], handedBack: [{ at: place(1, 2), why: "changed-meanwhile" }] });
  expect(cellAt(work, "C2")).toMatchObject({ value: 10, fill: null });
  expect((await takeBack(work, "clearMarks")).handedBack).toHaveLength(1);
});

test("a cell whose neighbours a person has reworded is still known by our mark", async () => {
  const work = open([["指标"], ["培训人次", "", 7]]);
  await apply(work, edit("C2", 7, 10));
  work.excel.type(SHEET, "A1", "三级指标");
  work.excel.type(SHEET, "A2", "组织培训的人次");
  expect((await takeBack(work, "undo")).restored).toEqual([place(1, 2)]);
});

test("what stands around a cell is told by its words, nearest first, with the nearest ones above", () => {
  const line = ["指标甲", "≥", 5, "", " 说明 ", "备注", "第五个", "第六个"];
  expect(nearbyTexts({ line, above: ["标题", "", "", "栏目"], from: 0 }, 2)).toEqual(["指标甲", "说明", "备注", "第五个", "^栏目"]);
  expect(nearbyTexts({ line: ["甲乙", 5], above: ["丙丁", "戊己"], from: 7 }, 8)).toEqual(["甲乙", "^戊己"]);
  expect(nearbyTexts({ line: ["甲乙", 5], above: [], from: 7 }, 8)).toEqual(["甲乙"]);
  expect([likeness([], []), likeness(["a"], ["a", "b"]), likeness(["a", "a"], ["a"]), likeness(["a"], []), likeness(["a", "b"], ["b", "a"]), likeness(["a", "^b"], ["a"]), likeness(["a", "^b"], ["^b"])]).toEqual([1, 0.5, 0.5, 0, 1, 0.9, 0.1]);
});

test("wherever rows are inserted, undo restores a corrected cell or leaves it alone, and never touches another", async () => {
  const row = fc.record({ name: fc.constantFrom("培训人次", "合格率", "完成率", ""), score: fc.constantFrom(7, 10), corrected: fc.boolean() });
  const rows = fc.array(row, { minLength: 1, maxLength: 6 });
  const insertions = fc.array(fc.nat(7), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(rows, insertions, async (lines, inserted) => {
      // The unit price in the last column tells rows apart for the test, and is no text by which the product could.
      const work = open([["指标", "说明", "得分", "号"], ...lines.map(({ name, score }, index) => [name, "说明一", score, 100 + index])]);
      const plan = lines.flatMap(({ score, corrected }, index) => (corrected ? [edit(`C${index + 2}`, score, score === 10 ? 6 : 10)] : []));
      await apply(work, ...plan);
      const wrote = new Map(lines.map(({ score, corrected }, index) => [100 + index, corrected ? (score === 10 ? 6 : 10) : score]));
      for (const at of inserted) work.excel.insertRow(SHEET, Math.min(at, lines.length));
      const receipt = await takeBack(work, "undo");
      const alone = receipt.handedBack.length;
      expect(receipt.restored.length + alone).toBe(plan.length);
      const left = lines.filter((line, index) => {
        const found = work.sheet.rows.find((cells) => cells[3]?.value === 100 + index);
        const now = found?.[2]?.value;
        expect([line.score, wrote.get(100 + index)]).toContain(now);
        return now !== line.score;
      });
      expect(left).toHaveLength(alone);
    }),
    { numRuns: 60 },
  );
});
