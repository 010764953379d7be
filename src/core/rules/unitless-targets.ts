import { compare, foldWidth, isZero, ONE, unitOf, type Decimal } from "../number";
import type { Form } from "../form/form";
import { decimalRatios } from "./decimal-ratios";
import type { FormFacts, IndicatorFacts } from "./form-facts";
import { isRatioName, isUnitlessName, unitInBrackets } from "./names-and-units";
import { unitEvidence, unitSources, type UnitEvidence, type UnitSources } from "./unit-evidence";

/** A row whose target is a number and nothing more. */
export interface UnitlessTarget {
  readonly row: IndicatorFacts;
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

/** Rows with a bare number for a target; a ratio typed as a decimal among percentages is another fault. */
export function unitlessTargets(facts: FormFacts): UnitlessTarget[] {
  if (headingSaysUnit(facts.form)) return [];
  const decimals = new Set(decimalRatios(facts).filter(({ column }) => column === "target").map(({ row }) => row));
  let known: UnitSources | null = null;
  const sources = (): UnitSources => (known ??= unitSources(facts));
  return facts.rows.filter((row) => !decimals.has(row)).map((row) => unitlessTarget(row, sources)).filter((found) => found !== null);
}

function unitlessTarget(row: IndicatorFacts, sources: () => UnitSources): UnitlessTarget | null {
  const { unitText, targetText, isQualitative, name } = row;
  if (isQualitative || unitText !== "") return null;
  const price = /[/／]/.test(targetText) ? PER_SOMETHING.exec(foldWidth(targetText).trim()) : null;
  if (price !== null) return { row, evidence: { unit: "元", from: "name" }, withUnit: `${price[1] ?? ""}元${price[2] ?? ""}`, isSure: true };
  const amount = bareAmount(row);
  if (amount === null || CALENDAR.test(targetText.trim()) || isUnitlessName(name) || isUnitSaid(row)) return null;
  const evidence = unitEvidence(row, amount, sources());
  const isUnderstood = isZero(amount) || (isRatioName(name) && compare(amount, ONE) <= 0 && !isCeiling(row));
  return { row, evidence, withUnit: evidence === null || isUnderstood ? null : `${targetText.trim()}${evidence.unit}`, isSure: !isUnderstood };
}

function isCeiling({ target }: IndicatorFacts): boolean {
  return target.kind === "quantity" && (target.op === "≤" || target.op === "<");
}

function bareAmount({ target }: IndicatorFacts): Decimal | null {
  if (target.kind === "quantity") return target.unit === "" && !target.hasWordsAround ? target.amount : null;
  return target.kind === "between" && target.unit === "" ? target.high : null;
}

/** A name that carries its unit in brackets needs no other, unless the form has a column for units. */
function isUnitSaid({ name, indicator }: IndicatorFacts): boolean {
  return unitInBrackets(name) !== null && indicator.cells.unit === undefined;
}

/** "年度指标值（万元）" gives the unit of the whole column, "指标值（年度）" does not. */
function headingSaysUnit({ columns }: Form): boolean {
  return columns.some(({ block, role, heading }) => {
    const remark = block === "indicators" && role === "target" ? /[（(]([^()（）]{1,6})[）)]\s*$/.exec(heading)?.[1] : undefined;
    const kind = remark === undefined ? undefined : unitOf(remark)?.kind;
    return kind === "money" || kind === "percent" || kind === "people";
  });
}
