import type { Computed } from "../findings/report";
import { add, compare, decimal, divide, HUNDRED, multiply, roundHalfUp, sum, toText, ZERO, type Decimal } from "../number";
import type { FormFacts } from "./form-facts";
import { executionScore } from "./score-formulas";

/** Sum of the rows' weights, or null when a row has none that can be read. */
export function weightTotal({ rows }: FormFacts): Decimal | null {
  const weights = rows.map(({ weight }) => weight).filter((weight) => weight.kind === "read");
  return weights.length === 0 ? null : sum(weights.map((weight) => weight.value.value));
}

/** Sum of the rows' scores, or null when none is typed. */
export function rowScoreTotal({ rows }: FormFacts): Decimal | null {
  const scores = rows.map(({ score }) => score).filter((score) => score.kind === "read");
  return scores.length === 0 ? null : sum(scores.map((score) => score.value.value));
}

/** Executed ÷ adjusted of the total funds (1 = 100 %), or null. */
export function executionRate(facts: FormFacts): Decimal | null {
  const executed = facts.totalFunds?.money("executed");
  const adjusted = facts.totalFunds?.money("adjusted");
  if (executed?.kind !== "read" || adjusted?.kind !== "read") return null;
  return divide(executed.value.yuan.value, adjusted.value.yuan.value);
}

/** Score of budget execution as it should be, or null when the form scores none or nothing was budgeted. */
export function rightExecutionScore(facts: FormFacts): Decimal | null {
  const executed = facts.totalFunds?.money("executed");
  const adjusted = facts.totalFunds?.money("adjusted");
  const weight = executionWeight(facts);
  if (executed?.kind !== "read" || adjusted?.kind !== "read" || weight === null) return null;
  return executionScore(executed.value.yuan.value, adjusted.value.yuan.value, weight);
}

/** Weight of budget execution by its cell or by the scheme. */
export function executionWeight(facts: FormFacts): Decimal | null {
  if (facts.execution.weight.kind === "read") return facts.execution.weight.value.value;
  const scheme = facts.scheme?.executionWeight ?? facts.form.printed.executionWeight?.points ?? null;
  return scheme === null ? null : decimal(scheme);
}

/** The grade of a total score under the profile's floors, which are shares of 100. */
export function gradeOfTotal(total: Decimal, { parameters }: FormFacts): string {
  const [best, good, fair] = parameters.gradeFloors.map((floor) => multiply(decimal(floor) ?? HUNDRED, HUNDRED));
  if (best !== undefined && compare(total, best) >= 0) return "优";
  if (good !== undefined && compare(total, good) >= 0) return "良";
  return fair !== undefined && compare(total, fair) >= 0 ? "中" : "差";
}

/** Recomputed figures for the report. */
export function computedFigures(facts: FormFacts): Computed {
  const rate = executionRate(facts);
  const execution = facts.isSelfEvaluation ? rightExecutionScore(facts) : null;
  const rows = facts.isSelfEvaluation ? rowScoreTotal(facts) : null;
  const total = rows === null ? null : add(rows, execution ?? ZERO);
  const weights = weightTotal(facts);
  return {
    weightTotal: weights === null ? null : toText(weights),
    executionRate: rate === null ? null : toText(roundHalfUp(rate, 6)),
    executionScore: execution === null ? null : toText(execution),
    scoreTotal: total === null ? null : toText(total),
    grade: total === null ? null : gradeOfTotal(total, facts),
  };
}
