import { loadEngine } from "./checking";
import { createJobs, problemNotice, type Jobs } from "./jobs";
import { recallKept } from "./keeping";
import { createLive, type LiveSwitch } from "./live";
import type { Ports } from "./ports";

/** One workbook under review, with everything a command may use. */
export interface Session extends Jobs {
  readonly live: LiveSwitch;
}

/** A session that has not looked at its workbook yet. */
export function openSession(ports: Ports): Session {
  const jobs = createJobs(ports);
  return { ...jobs, live: createLive(jobs) };
}

/** Looks at what earlier sessions kept in the workbook and makes the session ready for commands. */
export async function startSession(session: Session): Promise<void> {
  const { store } = session;
  const problem = await recallKept(session);
  if (problem?.kind === "too-old") {
    refuseSession(session, "too-old");
    return;
  }
  store.update((state) => ({ ...state, phase: { kind: "idle" }, notice: problem === null ? state.notice : problemNotice("start", problem) }));
  void loadEngine();
  if (store.getSnapshot().preferences.live) await session.live.set(true);
}

/** Ends a session before it begins: there is no program around it that it could work with. */
export function refuseSession(session: Jobs, why: "too-old" | "not-in-excel"): void {
  session.store.update((state) => ({ ...state, phase: { kind: "refused", why } }));
}
