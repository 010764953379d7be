import { compare, divide, gradeOf, isGradeScale, isZero, readOperator, toText, unitOf, type Decimal } from "../number";
import type { IndicatorFacts } from "../rules/form-facts";
import { placeholderIn } from "../rules/placeholders";
import { isNothing } from "../rules/readings";
import { reasonState } from "../rules/reasons";
import { comparisonOf, isMet } from "../rules/score-formulas";
import { reasonWords } from "./reason-words";

/** One indicator as a report tells it; null where the form says nothing. */
export interface IndicatorAccount {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  /** With its operator and unit: "≥9000人". */
  readonly target: string | null;
  /** With its unit; undefined where the form has no column for it. */
  readonly actual: string | null | undefined;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** Whether the form has columns for points. */
  readonly hasWeight: boolean;
  readonly hasScore: boolean;
  /** Actual ÷ target, 1 = 100 %, where both are amounts of one unit and more is better. */
  readonly completion: Decimal | null;
  /** True when points were lost, or the actual does not reach the target. */
  readonly deviates: boolean;
  readonly reason: string | null;
}

/** Columns that a form has for its indicators. */
export interface KnownColumns {
  readonly actual: boolean;
  readonly weight: boolean;
  readonly score: boolean;
}

/** Gathers what a row says for its report. */
export function indicatorAccount(row: IndicatorFacts, columns: KnownColumns): IndicatorAccount {
  const { indicator: { level1, level2, cells }, name, weight, score } = row;
  const comparison = comparisonOf(row);
  const isMissed = comparison !== null && comparison.opIsStated && !isMet(comparison);
  const lostPoints = weight.kind === "read" && score.kind === "read" && compare(score.value.value, weight.value.value) < 0;
  const isMore = comparison?.op === "≥" || comparison?.op === ">" || comparison?.op === "＝";
  return {
    level1,
    level2,
    name: (name === "" ? cells.name.raw : name).replace(/\s+/g, "").replace(/[。.；;，,：:]+$/, ""),
    target: targetWords(row),
    actual: columns.actual ? actualWords(row) : undefined,
    weight: weight.kind === "read" ? weight.value.value : null,
    score: score.kind === "read" ? score.value.value : null,
    hasWeight: columns.weight,
    hasScore: columns.score,
    completion: comparison !== null && isMore && !isZero(comparison.target) ? divide(comparison.actual, comparison.target) : null,
    deviates: isMissed || lostPoints,
    reason: cells.reason !== undefined && reasonState(cells.reason) === "given" ? reasonWords(cells.reason.raw) : null,
  };
}

function targetWords({ targetText, operatorText, unitText }: IndicatorFacts): string | null {
  if (targetText === "" || placeholderIn(targetText) !== null) return null;
  const stated = readOperator(operatorText);
  const operator = stated === null || stated.op === "qualitative" || readOperator(targetText) !== null ? "" : stated.standard;
  return oneLine(`${operator}${withUnit(targetText, unitText)}`);
}

/** What was reached; null while the whole scale of grades stands there and none was chosen. */
function actualWords({ actualText, unitText, indicator: { cells: { actual } } }: IndicatorFacts): string | null {
  if (isNothing(actual) || actualText === "" || placeholderIn(actualText) !== null) return null;
  return isGradeScale(actualText) && gradeOf(actualText) === null ? null : oneLine(withUnit(actualText, unitText));
}

const BARE_NUMBER = /^[^\d]{0,6}[\d.,，．０-９]+\s*$/;

/** The unit of the unit column goes behind a number that bears none. */
function withUnit(text: string, unit: string): string {
  return BARE_NUMBER.test(text) && unit !== "" && unitOf(unit) !== null ? `${text.trim()}${unit}` : text;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/[。；;，,]+$/, "").trim();

/** The sentence about an indicator: its target, what was reached, and its points. */
export function resultWords({ target, actual, weight, score, hasWeight, hasScore }: IndicatorAccount, gap: string): string {
  const points = (value: Decimal | null): string => (value === null ? gap : `${toText(value)}分`);
  const clauses = [
    `年度指标值${target ?? gap}`,
    ...(actual === undefined ? [] : [`实际完成值${actual ?? gap}`]),
    ...(hasWeight ? [`权重${points(weight)}`] : []),
    ...(hasScore ? [`得分${points(score)}`] : []),
  ];
  return `${clauses.join("，")}。`;
}
