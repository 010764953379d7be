import type { HostProblem } from "../core";
import { recheckSheets } from "./checking";
import { problemNotice, type Jobs } from "./jobs";

/** Milliseconds without a further edit before the changed sheets are checked again. */
const CALM = 250;
/** Milliseconds before another try while a cell is being edited or Excel is busy. */
const PATIENCE = 1000;

/** Switches checking after each edit on and off. */
export interface LiveSwitch {
  set(on: boolean): Promise<void>;
}

/** Watches the workbook for a session; nothing is watched until it is switched on. */
export function createLive(jobs: Jobs): LiveSwitch {
  const { ports } = jobs;
  const { host } = ports;
  const changed = new Set<string>();
  let stopWatching: (() => Promise<void>) | null = null;
  let callOff: () => void = () => undefined;
  let isWanted = false;

  function schedule(milliseconds: number): void {
    callOff();
    callOff = ports.later(milliseconds, () => void recheck());
  }

  async function recheck(): Promise<void> {
    if (jobs.store.getSnapshot().phase.kind !== "idle") {
      schedule(CALM);
      return;
    }
    const names = [...changed];
    changed.clear();
    await jobs.work({ kind: "checking", step: "reading", done: 0, total: 0, quiet: true }, "live", async (stop) => {
      const outcome = await recheckSheets(jobs, names, stop);
      if (outcome.ok) return null;
      for (const name of names) changed.add(name);
      if (passes(outcome.problem)) {
        schedule(PATIENCE);
        return null;
      }
      jobs.store.update((state) => ({ ...state, isStale: true }));
      return problemNotice("live", outcome.problem);
    });
  }

  async function start(): Promise<void> {
    if (host.watch === undefined || stopWatching !== null || !isWanted) return;
    const watched = await host.watch((names) => {
      for (const name of names) changed.add(name);
      if (jobs.store.getSnapshot().result !== null) schedule(CALM);
    });
    if (watched.ok) {
      stopWatching = watched.value;
      jobs.store.update((state) => ({ ...state, watching: "on" }));
    } else if (passes(watched.problem)) ports.later(PATIENCE, () => void start());
    else jobs.store.update((state) => ({ ...state, watching: "unavailable", notice: problemNotice("live", watched.problem) }));
  }

  async function stop(): Promise<void> {
    callOff();
    changed.clear();
    const end = stopWatching;
    stopWatching = null;
    if (end !== null) await end();
    jobs.store.update((state) => (state.watching === "on" ? { ...state, watching: "off" } : state));
  }

  return {
    set: (on) => {
      isWanted = on;
      return on ? start() : stop();
    },
  };
}

/** True for what goes by: the person stops typing, Excel comes to rest. */
function passes({ kind }: HostProblem): boolean {
  return kind === "cell-edit-mode" || kind === "busy";
}
