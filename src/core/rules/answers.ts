import type { Words } from "../findings/finding";
import type { Form, FundingColumn, IndicatorColumn, Item } from "../form/form";
import { shortened } from "./shortened";
import { onceFor } from "../remember";

/** An answer of a form with the words for its place. */
export interface Answer {
  readonly item: Item;
  /** Worded when it is asked for: hardly any answer is at fault. */
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

/** An answer outside the table. */
class AnswerAround implements Answer {
  readonly isName = false;

  constructor(readonly item: Item, private readonly worded: () => Words) {}

  get place(): Words {
    return this.worded();
  }
}

/** An answer of the indicator table; `before` is the last one listed that stands in the same cell. */
class TableAnswer implements Answer {
  constructor(readonly item: Item, readonly column: IndicatorColumn, private readonly name: Item, private readonly before: TableAnswer | null) {}

  get isName(): boolean {
    return this.column === "name";
  }

  get place(): Words {
    const name = shortened(this.name.raw);
    const { zh, en } = COLUMN_WORDS[this.column];
    return this.isName || name === "" ? { zh, en: `the ${en}` } : { zh: `指标“${name}”的${zh}`, en: `${en} of “${name}”` };
  }

  /** A merged cell answers for several rows and is spoken of once; two answers in one cell stay two. */
  isFirstAmong(columns: readonly IndicatorColumn[]): boolean {
    for (let other = this.before; other !== null; other = other.before) {
      if (other.item.raw === this.item.raw && columns.includes(other.column)) return false;
    }
    return true;
  }
}

/** Answers around the tables: title, fields, funds and sums; listed once a form, however many rules ask. */
export const answersAround = onceFor(listedAround);

function listedAround({ title, fields, funding, totals }: Form): readonly Answer[] {
  const answers: Answer[] = [];
  const seen = new Map<number, Answer[]>();
  const list = (item: Item | null, worded: () => Words): void => {
    if (item === null) return;
    const inCell = seen.get(keyOf(item));
    if (inCell?.some((other) => other.item.raw === item.raw) === true) return;
    const answer = new AnswerAround(item, worded);
    if (inCell === undefined) seen.set(keyOf(item), [answer]);
    else inCell.push(answer);
    answers.push(answer);
  };
  list(title, () => ({ zh: "标题", en: "the title" }));
  for (const { name, item, label } of fields) if (name !== "moneyUnitLabel") list(item, () => fieldWords(label.text));
  for (const { words, cells } of funding) {
    for (const [column, item] of Object.entries(cells)) list(item, () => fundWords(words, COLUMN_WORDS[column as FundingColumn]));
  }
  for (const total of [totals.weight, totals.score]) list(total, () => ({ zh: "合计", en: "the total" }));
  return answers;
}

function fieldWords(label: string): Words {
  const words = labelWords(label);
  return words === "" ? { zh: "此处", en: "this cell" } : { zh: `“${words}”`, en: `“${words}”` };
}

function fundWords(line: string, { zh, en }: Words): Words {
  return { zh: `“${line}”的${zh}`, en: `${en} of “${line}”` };
}

/** A cell of the form's sheet as one number. */
function keyOf({ at }: Item): number {
  return at.row * SHEET_WIDTH + at.column;
}

const SHEET_WIDTH = 16_384;
const TABLE_COLUMNS: readonly IndicatorColumn[] = ["name", "operator", "target", "unit", "actual", "weight", "score", "reason"];

/** Every answer of the indicator table, row by row; the template's empty rows are left out. */
const tableAnswers = onceFor(listedInTable);

function listedInTable({ indicators }: Form): readonly TableAnswer[] {
  const answers: TableAnswer[] = [];
  const last = new Map<number, TableAnswer>();
  for (const { isTemplate, cells } of indicators) {
    if (isTemplate) continue;
    for (const column of TABLE_COLUMNS) {
      const item = cells[column];
      if (item === undefined) continue;
      const answer = new TableAnswer(item, column, cells.name, last.get(keyOf(item)) ?? null);
      last.set(keyOf(item), answer);
      answers.push(answer);
    }
  }
  return answers;
}

/** Answers of some columns of the indicator table, row by row, each cell once; the template's empty rows are left out. */
export function answersInTable(form: Form, columns: readonly IndicatorColumn[]): Answer[] {
  return tableAnswers(form).filter((answer) => columns.includes(answer.column) && answer.isFirstAmong(columns));
}

/** Everything worded in a form: the paragraphs of a report in prose; else the answers around the tables and in these columns. */
export function wordedAnswers(form: Form, columns: readonly IndicatorColumn[]): Answer[] {
  if (form.paragraphs.length > 0) return form.paragraphs.map((item) => new AnswerAround(item, () => ({ zh: "本段", en: "this paragraph" })));
  return [...answersAround(form), ...answersInTable(form, columns)];
}
