import type { Form } from "../form/form";
import type { Rule } from "./rule";

/** What a rule sees of each form of a workbook, in the order of the forms; the same object while nothing of it has changed. */
export type WorkbookView = readonly string[];

/** The views of rules, in the order of the rules; null for a rule that looks at one form at a time. */
export type WorkbookViews = readonly (WorkbookView | null)[];

/** What each rule sees of a workbook; `before` are the views of an earlier check, handed back as far as nothing has changed. */
export function viewsOf(rules: readonly Rule[], forms: readonly Form[], before: WorkbookViews | null): WorkbookViews {
  const views = rules.map((rule, index) => {
    if (rule.looksAt === undefined) return null;
    const view = forms.map((form) => seenBy(rule, form));
    const known = before?.[index] ?? null;
    return known !== null && isSame(known, view) ? known : view;
  });
  return before?.every((view, index) => view === views[index]) === true ? before : views;
}

const seen = new WeakMap<Form, Map<string, string>>();

function seenBy(rule: Rule, form: Form): string {
  const byRule = seen.get(form) ?? new Map<string, string>();
  seen.set(form, byRule);
  const known = byRule.get(rule.id) ?? JSON.stringify(rule.looksAt?.(form) ?? null);
  byRule.set(rule.id, known);
  return known;
}

function isSame(a: WorkbookView, b: WorkbookView): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
