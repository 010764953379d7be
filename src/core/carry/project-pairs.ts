import type { Words } from "../findings/finding";
import { fieldItem, type Form, type FormKind } from "../form/form";
import { foldWidth } from "../number";
import { isProjectForm, projectWords } from "../rules/workbook-index";
import type { NotCarried } from "./carry-plan";
import { CARRY_WORDS, formWords } from "./carry-words";
import { bareName, pairNames } from "./same-names";

/** A prior form and the template form it fills. */
export interface FormPair {
  readonly prior: Form;
  readonly template: Form;
  readonly isCertain: boolean;
  readonly by: Words;
}

/** Which forms belong together, and those that have no counterpart. */
export interface FormPairs {
  readonly pairs: readonly FormPair[];
  readonly unpaired: readonly NotCarried[];
}

/** A form with what its project, or its department, is known by; "" where the form does not say. */
export interface Named {
  readonly form: Form;
  readonly code: string;
  readonly name: string;
}

/** Which of several forms about one project is the one that is meant: the declaration, or the one that tells the same. */
export type Preference = "declaration" | "same-side";

/** Pairs projects by code, then by name, then by being the only ones; department forms with department forms alone. */
export function pairForms(priors: readonly Form[], templates: readonly Form[], preference: Preference = "declaration"): FormPairs {
  const isTable = ({ kind }: Form): boolean => kind !== "narrative-report";
  const sides = [true, false].map((isProject) => {
    const mine = (forms: readonly Form[]): Named[] => forms.filter((form) => isTable(form) && isProjectForm(form) === isProject).map((form) => named(form, isProject));
    return pairNamed(mine(priors), mine(templates), preference);
  });
  const pairs = sides.flatMap((side) => side.pairs);
  const used = new Set(pairs.map(({ prior }) => prior));
  const asked = new Set(sides.flatMap((side) => side.candidates));
  const idle = priors.filter((form) => !used.has(form) && !asked.has(form)).map((form) => left(form, CARRY_WORDS.noTemplate));
  return { pairs, unpaired: [...sides.flatMap((side) => side.unpaired), ...idle] };
}

/** What a form is known by: the project's code and name, or the department's name, as they are compared. */
export function named(form: Form, isProject = isProjectForm(form)): Named {
  const text = (...names: Parameters<typeof fieldItem>[1][]): string => names.map((name) => fieldItem(form, name)?.raw.trim() ?? "").find((raw) => raw !== "") ?? "";
  if (!isProject) return { form, code: "", name: bareName(withoutCode(text("budgetUnit", "department", "implementingUnit"))) };
  return { form, code: foldWidth(text("projectCode")).replace(/[^0-9A-Za-z]/g, "").toUpperCase(), name: bareName(projectWords(text("projectName"))) };
}

function withoutCode(unit: string): string {
  return unit.replace(/^\d+\s*[-—－_]\s*/, "");
}

interface Sorted {
  readonly pairs: readonly FormPair[];
  readonly unpaired: readonly NotCarried[];
  /** Prior forms that might have been meant and were not taken. */
  readonly candidates: readonly Form[];
}

function pairNamed(priors: readonly Named[], templates: readonly Named[], preference: Preference): Sorted {
  const byCode = grouped(priors, ({ code }) => code);
  const byName = grouped(priors, ({ name }) => name);
  const claimed = new Set(templates.map(({ code }) => code).filter((code) => code !== ""));
  const pairs: FormPair[] = [];
  const unclear: { template: Form; candidates: readonly Form[] }[] = [];
  const open: Named[] = [];
  for (const template of templates) {
    const sameCode = template.code === "" ? [] : (byCode.get(template.code) ?? []);
    // The same name under the code of another project of this year is that other project's.
    const sameName = template.name === "" ? [] : (byName.get(template.name) ?? []).filter(({ code }) => code === template.code || !claimed.has(code));
    const found = sameCode.length > 0 ? sameCode : sameName;
    const best = bestPriors(found.map(({ form }) => form), template.form, preference);
    const [only, ...more] = best;
    if (only === undefined) open.push(template);
    else if (more.length > 0) unclear.push({ template: template.form, candidates: best });
    else pairs.push({ prior: only, template: template.form, isCertain: true, by: sameCode.length > 0 ? CARRY_WORDS.byCode : CARRY_WORDS.byName });
  }
  const last = pairLeft(priors, templates, open, pairs);
  const settled = new Set([...last.map(({ template }) => template), ...unclear.map(({ template }) => template)]);
  const without = open.filter(({ form }) => !settled.has(form)).map(({ form, name }) => left(form, name === "" ? CARRY_WORDS.unnamed : CARRY_WORDS.noPrior));
  const several = unclear.map(({ template }) => left(template, CARRY_WORDS.severalPriors));
  return { pairs: [...unsureTwins(pairs), ...last], unpaired: [...several, ...without], candidates: unclear.flatMap(({ candidates }) => candidates) };
}

