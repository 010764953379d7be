import { compare, equals } from "../../number";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { comparable } from "../name-likeness";
import { defineRule } from "../rule";
import { comparisonOf } from "../score-formulas";

interface FullMarks {
  readonly rows: number;
  readonly says: string;
}

/** Fewer rows may well be reached exactly. */
const LEAST_ROWS = 4;
const example = (lastActual: string, lastScore: string, reason: string): string[] =>
  evaluationExample([SOUND_FUNDS], [
    ["产出指标", "数量指标", "培训人数", "≥100人", "100人", "30", "30", ""],
    ["产出指标", "质量指标", "培训合格率", "≥95%", "95%", "20", "20", ""],
    ["效益指标", "社会效益指标", "培训后就业人数", "≥60人", "60人", "30", "30", ""],
    ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", lastActual, "10", lastScore, reason],
  ]);

/** Every actual equals its target and every score its weight. */
export const allFullMarks = defineRule<FullMarks>({
  id: "all-full-marks",
  code: "JX411",
  severity: "advice",
  title: { zh: "全部指标正好完成、全部满分", en: "Every target met to the dot, every score full" },
  basis: { zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评结果应当客观、真实", en: "Caiyu [2020] No. 10: a self-evaluation is objective and true" },
  example: { before: example("90%", "10", ""), cell: "G7", after: example("81%", "9", "部分学员对课时安排不满意") },
  *find({ form, rows, isSelfEvaluation }) {
    const [first] = rows;
    const score = first?.indicator.cells.score;
    if (!isSelfEvaluation || score === undefined || rows.length < LEAST_ROWS || !rows.every(isExactlyFull)) return;
    const scores = rows.flatMap(({ indicator }) => (indicator.cells.score === undefined ? [] : [indicator.cells.score.at]));
    const shown = form.totals.score ?? score;
    yield { at: shown.at, related: scores, facts: { rows: rows.length, says: shown.raw.trim() } };
  },
  explain({ facts: { rows, says } }) {
    return {
      what: { zh: `${String(rows)} 项指标的完成值都与指标值相同，得分都是满分`, en: `All ${String(rows)} actuals equal their targets and all scores are full` },
      todo: { zh: "核实完成值是否按实际结果填写，不要照抄指标值", en: "Check that the actuals are what was really reached, not copies of the targets" },
      says,
    };
  },
});

function isExactlyFull(row: IndicatorFacts): boolean {
  const { weight, score, targetText, actualText } = row;
  if (weight.kind !== "read" || score.kind !== "read" || !equals(weight.value.value, score.value.value) || targetText === "") return false;
  if (comparable(targetText) === comparable(actualText)) return true;
  const comparison = comparisonOf(row);
  return comparison !== null && compare(comparison.actual, comparison.target) === 0;
}
