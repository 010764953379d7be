import { applyCertainCommand, applyPickedCommand, clearMarksCommand, closeNoticeCommand, leavePreviewCommand, pickCommand, previewCommand, setPreferenceCommand, shortAnswer, undoCommand } from "../../src/app";
import { review, sample, SELF_EVALUATION } from "./review";
import type { WatchedHost } from "../support/watched-host";
import { cellAt, type Grid } from "../../src/core";

const valuesOf = (grids: readonly Grid[]): unknown => grids.map((grid) => Array.from({ length: grid.rowCount }, (_, row) => Array.from({ length: grid.columnCount }, (_, column) => cellAt(grid, row, column)?.value ?? null)));

async function valuesIn(host: WatchedHost): Promise<unknown> {
  const read = await host.read();
  return read.ok ? valuesOf(read.value) : null;
}

test("the preview of the workbook picks certain corrections only and writes nothing", async () => {
  const { host, session, state } = await review();
  const before = await valuesIn(host);
  await previewCommand.perform(session);
  const { preview } = state();
  const picked = preview?.offers.filter((offer) => preview.picked.has(offer.correction)) ?? [];
  expect(picked.length).toBeGreaterThan(5);
  expect(picked.every((offer) => offer.correction.trust === "certain")).toBe(true);
  expect(preview?.offers.some((offer) => offer.correction.trust === "review")).toBe(true);
  expect(preview?.planned.conflicts).toEqual([]);
  expect(preview?.planned.refused).toEqual([]);
  expect(await valuesIn(host)).toEqual(before);
});

test("applying what is picked writes it, marks it, tells it and checks again", async () => {
  const { host, session, state } = await review();
  const errors = (): number => state().result?.report.findings.filter((finding) => finding.severity === "error").length ?? 0;
  const before = errors();
  await previewCommand.perform(session);
  const edits = state().preview?.planned.plan.edits ?? [];
  await applyPickedCommand.perform(session);
  expect(state().notice).toMatchObject({ kind: "written", receipt: { refused: [] } });
  expect(state().lastReceipt?.applied).toHaveLength(edits.length);
  expect(host.markedCells()).toHaveLength(edits.length);
  expect(state().marks).toBe(edits.length);
  expect(state().preview).toBeNull();
  expect(errors()).toBeLessThan(before);
});

test("only the touched sheets are read again after writing", async () => {
  const { host, session, state, finding } = await review();
  const wrong = finding("execution-score-wrong");
  await previewCommand.perform(session, wrong);
  await applyPickedCommand.perform(session);
  expect(host.reads).toEqual([null, [wrong.at.sheet]]);
  expect(state().result?.report.findings).not.toContainEqual(wrong);
});

test("undo gives back every value, clear keeps them", async () => {
  const original = valuesOf(sample(SELF_EVALUATION));
  const { host, session, state } = await review();
  await applyCertainCommand.perform(session);
  const corrected = await valuesIn(host);
  expect(corrected).not.toEqual(original);
  await clearMarksCommand.perform(session);
  expect(await valuesIn(host)).toEqual(corrected);
  expect(host.markedCells()).toEqual([]);
  expect(state().notice).toMatchObject({ kind: "restored", what: "clear" });
  await undoCommand.perform(session);
  expect(await valuesIn(host)).toEqual(original);
  expect(state().marks).toBe(0);
  expect(state().lastReceipt).toBeNull();
  expect(undoCommand.isPossible(state())).toBe(false);
});

test("the ribbon's apply checks first when nothing has been checked", async () => {
  const { session, state } = await review({ isChecked: false });
  await applyCertainCommand.perform(session);
  expect(state().notice?.kind).toBe("written");
  // A corrected score may show that a total is wrong: after three rounds nothing certain is left.
  for (let round = 0; round < 3; round += 1) await applyCertainCommand.perform(session);
  expect(state().notice?.kind).toBe("nothing-to-apply");
});

