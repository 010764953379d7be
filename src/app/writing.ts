import type { WritePlan } from "../core";
import { recheckSheets } from "./checking";
import { problemNotice, type JobEnd, type Jobs, type StopSign } from "./jobs";

/** Writes a plan, keeps the receipt for the report and checks the touched sheets again. */
export async function writePlan(jobs: Jobs, plan: WritePlan, stop: StopSign): Promise<JobEnd> {
  const { host } = jobs.ports;
  const written = await host.apply(plan);
  if (!written.ok) return problemNotice("apply", written.problem);
  const receipt = written.value;
  jobs.store.update((state) => ({ ...state, lastReceipt: receipt }));
  await lookAgain(jobs, [...receipt.applied, ...receipt.refused].map((cell) => cell.at.sheet), stop);
  return { kind: "written", receipt };
}

/** Takes all our corrections back, or only their marks. */
export async function restore(jobs: Jobs, what: "undo" | "clear", stop: StopSign): Promise<JobEnd> {
  const { host } = jobs.ports;
  const restored = what === "undo" ? await host.undo() : await host.clearMarks();
  if (!restored.ok) return problemNotice(what, restored.problem);
  const receipt = restored.value;
  jobs.store.update((state) => ({ ...state, lastReceipt: what === "undo" ? null : state.lastReceipt }));
  await lookAgain(jobs, receipt.restored.map((at) => at.sheet), stop);
  return { kind: "restored", what, receipt };
}

/** What was written is certain; that the verdict could not follow is said, but hides nothing. */
async function lookAgain(jobs: Jobs, sheets: readonly string[], stop: StopSign): Promise<void> {
  const marks = await jobs.ports.host.ledgerSize();
  const checked = await recheckSheets(jobs, [...new Set(sheets)], stop);
  jobs.store.update((state) => ({
    ...state,
    marks: marks.ok ? marks.value : state.marks,
    isStale: state.isStale || !checked.ok,
  }));
}
