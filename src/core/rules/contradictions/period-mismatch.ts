import type { CellRef } from "../../grid/grid";
import { readPeriod, type CalendarDate, type DatePeriod } from "../../number";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";
import { agreedYear, dayNumber, deadlinesOf, projectPeriod, yearSaidByPeer, type ProjectPeriod } from "../stated-dates";

interface OutsidePeriod {
  readonly period: string;
  readonly other: string;
  readonly kind: "mid-term" | "year" | "deadline";
}

const example = (midTerm: string): string[] => [
  "项目支出预算绩效目标表", "（2021年度）", "项目名称\t技能培训补助\t项目日期\t2021至2023", `总体目标\t中期目标(${midTerm})\t年度目标`, "\t开展技能培训\t开展技能培训",
  "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t培训场次\t3场\t数量指标\t培训场次\t1场",
];

/** The project's dates, the medium term, the form's year and the deadlines do not fit together. */
export const periodMismatch = defineRule<OutsidePeriod>({
  id: "period-mismatch",
  code: "JX406",
  severity: "warning",
  title: { zh: "项目期限前后不一致", en: "Project dates that disagree" },
  basis: { zh: "表内填写的项目起止时间：中期目标的年限、表的年度和完成时限都应在期限之内", en: "The project's own dates: medium term, year and deadlines lie within them" },
  example: { before: example("2020-2022"), cell: "D3", after: example("2021-2023") },
  looksAt: yearSaidByPeer,
  *find(facts) {
    const project = projectPeriod(facts);
    if (project === null) return;
    const { at, words, years } = project;
    const mid = midTermOf(facts);
    if (mid !== null && !lies(yearsOf(mid.period), years)) yield { at, related: [mid.at], facts: { period: words, other: mid.words, kind: "mid-term" } };
    const year = agreedYear(facts);
    const place = facts.form.year;
    if (year !== null && place?.at != null && !lies([year, year], years)) {
      yield { at, related: [place.at], severity: years[0] === years[1] ? "advice" : "warning", facts: { period: words, other: `${String(year)}年`, kind: "year" } };
      return;
    }
    const outside = deadlinesOf(facts).filter((deadline) => !deadline.isActual && deadline.year === year && !isWithin(deadline.date, project));
    for (const deadline of outside) yield { at: deadline.at, related: [at], facts: { period: words, other: deadline.words, kind: "deadline" } };
  },
  explain({ facts: { period, other, kind } }) {
    const what = {
      "mid-term": { zh: `项目日期是“${period}”，表头却是“${other}”`, en: `The project runs ${period}, but the heading says ${other}` },
      year: { zh: `项目日期是“${period}”，这张表却是 ${other} 的`, en: `The project runs ${period}, but the form is for ${other}` },
      deadline: { zh: `完成时限“${other}”不在项目日期“${period}”之内`, en: `The deadline ${other} does not lie within the project's dates ${period}` },
    };
    return {
      what: what[kind],
      todo: { zh: "核对项目起止时间，把写错的一处改过来", en: "Check the project's dates and correct the wrong one" },
      says: kind === "deadline" ? other : period,
    };
  },
});

/** The years named beside the medium-term goal or over its columns. */
function midTermOf({ form }: FormFacts): { readonly period: DatePeriod; readonly at: CellRef; readonly words: string } | null {
  const labels = form.fields.filter(({ name }) => name === "midTermGoal").map(({ label }) => ({ at: label.at, words: label.text.trim() }));
  const headings = form.columns.filter(({ block, term }) => block === "indicators" && term === "mid").map(({ at, heading }) => ({ at, words: heading.trim() }));
  for (const { at, words } of [...labels, ...headings]) {
    const period = /\d{4}/.test(words) ? readPeriod(words) : null;
    if (period !== null && period.from.year !== null && period.from.year !== period.to.year) return { period, at, words };
  }
  return null;
}

type Years = readonly [from: number, to: number];

function yearsOf({ from, to }: DatePeriod): Years {
  const first = from.year ?? 0;
  return [first, to.year ?? first];
}

const lies = (inner: Years, outer: Years): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];

function isWithin({ year, first, last }: CalendarDate, { period, years: [from, to] }: ProjectPeriod): boolean {
  const dated = year ?? from;
  return dayNumber(dated, last) >= dayNumber(from, period.from.first) && dayNumber(dated, first) <= dayNumber(to, period.to.last);
}
