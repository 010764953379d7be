import { formWords } from "../carry/carry-words";
import { isEvaluation, pairForms } from "../carry/project-pairs";
import type { Words } from "../findings/finding";
import type { Form, FundingColumn, FundingRow, Item } from "../form/form";
import { compare } from "../number";
import { readMoney } from "../rules/readings";
import { compareIndicators, type ComparedIndicators } from "./form-comparison";

/** An amount that is another one in the later form. */
export interface FundChange {
  /** The line's label in the later form. */
  readonly words: string;
  readonly column: FundingColumn;
  readonly before: Item;
  readonly after: Item;
  readonly direction: "up" | "down";
}

/** Two forms about one project with all that was changed. */
export interface ComparedForms extends ComparedIndicators {
  readonly before: Form;
  readonly after: Form;
  /** How the two were found to belong together, and whether that is sure. */
  readonly by: Words;
  readonly isCertain: boolean;
  readonly funds: readonly FundChange[];
}

/** Two workbooks, form by form. */
export interface Comparison {
  readonly forms: readonly ComparedForms[];
  /** Forms of either side without a counterpart, and why. */
  readonly unpaired: readonly { readonly side: "before" | "after"; readonly form: Form; readonly what: Words; readonly why: Words }[];
}

/** Compares an earlier workbook's forms with a later one's: each later form with the earlier one about the same project. */
export function compareWorkbooks(before: readonly Form[], after: readonly Form[]): Comparison {
  const { pairs } = pairForms(before, after, "same-side");
  const forms = pairs.map(({ prior, template, by, isCertain }): ComparedForms => {
    const indicators = compareIndicators(prior, template);
    return { ...indicators, before: prior, after: template, by, isCertain, funds: fundChanges(prior, template) };
  });
  const paired = new Set(pairs.flatMap(({ prior, template }) => [prior, template]));
  const alone = (side: "before" | "after", list: readonly Form[]): Comparison["unpaired"] =>
    list.filter((form) => !paired.has(form)).map((form) => ({ side, form, what: formWords(form), why: side === "before" ? ONLY_BEFORE : ONLY_AFTER }));
  return { forms, unpaired: [...alone("before", before), ...alone("after", after)] };
}

const ONLY_BEFORE: Words = { zh: "后一份里没有对应的表", en: "the later workbook has no such form" };
const ONLY_AFTER: Words = { zh: "前一份里没有对应的表", en: "the earlier workbook has no such form" };
const COLUMNS: readonly FundingColumn[] = ["amount", "initial", "adjusted", "executed"];

function fundChanges(before: Form, after: Form): readonly FundChange[] {
  return after.funding.flatMap((row) => {
    const [other, ...more] = before.funding.filter((candidate) => isSameLine(candidate, row));
    return other === undefined || more.length > 0 ? [] : COLUMNS.flatMap((column) => fundChange(column, { before, after }, { before: other, after: row }));
  });
}

function isSameLine(a: FundingRow, b: FundingRow): boolean {
  return a.source === b.source && a.term === b.term && (a.source !== "own-words" || a.words === b.words);
}

/** What was declared is the initial budget of the self-evaluation. */
function fundChange(column: FundingColumn, forms: { readonly before: Form; readonly after: Form }, rows: { readonly before: FundingRow; readonly after: FundingRow }): FundChange[] {
  const isPrepared = !isEvaluation(forms.before) && isEvaluation(forms.after);
  const was = readMoney(rows.before.cells[isPrepared && column === "initial" && rows.before.cells.initial === undefined ? "amount" : column], forms.before.moneyUnit?.unit ?? null);
  const is = readMoney(rows.after.cells[column], forms.after.moneyUnit?.unit ?? null);
  if (was.kind !== "read" || is.kind !== "read") return [];
  const order = compare(was.value.yuan.value, is.value.yuan.value);
  return order === 0 ? [] : [{ words: rows.after.words, column, before: was.item, after: is.item, direction: order < 0 ? "up" : "down" }];
}
