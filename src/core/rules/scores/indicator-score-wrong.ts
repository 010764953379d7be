import type { Severity } from "../../findings/finding";
import { compare, decimal, equals, roundHalfUp, toText, ZERO, type Decimal, type Target } from "../../number";
import { asNumber, correct, writeTitle } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { FormFacts, IndicatorFacts } from "../form-facts";
import { defineRule } from "../rule";
import { scoringColumn } from "../scoring-columns";
import { comparisonOf, fitsAny, formulaScores, isMet, type Comparison, type FormulaScore } from "../score-formulas";

interface WrongScore {
  readonly row: IndicatorFacts;
  readonly item: Extract<IndicatorFacts["score"], { kind: "read" }>["item"];
  readonly comparison: Comparison;
  /** What the formulas give; the first is proposed. */
  readonly scores: readonly [FormulaScore, ...FormulaScore[]];
  readonly typed: Decimal;
  readonly weight: Decimal;
  readonly right: Decimal;
  readonly isPlain: boolean;
}

const row = (score: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "≥100人", "60人", "90", score, "受疫情影响"];

/** A score fits none of the formulas for its target and actual. */
export const indicatorScoreWrong = defineRule<WrongScore>({
  id: "indicator-score-wrong",
  code: "JX211",
  severity: "error",
  title: { zh: "指标得分与完成情况不符", en: "Score does not follow from target and actual" },
  basis: { zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：完成指标值的得满分；未完成的，按完成值与指标值的比例计分", en: "Caiyu [2020] No. 10: full points when the target is reached, otherwise in proportion to actual and target" },
  example: { before: evaluationExample([SOUND_FUNDS], [row("80")]), cell: "G7", after: evaluationExample([SOUND_FUNDS], [row("54")]) },
  *find(facts) {
    const ruledBy = scoringColumn(facts.form);
    if (ruledBy === "coefficient") return;
    for (const candidate of facts.rows) {
      const wrong = wrongScore(candidate, facts);
      if (wrong === null) continue;
      const { cells } = candidate.indicator;
      const related = (["actual", "target", "weight"] as const).flatMap((column) => cells[column]?.at ?? []);
      yield { at: wrong.item.at, related, facts: wrong, ...(ruledBy === "standard" ? { severity: "advice" } : severityOf(wrong)) };
    }
  },
  explain({ facts: { row: { name, actualText, targetText }, item, comparison, scores: [first, ...rest], weight, right } }) {
    const says = item.raw.trim();
    const expected = toText(right);
    const how = howOf(comparison, first.name, toText(weight));
    const others = rest.map(({ score }) => toText(roundHalfUp(score, 2))).filter((text) => text !== expected);
    const or = others.length === 0 ? { zh: "", en: "" } : { zh: `（另一种算法为 ${others.join("、")}）`, en: ` (or ${others.join(", ")} by another formula)` };
    return {
      what: { zh: `指标“${name}”目标 ${targetText}，完成 ${actualText}，得分 ${says}，按算法应为 ${expected}${or.zh}`, en: `“${name}”: target ${targetText}, actual ${actualText}, score ${says}; by the formula ${expected}${or.en}` },
      todo: { zh: "核对完成值后改正得分；另有评分办法的请说明", en: "Check the actual and correct the score, or explain the other way of scoring" },
      says,
      expected,
      how,
    };
  },
  fix({ facts: { item, right, isPlain, scores } }) {
    return correct(writeTitle(toText(right)), isPlain && scores.length === 1 ? "certain" : "review", item, asNumber(toText(right)));
  },
});

function wrongScore(row: IndicatorFacts, facts: FormFacts): WrongScore | null {
  const { weight, score, target, actual } = row;
  if (!facts.isSelfEvaluation || weight.kind !== "read" || score.kind !== "read" || compare(weight.value.value, ZERO) <= 0) return null;
  const comparison = comparisonOf(row);
  if (comparison === null || target.kind !== "quantity" || actual.kind !== "quantity" || hasWords(target, actual)) return null;
  const [first, ...others] = allowedScores(comparison, weight.value.value, row, facts);
  if (first === undefined || fitsAny(score.value, [first, ...others])) return null;
  const isPlain = comparison.opIsStated && comparison.readAs === "typed" && isInOneUnit(target, actual) && !isAtTheEdge(comparison);
  return { row, item: score.item, comparison, scores: [first, ...others], typed: score.value.value, weight: weight.value.value, right: roundHalfUp(first.score, 2), isPlain };
}

type Quantity = Extract<Target, { kind: "quantity" }>;

/** A converted actual may be the slip itself: 0.88万元 in a column of 元. */
function isInOneUnit(target: Quantity, actual: Quantity): boolean {
  return actual.unit === "" || actual.unit === target.unit;
}

/** "＞100人" with 100 is missed, though the share of it is all: whether that earns full points is a person's to say. */
function isAtTheEdge({ op, target, actual }: Comparison): boolean {
  return (op === ">" || op === "<") && equals(target, actual);
}

/** A sentence around the number may say more than the number. */
function hasWords(target: Quantity, actual: Quantity): boolean {
  return target.hasWordsAround || target.isApproximate || actual.hasWordsAround;
}

/** Without an operator a cost counts as a ceiling, and may be meant as a floor as well. */
function allowedScores(comparison: Comparison, weight: Decimal, row: IndicatorFacts, { parameters }: FormFacts): FormulaScore[] {
  const scores = formulaScores(comparison, weight, parameters);
  if (comparison.opIsStated || !row.isCost) return scores;
  return [...scores, ...formulaScores({ ...comparison, op: "≥" }, weight, parameters)];
}

/** Full points for a missed target may be right where fewer is better and no operator says so. */
function severityOf({ comparison, typed, weight }: WrongScore): { severity?: Severity } {
  if (comparison.opIsStated || !equals(typed, weight) || isMet(comparison)) return {};
  const isHighRate = comparison.unit === "%" && compare(comparison.target, HIGH_RATE) >= 0;
  return isHighRate ? {} : { severity: "advice" };
}

const HIGH_RATE = decimal("60") ?? ZERO;

function howOf({ target, actual, op }: Comparison, name: FormulaScore["name"], weight: string): string {
  const [t, v] = [toText(target), toText(actual)];
  if (name === "met") return `${v} ${op === "＝" ? "≥" : op} ${t} → ${weight}`;
  if (name === "linear") return `(1 − (${v} − ${t}) ÷ ${t}) × ${weight}`;
  if (name === "ratio") return `${t} ÷ ${v} × ${weight}`;
  return name === "share" ? `${v} ÷ ${t} × ${weight}` : `${v} / ${t} → 0`;
}

