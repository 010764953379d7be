import { join } from "node:path";
import {
  applyCarryCommand, choosePriorFileCommand, choosePriorSheetCommand, clearMarksCommand, confirmCarriedCommand, leaveCarryCommand, narrowCarryCommand, pickCarriedCommand, pickCarriedFormCommand,
  rejectCarriedCommand, setPreferenceCommand, undoCommand, waitingLines,
} from "../../src/app";
import { cellAddress, cellAt, parseCellAddress, type CellRef, type Grid } from "../../src/core";
import { blankTemplate, rowsOnly } from "../support/carry-forms";
import { WatchedHost } from "../support/watched-host";
import { bytesOf, SAMPLES } from "../support/xlsx-files";
import { review, sample, type Review } from "./review";

const GONGJING = "gongjing-2021-project-declaration.xlsx";
const WUTONGQIAO = "wutongqiao-2024-self-evaluation.xlsx";
const WANYUAN = "wanyuan-2023-department-and-annual-targets.xlsx";
const bytes = (name: string): Uint8Array => bytesOf(join(SAMPLES, name));

function sheet(name: string, index = 0): Grid {
  const grid = sample(name)[index];
  if (grid === undefined) throw new Error(`${name} has no sheet ${String(index)}`);
  return grid;
}

/** One annual target form of the Wanyuan layout, blank. */
const template = (): Grid => blankTemplate(rowsOnly(sheet(WANYUAN), 20, 34));

/** A session with the blank template open and the first project of the prior workbook laid beside it. */
async function laid(): Promise<Review> {
  const opened = await review({ host: new WatchedHost([template()], "2023年.xlsx") });
  await choosePriorFileCommand.perform(opened.session, GONGJING, bytes(GONGJING));
  await narrowCarryCommand.perform(opened.session, { priorForm: opened.state().carry?.prior.forms[0]?.id ?? null });
  return opened;
}

async function filled(): Promise<Review> {
  const opened = await laid();
  await applyCarryCommand.perform(opened.session);
  return opened;
}

async function valueAt({ host }: Review, address: string): Promise<unknown> {
  const read = await host.read();
  const at = parseCellAddress(address);
  const [grid] = read.ok ? read.value : [];
  return grid === undefined || at === null ? undefined : (cellAt(grid, at.row, at.column)?.value ?? null);
}

function placeOf({ state }: Review, address: string): CellRef {
  const found = state().kept.carried.find(({ at }) => cellAddress(at.row, at.column) === address);
  if (found === undefined) throw new Error(`${address} does not wait`);
  return found.at;
}

const names = ({ state }: Review): readonly string[] => state().kept.carried.map(({ at }) => cellAddress(at.row, at.column));

test("a chosen file is compared with the open forms and nothing is written", async () => {
  const { host, session, state } = await review({ host: new WatchedHost([template()], "2023年.xlsx"), isChecked: false });
  const before = await host.read();
  await choosePriorFileCommand.perform(session, GONGJING, bytes(GONGJING));
  expect(state().notice).toBeNull();
  expect(state().result?.report.forms).toHaveLength(1);
  // Eight projects, and a template that names none: the person says which.
  expect(state().carry?.prior).toMatchObject({ source: { kind: "file", name: GONGJING }, forms: { length: 8 } });
  expect(state().carry?.plan.pairs).toEqual([]);
  await narrowCarryCommand.perform(session, { priorForm: state().carry?.prior.forms[0]?.id ?? null });
  const { carry } = state();
  expect(carry?.plan.pairs).toHaveLength(1);
  expect(carry?.plan.pairs[0]?.notCarried.length).toBeGreaterThan(3);
  expect([...(carry?.picked ?? [])].every(({ isCertain }) => isCertain)).toBe(true);
  expect(await host.read()).toEqual(before);
  await leaveCarryCommand.perform(session);
  expect(state().carry).toBeNull();
});

test("what is picked is filled, marked, listed with its source, and judged anew", async () => {
  const opened = await filled();
  const { host, state } = opened;
  expect(await valueAt(opened, "F33")).toBe(95);
  expect(await valueAt(opened, "D33")).toBe("≥");
  expect(state().notice).toMatchObject({ kind: "written", receipt: { refused: [] } });
  expect(state().carry).toBeNull();
  expect(names(opened)).toEqual(["A22", "A23", "C29", "C32", "F32", "C33", "D33", "F33", "G33", "C34", "F34", "C35", "D35", "F35", "G35"]);
  expect(host.markedCells()).toHaveLength(15);
  expect(state().kept.carried.find(({ wrote }) => wrote === "95")).toMatchObject({ wrote: "95", text: "≧95%", from: `${GONGJING} 1.各险种银行手续费!E13`, isCertain: true });
  expect(state().result?.report.forms[0]?.form.indicators.filter(({ isTemplate }) => !isTemplate)).toHaveLength(4);
  const read = await host.read();
  expect(read.ok && read.value[0]?.notes.some(({ text }) => text.includes("带入"))).toBe(true);
});

