import type { CellRef } from "../../grid/grid";
import type { Severity } from "../../findings/finding";
import { sameCell } from "../../grid/grid";
import { findDates, foldWidth } from "../../number";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";
import { deadlinesOf, projectPeriod } from "../stated-dates";

/** A place of the form that speaks of a year. */
interface YearSaid {
  readonly at: CellRef;
  readonly words: string;
  readonly years: readonly number[];
  readonly kind: "heading" | "column" | "deadline" | "plan";
}

interface WrongYear {
  readonly wrong: YearSaid;
  readonly right: number;
  readonly others: number;
}

const HEADING = "一级指标\t二级指标\t三级指标\t指标值";
const example = (deadline: string): string[] => ["项目支出绩效目标表", "（2021年度）", "项目名称\t技能培训补助", HEADING, `产出指标\t时效指标\t培训完成时间\t${deadline}`];

/** Title, year, headings, deadlines and goal of a form speak of different years. */
export const yearMismatch = defineRule<WrongYear>({
  id: "year-mismatch",
  code: "JX405",
  severity: "warning",
  title: { zh: "年度前后不一致", en: "Years that disagree" },
  basis: { zh: "表内印明的年度：标题、年度、完成时限和年度目标应是同一年度", en: "The year printed in the form: title, deadlines and the year's goal belong to it" },
  example: { before: example("2020年12月底前"), cell: "D5", after: example("2021年12月底前") },
  *find(facts) {
    const { form } = facts;
    // A year known only from the name of the sheet or file is no statement of the form.
    if (form.year?.at == null || form.kind === "narrative-report") return;
    const said = [...headingYears(facts), ...deadlineYears(facts), ...planYears(facts)];
    const right = agreedYear(said, form.year.value);
    const wrong = said.map((one) => ({ one, severity: severityOf(one, right, facts) })).filter(({ severity }) => severity !== null);
    const first = wrong.find(({ severity }) => severity === "warning") ?? wrong[0];
    if (first === undefined) return;
    const related = said.filter(({ at }) => !sameCell(at, first.one.at)).map(({ at }) => at);
    yield { at: first.one.at, related, severity: first.severity ?? "advice", facts: { wrong: first.one, right, others: wrong.length - 1 } };
  },
  explain({ facts: { wrong, right, others } }) {
    const year = String(right);
    const more = others === 0 ? { zh: "", en: "" } : { zh: `，另有 ${String(others)} 处也不是`, en: `, and ${String(others)} more do not either` };
    const speaks = wrong.kind === "deadline" ? { zh: "完成时限", en: "deadline" } : wrong.kind === "plan" ? { zh: "目标", en: "goal" } : { zh: "表头", en: "heading" };
    return {
      what: { zh: `${speaks.zh}写的是“${wrong.words}”，这张表是 ${year} 年度的${more.zh}`, en: `The ${speaks.en} says “${wrong.words}”, but the form is for ${year}${more.en}` },
      todo: { zh: "核对年度，沿用往年表格的地方逐一改过来", en: "Check the year and update what was taken over from another year's form" },
      says: wrong.words,
      expected: `${year}年`,
    };
  },
});

/** The year that most places speak of; the form's own where none is ahead. */
function agreedYear(said: readonly YearSaid[], own: number): number {
  const count = (year: number): number => said.filter(({ kind, years }) => kind !== "plan" && years.includes(year)).length;
  return said.flatMap(({ years }) => years).reduce((best, year) => (count(year) > count(best) ? year : best), own);
}

/** Deadlines before the year are wrong; later ones are only told, unless the project runs as long. */
function severityOf({ kind, years }: YearSaid, right: number, facts: FormFacts): Severity | null {
  if (years.includes(right)) return null;
  const [year = right] = years;
  if (kind !== "deadline" || year < right) return "warning";
  const until = projectPeriod(facts)?.period.to.year ?? right;
  return until >= year ? null : "advice";
}

function headingYears({ form, isSelfEvaluation }: FormFacts): YearSaid[] {
  const lines = (form.year?.stated ?? []).map((line): YearSaid => ({ ...line, kind: "heading" }));
  const columns = form.columns.filter(({ block, role, term }) => block === "indicators" && term === "annual" && (role === "target" || (role === "actual" && isSelfEvaluation)));
  const headings = columns.map(({ at, heading }): YearSaid => ({ at, words: heading.trim(), years: yearsIn(heading), kind: "column" }));
  return [...lines, ...headings.filter(({ years }) => years.length === 1)];
}

function deadlineYears(facts: FormFacts): YearSaid[] {
  return deadlinesOf(facts).map(({ at, words, year }) => ({ at, words, years: [year], kind: "deadline" }));
}

const PLANNED = /(?:预计|计划|预期)((?:19|20)\d\d)年/;
const OPENS_WITH_YEAR = /^[^\d]{0,4}((?:19|20)\d\d)年(?:度|[,，、:：]|全年|完成|计划|预计|将|拟|争取|实现|开展|保障|确保)/;

/** What is planned "in" a past year was taken over from its form; history that a text tells is not meant. */
function planYears({ form, rows }: FormFacts): YearSaid[] {
  const own = form.year?.value ?? 0;
  const texts = form.fields.filter(({ name }) => name === "annualGoal" || name === "goalCompletion").map(({ item }) => ({ item, isGoal: true }));
  const names = rows.filter(({ indicator }) => indicator.term === "annual").map(({ indicator }) => ({ item: indicator.cells.name, isGoal: false }));
  return [...texts, ...names].flatMap(({ item, isGoal }): YearSaid[] => {
    const text = foldWidth(item.raw).trim();
    const words = PLANNED.exec(text) ?? (isGoal ? OPENS_WITH_YEAR.exec(text) : null);
    const year = Number(words?.[1] ?? own);
    const saysOther = text.includes(String(own)) || new Set(findDates(text).flatMap(({ date }) => (date.kind === "calendar" && date.year !== null ? [date.year] : []))).size > 1;
    return words === null || year >= own || saysOther ? [] : [{ at: item.at, words: words[0], years: [year], kind: "plan" }];
  });
}

function yearsIn(text: string): number[] {
  return [...new Set([...foldWidth(text).matchAll(/((?:19|20)\d\d)(?=年)/g)].map((match) => Number(match[1])))];
}
