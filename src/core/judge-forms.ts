import type { Form } from "./form/form";
import type { Finding } from "./findings/finding";
import type { CheckedForm, CheckOptions, PriorWorkbook } from "./findings/report";
import { verdict } from "./findings/verdict";
import { chooseProfile } from "./profiles/choose";
import { profiles } from "./profiles";
import { checkedSums } from "./rules/checked-sums";
import { computedFigures } from "./rules/computed";
import { factsOf, type FormFacts } from "./rules/form-facts";
import { findingsOf } from "./rules/run-rules";
import { notCheckedIn } from "./rules/not-checked";
import { rules } from "./rules";
import { viewsOf, type WorkbookViews } from "./rules/workbook-views";

/** A form with its findings, in the order of the rules. */
export interface JudgedForm {
  readonly checked: CheckedForm;
  readonly findings: readonly Finding[];
}

/** What is remembered of a form's last judgement. */
interface Remembered extends JudgedForm {
  /** The person's choices it was judged under. */
  readonly choices: string;
  /** Facts about the form alone. */
  readonly facts: FormFacts;
  /** What the rules saw of the workbook. */
  readonly views: () => WorkbookViews;
  readonly byRule: readonly (readonly Finding[])[];
}

/** A form never changes: one that is read again is another form. */
const lastJudged = new WeakMap<Form, Remembered>();

/**
 * Judges the forms of a workbook. What is known of a form from an earlier judgement is used again while the form is the
 * same, the choices are, and nothing has changed in other forms that a rule looks at: the outcome is that of judging anew.
 */
export function judgeForms(forms: readonly Form[], options: CheckOptions): readonly JudgedForm[] {
  const choices = JSON.stringify([options.profile ?? null, options.withoutRules ?? []]);
  const without = new Set(options.withoutRules ?? []);
  const earlier = earlierViews(forms);
  const views = lazily(() => viewsOf(rules, forms, earlier?.() ?? null));
  // Left open, the question would keep every earlier workbook in memory.
  if (earlier !== null) views();
  return forms.map((form) => {
    const known = lastJudged.get(form);
    const before = known?.choices === choices && known.facts.priors === priorsOf(options) ? known : null;
    if (before !== null && before.views() === views()) return before;
    const judged = before === null ? judgedAnew(form, forms, without, options) : judgedAgain(before, forms, views(), without);
    lastJudged.set(form, { ...judged, choices, views });
    return judged;
  });
}

const NO_PRIORS: readonly PriorWorkbook[] = [];

/** The earlier workbooks, one and the same list where there are none. */
function priorsOf({ priors }: CheckOptions): readonly PriorWorkbook[] {
  return priors === undefined || priors.length === 0 ? NO_PRIORS : priors;
}

/** The views of the last check that any of the forms was part of. */
function earlierViews(forms: readonly Form[]): Remembered["views"] | null {
  const known = forms.find((form) => lastJudged.has(form));
  return known === undefined ? null : (lastJudged.get(known)?.views ?? null);
}

/** A value that is worked out when it is first asked for: a workbook that is checked once needs no views. */
function lazily<T extends object>(workOut: () => T): () => T {
  let known: T | null = null;
  return () => (known ??= workOut());
}

type Judgement = Omit<Remembered, "choices" | "views">;

function judgedAnew(form: Form, workbook: readonly Form[], without: ReadonlySet<string>, options: CheckOptions): Judgement {
  const { profile, parameters } = chooseProfile(form, profiles, options.profile);
  const facts = factsOf(form, parameters, [form], priorsOf(options));
  const amongOthers = { ...facts, workbook };
  const byRule = rules.map((rule) => (without.has(rule.id) ? [] : findingsOf(rule.looksAt === undefined ? facts : amongOthers, rule)));
  const findings = together(byRule);
  const checked = {
    form,
    profile: profile.id,
    weightScheme: facts.scheme,
    computed: computedFigures(facts),
    sums: checkedSums(facts),
    verdict: verdict(findings),
    notChecked: notCheckedIn(facts),
  };
  return { checked, findings, facts, byRule };
}

/** Asks only the rules again that see something else of the workbook than before. */
function judgedAgain(before: Remembered, workbook: readonly Form[], views: WorkbookViews, without: ReadonlySet<string>): Judgement {
  const amongOthers = { ...before.facts, workbook };
  const seen = before.views();
  const byRule = before.byRule.map((known, index) => {
    const rule = rules[index];
    if (rule === undefined || without.has(rule.id) || seen[index] === views[index]) return known;
    const found = findingsOf(amongOthers, rule);
    return isSame(known, found) ? known : found;
  });
  if (byRule.every((found, index) => found === before.byRule[index])) return before;
  const findings = together(byRule);
  return { ...before, checked: { ...before.checked, verdict: verdict(findings) }, findings, byRule };
}

/** All findings in one list; nearly all rules have found nothing. */
function together(byRule: readonly (readonly Finding[])[]): Finding[] {
  const all: Finding[] = [];
  for (const found of byRule) if (found.length > 0) all.push(...found);
  return all;
}

/** Findings are plain data. */
function isSame(known: readonly Finding[], found: readonly Finding[]): boolean {
  return known.length === found.length && (known.length === 0 || JSON.stringify(known) === JSON.stringify(found));
}