test("filling changes blank cells only, and never an actual, a score or a reason", async () => {
  const before = template();
  const opened = await filled();
  const read = await opened.host.read();
  const after = read.ok ? read.value[0] : undefined;
  const changed = names(opened);
  for (let row = 0; row < before.rowCount; row += 1) {
    for (let column = 0; column < before.columnCount; column += 1) {
      const [was, is] = [cellAt(before, row, column)?.value ?? null, after === undefined ? undefined : (cellAt(after, row, column)?.value ?? null)];
      // A label that shares its cell with the answer stays in front of it.
      if (changed.includes(cellAddress(row, column))) expect(was === null || (typeof was === "string" && /[:：]$/.test(was) && typeof is === "string" && is.startsWith(was))).toBe(true);
      else expect(is).toEqual(was);
    }
  }
});

test("a confirmed cell keeps its content and loses its mark; another session still knows the rest", async () => {
  const opened = await filled();
  const { host, session, state } = opened;
  await confirmCarriedCommand.perform(session, [placeOf(opened, "F33")]);
  expect(state().notice).toMatchObject({ kind: "settled", what: "confirmed", receipt: { restored: [{}] } });
  expect(await valueAt(opened, "F33")).toBe(95);
  expect(names(opened)).toHaveLength(14);
  expect(host.markedCells()).toHaveLength(14);
  const again = await review({ host });
  expect(waitingLines(again.state())).toHaveLength(14);
  expect(waitingLines(again.state()).every(({ stands }) => stands)).toBe(true);
  await confirmCarriedCommand.perform(again.session);
  expect(host.markedCells()).toHaveLength(0);
  expect(await host.loadState("review")).toEqual({ ok: true, value: null });
});

test("a rejected cell is blank again; one that a person has changed since is left alone and said so", async () => {
  const opened = await filled();
  const { host, session, state } = opened;
  host.edit(placeOf(opened, "C35"), { value: "本人另写的指标" });
  await rejectCarriedCommand.perform(session, [placeOf(opened, "F33"), placeOf(opened, "C35")]);
  expect(state().notice).toMatchObject({ kind: "settled", what: "rejected", receipt: { restored: [{}], handedBack: [{ why: "changed-meanwhile" }] } });
  expect(await valueAt(opened, "F33")).toBeNull();
  expect(await valueAt(opened, "C35")).toBe("本人另写的指标");
  const left = waitingLines(state());
  expect(left.filter(({ stands }) => !stands).map(({ now }) => now)).toEqual(["本人另写的指标"]);
  await rejectCarriedCommand.perform(session);
  expect(waitingLines(state())).toHaveLength(1);
  expect(host.markedCells()).toHaveLength(1);
});

test("undoing everything empties the list, clearing all marks confirms it", async () => {
  const undone = await filled();
  await undoCommand.perform(undone.session);
  expect(undone.state().kept.carried).toEqual([]);
  expect(await valueAt(undone, "C33")).toBeNull();
  const cleared = await filled();
  await clearMarksCommand.perform(cleared.session);
  expect(cleared.state().kept.carried).toEqual([]);
  expect(await valueAt(cleared, "F33")).toBe(95);
});

test("a sheet of the open workbook can be the prior; it is not filled itself", async () => {
  const blank = { ...blankTemplate(sheet(WUTONGQIAO), { from: 2024, to: 2025 }), sheet: "今年" };
  const opened = await review({ host: new WatchedHost([sheet(WUTONGQIAO), blank], "自评.xlsx") });
  const { session, state } = opened;
  await choosePriorSheetCommand.perform(session, sheet(WUTONGQIAO).sheet);
  expect(state().carry?.plan.pairs.map(({ template: form }) => form.sheet)).toEqual(["今年"]);
  await applyCarryCommand.perform(session);
  expect(state().kept.carried.length).toBeGreaterThan(10);
  expect(state().kept.carried.every(({ at, from }) => at.sheet === "今年" && from.startsWith(`${sheet(WUTONGQIAO).sheet}!`))).toBe(true);
  const [form] = state().result?.report.forms.filter(({ form: { sheet: name } }) => name === "今年") ?? [];
  expect(form?.form.indicators.every(({ cells }) => (cells.actual?.raw ?? "") === "" && (cells.score?.raw ?? "") === "")).toBe(true);
});

