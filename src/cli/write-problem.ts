import type { HostProblem } from "../core";

/** Files of ours that a write left behind. */
export interface Leftovers {
  /** Names of files that could not be cleared away. */
  readonly left: readonly string[];
  /** Where the original is now, when it could not be put back in its place; else null. */
  readonly original: string | null;
}

/** Thrown when a file could not be written. */
export class NotWritten extends Error {
  constructor(readonly problem: HostProblem, readonly leftovers: Leftovers) {
    super(problem.detail);
    this.name = "NotWritten";
  }
}

const KINDS: Readonly<Record<string, HostProblem["kind"]>> = {
  ENOSPC: "disk-full", EDQUOT: "disk-full", EFBIG: "disk-full",
  EBUSY: "busy", ETXTBSY: "busy",
  EROFS: "read-only", EACCES: "read-only", EPERM: "read-only",
};

/** The problem behind a file that could not be written. */
export function writeProblem(error: unknown): HostProblem {
  if (error instanceof NotWritten) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  // Windows says "not permitted" of a file that another program holds.
  if (process.platform === "win32" && code === "EPERM") return { kind: "busy", detail };
  return { kind: KINDS[code] ?? "write-failed", detail };
}

/** The system's name of an error ("ENOSPC"); empty when it has none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
