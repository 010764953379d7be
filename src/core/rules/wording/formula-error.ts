import type { Words } from "../../findings/finding";
import { wordedAnswers } from "../answers";
import { evaluationExample } from "../example-forms";
import { defineRule } from "../rule";

interface BrokenFormula {
  readonly place: Words;
  readonly says: string;
  readonly why: Words;
}

const INDICATORS = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", "90", ""]];
const funds = (rate: string): readonly string[] => ["", "年度资金总额", "50", "40", "40", "10", rate, "10"];

const WHY: Readonly<Record<string, Words>> = {
  "#DIV/0!": { zh: "除数是 0 或空格", en: "it divides by zero or by a blank cell" },
  "#REF!": { zh: "引用的单元格已被删除", en: "a cell it refers to was deleted" },
  "#NAME?": { zh: "公式里有表格不认识的文字", en: "it holds words the spreadsheet does not know" },
  "#VALUE!": { zh: "公式里混进了文字", en: "text stands where it needs a number" },
  "#N/A": { zh: "要查找的内容没有找到", en: "what it looks up was not found" },
  "#NUM!": { zh: "结果不是有效的数", en: "its result is no valid number" },
  "#NULL!": { zh: "引用的区域没有交叉", en: "the ranges it names do not meet" },
};
const OTHER: Words = { zh: "公式没有算出结果", en: "it gave no result" };
const TEXT_AS_FORMULA: Words = { zh: "文字以“=”开头，被当成了公式", en: "text that begins with “=” was taken for a formula" };
const FORMULA_AS_TEXT: Words = { zh: "公式被存成了文字，没有计算", en: "the formula is kept as text and not computed" };

const ERROR = /^#(?:DIV\/0!|REF!|NAME\?|VALUE!|N\/A|NUM!|NULL!|CALC!|SPILL!)$/;
/** A function or a reference to a cell behind "="; a target such as "=100%" has neither. */
const UNCOMPUTED = /^=\s*(?:[A-Z]{2,10}\(|[-+(]*\$?[A-Z]{1,2}\$?\d{1,4}\s*[-+*/:,)]|[-+(]*\$?[A-Z]{1,2}\$?\d{1,4}$)/i;
const HAN = /\p{Script=Han}/u;

/** A cell shows a spreadsheet error, or a formula that was never computed. */
export const formulaError = defineRule<BrokenFormula>({
  id: "formula-error",
  code: "JX611",
  severity: "error",
  title: { zh: "公式出错", en: "Broken formula" },
  basis: { zh: "上报的表格不应有公式错误值", en: "A form that is submitted must not show formula errors" },
  example: { before: evaluationExample([funds("#DIV/0!")], INDICATORS), cell: "G5", after: evaluationExample([funds("100%")], INDICATORS) },
  *find({ form }) {
    for (const answer of wordedAnswers(form, ["name", "operator", "target", "unit", "actual", "weight", "score", "reason"])) {
      const { at, raw, error, formula } = answer.item;
      const says = (error ?? raw).trim();
      const why = faultOf(says, formula);
      if (why !== null) yield { at, facts: { place: answer.place, says, why } };
    }
    for (const { at, text } of form.unplaced) {
      const why = faultOf(text.trim(), undefined);
      if (why !== null) yield { at, facts: { place: { zh: "此处", en: "This cell" }, says: text.trim(), why } };
    }
  },
  explain({ facts: { place, says, why } }) {
    return {
      what: { zh: `${place.zh}是“${says}”：${why.zh}`, en: `${place.en}: “${says}”, ${why.en}` },
      todo: { zh: "改正公式，或直接填写数值", en: "Correct the formula or enter the value itself" },
      says,
    };
  },
});

/** What is wrong with a cell that says this, or null. */
function faultOf(says: string, formula: string | undefined): Words | null {
  if (says.startsWith("#") && ERROR.test(says)) return says === "#NAME?" && HAN.test(formula ?? "") ? TEXT_AS_FORMULA : (WHY[says] ?? OTHER);
  return formula === undefined && says.startsWith("=") && UNCOMPUTED.test(says) ? FORMULA_AS_TEXT : null;
}
