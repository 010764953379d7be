import * as app from "../../src/app";
import { problemMessage, type JobName } from "../../src/app";
import type { HostProblem } from "../../src/core";

const KINDS: Readonly<Record<HostProblem["kind"], true>> = {
  "not-a-workbook": true, "not-a-document": true, "old-document": true, "checked-only": true, encrypted: true, damaged: true, "too-large": true, "unreadable-file": true, "read-only": true, "disk-full": true, "write-failed": true, busy: true, "cell-edit-mode": true,
  protected: true, "session-lost": true, "payload-too-large": true, "too-old": true, cancelled: true, unknown: true,
};
const JOBS: Readonly<Record<JobName, true>> = { start: true, check: true, live: true, apply: true, undo: true, clear: true, keep: true, export: true, reveal: true, prior: true, carry: true };

const sure = [false, true] as const;
const cases = Object.keys(JOBS).flatMap((job) => Object.keys(KINDS).flatMap((kind) => sure.map((isSure) => [job, kind, isSure] as const)));

test.each(cases)("a problem in %s of kind %s (known what was written: %s) says what happened, why and what next, without codes", (job, kind, isSure) => {
  const message = problemMessage(job as JobName, { kind: kind as HostProblem["kind"], ...(isSure ? {} : { isUnsure: true }) });
  for (const part of [message.what, message.why, message.next]) {
    expect(part.zh).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(part.en).toMatch(/[a-z]{2}/);
    expect(`${part.zh}${part.en}`).not.toMatch(/\d{5}|API|JSON|null|undefined|exception|sync|engine|Office\.js/i);
  }
});

test("every command has a name of its own, words in both languages and, if any, its own key", () => {
  const commands = Object.entries(app).flatMap(([name, value]) => (name.endsWith("Command") ? [value as app.Command<never[]>] : []));
  expect(commands.length).toBeGreaterThan(15);
  expect(new Set(commands.map((command) => command.id)).size).toBe(commands.length);
  for (const command of commands) {
    expect(command.label.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(command.label.en).toMatch(/[A-Za-z]/);
    if (command.key !== null) expect(command.key).toMatch(/^((Control|Shift)\+)*(Enter|Escape)$/);
  }
});
