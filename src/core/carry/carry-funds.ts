import { fieldItem, type Form, type FundingColumn, type FundingRow, type Item } from "../form/form";
import { convert, toText } from "../number";
import { readMoney, readPoints } from "../rules/readings";
import { isBlankCell } from "./blank-cells";
import type { AmountHint, Carried, CarriedCell } from "./carry-plan";
import { CARRY_WORDS } from "./carry-words";
import { isEvaluation } from "./project-pairs";

/** Carries the weight of budget execution, and from a declaration into its self-evaluation the declared amounts; nothing else of the money. */
export function carryFunds(prior: Form, template: Form, year: number | null): Carried {
  return { cells: [...executionWeight(prior, template), ...initialBudgets(prior, template, year)], notCarried: [] };
}

function executionWeight(prior: Form, template: Form): readonly CarriedCell[] {
  const source = [fieldItem(prior, "executionWeight"), ...prior.funding.map(({ cells }) => cells.weight)].find((item) => readPoints(item).kind === "read");
  const points = readPoints(source);
  const goal = fieldItem(template, "executionWeight") ?? totalRow(template)?.cells.weight;
  if (source === undefined || points.kind !== "read" || !isBlankCell(goal)) return [];
  return [{ at: goal.at, to: { kind: "number", number: toText(points.value.value) }, from: { at: source.at, text: source.raw.trim() }, what: CARRY_WORDS.executionWeight, isCertain: true }];
}

function totalRow(form: Form): FundingRow | undefined {
  return form.funding.find(({ source, term, cells }) => source === "total" && term === "annual" && cells.weight !== undefined);
}

/** What was declared for a year is that year's initial budget, and no other year's. */
function initialBudgets(prior: Form, template: Form, year: number | null): readonly CarriedCell[] {
  const isSameYear = prior.year === null || year === null || prior.year.value === year;
  if (isEvaluation(prior) || !isEvaluation(template) || !isSameYear) return [];
  const unit = template.moneyUnit?.unit ?? "万元";
  return annual(template).flatMap((row): CarriedCell[] => {
    const goal = row.cells.initial;
    const declared = annual(prior).filter((other) => isSameLine(other, row));
    const [source, ...others] = declared.map(amountOf);
    const money = readMoney(source, prior.moneyUnit?.unit ?? null);
    const amount = money.kind === "read" ? convert(money.value.yuan.value, "元", unit) : null;
    if (source === undefined || others.length > 0 || amount === null || !isBlankCell(goal)) return [];
    return [{ at: goal.at, to: { kind: "number", number: toText(amount) }, from: { at: source.at, text: source.raw.trim() }, what: CARRY_WORDS.initialBudget, isCertain: true }];
  });
}

/** The prior amounts beside the blank ones of the same line, for a person who wants to see them; in the template's unit. */
export function amountHints(prior: Form, template: Form): readonly AmountHint[] {
  return template.funding.flatMap((row) => {
    const [source, ...others] = prior.funding.filter((other) => isSameLine(other, row));
    return source === undefined || others.length > 0 ? [] : HINTED.flatMap((column) => hint(column, row, source, { prior, template }));
  });
}

const HINTED: readonly FundingColumn[] = ["initial", "adjusted", "executed", "amount"];

function hint(column: FundingColumn, row: FundingRow, source: FundingRow, { prior, template }: { readonly prior: Form; readonly template: Form }): AmountHint[] {
  const [goal, from] = [row.cells[column], source.cells[column] ?? (column === "amount" || column === "initial" ? amountOf(source) : undefined)];
  const money = readMoney(from, prior.moneyUnit?.unit ?? null);
  const unit = template.moneyUnit?.unit ?? "万元";
  const amount = money.kind === "read" ? convert(money.value.yuan.value, "元", unit) : null;
  if (from === undefined || amount === null || !isBlankCell(goal)) return [];
  return [{ at: goal.at, from: { at: from.at, text: from.raw.trim() }, words: { zh: `上年值：${toText(amount)}${unit}`, en: `last year: ${toText(amount)} ${unit}` } }];
}

function isSameLine(a: FundingRow, b: FundingRow): boolean {
  return a.source === b.source && a.term === b.term && (a.source !== "own-words" || a.words === b.words);
}

function annual({ funding }: Form): readonly FundingRow[] {
  return funding.filter(({ term }) => term === "annual");
}

function amountOf({ cells }: FundingRow): Item | undefined {
  return cells.amount ?? cells.initial;
}
