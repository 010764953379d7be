import type { CellRef, WritePlan } from "../core";
import { recheckSheets } from "./checking";
import { withoutWaiting } from "./carry/waiting-cell";
import { problemNotice, type JobEnd, type Jobs, type StopSign } from "./jobs";
import { changeKept } from "./keeping";
import type { JobName } from "./state";

/** Writes a plan, keeps the receipt for the report and checks the touched sheets again. */
export async function writePlan(jobs: Jobs, plan: WritePlan, stop: StopSign, during: JobName = "apply"): Promise<JobEnd> {
  const { host } = jobs.ports;
  const written = await host.apply(plan);
  if (!written.ok) return problemNotice(during, written.problem);
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
  await settleCarried(jobs, receipt.restored);
  return { kind: "restored", what, receipt };
}

/** What a person decided about single carried cells: confirmed ones lose their mark, rejected ones are blank again. */
export async function settle(jobs: Jobs, what: "confirmed" | "rejected", cells: readonly CellRef[], stop: StopSign): Promise<JobEnd> {
  const { host } = jobs.ports;
  const settled = what === "confirmed" ? await host.clearMarks(cells) : await host.undo(cells);
  if (!settled.ok) return problemNotice(what === "confirmed" ? "clear" : "undo", settled.problem);
  const receipt = settled.value;
  await lookAgain(jobs, cells.map((at) => at.sheet), stop);
  // A confirmed cell is settled even where its mark is gone already; a rejected one only when it is blank again.
  await settleCarried(jobs, what === "confirmed" && receipt.interrupted === undefined ? cells : receipt.restored);
  return { kind: "settled", what, receipt };
}

/** Takes cells off the list of those that wait for confirmation. */
async function settleCarried(jobs: Jobs, cells: readonly CellRef[]): Promise<void> {
  const { carried } = jobs.store.getSnapshot().kept;
  if (withoutWaiting(carried, cells).length === carried.length) return;
  await changeKept(jobs, (kept) => ({ ...kept, carried: withoutWaiting(kept.carried, cells) }));
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
