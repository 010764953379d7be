import type { Field, Form } from "../form/form";
import { isInstruction, printedLimit } from "./printed-words";

/** Limits by kind of form, field and place, one map a workbook: every form of a workbook asks for them. */
const LIMITS = new WeakMap<readonly Form[], ReadonlyMap<string, number>>();

/**
 * Most characters for a field whose own instruction was replaced by the answer, as the same place of another form of the
 * workbook still prints it; null when none does.
 */
export function limitInSisterForm(field: Field, form: Form, workbook: readonly Form[]): number | null {
  const known = LIMITS.get(workbook) ?? limitsIn(workbook);
  LIMITS.set(workbook, known);
  return known.get(placeOf(field, form)) ?? null;
}

function limitsIn(workbook: readonly Form[]): ReadonlyMap<string, number> {
  return new Map(workbook.flatMap(limitsOf));
}

/** The limits that a form still prints where an answer is to stand, by kind of form, field and place. */
export function limitsOf(form: Form): readonly (readonly [string, number])[] {
  return form.fields.flatMap((field) => {
    const limit = field.item.raw.includes("字") && isInstruction(field.item.raw) ? printedLimit(field.item.raw) : null;
    return limit === null ? [] : [[placeOf(field, form), limit] as const];
  });
}

function placeOf({ name, item }: Field, { kind, range }: Form): string {
  return `${kind} ${name} ${String(item.at.row - range.top)} ${String(item.at.column - range.left)}`;
}
