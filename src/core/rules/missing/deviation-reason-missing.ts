import type { Item } from "../../form/form";
import { sameCell } from "../../grid/grid";
import { compare, toText } from "../../number";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { FormFacts, IndicatorFacts } from "../form-facts";
import { reasonState } from "../reasons";
import { defineRule, type Fault } from "../rule";
import { comparisonOf, isMet } from "../score-formulas";

interface UnexplainedDeviation {
  readonly row: IndicatorFacts;
  readonly reason: Item;
  readonly weight: string;
  readonly score: string;
  readonly lostPoints: boolean;
}

const row = (reason: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "≥100人", "80人", "90", "72", reason];

/** A row lost points, the form has a column for the reason, and there is none. */
export const deviationReasonMissing = defineRule<UnexplainedDeviation>({
  id: "deviation-reason-missing",
  code: "JX305",
  severity: "error",
  title: { zh: "指标扣分未说明原因", en: "Points lost without a reason" },
  basis: {
    zh: "表内设有偏差原因栏：未完成年度指标值或未得满分的，应逐条说明原因和改进措施；《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    en: "The form has a column for the reasons of deviations; Caiyu [2020] No. 10",
  },
  example: { before: evaluationExample([SOUND_FUNDS], [row("")]), cell: "H7", after: evaluationExample([SOUND_FUNDS], [row("两期培训因场地维修延至次年")]) },
  *find(facts) {
    if (!facts.isSelfEvaluation) return;
    for (const candidate of facts.rows) {
      const fault = deviationOf(candidate, facts);
      if (fault !== null) yield fault;
    }
  },
  explain({ facts: { row: { name, targetText, actualText }, reason, weight, score, lostPoints } }) {
    const figures = { zh: targetText === "" || actualText === "" ? "" : `（目标 ${targetText}，完成 ${actualText}）`, en: targetText === "" || actualText === "" ? "" : ` (target ${targetText}, actual ${actualText})` };
    return {
      what: lostPoints
        ? { zh: `指标“${name}”得 ${score} 分，未得满 ${weight} 分${figures.zh}，没有写明原因`, en: `“${name}” scored ${score} of ${weight}${figures.en}, and no reason is given` }
        : { zh: `指标“${name}”未达到目标却得满分 ${weight} 分${figures.zh}，也没有说明`, en: `“${name}” missed its target and scored all ${weight} points${figures.en}, without a word` },
      todo: { zh: "在原因栏写明偏差原因和改进措施", en: "State the reason and what will be done" },
      says: reason.raw.trim(),
    };
  },
});

function deviationOf(row: IndicatorFacts, facts: FormFacts): Fault<UnexplainedDeviation> | null {
  const { weight, score, indicator } = row;
  const { reason } = indicator.cells;
  if (reason === undefined || weight.kind !== "read" || score.kind !== "read") return null;
  const state = reasonState(reason);
  const order = compare(score.value.value, weight.value.value);
  const lostPoints = order < 0;
  if (state === "given" || (!lostPoints && (order > 0 || state !== "missing" || !isMissed(row))) || !standsAlone(row, facts)) return null;
  return {
    at: reason.at,
    related: [score.item.at, indicator.cells.actual?.at].filter((at) => at !== undefined),
    facts: { row, reason, weight: toText(weight.value.value), score: toText(score.value.value), lostPoints },
    ...(lostPoints && state === "missing" ? {} : { severity: "advice" }),
  };
}

function isMissed(row: IndicatorFacts): boolean {
  const comparison = comparisonOf(row);
  return comparison !== null && comparison.opIsStated && !isMet(comparison);
}

/** A weight or score merged over several rows says nothing about one of them, unless both are merged alike. */
function standsAlone(row: IndicatorFacts, { rows }: FormFacts): boolean {
  const sharedBy = (column: "weight" | "score"): number => rows.filter((other) => {
    const mine = row.indicator.cells[column];
    const theirs = other.indicator.cells[column];
    return mine !== undefined && theirs !== undefined && sameCell(mine.at, theirs.at);
  }).length;
  return sharedBy("weight") === sharedBy("score") && row.indicator.cells.score?.at.row === row.indicator.row;
}
