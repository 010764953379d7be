import type { Host, HostProblem, Result } from "../../src/core/host";
import { createExcelHost } from "../../src/hosts/excel";
import { MARK_COLOR } from "../../src/hosts/excel/cell-probe";
import type { Refusal } from "../support/excel-host/faults";
import { startOffice } from "../support/excel-host/jsdom-page";
import { apply, cellAt, edit, expectOk, expectProblem, open, takeBack, type Work } from "./work";

beforeAll(() => startOffice());

const REFUSED: readonly (readonly [Refusal, HostProblem["kind"]])[] = [
  ["cell-edit-mode", "cell-edit-mode"],
  ["busy", "busy"],
  ["dialog-open", "busy"],
  ["lost-session", "session-lost"],
  ["request-too-large", "payload-too-large"],
  ["response-too-large", "payload-too-large"],
  ["no-permission", "protected"],
];

const COMMANDS: Readonly<Record<string, (host: Host) => Promise<Result<unknown, HostProblem>>>> = {
  sheets: async (host) => host.sheets(),
  read: async (host) => host.read(),
  apply: async (host) => host.apply({ edits: [edit("A1", 1, 2)] }),
  undo: async (host) => host.undo(),
  clearMarks: async (host) => host.clearMarks(),
  ledgerSize: async (host) => host.ledgerSize(),
  loadState: async (host) => host.loadState("x"),
  saveState: async (host) => host.saveState("x", "y"),
  reveal: async (host) => host.reveal?.({ sheet: "自评表", row: 0, column: 0 }) ?? host.sheets(),
  watch: async (host) => host.watch?.(() => undefined) ?? host.sheets(),
};

describe.each(REFUSED)("an Excel that is %s", (refusal, kind) => {
  test.each(Object.keys(COMMANDS))("makes %s say so and change nothing", async (name) => {
    const work = open([[1]]);
    work.excel.faults.refusal = refusal;
    expect(expectProblem((await COMMANDS[name]?.(work.host)) ?? { ok: true, value: null }).kind).toBe(kind);
    expect(cellAt(work, "A1")).toMatchObject({ value: 1, fill: null });
    expect(work.excel.book.settings.size).toBe(0);
  });
});

/** What the workbook must be like after a write that stopped: the receipt, the cells and the ledger say the same. */
async function expectTruth(work: Work, result: Result<{ readonly applied: readonly { readonly at: { readonly row: number } }[] }, HostProblem>, rows: number): Promise<void> {
  const written = Array.from({ length: rows }, (_, row) => row).filter((row) => work.sheet.cell(row, 0)?.value !== row);
  const told = result.ok ? result.value.applied.map(({ at }) => at.row) : [];
  expect([...told].sort((a, b) => a - b)).toEqual(written);
  expect(expectOk(await createExcelHost().ledgerSize())).toBe(written.length);
  const receipt = expectOk(await createExcelHost().undo());
  expect(receipt.handedBack).toEqual([]);
  expect(Array.from({ length: rows }, (_, row) => [work.sheet.cell(row, 0)?.value, work.sheet.cell(row, 0)?.fill])).toEqual(Array.from({ length: rows }, (_, row) => [row, null]));
}

const ROWS = 6;
const rowsOf = (): readonly (readonly number[])[] => Array.from({ length: ROWS }, (_, row) => [row]);
const plan = { edits: Array.from({ length: ROWS }, (_, row) => edit(`A${row + 1}`, row, row + 100)) };

const STOPS: readonly (readonly [string, RegExp, number])[] = [
  ["at the first part of the ledger", /^SettingCollection$|^Setting$/, 1],
  ["before the first value", /^Range\.Values=$/, 1],
  ["in the middle of the values", /^Range\.Values=$/, 4],
  ["at the marks", /^RangeFill\.Color=$/, 1],
];

