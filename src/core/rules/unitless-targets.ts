import { compare, foldWidth, isZero, ONE, unitOf, type Decimal } from "../number";
import type { Form } from "../form/form";
import { decimalRatios } from "./decimal-ratios";
import type { FormFacts, IndicatorFacts } from "./form-facts";
import { isRatioName, isUnitlessName, unitInBrackets } from "./names-and-units";
import { unitEvidence, type UnitEvidence } from "./unit-evidence";

/** A target that is a number and nothing more. */
export interface UnitlessTarget {
  readonly evidence: UnitEvidence | null;
  /** The target with its unit, or null when nothing tells the unit. */
  readonly withUnit: string | null;
  /** False for 0 and for ratios up to 1, which are understood without a unit. */
  readonly isSure: boolean;
}

/** "5295/人/月": the money's unit is missing, the rest stands. */
const PER_SOMETHING = /^([^\d/]{0,3}\d[\d,.]*)\s*((?:\/[一-鿿]{1,3}){1,3})$/;
/** A year or a month typed as digits is a date, not an amount. */
const CALENDAR = /^(?:19|20)\d{2}(?:[-./]?(?:0[1-9]|1[0-2]))?$/;

/** What a row's target lacks when it is a bare number; null for every other row. */
export function unitlessTarget(row: IndicatorFacts, facts: FormFacts): UnitlessTarget | null {
  const { unitText, targetText, isQualitative, name } = row;
  if (isQualitative || unitText !== "") return null;
  const price = PER_SOMETHING.exec(foldWidth(targetText).trim());
  if (price !== null) return { evidence: { unit: "元", from: "name" }, withUnit: `${price[1] ?? ""}元${price[2] ?? ""}`, isSure: true };
  const amount = bareAmount(row);
  if (amount === null || CALENDAR.test(targetText.trim()) || isUnitlessName(name) || isUnitSaid(row, facts.form)) return null;
  if (decimalRatios(facts).some((ratio) => ratio.row === row && ratio.column === "target")) return null;
  const evidence = unitEvidence(row, amount, facts);
  const isUnderstood = isZero(amount) || (isRatioName(name) && compare(amount, ONE) <= 0);
  return { evidence, withUnit: evidence === null || isUnderstood ? null : `${targetText.trim()}${evidence.unit}`, isSure: !isUnderstood };
}

function bareAmount({ target }: IndicatorFacts): Decimal | null {
  if (target.kind === "quantity") return target.unit === "" && !target.hasWordsAround ? target.amount : null;
  return target.kind === "between" && target.unit === "" ? target.high : null;
}

/** A name that carries its unit in brackets needs no other, unless the form has a column for units. */
function isUnitSaid({ name, indicator }: IndicatorFacts, form: Form): boolean {
  return headingSaysUnit(form) || (unitInBrackets(name) !== null && indicator.cells.unit === undefined);
}

/** "年度指标值（万元）" gives the unit of the whole column, "指标值（年度）" does not. */
function headingSaysUnit({ columns }: Form): boolean {
  return columns.some(({ block, role, heading }) => {
    const remark = block === "indicators" && role === "target" ? /[（(]([^()（）]{1,6})[）)]\s*$/.exec(heading)?.[1] : undefined;
    const kind = remark === undefined ? undefined : unitOf(remark)?.kind;
    return kind === "money" || kind === "percent" || kind === "people";
  });
}
