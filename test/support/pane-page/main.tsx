import "../../../src/taskpane/pane.css";
import { createRoot } from "react-dom/client";
import { openSession, publishSession, refuseSession, startSession, type Ports } from "../../../src/app";
import { App } from "../../../src/ui";
import { WatchedHost } from "../watched-host";
import { reviveGrids, type PlainGrid } from "./plain-grids";

/** What a test lays into the page before it starts. */
interface PaneTest {
  readonly grids: readonly PlainGrid[];
  readonly background: string | null;
  readonly refused: "too-old" | "not-in-excel" | null;
  readonly preferences: string | null;
}

declare global {
  interface Window {
    readonly paneTest: PaneTest;
    paneHost: WatchedHost;
    savedFiles: { readonly name: string; readonly content: string }[];
  }
}

const { grids, background, refused, preferences } = window.paneTest;
const host = new WatchedHost(reviveGrids(grids), "自评表.xlsx");
window.paneHost = host;
window.savedFiles = [];

const ports: Ports = {
  host,
  shelf: { load: () => preferences, save: () => undefined },
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  now: () => performance.now(),
  today: () => "2025-03-01",
  save: async ({ name, content }) => {
    window.savedFiles.push({ name, content: typeof content === "string" ? content : "" });
    return { ok: true, value: null };
  },
};

const session = openSession(ports);
const place = document.getElementById("pane");
if (place !== null) {
  createRoot(place).render(<App session={session} program={{ name: "绩效审核", version: "0.1.0" }} colours={background === null ? null : { background, foreground: "#000000" }} />);
}
if (refused === null) await startSession(session);
else refuseSession(session, refused);
publishSession(session);
