import type { Words } from "../../findings/finding";
import type { Item } from "../../form/form";
import { malformedDate, type MalformedDate } from "../../number";
import { wordedAnswers } from "../answers";
import { targetExample } from "../example-forms";
import { defineRule } from "../rule";

interface WrongDate {
  readonly item: Item;
  readonly place: Words;
  readonly date: MalformedDate;
}

const ROWS = [["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"]];
const row = (due: string): readonly string[] => ["产出指标", "时效指标", "培训完成时间", "", due, "", "60"];

const WHY: Readonly<Record<MalformedDate["why"], Words>> = {
  "no-such-year": { zh: "年份不是四位数", en: "the year does not have four digits" },
  "no-such-month": { zh: "没有这个月份", en: "there is no such month" },
  "no-such-day": { zh: "没有这一天", en: "there is no such day" },
};

/** A date that no calendar has. */
export const dateMalformed = defineRule<WrongDate>({
  id: "date-malformed",
  code: "JX610",
  severity: "error",
  title: { zh: "日期不存在", en: "No such date" },
  basis: { zh: "时效指标和项目期限应写明真实的日期", en: "Time targets and project periods need real dates" },
  example: { before: targetExample([], [row("2024年11月31日前"), ...ROWS]), cell: "E5", after: targetExample([], [row("2024年11月30日前"), ...ROWS]) },
  *find({ form }) {
    for (const answer of wordedAnswers(form, ["name", "target", "actual", "reason"])) {
      const { item } = answer;
      const date = item.stored === undefined ? malformedDate(item.raw) : null;
      if (date !== null && !isPartOfCode(item.raw, date)) yield { at: item.at, facts: { item, place: answer.place, date }, ...(isCertain(item.raw, date) ? {} : { severity: "advice" }) };
    }
  },
  explain({ facts: { item, place, date } }) {
    return {
      what: { zh: `${place.zh}里的日期“${date.text}”不存在：${WHY[date.why].zh}`, en: `The date “${date.text}” in ${place.en} does not exist: ${WHY[date.why].en}` },
      todo: { zh: "改为实际日期", en: "Enter the real date" },
      says: item.raw.trim(),
    };
  },
});

/** "14月" in a sentence may be meant as a length of time. */
function isCertain(text: string, { text: date }: MalformedDate): boolean {
  return /[年日号]|\d[-./]\d/.test(date) || date === text.trim();
}

/** "HT-2021-15-03" numbers a contract. */
function isPartOfCode(text: string, { text: date, start, end }: MalformedDate): boolean {
  return !date.includes("年") && (/[A-Za-z0-9\-/号第]$/.test(text.slice(0, start)) || /^[-/A-Za-z0-9]/.test(text.slice(end)));
}
