import { cancelCommand, checkCommand, openSession, refuseSession, startSession, workbookVerdict } from "../../src/app";
import { check } from "../../src/core";
import { settle, testPorts } from "../support/test-ports";
import { WatchedHost } from "../support/watched-host";
import { review, sample, SELF_EVALUATION } from "./review";

test("a check finds what the checker finds, in one read", async () => {
  const { host, state } = await review();
  expect(state().result?.report).toEqual(check(sample(SELF_EVALUATION), { workbookName: "自评表.xlsx", assignedColumns: [] }));
  expect(state().phase.kind).toBe("idle");
  expect(host.reads).toEqual([null]);
});

test("nothing is read before the person asks", async () => {
  const { host, state } = await review({ isChecked: false });
  expect(host.reads).toEqual([]);
  expect(state().result).toBeNull();
  expect(workbookVerdict(state())).toBeNull();
});

test("the verdict counts what must be corrected, explained and could not be checked", async () => {
  const { state } = await review();
  const verdict = workbookVerdict(state());
  const findings = state().result?.report.findings ?? [];
  expect(verdict?.tone).toBe("wrong");
  expect(verdict?.tally.mustFix).toBe(findings.filter((finding) => finding.severity === "error").length);
  expect(verdict?.words.zh).toContain(`必须改 ${String(verdict?.tally.mustFix)} 处`);
});

test("a workbook without forms is never ready to submit", async () => {
  const { state } = await review({ grids: sample("wutongqiao-2024-final-accounts-text.xlsx").slice(0, 0) });
  expect(workbookVerdict(state())).toMatchObject({ tone: "no-form", words: { zh: "没有找到绩效表" } });
});

test("a failed check tells why and keeps the last result", async () => {
  const { host, session, state } = await review();
  const before = state().result;
  host.failNext("read", "cell-edit-mode");
  await checkCommand.perform(session);
  expect(state().result).toBe(before);
  expect(state().notice).toMatchObject({ kind: "problem", during: "check", problem: { kind: "cell-edit-mode" } });
  expect(state().phase.kind).toBe("idle");
});

test("a check that is called off leaves the last result and says so", async () => {
  const { host, session, state } = await review();
  const before = state().result;
  host.hold();
  const running = checkCommand.perform(session);
  await settle();
  expect(cancelCommand.isPossible(state())).toBe(true);
  await cancelCommand.perform(session);
  host.release();
  await running;
  expect(state().result).toBe(before);
  expect(state().notice).toEqual({ kind: "cancelled" });
});

test("a second command while one runs does nothing", async () => {
  const { host, session, state } = await review();
  host.hold();
  const first = checkCommand.perform(session);
  await settle();
  expect(checkCommand.isPossible(state())).toBe(false);
  await checkCommand.perform(session);
  expect(host.reads).toHaveLength(2);
  host.release();
  await first;
  expect(state().result?.serial).toBe(2);
});

test("a mistake inside a job is told and leaves the session usable", async () => {
  const { session, state } = await review();
  const isDone = await session.work({ kind: "exporting" }, "export", () => Promise.reject(new Error("boom")));
  expect(isDone).toBe(false);
  expect(state().notice).toMatchObject({ kind: "problem", problem: { kind: "unknown", detail: "Error: boom" } });
  await checkCommand.perform(session);
  expect(state().result?.serial).toBe(2);
});

test("progress names how many sheets are done of how many", async () => {
  const grids = sample(SELF_EVALUATION);
  const ports = testPorts(new WatchedHost(grids));
  let clock = 0;
  // Every look at the clock costs 30 ms: the screen gets its turn after every other sheet.
  const session = openSession({ ...ports, now: () => (clock += 30) });
  await startSession(session);
  const seen: (readonly [number, number])[] = [];
  session.store.subscribe(() => {
    const { phase } = session.store.getSnapshot();
    if (phase.kind === "checking" && phase.total > 0) seen.push([phase.done, phase.total]);
  });
  await checkCommand.perform(session);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.at(-1)).toEqual([grids.length, grids.length]);
});

test("a refused session stays refused", async () => {
  const session = openSession(testPorts(new WatchedHost([])));
  refuseSession(session, "too-old");
  await checkCommand.perform(session);
  expect(session.store.getSnapshot().phase).toEqual({ kind: "refused", why: "too-old" });
});

test("a host that turns out too old refuses the session", async () => {
  const host = new WatchedHost([]);
  host.failNext("loadState", "too-old");
  const { state } = await review({ host, isChecked: false });
  expect(state().phase).toEqual({ kind: "refused", why: "too-old" });
});

test("only sheets that have changed are read and judged anew when the workbook is checked again", async () => {
  const { host, session, state, finding } = await review();
  const before = state().result;
  const { at } = finding("execution-score-wrong");
  host.type(at, { value: 10 });
  await checkCommand.perform(session);
  const after = state().result;
  const changed = after?.sheets.filter(({ reading }, index) => reading !== before?.sheets[index]?.reading).map(({ grid }) => grid.sheet);
  expect(changed).toEqual([at.sheet]);
  expect(after?.report.forms.filter((form) => !(before?.report.forms ?? []).includes(form)).map(({ form }) => form.sheet)).toEqual([at.sheet]);
  expect(after?.report).toEqual(check(after?.sheets.map(({ grid }) => grid) ?? [], { workbookName: "自评表.xlsx", assignedColumns: [] }));
});
