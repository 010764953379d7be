import { isEvaluation, named, type Named } from "../carry/project-pairs";
import type { PriorWorkbook } from "../findings/report";
import type { Form } from "../form/form";
import { isProjectForm } from "../rules/workbook-index";

/** Another form about the same project or department. */
export interface Counterpart {
  readonly form: Form;
  /** Null in the same workbook, else the other file's name ("" when unknown). */
  readonly file: string | null;
}

/** The forms that one form has to answer to. */
export interface Counterparts {
  /** The declaration of a self-evaluation, of the same year. */
  readonly declaration: Counterpart | null;
  /** The same project's form of the year before, or of the nearest earlier year. */
  readonly lastYear: Counterpart | null;
}

interface Candidate extends Counterpart, Named {}

interface Candidates {
  readonly priors: readonly PriorWorkbook[];
  readonly byKey: ReadonlyMap<string, readonly Candidate[]>;
}

const known = new WeakMap<readonly Form[], Candidates>();

/** Finds the forms that a form has to answer to, in its own workbook and in those chosen; none where several may be meant. */
export function counterpartsOf(form: Form, workbook: readonly Form[], priors: readonly PriorWorkbook[]): Counterparts {
  if (!isComparable(form)) return { declaration: null, lastYear: null };
  const mine = named(form);
  const others = candidatesOf(mine, workbook, priors).filter((other) => other.form !== form && isProjectForm(other.form) === isProjectForm(form));
  const declared = others.filter((other) => isEvaluation(form) && !isEvaluation(other.form) && isSameYear(form, other.form));
  const earlier = others.filter((other) => isEarlier(form, other));
  const latest = Math.max(...earlier.map((other) => other.form.year?.value ?? 0));
  const sameSide = (other: Candidate): boolean => isEvaluation(other.form) === isEvaluation(form);
  const nearest = earlier.filter((other) => (other.form.year?.value ?? 0) === latest);
  return { declaration: onlyOne(declared), lastYear: onlyOne(nearest.some(sameSide) ? nearest.filter(sameSide) : isEvaluation(form) ? [] : nearest) };
}

/** What of a form decides whether it is a counterpart. */
export function counterpartKey(form: Form): unknown {
  if (!isComparable(form)) return null;
  const { code, name } = named(form);
  return [form.kind, form.year?.value ?? null, code, name];
}

/** Tables that name what they are about; prose has no rows to compare. */
export function isComparable({ kind }: Form): boolean {
  return kind !== "narrative-report" && kind !== "unknown";
}

function candidatesOf(mine: Named, workbook: readonly Form[], priors: readonly PriorWorkbook[]): readonly Candidate[] {
  const { byKey } = indexOf(workbook, priors);
  const sameCode = mine.code === "" ? [] : (byKey.get(`code ${mine.code}`) ?? []);
  const sameName = mine.name === "" ? [] : (byKey.get(`name ${mine.name}`) ?? []);
  // The same name under another code is another project.
  return [...sameCode, ...sameName.filter(({ code }) => code === "" || mine.code === "")];
}

function indexOf(workbook: readonly Form[], priors: readonly PriorWorkbook[]): Candidates {
  const before = known.get(workbook);
  if (before?.priors === priors) return before;
  const here = workbook.filter(isComparable).map((form): Candidate => ({ ...named(form), file: null }));
  const there = priors.flatMap(({ name, forms }) => forms.filter(isComparable).map((form): Candidate => ({ ...named(form), file: name ?? "" })));
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of [...here, ...there]) {
    for (const key of [`code ${candidate.code}`, `name ${candidate.name}`]) {
      if (key.endsWith(" ")) continue;
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, [candidate]);
      else group.push(candidate);
    }
  }
  const index = { priors, byKey };
  known.set(workbook, index);
  return index;
}

function isSameYear(form: Form, other: Form): boolean {
  return form.year === null || other.year === null || form.year.value === other.year.value;
}

/** A chosen file without a year counts as last year's; in the same workbook only years tell which form is the older. */
function isEarlier(form: Form, other: Candidate): boolean {
  if (form.year !== null && other.form.year !== null) return other.form.year.value < form.year.value;
  return other.file !== null && isEvaluation(form) === isEvaluation(other.form);
}

/** The one that is meant: in the same workbook before a chosen file; null when that still leaves several. */
function onlyOne(candidates: readonly Candidate[]): Counterpart | null {
  const here = candidates.filter(({ file }) => file === null);
  const [only, ...others] = here.length > 0 ? here : candidates;
  return only === undefined || others.length > 0 ? null : { form: only.form, file: only.file };
}