describe.each(STOPS)("a write that fails %s", (_, member, n) => {
  test("says what is written, and the ledger knows just that", async () => {
    const work = open(rowsOf());
    work.excel.faults.failAction(member, n, "GeneralException");
    const result = await work.host.apply(plan);
    if (result.ok) expect(result.value.interrupted?.kind).toBe("unknown");
    await expectTruth(work, result, ROWS);
  });

  test("leaves a ledger that finds out for itself when Excel does not answer any more", async () => {
    const work = open(rowsOf());
    work.excel.faults.failAction(member, n, "GeneralException");
    work.excel.faults.refuseRequest(3, "lost-session", true);
    expect(expectProblem(await work.host.apply(plan)).kind).toBe("unknown");
    work.excel.faults.heal();
    const written = Array.from({ length: ROWS }, (__, row) => row).filter((row) => work.sheet.cell(row, 0)?.value !== row);
    const told = { applied: written.map((row) => ({ at: { row } })) };
    await expectTruth(work, { ok: true, value: told }, ROWS);
  });
});

test.each(["busy", "lost-session", "cell-edit-mode"] as const)("a write request refused because Excel is %s has written nothing", async (refusal) => {
  const work = open(rowsOf());
  work.excel.faults.refuseRequest(2, refusal);
  expect(expectProblem(await work.host.apply(plan)).kind).not.toBe("unknown");
  await expectTruth(work, { ok: true, value: { applied: [] } }, ROWS);
});

test("a write that was carried out although its answer was lost is told as written", async () => {
  const work = open(rowsOf());
  work.excel.faults.beforeRequest(2, () => void (work.excel.faults.limitAnswers = 1));
  work.excel.faults.beforeRequest(3, () => void (work.excel.faults.limitAnswers = Number.POSITIVE_INFINITY));
  const result = await work.host.apply(plan);
  expect(result.ok && [result.value.applied.length, result.value.refused.length, result.value.interrupted?.kind]).toEqual([ROWS, 0, "payload-too-large"]);
  await expectTruth(work, result, ROWS);
});

test("a stop at the comments leaves everything else done and says that notes are lacking", async () => {
  const work = open(rowsOf());
  work.excel.faults.failAction(/^Comment$/, 2, "AccessDenied");
  const result = await work.host.apply({ edits: plan.edits.map((one) => ({ ...one, note: "为什么" })) });
  const receipt = expectOk(result);
  expect(receipt.applied).toHaveLength(ROWS);
  expect(receipt.applied.every(({ lacks }) => lacks?.includes("note"))).toBe(true);
  expect(receipt.interrupted?.kind).toBe("protected");
  expect(cellAt(work, "A1").fill?.color).toBe(MARK_COLOR);
  await expectTruth(work, result, ROWS);
});

test("a co-author's change between reading and writing is handed back, not overwritten", async () => {
  const work = open([[1], [2]]);
  await work.host.read();
  work.excel.faults.beforeRequest(1, () => work.excel.type("自评表", "A1", 77, "co-author"));
  const receipt = await apply(work, edit("A1", 1, 10), edit("A2", 2, 20));
  expect(receipt.refused).toEqual([{ at: edit("A1", 1, 10).at, why: "changed-meanwhile", now: { value: 77 } }]);
  expect([cellAt(work, "A1").value, cellAt(work, "A2").value]).toEqual([77, 20]);
});

test("an undo that stops half-way says what came back, and a second undo finishes it", async () => {
  const work = open(rowsOf());
  expectOk(await work.host.apply(plan));
  work.excel.faults.failAction(/^Range\.Values=$/, 4, "GeneralException");
  const first = expectOk(await work.host.undo());
  expect([first.restored.length, first.interrupted?.kind]).toEqual([3, "unknown"]);
  expect(expectOk(await work.host.ledgerSize())).toBe(ROWS - 3);
  const second = await takeBack(work, "undo");
  expect(second.restored).toHaveLength(ROWS - 3);
  expect(rowsOf().flat().map((row) => [work.sheet.cell(row, 0)?.value, work.sheet.cell(row, 0)?.fill])).toEqual(rowsOf().flat().map((row) => [row, null]));
});

test("what Excel makes something else of is taken back and said", async () => {
  const work = open([[1]]);
  // As if this Excel read our apostrophe as part of the text.
  work.excel.faults.beforeRequest(2, () => void (cellAt(work, "A1").numberFormat = "@"));
  work.excel.faults.beforeRequest(3, () => void (cellAt(work, "A1").numberFormat = "General"));
  const receipt = await apply(work, edit("A1", 1, 5));
  expect(receipt.applied).toEqual([]);
  expect(receipt.refused).toEqual([{ at: edit("A1", 1, 5).at, why: "not-written", now: { value: "5" } }]);
  expect(cellAt(work, "A1")).toMatchObject({ value: 1, fill: null });
  expect(expectOk(await work.host.ledgerSize())).toBe(0);
});