test("cells and whole forms can be put back, and the year can be typed", async () => {
  const { session, state } = await review({ host: new WatchedHost([blankTemplate(sheet("luan-2021-dual-term-targets.xlsx"))], "目标.xlsx") });
  await choosePriorFileCommand.perform(session, "上年.xlsx", bytes("luan-2021-dual-term-targets.xlsx"));
  const table = (): NonNullable<ReturnType<typeof state>["carry"]> => {
    const { carry } = state();
    if (carry === null) throw new Error("nothing lies on the table");
    return carry;
  };
  await narrowCarryCommand.perform(session, { priorForm: table().prior.forms[0]?.id ?? null });
  const [pair] = table().plan.pairs;
  const [cell] = pair?.cells ?? [];
  if (pair === undefined || cell === undefined) throw new Error("nothing to carry");
  await pickCarriedCommand.perform(session, cell);
  expect(table().picked.has(cell)).toBe(false);
  await pickCarriedFormCommand.perform(session, pair);
  expect(table().picked.size).toBe(pair.cells.length);
  await pickCarriedFormCommand.perform(session, pair);
  expect(table().picked.size).toBe(0);
  expect(applyCarryCommand.isPossible(state())).toBe(false);
  await narrowCarryCommand.perform(session, { year: 2025 });
  expect(table().plan.pairs[0]?.cells.some(({ to }) => to.kind === "text" && to.text.includes("2025"))).toBe(true);
});

test("prior amounts can be noted beside blank ones, which stay blank and do not wait", async () => {
  const opened = await review({ host: new WatchedHost([blankTemplate(sheet(WUTONGQIAO), { from: 2024, to: 2025 })], "自评.xlsx") });
  const { host, session, state } = opened;
  await setPreferenceCommand.perform(session, { notes: false });
  await choosePriorFileCommand.perform(session, WUTONGQIAO, bytes(WUTONGQIAO));
  await narrowCarryCommand.perform(session, { hints: true, priorForm: state().carry?.prior.forms[0]?.id ?? null });
  const hints = state().carry?.plan.pairs[0]?.hints ?? [];
  expect(hints.length).toBeGreaterThan(0);
  await applyCarryCommand.perform(session);
  const read = await host.read();
  const [grid] = read.ok ? read.value : [];
  expect(grid?.notes).toHaveLength(hints.length);
  for (const { at, words } of hints) {
    expect(grid === undefined ? "" : (cellAt(grid, at.row, at.column)?.value ?? null)).toBeNull();
    expect(grid?.notes.find(({ row, column }) => row === at.row && column === at.column)?.text).toContain(words.zh);
  }
  expect(names(opened).length).toBeGreaterThan(10);
  expect(host.markedCells()).toHaveLength(names(opened).length + hints.length);
});

test("a file that cannot be read is told, and what was known stays", async () => {
  const { session, state } = await review();
  const known = state().result;
  await choosePriorFileCommand.perform(session, "上年.doc", new Uint8Array([1, 2, 3]));
  expect(state().notice).toMatchObject({ kind: "problem", during: "prior", problem: { kind: "not-a-workbook" } });
  await choosePriorFileCommand.perform(session, "上年.xlsx", null);
  expect(state().notice).toMatchObject({ kind: "problem", during: "prior", problem: { kind: "unreadable-file" } });
  expect(state().carry).toBeNull();
  expect(state().result).toBe(known);
});

test("nothing is filled when it could not be listed first", async () => {
  const opened = await laid();
  const { host, session, state } = opened;
  host.failNext("saveState", "too-large");
  await applyCarryCommand.perform(session);
  expect(state().notice).toMatchObject({ kind: "problem", during: "keep" });
  expect(await valueAt(opened, "F33")).toBeNull();
  expect(state().carry).not.toBeNull();
});

test("a cell that somebody filled meanwhile is handed back and does not wait; without notes none is written", async () => {
  const opened = await laid();
  const { host, session, state } = opened;
  await setPreferenceCommand.perform(session, { notes: false, live: false });
  const at = { sheet: template().sheet, ...must(parseCellAddress("F33")) };
  host.edit(at, { value: 96 });
  await applyCarryCommand.perform(session);
  expect(state().lastReceipt?.refused).toMatchObject([{ why: "changed-meanwhile" }]);
  expect(await valueAt(opened, "F33")).toBe(96);
  expect(names(opened)).not.toContain("F33");
  const read = await host.read();
  expect(read.ok && read.value[0]?.notes).toEqual([]);
});

test("a failed write leaves nothing waiting", async () => {
  const opened = await laid();
  const { host, session, state } = opened;
  host.failNext("apply", "protected");
  await applyCarryCommand.perform(session);
  expect(state().notice).toMatchObject({ kind: "problem", during: "carry", problem: { kind: "protected" } });
  expect(state().kept.carried).toEqual([]);
});

function must<T>(value: T | null): T {
  if (value === null) throw new Error("nothing there");
  return value;
}
