import type { Words } from "../findings/finding";
import type { Form, FundingColumn, IndicatorColumn, Item } from "../form/form";
import { shortened } from "./shortened";

/** An answer of a form with the words for its place. */
export interface Answer {
  readonly item: Item;
  readonly place: Words;
  /** True for an indicator's name, which nobody answers but sets. */
  readonly isName: boolean;
}

const COLUMN_WORDS: Readonly<Record<IndicatorColumn | FundingColumn, Words>> = {
  name: { zh: "指标名称", en: "name" },
  operator: { zh: "计算符号", en: "operator" },
  target: { zh: "目标值", en: "target" },
  unit: { zh: "单位", en: "unit" },
  actual: { zh: "完成值", en: "actual" },
  weight: { zh: "分值", en: "weight" },
  score: { zh: "得分", en: "score" },
  reason: { zh: "原因", en: "reason" },
  initial: { zh: "年初预算数", en: "initial budget" },
  adjusted: { zh: "全年预算数", en: "adjusted budget" },
  executed: { zh: "执行数", en: "amount executed" },
  rate: { zh: "执行率", en: "execution rate" },
  amount: { zh: "金额", en: "amount" },
};

/** Words for a column of the indicators or the funds. */
export function columnWords(column: IndicatorColumn | FundingColumn): Words {
  return COLUMN_WORDS[column];
}

/** A label as people say it: without line breaks, colon and remarks about its length. */
export function labelWords(label: string): string {
  return shortened(label.replace(/\s+/g, "").replace(/[:：]+$/, ""));
}

const answer = (item: Item, place: Words): Answer => ({ item, place, isName: false });

const around = new WeakMap<Form, readonly Answer[]>();

/** Answers around the tables: title, fields, funds and sums; listed once a form, however many rules ask. */
export function answersAround(form: Form): readonly Answer[] {
  const known = around.get(form) ?? listedAround(form);
  around.set(form, known);
  return known;
}

function listedAround(form: Form): Answer[] {
  const title: Answer[] = form.title === null ? [] : [answer(form.title, { zh: "标题", en: "the title" })];
  const fields = form.fields.filter((field) => field.name !== "moneyUnitLabel").map(({ item, label }): Answer => {
    const words = labelWords(label.text);
    return answer(item, words === "" ? { zh: "此处", en: "this cell" } : { zh: `“${words}”`, en: `“${words}”` });
  });
  const funds = form.funding.flatMap((row) => Object.entries(row.cells).map(([column, item]): Answer => {
    const { zh, en } = COLUMN_WORDS[column as FundingColumn];
    return answer(item, { zh: `“${row.words}”的${zh}`, en: `${en} of “${row.words}”` });
  }));
  const sums = [form.totals.weight, form.totals.score].filter((item) => item !== null).map((item) => answer(item, { zh: "合计", en: "the total" }));
  return eachCellOnce([...title, ...fields, ...funds, ...sums]);
}

/** Answers of the indicator table, row by row; the template's empty rows are left out. */
export function answersInTable(form: Form, columns: readonly IndicatorColumn[]): Answer[] {
  const answers = form.indicators.filter((indicator) => !indicator.isTemplate).flatMap(({ cells }) => {
    const name = shortened(cells.name.raw);
    return columns.flatMap((column): Answer[] => {
      const item = cells[column];
      if (item === undefined) return [];
      const { zh, en } = COLUMN_WORDS[column];
      const isName = column === "name";
      return [{ item, isName, place: isName || name === "" ? { zh, en: `the ${en}` } : { zh: `指标“${name}”的${zh}`, en: `${en} of “${name}”` } }];
    });
  });
  return eachCellOnce(answers);
}

/** Everything worded in a form: the paragraphs of a report in prose; else the answers around the tables and in these columns. */
export function wordedAnswers(form: Form, columns: readonly IndicatorColumn[]): Answer[] {
  if (form.paragraphs.length > 0) return form.paragraphs.map((item) => answer(item, { zh: "本段", en: "this paragraph" }));
  return [...answersAround(form), ...answersInTable(form, columns)];
}

/** A merged cell answers for several rows and is spoken of once; two answers in one cell stay two. */
function eachCellOnce(answers: readonly Answer[]): Answer[] {
  const seen = new Set<string>();
  return answers.filter(({ item: { at, raw } }) => {
    const key = `${String(at.row)},${String(at.column)},${raw}`;
    return !seen.has(key) && seen.add(key);
  });
}
