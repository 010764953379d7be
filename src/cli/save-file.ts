import type { HostProblem, Words } from "../core";
import { writeWhole, type WriteManner } from "./whole-file";
import { CLI_SENTENCES } from "./words";
import { NotWritten, writeProblem, type Leftovers } from "./write-problem";

/** What became of a file that was to be written, and what the person should know about it. */
export interface SavedFile {
  readonly problem: HostProblem | null;
  readonly remarks: readonly Words[];
}

/** Puts a file whole into its place, or tells why not and where everything is. */
export function saveFile(target: string, bytes: Uint8Array, manner: WriteManner): SavedFile {
  try {
    return { problem: null, remarks: leftoverWords({ left: writeWhole(target, bytes, manner), original: null }) };
  } catch (error) {
    return { problem: writeProblem(error), remarks: error instanceof NotWritten ? leftoverWords(error.leftovers) : [] };
  }
}

function leftoverWords({ left, original }: Leftovers): readonly Words[] {
  return [...(original === null ? [] : [CLI_SENTENCES.originalKeptAs(original)]), ...left.map((path) => CLI_SENTENCES.leftBehind(path))];
}
