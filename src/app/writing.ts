import type { CellRef, HostProblem, WritePlan } from "../core";
import { recheckSheets } from "./checking";
import { withoutWaiting } from "./carry/waiting-cell";
import { problemNotice, type JobEnd, type Jobs, type StopSign } from "./jobs";
import { changeKept } from "./keeping";
import type { JobName } from "./state";

/** Writes a plan, keeps the receipt for the report and checks the touched sheets again. */
export async function writePlan(jobs: Jobs, plan: WritePlan, stop: StopSign, during: JobName = "apply"): Promise<JobEnd> {
  const { host } = jobs.ports;
  const written = await host.apply(plan);
  if (!written.ok) return failed(jobs, during, written.problem, plan.edits.length);
  const receipt = written.value;
  jobs.store.update((state) => ({ ...state, lastReceipt: receipt, marks: state.marks + receipt.applied.length }));
  await lookAgain(jobs, [...receipt.applied, ...receipt.refused].map((cell) => cell.at.sheet), stop);
  return { kind: "written", receipt };
}

/** Takes all our corrections back, or only their marks. */
export async function restore(jobs: Jobs, what: "undo" | "clear", stop: StopSign): Promise<JobEnd> {
  const { host } = jobs.ports;
  const restored = what === "undo" ? await host.undo() : await host.clearMarks();
  if (!restored.ok) return failed(jobs, what, restored.problem, 0);
  const receipt = restored.value;
  const undone = what === "undo" ? receipt.restored.length : 0;
  jobs.store.update((state) => ({ ...state, lastReceipt: what === "undo" ? null : state.lastReceipt, marks: Math.max(0, state.marks - undone) }));
  await lookAgain(jobs, receipt.restored.map((at) => at.sheet), stop);
  await settleCarried(jobs, receipt.restored);
  return { kind: "restored", what, receipt };
}

/** Nothing was written; or nobody knows yet: then the plan on the table may be half done already, and undoing must be possible. */
function failed(jobs: Jobs, during: JobName, problem: HostProblem, cells: number): JobEnd {
  if (problem.isUnsure === true) jobs.store.update((state) => ({ ...state, isStale: true, preview: null, carry: null, marks: state.marks + cells }));
  return problemNotice(during, problem);
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

/** The ledger is asked how much of ours is left; until it answers, the receipt's count stands. That the verdict could not follow is said, but hides nothing. */
async function lookAgain(jobs: Jobs, sheets: readonly string[], stop: StopSign): Promise<void> {
  const marks = await jobs.ports.host.ledgerSize();
  const checked = await recheckSheets(jobs, [...new Set(sheets)], stop);
  jobs.store.update((state) => ({
    ...state,
    marks: marks.ok ? marks.value : state.marks,
    isStale: state.isStale || !checked.ok,
  }));
}
