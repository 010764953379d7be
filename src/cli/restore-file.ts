import { cellAddress, problemMessage, refusalWords, type HostProblem, type RestoreReceipt, type Words } from "../core";
import { openForWriting } from "./fix-file";
import { CLI_SENTENCES } from "./words";

/** What is taken back: the corrections with their marks, the marks alone, or the marks with all that is kept for undoing. */
export type RestoreManner = "undo" | "clear" | "forget";

/** A file after something was taken back. */
export interface RestoredFile {
  readonly problem: HostProblem | null;
  /** The file as it is now; null when nothing changed. */
  readonly bytes: Uint8Array | null;
  readonly receipt: RestoreReceipt;
}

const NOTHING: RestoreReceipt = { restored: [], handedBack: [] };

/** Takes something back in a file; nothing is written to disk. */
export async function restoreFile(path: string, manner: RestoreManner): Promise<RestoredFile> {
  const failed = (problem: HostProblem): RestoredFile => ({ problem, bytes: null, receipt: NOTHING });
  const opened = await openForWriting(path);
  if (!opened.ok) return failed(opened.problem);
  const host = opened.value;
  const before = host.bytes;
  const receipt = manner === "undo" ? await host.undo() : await host.clearMarks();
  if (!receipt.ok) return failed(receipt.problem);
  if (manner === "forget") {
    const forgotten = await host.forget();
    if (!forgotten.ok) return failed(forgotten.problem);
  }
  return { problem: null, bytes: host.bytes === before ? null : host.bytes, receipt: receipt.value };
}

/** What happened to a file, in sentences. */
export function restoreWords({ problem, bytes, receipt }: RestoredFile, manner: RestoreManner): readonly Words[] {
  if (problem !== null) return [problemMessage(problem.kind)];
  const left = receipt.handedBack.map(({ at, why }) => CLI_SENTENCES.leftAlone(`${at.sheet}!${cellAddress(at.row, at.column)}`, refusalWords(why)));
  if (bytes === null && left.length === 0) return [CLI_SENTENCES.nothingOfOurs()];
  const count = receipt.restored.length;
  return [manner === "undo" ? CLI_SENTENCES.undone(count) : CLI_SENTENCES.cleared(count), ...(manner === "forget" ? [CLI_SENTENCES.forgotten()] : []), ...left];
}
