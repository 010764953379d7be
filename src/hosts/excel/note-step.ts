import type { OwnNote } from "./ledger";

/** What is done about the note of an edit. */
export type NoteStep =
  | { readonly kind: "add-note" | "change-note" | "add-comment" | "change-comment"; readonly text: string }
  /** No note was asked for, or another one is in its place. */
  | { readonly kind: "none"; readonly isLacking: boolean };

/** What stands on a cell in the way of notes. */
interface Remarks {
  /** False where this Excel refuses to speak of notes and comments. */
  readonly isKnown: boolean;
  /** The note asked about; null where Excel knows no notes and comments take their place. */
  readonly found: Excel.Note | null;
  readonly own: OwnNote | null;
  readonly isCommented: boolean;
}

/** A note is added only where none stands, and changed only where it is still ours. */
export function noteStep(text: string | undefined, { isKnown, found, own, isCommented }: Remarks, { protection }: Excel.Worksheet): NoteStep {
  if (text === undefined) return { kind: "none", isLacking: false };
  if (!isKnown || (protection.protected && protection.options.allowEditObjects !== true)) return { kind: "none", isLacking: true };
  if (found === null) {
    if (!isCommented) return { kind: "add-comment", text };
    return own?.kind === "comment" ? { kind: "change-comment", text } : { kind: "none", isLacking: true };
  }
  if (found.isNullObject) return { kind: "add-note", text };
  return own?.text === found.content ? { kind: "change-note", text } : { kind: "none", isLacking: true };
}
