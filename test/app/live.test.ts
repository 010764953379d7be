import { applyPickedCommand, checkCommand, previewCommand, setPreferenceCommand, toggleLiveCommand } from "../../src/app";
import { WatchedHost } from "../support/watched-host";
import { review, sample, SELF_EVALUATION } from "./review";

test("an edit is checked after a quarter of a second of calm, reading its sheet only", async () => {
  const { host, ports, state, finding } = await review();
  const { at } = finding("execution-score-wrong");
  const before = state().result?.report.findings.length ?? 0;
  host.edit(at, { value: 10 });
  await ports.advance(249);
  expect(host.reads).toHaveLength(1);
  await ports.advance(1);
  expect(host.reads).toEqual([null, [at.sheet]]);
  expect(state().result?.report.findings.length).toBeLessThan(before);
  expect(state().notice).toBeNull();
});

test("many edits in a row are one check", async () => {
  const { host, ports, finding } = await review();
  const { at } = finding("execution-score-wrong");
  for (const value of [1, 2, 3, 4]) {
    host.edit(at, { value });
    await ports.advance(100);
  }
  await ports.advance(250);
  expect(host.reads).toEqual([null, [at.sheet]]);
});

test("our own writes do not set off another check", async () => {
  const { host, ports, session, state } = await review();
  await previewCommand.perform(session);
  await applyPickedCommand.perform(session);
  const serial = state().result?.serial;
  await ports.advance(1000);
  expect(host.reads.length).toBe(3);
  expect(state().result?.serial).toBe(serial);
  expect(state().notice?.kind).toBe("written");
});

test("nothing is watched before the first check, nor once it is switched off", async () => {
  const unchecked = await review({ isChecked: false });
  unchecked.host.announce(["附件1-1 代缴城乡居民养老保险费"]);
  await unchecked.ports.advance(1000);
  expect(unchecked.host.reads).toEqual([]);

  const { host, ports, session, state, finding } = await review();
  await toggleLiveCommand.perform(session);
  expect(state().watching).toBe("off");
  expect(host.isWatched).toBe(false);
  host.edit(finding("execution-score-wrong").at, { value: 10 });
  await ports.advance(1000);
  expect(host.reads).toHaveLength(1);
  await setPreferenceCommand.perform(session, { live: true });
  expect(state().watching).toBe("on");
});

test("an edit while a cell is still being typed in is tried again a second later", async () => {
  const { host, ports, state, finding } = await review();
  const { at } = finding("execution-score-wrong");
  host.failNext("read", "cell-edit-mode");
  host.edit(at, { value: 10 });
  await ports.advance(250);
  expect(state().notice).toBeNull();
  expect(state().isStale).toBe(false);
  await ports.advance(1000);
  expect(state().result?.serial).toBe(2);
});

test("a re-check that fails for good says so and marks the result as old", async () => {
  const { host, ports, session, state, finding } = await review();
  host.failNext("read", "session-lost");
  host.edit(finding("execution-score-wrong").at, { value: 10 });
  await ports.advance(250);
  expect(state().notice).toMatchObject({ kind: "problem", during: "live" });
  expect(state().isStale).toBe(true);
  await checkCommand.perform(session);
  expect(state().isStale).toBe(false);
});

test("edits during a long check are looked at afterwards", async () => {
  const { host, ports, session, state, finding } = await review();
  host.hold();
  const running = checkCommand.perform(session);
  host.edit(finding("execution-score-wrong").at, { value: 10 });
  await ports.advance(250);
  expect(host.reads).toHaveLength(2);
  host.release();
  await running;
  await ports.advance(250);
  expect(host.reads).toHaveLength(3);
  expect(state().phase.kind).toBe("idle");
});

test("a command given during a quiet re-check waits for it instead of being lost", async () => {
  const { host, ports, session, state, finding } = await review();
  host.hold();
  host.edit(finding("execution-score-wrong").at, { value: 10 });
  await ports.advance(250);
  expect(checkCommand.isPossible(state())).toBe(true);
  const asked = checkCommand.perform(session);
  host.release();
  await asked;
  expect(host.reads).toHaveLength(3);
});

test("a sheet that is not known yet means a look at the whole workbook", async () => {
  const { host, ports, state } = await review();
  host.announce(["新建的表"]);
  await ports.advance(250);
  expect(host.reads).toEqual([null, null]);
  expect(state().phase.kind).toBe("idle");
});

test("an open preview follows an edit and keeps what is still picked", async () => {
  const { host, ports, session, state, finding } = await review();
  await previewCommand.perform(session);
  const before = state().preview?.picked.size ?? 0;
  host.edit(finding("execution-score-wrong").at, { value: 10 });
  await ports.advance(250);
  expect(state().preview?.picked.size).toBe(before - 1);
  expect(state().preview?.planned.plan.edits).toHaveLength(before - 1);
});

test("an Excel that is busy when the pane opens is asked again until it listens", async () => {
  const host = new WatchedHost(sample(SELF_EVALUATION));
  host.failNext("watch", "busy");
  const { ports, state } = await review({ host });
  expect(state().watching).toBe("off");
  expect(state().notice).toBeNull();
  await ports.advance(1000);
  expect(state().watching).toBe("on");
});

test("an Excel that cannot tell of edits is said to be so", async () => {
  const host = new WatchedHost(sample(SELF_EVALUATION));
  host.failNext("watch", "unknown");
  const { state } = await review({ host, isChecked: false });
  expect(state().watching).toBe("unavailable");
  expect(state().notice).toMatchObject({ kind: "problem", during: "live" });
});
