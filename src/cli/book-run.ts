import type { FileOutcome, TableBook } from "../core";
import type { Progress } from "./progress";
import type { FileWork } from "./report-run";
import { UsageProblem } from "./usage-problem";
import { CLI_SENTENCES } from "./words";
import { writeWhole } from "./whole-file";

/** What a run over files gave: the data of each, and its figures. */
export interface Collected {
  readonly pieces: readonly string[];
  readonly outcomes: readonly FileOutcome[];
}

/** Collects the data of all files, for what can only be made of them together. */
export async function collect(progress: Progress, work: FileWork): Promise<Collected> {
  const pieces: string[] = [];
  const outcomes: FileOutcome[] = [];
  try {
    await work(async ({ body, outcome }) => {
      pieces.push(body);
      outcomes.push(outcome);
      progress.step();
    });
    return { pieces, outcomes };
  } finally {
    progress.stop();
  }
}

/** Writes a workbook that was described; nothing takes its place until it is whole. */
export async function writeBook(book: TableBook, out: string): Promise<void> {
  // Loaded when it is needed: few runs make a workbook.
  const { tableFile } = await import("../hosts/table-file");
  writeOut(out, await tableFile(book));
}

/** Writes a file that the person named; a place that cannot be written to is a mistake of the command line. */
export function writeOut(out: string, bytes: Uint8Array): void {
  try {
    writeWhole(out, bytes);
  } catch {
    throw new UsageProblem(CLI_SENTENCES.cannotWrite(out));
  }
}
