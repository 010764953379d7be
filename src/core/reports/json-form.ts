import type { CheckedForm } from "../findings/report";
import type { Field, Form, FundingColumn, FundingRow, Indicator, IndicatorColumn, Item } from "../form/form";
import { areaAddress, cellAddress } from "../grid/a1";
import { moneyValue, numberValue, quantityValue, textValue, type ItemValue } from "./item-value";
import { sourceName } from "./labels";

/** A cell of the results: where it stands, what it says, and what that amounts to. */
export interface CellJson {
  readonly cell: string;
  readonly raw: string;
  readonly value: string;
  readonly unit?: string;
  readonly formula?: string;
  readonly error?: string;
}

const MONEY: readonly FundingColumn[] = ["initial", "adjusted", "executed", "amount"];
const FIGURES: readonly FundingColumn[] = ["rate", "weight", "score"];

function cellJson(item: Item, { value, unit }: ItemValue): CellJson {
  return {
    cell: cellAddress(item.at.row, item.at.column),
    raw: item.raw,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(item.formula === undefined ? {} : { formula: item.formula }),
    ...(item.error === undefined ? {} : { error: item.error }),
  };
}

type Named = readonly [string, CellJson | null];

const absent = (item: Item | null | undefined, read: (item: Item) => ItemValue): CellJson | null =>
  item === null || item === undefined ? null : cellJson(item, read(item));

function fieldJson(field: Field): object {
  const read = field.name === "executionWeight" || field.name === "declaredScore" ? numberValue(field.item) : textValue(field.item);
  return { name: field.name, ...cellJson(field.item, read) };
}

function fundingJson(row: FundingRow, form: Form): object {
  const money = MONEY.map((column): Named => [column, absent(row.cells[column], (item) => moneyValue(item, form))]);
  const figures = FIGURES.map((column): Named => [column, absent(row.cells[column], (item) => numberValue(item))]);
  return {
    source: sourceName(row),
    label: row.words,
    term: row.term,
    ...Object.fromEntries([...money, ...figures]),
    reason: absent(row.cells.reason, textValue),
  };
}

const QUANTITIES: readonly IndicatorColumn[] = ["target", "actual"];
const POINTS: readonly IndicatorColumn[] = ["weight", "score"];
const WORDS: readonly IndicatorColumn[] = ["name", "operator", "unit", "reason"];

function indicatorJson(row: Indicator): object {
  const columns = [
    ...WORDS.map((column): Named => [column, absent(row.cells[column], textValue)]),
    ...QUANTITIES.map((column): Named => [column, absent(row.cells[column], (item) => quantityValue(item, row))]),
    ...POINTS.map((column): Named => [column, absent(row.cells[column], (item) => numberValue(item))]),
  ];
  return {
    term: row.term,
    level1: row.level1,
    level2: row.level2,
    ...Object.fromEntries(columns),
    ...(row.project === undefined ? {} : { project: row.project }),
    ...(row.isTemplate ? { template: true } : {}),
  };
}

/** A form as the results contract describes it. */
export function formJson(checked: CheckedForm): object {
  const { form, weightScheme: scheme } = checked;
  return {
    id: form.id,
    kind: form.kind,
    sheet: form.sheet,
    range: areaAddress(form.range),
    title: form.title?.raw.trim() ?? null,
    year: form.year?.value ?? null,
    profile: checked.profile,
    weightScheme:
      scheme === null
        ? null
        : { total: scheme.rowTotals[0], totals: scheme.rowTotals, executionWeight: scheme.executionWeight, why: scheme.why.zh, whyEn: scheme.why.en },
    fields: form.fields.map(fieldJson),
    funding: form.funding.map((row) => fundingJson(row, form)),
    indicators: form.indicators.map(indicatorJson),
    totals: { weight: absent(form.totals.weight, numberValue), score: absent(form.totals.score, numberValue) },
    computed: checked.computed,
    checked: checked.sums.map(({ at, related, says, how }) => ({
      cell: cellAddress(at.row, at.column), related: related.map(({ row, column }) => cellAddress(row, column)), says, how,
    })),
    verdict: checked.verdict,
    notChecked: checked.notChecked.map((gap) => ({ what: gap.what.zh, why: gap.why.zh, whatEn: gap.what.en, whyEn: gap.why.en })),
  };
}
