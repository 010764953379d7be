import type { Item } from "../../form/form";
import { add, equals, HUNDRED, toText, type Decimal } from "../../number";
import { gradeOfTotal, rightExecutionScore, rowScoreTotal, weightTotal } from "../computed";
import { asText, correct, writeTitle } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { readPoints } from "../readings";
import { defineRule } from "../rule";

interface WrongGrade {
  readonly item: Item;
  readonly total: Decimal;
  readonly right: string;
}

const ROWS = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", "90", ""]];

/** The grade does not fit the total score. */
export const gradeWrong = defineRule<WrongGrade>({
  id: "grade-wrong",
  code: "JX216",
  severity: "error",
  title: { zh: "评价等级与总分不符", en: "The grade does not fit the total score" },
  basis: { zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：90（含）—100 分为优，80（含）—90 分为良，60（含）—80 分为中，60 分以下为差", en: "Caiyu [2020] No. 10: 优 from 90, 良 from 80, 中 from 60, 差 below" },
  example: { before: evaluationExample([SOUND_FUNDS], ROWS, ["总分", "", "", "", "", "100", "100", "良"]), cell: "H8", after: evaluationExample([SOUND_FUNDS], ROWS, ["总分", "", "", "", "", "100", "100", "优"]) },
  *find(facts) {
    const item = facts.form.fields.find(({ name }) => name === "grade")?.item;
    const typed = item === undefined ? undefined : GRADES.get(item.raw.trim());
    const total = fullTotal(facts);
    if (item === undefined || typed === undefined || total === null || !facts.isSelfEvaluation) return;
    const right = gradeOfTotal(total, facts);
    if (typed !== right) yield { at: item.at, related: facts.form.totals.score === null ? [] : [facts.form.totals.score.at], facts: { item, total, right } };
  },
  explain({ facts: { item, total, right } }, { parameters }) {
    const says = item.raw.trim();
    const [best, good, fair] = parameters.gradeFloors;
    return {
      what: { zh: `总分 ${toText(total)}，等级应为“${right}”，填的是“${says}”`, en: `A total of ${toText(total)} is graded ${right}, not ${says}` },
      todo: { zh: `把等级改为“${right}”`, en: `Change the grade to ${right}` },
      says,
      expected: right,
      how: `优 ≥ ${best}，良 ≥ ${good}，中 ≥ ${fair}（占满分）`,
    };
  },
  fix({ facts: { item, right } }) {
    return correct(writeTitle(right), "certain", item, asText(right));
  },
});

const GRADES: ReadonlyMap<string, string> = new Map([["优", "优"], ["优秀", "优"], ["良", "良"], ["良好", "良"], ["中", "中"], ["中等", "中"], ["差", "差"], ["较差", "差"]]);

/** The total out of 100: as declared when the full points are 100, else rows and execution together. */
function fullTotal(facts: FormFacts): Decimal | null {
  const rows = rowScoreTotal(facts);
  const weights = weightTotal(facts);
  if (rows === null || weights === null) return null;
  if (equals(weights, HUNDRED)) return rows;
  const execution = facts.execution.score.kind === "read" ? facts.execution.score.value.value : rightExecutionScore(facts);
  const weight = facts.execution.weight.kind === "read" ? facts.execution.weight.value.value : null;
  if (execution === null || weight === null || !equals(add(weights, weight), HUNDRED)) return null;
  const declared = readPoints(facts.form.totals.score ?? undefined);
  return declared.kind === "read" && !equals(declared.value.value, rows) ? declared.value.value : add(rows, execution);
}
