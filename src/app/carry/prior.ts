import type { Form, HostProblem, Result } from "../../core";
import { checkWorkbook } from "../checking";
import { problemNotice, type JobEnd, type Jobs, type StopSign } from "../jobs";
import type * as carryEngine from "./carry-engine";
import type { Prior } from "./carry-table";

/** Milliseconds of work after which the screen gets its turn. */
const TURN = 40;

/** The part of the core that is fetched for this. */
export function loadCarryEngine(): Promise<typeof carryEngine> {
  return import("./carry-engine");
}

/** Checks the workbook first if nobody has yet, reads the forms of a file, and hands them on; `bytes` are null when the browser could not get at them. */
export async function workWithPriorFile(jobs: Jobs, name: string, bytes: Uint8Array | null, use: (prior: Prior) => Promise<JobEnd>): Promise<void> {
  await jobs.work({ kind: "planning" }, "prior", async (stop) => {
    const end = await needResult(jobs, stop);
    if (end !== null) return end;
    const prior = await priorFromFile(jobs, name, bytes, stop);
    if (!prior.ok) return problemNotice("prior", prior.problem);
    return stop.isSet ? null : await use(prior.value);
  });
}

/** Checks the workbook first if nobody has yet; what stopped it, or null when it is known. */
export async function needResult(jobs: Jobs, stop: StopSign): Promise<JobEnd> {
  return jobs.store.getSnapshot().result === null ? await checkWorkbook(jobs, stop) : null;
}

async function priorFromFile(jobs: Jobs, name: string, bytes: Uint8Array | null, stop: StopSign): Promise<Result<Prior, HostProblem>> {
  if (bytes === null) return { ok: false, problem: { kind: "unreadable-file", detail: "the browser gave no bytes" } };
  const read = await jobs.ports.readWorkbook(name, bytes);
  if (!read.ok) return read;
  const { readSheet } = await loadCarryEngine();
  const forms: Form[] = [];
  let turn = jobs.ports.now();
  for (const [index, grid] of read.value.entries()) {
    if (stop.isSet) break;
    if (jobs.ports.now() - turn > TURN) {
      await jobs.ports.breathe();
      turn = jobs.ports.now();
    }
    forms.push(...readSheet(grid, index, { workbookName: name }).forms);
  }
  return { ok: true, value: { source: { kind: "file", name }, forms } };
}

/** The forms of a sheet of the open workbook. */
export function priorFromSheet(jobs: Jobs, name: string): Prior {
  const sheet = jobs.store.getSnapshot().result?.sheets.find(({ grid }) => grid.sheet === name);
  return { source: { kind: "sheet", name }, forms: sheet?.reading.forms ?? [] };
}
