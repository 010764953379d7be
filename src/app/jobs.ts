import type { HostProblem } from "../core";
import { NOTHING_KEPT } from "./kept";
import type { Ports } from "./ports";
import { loadPreferences } from "./preferences";
import type { BusyPhase, JobName, Notice, SessionState } from "./state";
import { createStore, type Store } from "./store";

/** Asked between two steps of a job: has the person called it off? */
export interface StopSign {
  readonly isSet: boolean;
}

/** How a job ended: with something to tell, or without. */
export type JobEnd = Notice | null;

/** One workbook's state, and jobs on it that run one at a time. */
export interface Jobs {
  readonly ports: Ports;
  readonly store: Store<SessionState>;
  /**
   * Runs a job while nothing else runs and answers whether it ran to its end.
   * The phase is set for its time; what it returns becomes the notice.
   */
  work(phase: BusyPhase, name: JobName, job: (stop: StopSign) => Promise<JobEnd>): Promise<boolean>;
  /** Calls the running job off at its next step. */
  cancel(): void;
}

interface RunningJob {
  readonly stop: { isSet: boolean };
  readonly isQuiet: boolean;
  readonly ended: Promise<void>;
}

/** The state before anything has happened. */
export function firstState(ports: Ports): SessionState {
  return {
    phase: { kind: "starting" },
    result: null,
    isStale: false,
    preview: null,
    carry: null,
    priors: [],
    notice: null,
    kept: NOTHING_KEPT,
    isKeptKnown: false,
    dismissed: new Set(),
    preferences: loadPreferences(ports.shelf),
    lastReceipt: null,
    marks: 0,
    watching: ports.host.watch === undefined ? "unavailable" : "off",
    canReveal: ports.host.reveal !== undefined,
    workbookName: ports.host.workbookName,
  };
}

/** A place for jobs, with the state they change. */
export function createJobs(ports: Ports): Jobs {
  const store = createStore<SessionState>(firstState(ports));
  let running: RunningJob | null = null;

  const work: Jobs["work"] = async (phase, name, job) => {
    // A command waits for a quiet re-check to end and gives way to everything else. Nothing may be awaited between this
    // question and the start below, or two jobs would start at once.
    while (running?.isQuiet === true) await running.ended;
    if (running !== null || store.getSnapshot().phase.kind !== "idle") return false;
    const isQuiet = phase.kind === "checking" && phase.quiet;
    const stop = { isSet: false };
    let markEnded: () => void = () => undefined;
    running = { stop, isQuiet, ended: new Promise((resolve) => (markEnded = resolve)) };
    store.update((state) => ({ ...state, phase, notice: isQuiet ? state.notice : null }));
    const end = await endOf(job, stop, name);
    running = null;
    // What was on the table has been written; until then it stays, so that no other screen flashes up in between.
    const cleared = end?.kind === "written" ? { preview: null, carry: null } : {};
    store.update((state) => ({ ...state, phase: { kind: "idle" }, notice: end ?? state.notice, ...cleared }));
    markEnded();
    return end?.kind !== "problem" && !stop.isSet;
  };

  return {
    ports,
    store,
    work,
    cancel: () => {
      if (running !== null) running.stop.isSet = true;
    },
  };
}

async function endOf(job: (stop: StopSign) => Promise<JobEnd>, stop: StopSign, name: JobName): Promise<JobEnd> {
  try {
    const end = await job(stop);
    return end === null && stop.isSet ? { kind: "cancelled" } : end;
  } catch (error) {
    // A mistake of ours must not leave the pane locked; the last result stays.
    return problemNotice(name, { kind: "unknown", detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}

/** The board's message for a problem. */
export function problemNotice(during: JobName, problem: HostProblem): Notice {
  return { kind: "problem", during, problem };
}
