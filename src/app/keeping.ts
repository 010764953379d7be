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
    return kept === null ? state : { ...state, kept };
  });
  return saved.ok;
}
