import type { HostProblem } from "../../../core/host";

/** Thrown inside this folder when a document cannot be read; the door turns it into a HostProblem. */
export class DocumentFault extends Error {
  constructor(readonly kind: HostProblem["kind"], detail: string) {
    super(detail);
    this.name = "DocumentFault";
  }
}

/** Names the problem behind something thrown while reading foreign bytes. */
export function problemOf(error: unknown): HostProblem {
  if (error instanceof DocumentFault) return { kind: error.kind, detail: error.message };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // Engines report "no memory for this array/string" and nesting without end as RangeError.
  if (error instanceof RangeError) return { kind: "too-large", detail };
  return { kind: "damaged", detail };
}
