import type { HostProblem, Result } from "../../core/host";

/** Thrown inside this folder when a workbook cannot be worked with; the doors turn it into a HostProblem. */
export class WorkbookFault extends Error {
  constructor(readonly kind: HostProblem["kind"], detail: string) {
    super(detail);
    this.name = "WorkbookFault";
  }
}

/** Runs work on foreign bytes and turns every failure into a named problem; nothing is thrown past here. */
export function guarded<T>(work: () => T): Result<T, HostProblem> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Names the problem behind something thrown. */
export function problemOf(error: unknown): HostProblem {
  if (error instanceof WorkbookFault) return { kind: error.kind, detail: error.message };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // Engines report "no memory for this array/string" as RangeError.
  if (error instanceof RangeError) return { kind: "too-large", detail };
  return { kind: "damaged", detail };
}
