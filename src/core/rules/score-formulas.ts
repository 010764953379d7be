import {
  compare, convert, decimal, divide, fitsAtOwnPrecision, HUNDRED, isZero, max, min, multiply, ONE, roundHalfUp, subtract, TWO, unitOf, ZERO,
  type Decimal, type Operator, type Target, type WrittenNumber,
} from "../number";
import type { IndicatorFacts } from "./form-facts";
import type { CeilingFormula, RuleParameters } from "./parameters";

/** A score that a formula yields for a row; points, not rounded. */
export interface FormulaScore {
  readonly name: "met" | "share" | "linear" | "ratio" | "missed" | "low-end";
  readonly score: Decimal;
}

/** Target and actual of a row as numbers in one unit. */
export interface Comparison {
  readonly op: Operator;
  /** False when the form states no operator and none could be told. */
  readonly opIsStated: boolean;
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly unit: string;
  /** Reading of the actual that was taken: as typed, or a share of 1 read as percent. */
  readonly readAs: "typed" | "share";
}

/** Compares a row's target with its actual in one unit, or null where words, dates or foreign units stand. */
export function comparisonOf(row: IndicatorFacts): Comparison | null {
  const { target, actual } = row;
  if (target.kind !== "quantity" || actual.kind !== "quantity" || row.isQualitative) return null;
  const inUnit = sameUnit(target, actual);
  if (inUnit === null) return null;
  const stated = target.op;
  const op = stated ?? (row.isCost ? "≤" : "≥");
  return { op, opIsStated: stated !== null, target: target.amount, unit: target.unit, ...inUnit };
}

type Quantity = Extract<Target, { kind: "quantity" }>;

function sameUnit(target: Quantity, actual: Quantity): { actual: Decimal; readAs: "typed" | "share" } | null {
  const isShare = unitOf(target.unit)?.kind === "percent" && actual.unit === "" && compare(actual.amount, ONE) <= 0 && compare(target.amount, TWO) > 0;
  if (isShare) return { actual: multiply(actual.amount, HUNDRED), readAs: "share" };
  if (actual.unit === "" || target.unit === "") {
    const isMixed = unitOf(target.unit)?.kind === "percent" || unitOf(actual.unit)?.kind === "percent";
    return isMixed && actual.unit !== target.unit ? mixedPercent(target, actual) : { actual: actual.amount, readAs: "typed" };
  }
  const converted = convert(actual.amount, actual.unit, target.unit);
  return converted === null ? null : { actual: converted, readAs: "typed" };
}

/** "100" against "98%": percent on one side only is still percent when the sizes agree. */
function mixedPercent(target: Quantity, actual: Quantity): { actual: Decimal; readAs: "typed" | "share" } | null {
  if (unitOf(actual.unit)?.kind === "percent" && compare(target.amount, ONE) <= 0) return { actual: divide(actual.amount, HUNDRED) ?? actual.amount, readAs: "share" };
  return { actual: actual.amount, readAs: "typed" };
}

/** True when the actual reaches the target. */
export function isMet({ op, target, actual }: Comparison): boolean {
  const order = compare(actual, target);
  if (op === "≥") return order >= 0;
  if (op === ">") return order > 0;
  if (op === "≤") return order <= 0;
  if (op === "<") return order < 0;
  return isZero(target) ? order <= 0 : order >= 0;
}

/** Every score the formulas in force give a row of this weight; the first is the one to propose. */
export function formulaScores(comparison: Comparison, weight: Decimal, parameters: RuleParameters): FormulaScore[] {
  if (isMet(comparison)) return [{ name: "met", score: weight }];
  const { op, target, actual } = comparison;
  if (op === "≤" || op === "<") return parameters.ceilingFormulas.map((formula) => ceilingScore(formula, target, actual, weight));
  const share = divide(actual, target);
  if (share === null) return [{ name: "missed", score: ZERO }];
  return [{ name: "share", score: max(ZERO, multiply(share, weight)) }];
}

/** linear: (1 − (v − t) ÷ t) × w, nothing from twice the target on; ratio: t ÷ v × w. */
function ceilingScore(formula: CeilingFormula, target: Decimal, actual: Decimal, weight: Decimal): FormulaScore {
  if (isZero(target) || isZero(actual)) return { name: "missed", score: ZERO };
  if (formula === "ratio") return { name: "ratio", score: multiply(divide(target, actual) ?? ZERO, weight) };
  const over = divide(subtract(actual, target), target) ?? ONE;
  return { name: "linear", score: max(ZERO, multiply(subtract(ONE, over), weight)) };
}

/** True when a typed score is one of the formulas' scores within half a unit of its own last digit, or rounded to 2 places. */
export function fitsAny(typed: WrittenNumber, scores: readonly FormulaScore[]): boolean {
  return scores.some(({ score }) => fitsAtOwnPrecision(withStep(typed), score) || compare(roundHalfUp(score, 2), typed.value) === 0);
}

const TENTH = decimal("0.1") ?? ONE;

/** A whole typed score counts as written to one place: "8" for 8.04 fits, for 8.4 it does not. */
function withStep(typed: WrittenNumber): WrittenNumber {
  return isZero(typed.step) ? { value: typed.value, step: TENTH } : typed;
}

/** Execution score: min(W, rate × W), rounded half up to 2 places; null when nothing was budgeted. */
export function executionScore(executed: Decimal, adjusted: Decimal, weight: Decimal): Decimal | null {
  const rate = divide(executed, adjusted);
  return rate === null ? null : max(ZERO, roundHalfUp(min(weight, multiply(rate, weight)), 2));
}
