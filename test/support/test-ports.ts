import { setImmediate } from "node:timers";
import type { OutgoingFile, Ports } from "../../src/app";
import type { Host } from "../../src/core";
import { documentBytes } from "../../src/hosts/docx";
import { tableFile } from "../../src/hosts/table-file";
import { readWorkbook } from "../../src/hosts/xlsx";

/** Ports whose time stands still until the test moves it. */
export interface TestPorts extends Ports {
  /** Lets milliseconds pass and runs what falls due, then lets everything settle. */
  advance(milliseconds: number): Promise<void>;
  readonly saved: OutgoingFile[];
  readonly shelf: Ports["shelf"] & { text: string | null };
}

/** Lets promises that are already on their way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Ports over a host, with a clock in the test's hand. */
export function testPorts(host: Host, stored: string | null = null): TestPorts {
  let clock = 0;
  let timers: { readonly due: number; readonly run: () => void }[] = [];
  const saved: OutgoingFile[] = [];
  const shelf: TestPorts["shelf"] = {
    text: stored,
    load: () => shelf.text,
    save: (text) => {
      shelf.text = text;
    },
  };
  return {
    host,
    shelf,
    saved,
    later: (milliseconds, run) => {
      const timer = { due: clock + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    breathe: () => Promise.resolve(),
    now: () => clock,
    today: () => "2025-03-01",
    readWorkbook: async (name, bytes) => {
      const read = readWorkbook(bytes, name);
      return read.ok ? { ok: true, value: read.value.grids } : read;
    },
    tableFile,
    documentFile: documentBytes,
    save: async (file) => {
      saved.push(file);
      return { ok: true, value: null };
    },
    advance: async (milliseconds) => {
      clock += milliseconds;
      const due = timers.filter((timer) => timer.due <= clock);
      timers = timers.filter((timer) => timer.due > clock);
      for (const timer of due) timer.run();
      await settle();
    },
  };
}
