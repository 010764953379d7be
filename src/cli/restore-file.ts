import { cellAddress, problemMessage, refusalWords, type HostProblem, type RestoreReceipt, type Result, type Words } from "../core";
import { openForWriting } from "./fix-file";
import { saveFile } from "./save-file";
import { CLI_SENTENCES } from "./words";
import type { WriteTarget } from "./write-targets";

/** What is taken back: the corrections with their marks, the marks alone, or the marks with all that is kept for undoing. */
export type RestoreManner = "undo" | "clear" | "forget";

/** A file after something was taken back. */
interface RestoredFile {
  /** The file as it was read. */
  readonly madeFrom: Uint8Array;
  /** The file as it is now; null when nothing changed. */
  readonly bytes: Uint8Array | null;
  readonly receipt: RestoreReceipt;
}

/** What became of a file something was to be taken back in. */
export interface RestoreReport {
  readonly problem: HostProblem | null;
  /** What happened, in sentences. */
  readonly words: readonly Words[];
}

/** Takes something back in a file and puts the file in its place; `onSaving` hears that writing to disk begins. Whatever goes wrong costs this file only. */
export async function restoreAndSave({ path, target }: WriteTarget, manner: RestoreManner, onSaving: () => void): Promise<RestoreReport> {
  try {
    const restored = await restoredFile(path, manner);
    if (!restored.ok) return failedRestore(restored.problem);
    const { madeFrom, bytes } = restored.value;
    if (bytes === null) return { problem: null, words: restoreWords(restored.value, manner) };
    onSaving();
    const { problem, remarks } = saveFile(target, bytes, path === target ? { madeFrom } : {});
    return problem === null ? { problem, words: [...restoreWords(restored.value, manner), ...remarks] } : failedRestore(problem, remarks);
  } catch (error) {
    return failedRestore({ kind: "unknown", detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A file in which nothing was taken back. */
export function failedRestore(problem: HostProblem, remarks: readonly Words[] = []): RestoreReport {
  return { problem, words: [problemMessage(problem.kind), ...remarks] };
}

/** Nothing is written to disk. */
async function restoredFile(path: string, manner: RestoreManner): Promise<Result<RestoredFile, HostProblem>> {
  const opened = await openForWriting(path);
  if (!opened.ok) return opened;
  const host = opened.value;
  const madeFrom = host.bytes;
  const receipt = manner === "undo" ? await host.undo() : await host.clearMarks();
  if (!receipt.ok) return receipt;
  if (manner === "forget") {
    const forgotten = await host.forget();
    if (!forgotten.ok) return forgotten;
  }
  return { ok: true, value: { madeFrom, bytes: host.bytes === madeFrom ? null : host.bytes, receipt: receipt.value } };
}

function restoreWords({ bytes, receipt }: RestoredFile, manner: RestoreManner): readonly Words[] {
  const left = receipt.handedBack.map(({ at, why }) => CLI_SENTENCES.leftAlone(`${at.sheet}!${cellAddress(at.row, at.column)}`, refusalWords(why)));
  if (bytes === null && left.length === 0) return [CLI_SENTENCES.nothingOfOurs()];
  const count = receipt.restored.length;
  return [manner === "undo" ? CLI_SENTENCES.undone(count) : CLI_SENTENCES.cleared(count), ...(manner === "forget" ? [CLI_SENTENCES.forgotten()] : []), ...left];
}
