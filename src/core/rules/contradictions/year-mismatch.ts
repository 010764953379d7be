import type { Severity } from "../../findings/finding";
import { sameCell } from "../../grid/grid";
import { findDates, foldWidth } from "../../number";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";
import { agreedYear, deadlinesOf, headingYears, mayNameYear, projectPeriod, yearSaidByPeer, type YearSaid } from "../stated-dates";

/** A place of the form that speaks of a year. */
interface Said extends YearSaid {
  readonly kind: "heading" | "deadline" | "actual" | "plan" | "told";
}

interface WrongYear {
  readonly wrong: Said;
  readonly right: number;
  readonly others: number;
}

const SPEAKS = {
  heading: { zh: "表头", en: "heading" }, deadline: { zh: "完成时限", en: "deadline" }, actual: { zh: "完成值", en: "actual" }, plan: { zh: "目标", en: "goal" }, told: { zh: "正文", en: "text" },
} as const;
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
  looksAt: yearSaidByPeer,
  *find(facts) {
    const { form } = facts;
    // A year known only from the name of the sheet or file is no statement of the form.
    if (form.year?.at == null) return;
    const said = saidIn(facts);
    const right = agreedYear(facts) ?? form.year.value;
    const wrong = said.map((one) => ({ one, severity: severityOf(one, right, facts) })).filter(({ severity }) => severity !== null);
    const first = wrong.find(({ severity }) => severity === "warning") ?? wrong[0];
    if (first === undefined) return;
    const related = said.filter(({ at }) => !sameCell(at, first.one.at)).map(({ at }) => at);
    yield { at: first.one.at, related, severity: first.severity ?? "advice", facts: { wrong: first.one, right, others: wrong.length - 1 } };
  },
  explain({ facts: { wrong, right, others } }) {
    const year = String(right);
    const more = others === 0 ? { zh: "", en: "" } : { zh: `，另有 ${String(others)} 处也不是`, en: `, and ${String(others)} more do not either` };
    const speaks = SPEAKS[wrong.kind];
    return {
      what: { zh: `${speaks.zh}写的是“${wrong.words}”，这张表是 ${year} 年度的${more.zh}`, en: `The ${speaks.en} says “${wrong.words}”, but the form is for ${year}${more.en}` },
      todo: { zh: "核对年度，沿用往年表格的地方逐一改过来", en: "Check the year and update what was taken over from another year's form" },
      says: wrong.words,
      expected: `${year}年`,
    };
  },
});

/** What is said in the past is wrong; a later deadline is only told, unless the project runs as long. */
function severityOf({ kind, years }: Said, right: number, facts: FormFacts): Severity | null {
  if (years.includes(right)) return null;
  const [year = right] = years;
  if (kind === "actual") return year < right ? "warning" : null;
  if (kind !== "deadline" || year < right) return "warning";
  return (projectPeriod(facts)?.years[1] ?? right) >= year ? null : "advice";
}

function saidIn(facts: FormFacts): Said[] {
  const deadlines = deadlinesOf(facts).map(({ at, words, year, isActual }): Said => ({ at, words, years: [year], kind: isActual ? "actual" : "deadline" }));
  return [...headingYears(facts).map(({ at, words, years }): Said => ({ at, words, years, kind: "heading" })), ...deadlines, ...planYears(facts), ...toldYears(facts)];
}

const TOLD = /^[（(]?[\d一二三四五六七八九十]{0,2}[）)、.]?\s*((?:19|20)\d\d)年(?=度?(?:年初|年中|全年|上半年|下半年|我|本|下达|安排|共|[，,]))/;

/** The year of which a report in prose tells line by line; a single line about another year is history. */
function toldYears({ form }: FormFacts): Said[] {
  const told = form.paragraphs.flatMap(({ at, raw }): Said[] => {
    const match = TOLD.exec(foldWidth(raw).trim());
    return match === null ? [] : [{ at, words: match[0], years: [Number(match[1])], kind: "told" }];
  });
  const own = told.filter(({ years }) => years.includes(form.year?.value ?? 0)).length;
  return told.length - own > Math.max(1, own) ? told : [];
}

const PLANNED = /(?:预计|计划|预期|预算)((?:19|20)\d\d)年/;
const OPENS_WITH_YEAR = /^[^\d]{0,4}((?:19|20)\d\d)年(?:度|[,，、:：]|全年|完成|计划|预计|将|拟|争取|实现|开展|保障|确保)/;
const WHOLE_YEAR = /(?<![到至截])((?:19|20)\d\d)年度/;

/** What is planned "in" another year was taken over from its form; history that a text tells, and plans for years to come, are not meant. */
function planYears({ form, rows }: FormFacts): Said[] {
  const own = form.year?.value ?? 0;
  const texts = form.fields.filter(({ name }) => name === "annualGoal" || name === "goalCompletion").map(({ item }) => ({ item, isGoal: true }));
  const annual = rows.filter(({ indicator }) => indicator.term === "annual").flatMap(({ indicator: { cells } }) => (cells.target === undefined ? [cells.name] : [cells.name, cells.target]));
  const told = [...texts, ...annual.map((item) => ({ item, isGoal: false }))].filter(({ item }) => mayNameYear(item.raw));
  return told.flatMap(({ item, isGoal }): Said[] => {
    const text = foldWidth(item.raw).trim();
    const years = new Set(findDates(text).flatMap(({ date }) => (date.kind === "calendar" && date.year !== null ? [date.year] : [])));
    if (text.includes(String(own)) || years.size > 1) return [];
    const past = PLANNED.exec(text) ?? (isGoal ? OPENS_WITH_YEAR.exec(text) : null);
    const future = isGoal ? WHOLE_YEAR.exec(text) : null;
    const said = past !== null && Number(past[1]) < own ? past : future !== null && Number(future[1]) > own ? future : null;
    return said === null ? [] : [{ at: item.at, words: said[0], years: [Number(said[1])], kind: "plan" }];
  });
}