test("a mark that was not painted is not claimed", async () => {
  const work = open(rowsOf());
  work.excel.faults.failAction(/^RangeFill\.Color=$/, 1, "GeneralException");
  const receipt = expectOk(await work.host.apply(plan));
  expect(receipt.applied.map(({ lacks }) => lacks)).toEqual(plan.edits.map(() => ["mark"]));
  expect(await takeBack(work, "clearMarks")).toEqual({ restored: [], handedBack: [] });
});

test("a correction after an unfinished one builds on what was really written", async () => {
  const work = open(rowsOf());
  work.excel.faults.failAction(/^Range\.Values=$/, 3, "GeneralException");
  work.excel.faults.refuseRequest(3, "lost-session", true);
  expectProblem(await work.host.apply(plan));
  work.excel.faults.heal();
  await apply(work, edit("A6", 5, 50));
  expect(expectOk(await createExcelHost().ledgerSize())).toBe(3);
  expect((await takeBack(work, "undo")).handedBack).toEqual([]);
  expect(rowsOf().flat().map((row) => work.sheet.cell(row, 0)?.value)).toEqual(rowsOf().flat());
});

test("what Excel does not take back as it was is said, and can be tried again", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 5));
  work.excel.faults.beforeRequest(3, () => void (cellAt(work, "A1").numberFormat = "@"));
  expect(await takeBack(work, "undo")).toEqual({ restored: [], handedBack: [{ at: edit("A1", 1, 5).at, why: "not-written" }] });
  expect(expectOk(await work.host.ledgerSize())).toBe(1);
});

test("the workbook's settings do not grow with use", async () => {
  const work = open([[1]]);
  const sizes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await apply(work, edit("A1", 1, 5));
    await work.host.saveState("x", "长".repeat(70_000));
    await takeBack(work, "undo");
    sizes.push(work.excel.book.settings.size);
  }
  expect(new Set(sizes).size).toBe(1);
});

test("an Excel that refuses to say what comments there are is written without notes", async () => {
  const work = open([[1]]);
  work.excel.faults.failAction(/^CommentCollection$/, 1, "GeneralException");
  const receipt = await apply(work, edit("A1", 1, 2, "为什么"));
  expect(receipt.applied).toEqual([{ at: edit("A1", 1, 2).at, before: { value: 1 }, after: { value: 2 }, lacks: ["note"] }]);
});

test("an Excel that refuses to give comments is read without them", async () => {
  const work = open([[1]]);
  work.sheet.comments.push({ id: "{1}", row: 0, column: 0, content: "x" });
  expect(expectOk(await work.host.read())[0]?.notes).toEqual([{ sheet: "自评表", row: 0, column: 0, text: "x" }].map(({ row, column, text }) => expect.objectContaining({ row, column, text })));
  work.excel.faults.failAction(/^CommentCollection$/, 1, "GeneralException");
  const [grid] = expectOk(await work.host.read());
  expect(grid?.notes).toEqual([]);
  expect(grid?.cells[0]?.[0]?.value).toBe(1);
});

test("a damaged ledger is left alone and counts as empty", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2));
  for (const key of work.excel.book.settings.keys()) if (key.endsWith(".0")) work.excel.book.settings.set(key, "{broken");
  expect(expectOk(await createExcelHost().ledgerSize())).toBe(0);
  expect(await takeBack(work, "undo")).toEqual({ restored: [], handedBack: [] });
  expect(cellAt(work, "A1").value).toBe(2);
});

test("a ledger that a later version has written is not written over", async () => {
  const work = open([[1]]);
  await apply(work, edit("A1", 1, 2));
  const { settings } = work.excel.book;
  for (const [key, value] of settings) if (typeof value === "string") settings.set(key, value.replace('"version":1', '"version":2'));
  expect(expectProblem(await createExcelHost().apply({ edits: [edit("A1", 2, 3)] })).kind).toBe("too-old");
  expect(cellAt(work, "A1").value).toBe(2);
});
