import type { CellEdit, Correction, NewContent, Trust, Words } from "../findings/finding";
import type { Item } from "../form/form";

/** A number as it goes into a cell; decimal text. */
export function asNumber(number: string): NewContent {
  return { kind: "number", number };
}

/** A text as it goes into a cell. */
export function asText(text: string): NewContent {
  return { kind: "text", text };
}

/**
 * The edit that gives an answer new content; when the answer shares its cell with a label, the whole cell is rewritten
 * with only the answer's part changed. Null when that part cannot be found again.
 */
export function editOf(item: Item, to: NewContent): CellEdit | null {
  if (item.ownsCell) return { at: item.at, to };
  const whole = item.cellText;
  const part = to.kind === "number" ? to.number : to.kind === "text" ? to.text : null;
  if (whole === undefined || part === null) return null;
  if (item.raw === "") return { at: item.at, to: asText(whole.trimEnd() + part) };
  const at = whole.lastIndexOf(item.raw);
  return at < 0 ? null : { at: item.at, to: asText(whole.slice(0, at) + part + whole.slice(at + item.raw.length)) };
}

/** A correction of one cell, or none when it cannot be written. */
export function correct(title: Words, trust: Trust, item: Item, to: NewContent): readonly Correction[] {
  const edit = editOf(item, to);
  return edit === null ? [] : [{ title, trust: item.formula === undefined || trust === "show" ? trust : "review", edits: [edit] }];
}

/** The usual title of a correction. */
export function writeTitle(value: string): Words {
  return { zh: `改为 ${value}`, en: `Change to ${value}` };
}