/** Several templates of one kind that would all be filled from one prior form: which of them is meant, only a person can say. */
function unsureTwins(pairs: readonly FormPair[]): readonly FormPair[] {
  const isTwin = (a: FormPair, b: FormPair): boolean => a !== b && a.prior === b.prior && a.template.kind === b.template.kind && a.template.year?.value === b.template.year?.value;
  const byPrior = new Map<Form, FormPair[]>();
  for (const pair of pairs) byPrior.set(pair.prior, [...(byPrior.get(pair.prior) ?? []), pair]);
  return pairs.map((pair) => ((byPrior.get(pair.prior) ?? []).some((other) => isTwin(pair, other)) ? { ...pair, isCertain: false, by: CARRY_WORDS.severalTemplates } : pair));
}

function pairLeft(priors: readonly Named[], templates: readonly Named[], open: readonly Named[], pairs: readonly FormPair[]): readonly FormPair[] {
  const [prior, ...morePriors] = priors;
  const [template, ...moreTemplates] = templates;
  if (prior !== undefined && template !== undefined && morePriors.length === 0 && moreTemplates.length === 0 && template.name === "" && template.code === "") {
    return [{ prior: prior.form, template: template.form, isCertain: true, by: CARRY_WORDS.byBeingAlone }];
  }
  const taken = new Set(pairs.map((pair) => pair.prior));
  const free = priors.filter(({ form }) => !taken.has(form));
  return pairNames(free.map(({ name }) => name), open.map(({ name }) => name)).pairs.flatMap((pair): FormPair[] => {
    const [one, other] = [free[pair.prior], open[pair.template]];
    // A project that bears another code is another project, however alike the names are.
    const isOther = one === undefined || other === undefined || (one.code !== "" && other.code !== "" && one.code !== other.code);
    return isOther ? [] : [{ prior: one.form, template: other.form, isCertain: false, by: CARRY_WORDS.byLikeName }];
  });
}

const EVALUATIONS: ReadonlySet<FormKind> = new Set(["self-evaluation", "department-self-evaluation"]);

/** True for forms that tell what was reached. */
export function isEvaluation({ kind }: Form): boolean {
  return EVALUATIONS.has(kind);
}

/** Of several forms about one project the preferred side goes first, then the latest year, then the template's own kind. */
function bestPriors(priors: readonly Form[], template: Form, preference: Preference): readonly Form[] {
  const preferences: readonly ((form: Form) => boolean)[] = [
    (form) => isEvaluation(form) === (preference === "same-side" && isEvaluation(template)),
    ({ year }) => year?.value === Math.max(...priors.map((form) => form.year?.value ?? 0)),
    ({ kind }) => kind === template.kind,
  ];
  return preferences.reduce<readonly Form[]>((left, prefers) => (left.some(prefers) ? left.filter(prefers) : left), priors);
}

function grouped(forms: readonly Named[], keyOf: (form: Named) => string): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const form of forms) {
    const key = keyOf(form);
    if (key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [form]);
    else group.push(form);
  }
  return groups;
}

function left(form: Form, why: Words): NotCarried {
  return { what: formWords(form), why, from: null };
}
