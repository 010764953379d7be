import { compare, HUNDRED, multiply, ONE, TEN, toText, TWO, unitOf, ZERO, type Decimal, type Target } from "../number";
import type { Item } from "../form/form";
import type { FormFacts, IndicatorFacts } from "./form-facts";
import { unitByName } from "./names-and-units";

/** A ratio typed as 0.8 where its neighbours say 80%. */
export interface DecimalRatio {
  readonly row: IndicatorFacts;
  readonly column: "target" | "actual";
  readonly item: Item;
  readonly percent: Decimal;
  /** True when the unit column says %, so that only the number is to be written. */
  readonly isUnitStated: boolean;
  /** False for the only ratio of a form: nothing beside it tells how it is meant. */
  readonly isSure: boolean;
}

type Quantity = Extract<Target, { kind: "quantity" }>;

/** Ratios of a form that are typed as decimals among percentages; none where several are, and all of them so. */
export function decimalRatios({ rows }: FormFacts): DecimalRatio[] {
  const ratios = rows.filter(isRatio);
  const hasPercentages = ratios.some(({ target, actual }) => isPercentage(target) || isPercentage(actual));
  const mayBeWrong = hasPercentages || ratios.length === 1;
  return ratios.flatMap((row) => [mayBeWrong ? decimalTarget(row, hasPercentages) : null, decimalActual(row)]).filter((found) => found !== null);
}

const isPercentage = (value: Target): boolean => value.kind === "quantity" && unitOf(value.unit)?.kind === "percent";

/** By its name or level, or because its target or actual is a percentage. */
function isRatio({ name, isQualitative, target, actual, indicator }: IndicatorFacts): boolean {
  return !isQualitative && (unitByName(name) === "%" || indicator.level1 === "满意度指标" || isPercentage(target) || isPercentage(actual));
}

function isShare(value: Target): value is Quantity {
  if (value.kind !== "quantity" || value.hasWordsAround || (value.unit !== "" && !isPercentage(value))) return false;
  return compare(value.amount, ZERO) > 0 && compare(value.amount, ONE) <= 0;
}

/** A small number may well be a ceiling in percent or per mille. */
function decimalTarget(row: IndicatorFacts, isSure: boolean): DecimalRatio | null {
  const { target, unitText } = row;
  const item = row.indicator.cells.target;
  if (item === undefined || unitText !== "" || !isShare(target) || target.unit !== "" || target.op === "≤" || target.op === "<") return null;
  return { row, column: "target", item, percent: multiply(target.amount, HUNDRED), isUnitStated: false, isSure };
}

/** "0.95" beside a target of 95 with the unit %; half of the target is near enough to be meant so. */
function decimalActual(row: IndicatorFacts): DecimalRatio | null {
  const { target, actual, actualText, unitText } = row;
  const item = row.indicator.cells.actual;
  if (item === undefined || !isShare(actual) || !isPercentage(target) || target.kind !== "quantity" || /[%％]/.test(actualText)) return null;
  const percent = multiply(actual.amount, HUNDRED);
  const isNear = compare(target.amount, TEN) >= 0 && compare(multiply(percent, TWO), target.amount) >= 0;
  return isNear ? { row, column: "actual", item, percent, isUnitStated: unitText !== "", isSure: true } : null;
}

/** What should stand in the cell: "80%", or "80" beside a unit column that says %. */
export function percentText({ percent, isUnitStated }: DecimalRatio): string {
  return `${toText(percent)}${isUnitStated ? "" : "%"}`;
}
