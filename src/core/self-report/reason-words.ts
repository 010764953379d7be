import { squash } from "../layouts/squash";
import { writtenReason } from "../rules/printed-words";

/** A reason in the words of whoever wrote it; what the template printed in its cell is left out. */
export function reasonWords(raw: string): string {
  const written = writtenReason(raw);
  const isAllWritten = written.replace(/[;.]/g, "") === squash(raw).replace(/[;.]/g, "");
  return isAllWritten ? raw.replace(/\s+/g, " ").trim() : written;
}