test("a cell that changed meanwhile is refused and left alone", async () => {
  const { host, session, state, finding } = await review();
  const wrong = finding("execution-score-wrong");
  await previewCommand.perform(session, wrong);
  host.type(wrong.at, { value: 7 });
  await applyPickedCommand.perform(session);
  expect(state().notice).toMatchObject({ kind: "written", receipt: { applied: [], refused: [{ at: wrong.at, why: "changed-meanwhile", now: { value: 7 } }] } });
});

test("of one finding's corrections at most one is picked, and none beforehand", async () => {
  const { session, state, finding } = await review({ grids: sample("gongjing-2021-project-declaration.xlsx") });
  const several = finding("funding-total-mismatch");
  expect(several.fixes.length).toBeGreaterThan(1);
  await previewCommand.perform(session, several);
  expect(state().preview?.picked.size).toBe(0);
  expect(applyPickedCommand.isPossible(state())).toBe(false);
  for (const offer of state().preview?.offers ?? []) await pickCommand.perform(session, offer);
  const last = state().preview?.offers.at(-1);
  expect([...(state().preview?.picked ?? [])]).toEqual([last?.correction]);
  if (last !== undefined) await pickCommand.perform(session, last);
  expect(state().preview?.picked.size).toBe(0);
});

test("what is offered shows each cell before and after", async () => {
  const { session, state, finding } = await review();
  await previewCommand.perform(session, finding("execution-score-wrong"));
  expect(state().preview?.offers[0]?.edits).toEqual([{ at: finding("execution-score-wrong").at, before: "", after: "10", losesFormula: false }]);
});

test("leaving the preview writes nothing", async () => {
  const { host, session, state } = await review();
  const before = await valuesIn(host);
  await previewCommand.perform(session);
  await leavePreviewCommand.perform(session);
  expect(state().preview).toBeNull();
  expect(await valuesIn(host)).toEqual(before);
});

test("corrections bear a note unless the person wants none", async () => {
  const { session, state } = await review();
  await previewCommand.perform(session);
  expect(state().preview?.planned.plan.edits.every((edit) => edit.note !== undefined)).toBe(true);
  await setPreferenceCommand.perform(session, { notes: false });
  expect(state().preview?.planned.plan.edits.length).toBeGreaterThan(5);
  expect(state().preview?.planned.plan.edits.every((edit) => edit.note === undefined)).toBe(true);
});

test.each([
  ["apply", "protected", "apply"],
  ["undo", "session-lost", "undo"],
  ["clearMarks", "busy", "clear"],
] as const)("a failing %s is told as %s and loses nothing", async (call, kind, during) => {
  const { host, session, state } = await review();
  await previewCommand.perform(session);
  if (call !== "apply") await applyPickedCommand.perform(session);
  const before = state().result;
  host.failNext(call, kind);
  const command = { apply: applyPickedCommand, undo: undoCommand, clearMarks: clearMarksCommand }[call];
  await command.perform(session);
  expect(state().notice).toMatchObject({ kind: "problem", during, problem: { kind } });
  expect(state().result).toBe(before);
  await closeNoticeCommand.perform(session);
  expect(state().notice).toBeNull();
});

test("what was written is told even when the sheet cannot be read again", async () => {
  const { host, session, state } = await review();
  await previewCommand.perform(session);
  host.failNext("read", "busy");
  await applyPickedCommand.perform(session);
  expect(state().notice?.kind).toBe("written");
  expect(state().isStale).toBe(true);
});

test("the short answer to a ribbon button tells what happened and the verdict", async () => {
  const { host, session, state } = await review();
  expect(shortAnswer(state())).toEqual([expect.stringMatching(/^必须改 \d+ 处/)]);
  await applyCertainCommand.perform(session);
  expect(shortAnswer(state())[0]).toMatch(/^已写入 \d+ 处更正$/);
  await undoCommand.perform(session);
  expect(shortAnswer(state())[0]).toMatch(/^已恢复 \d+ 处$/);
  await setPreferenceCommand.perform(session, { language: "en" });
  host.failNext("apply", "busy");
  await applyCertainCommand.perform(session);
  expect(shortAnswer(state())[0]).toBe("It did not finish; the pane says why");
});
