import type { HostProblem } from "../core";
import { problemNotice, type Jobs } from "./jobs";
import { loadKept, saveKept, type Kept } from "./kept";

/**
 * Changes what is kept in the workbook and answers whether it was kept.
 * It is read first, so that another window's or session's words are not lost.
 */
export async function changeKept(jobs: Jobs, change: (kept: Kept) => Kept): Promise<boolean> {
  const { host } = jobs.ports;
  const loaded = await loadKept(host);
  const kept = loaded.ok ? change(loaded.value) : null;
  const saved = kept === null || !loaded.ok ? loaded : await saveKept(host, kept);
  jobs.store.update((state) => {
    if (!saved.ok) return { ...state, notice: problemNotice("keep", saved.problem) };
    return kept === null ? state : { ...state, kept, isKeptKnown: true };
  });
  return saved.ok;
}

/** Reads what earlier sessions kept in the workbook and how much of ours stands in it; the problem, if it could not be read. */
export async function recallKept(jobs: Jobs): Promise<HostProblem | null> {
  const { host } = jobs.ports;
  const kept = await loadKept(host);
  if (!kept.ok) return kept.problem;
  const marks = await host.ledgerSize();
  jobs.store.update((state) => ({ ...state, kept: kept.value, isKeptKnown: true, marks: marks.ok ? marks.value : state.marks }));
  return null;
}
