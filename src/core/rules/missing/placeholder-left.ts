import type { Severity, Words } from "../../findings/finding";
import { fieldItem, type Form } from "../../form/form";
import { sameCell } from "../../grid/grid";
import { wordedAnswers, type Answer } from "../answers";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import { gapIn, holdsSample, isUnmarkedChoice, mayBeTemplate, placeholderIn, unmadeChoice, type Placeholder } from "../placeholders";
import { printedLimit } from "../printed-words";
import { defineRule, type Fault } from "../rule";
import { shortened } from "../shortened";

interface LeftOver {
  readonly place: Words;
  /** What was left. */
  readonly words: string;
  readonly kind: Placeholder | "unused-rows";
  /** Rows of the template that nobody used; 1 for everything else. */
  readonly count: number;
}

const INDICATORS = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", "90", ""]];
const form = (completion: string): string[] => {
  const [title = "", year = "", name = "", ...rest] = evaluationExample([SOUND_FUNDS], INDICATORS);
  return [title, year, name, `年度目标完成情况\t${completion}`, ...rest];
};

const WHAT: Readonly<Record<LeftOver["kind"], Words>> = {
  instruction: { zh: "仍是表格自带的填写说明", en: "still holds the template's instruction" },
  sample: { zh: "仍是表格自带的样例符号", en: "still holds the template's sample" },
  choice: { zh: "列出了全部选项，没有选定", en: "lists all choices, none was made" },
  later: { zh: "写着以后再填", en: "says it will be filled in later" },
  "unused-rows": { zh: "是表格自带的空行，没有使用", en: "is an unused row of the template" },
};

/** The template's own instruction or sample stands where an answer should. */
export const placeholderLeft = defineRule<LeftOver>({
  id: "placeholder-left",
  code: "JX302",
  severity: "error",
  title: { zh: "表格自带的说明或样例没有替换", en: "The template's text was left as the answer" },
  basis: { zh: "表内填写说明：该处应由填报单位如实填写", en: "The form's instruction: the unit has to fill in this place itself" },
  example: { before: form("对照年度目标，说明相关任务目标的完成情况（100字以内）"), cell: "B4", after: form("全年开展四期培训，培训100人，目标全部完成") },
  *find({ form }) {
    const reasons = form.funding.flatMap(({ cells: { reason } }) => (reason === undefined ? [] : [reason]));
    const grade = fieldItem(form, "grade");
    for (const answer of wordedAnswers(form, ["name", "target", "actual"])) {
      const { item } = answer;
      const left = item === grade || mayBeTemplate(item.raw) ? leftIn(answer, item === grade) : null;
      // Cells for reasons have rules of their own: an instruction in them only matters where a reason is due.
      if (left === null || reasons.some(({ at }) => sameCell(at, item.at))) continue;
      yield { at: item.at, facts: { place: answer.place, words: left.words, kind: left.kind, count: 1 }, severity: left.severity };
    }
    yield* unusedRows(form);
  },
  explain({ facts: { place, words, kind, count } }) {
    const quoted = shortened(words);
    const limit = kind === "instruction" ? printedLimit(words) : null;
    const length = limit === null ? { zh: "", en: "" } : { zh: `（${String(limit)} 字以内）`, en: ` (at most ${String(limit)} characters)` };
    return {
      what: kind === "unused-rows"
        ? { zh: `表内还有 ${String(count)} 个没有使用的模板行（如“${quoted}”）`, en: `Unused rows of the template: ${String(count)} (“${quoted}”)` }
        : { zh: `${place.zh}${WHAT[kind].zh}：“${quoted}”`, en: `${place.en} ${WHAT[kind].en}: “${quoted}”` },
      todo: kind === "unused-rows" ? { zh: "上报前删去未用的行，或补充指标", en: "Delete the rows before submitting, or add indicators" } : { zh: `换成实际内容${length.zh}`, en: `Replace it with the real content${length.en}` },
      says: words,
    };
  },
});

interface Left {
  readonly kind: Placeholder;
  readonly words: string;
  readonly severity: Severity;
}

function leftIn({ item, isName }: Answer, isGrade: boolean): Left | null {
  const words = item.raw.trim();
  const kind = placeholderIn(words);
  if (kind !== null) return { kind, words, severity: kind === "later" ? "warning" : "error" };
  const choice = isName ? null : (unmadeChoice(words) ?? (isGrade && isUnmarkedChoice(item.raw) ? words : null));
  if (choice !== null) return { kind: "choice", words: choice, severity: "error" };
  const gap = gapIn(words);
  if (gap !== null) return { kind: "later", words: gap, severity: "warning" };
  return holdsSample(words) ? { kind: "sample", words, severity: "warning" } : null;
}

/** Rows that were simply never used are worth one hint. */
function* unusedRows({ indicators }: Form): Generator<Fault<LeftOver>> {
  const unused = indicators.filter(({ isTemplate, cells }) => isTemplate && cells.name.raw.trim() !== "").map(({ cells }) => cells.name);
  const [first, ...others] = unused;
  const place: Words = { zh: "指标名称", en: "The indicator's name" };
  if (first !== undefined) yield { at: first.at, related: others.map(({ at }) => at), facts: { place, words: first.raw.trim(), kind: "unused-rows", count: unused.length }, severity: "advice" };
}
