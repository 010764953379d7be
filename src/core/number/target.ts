import type { PartialDate } from "./calendar";
import { readDate } from "./dates";
import type { Decimal } from "./decimal";
import { readGradeScale } from "./grades";
import { malformedDate } from "./malformed-date";
import type { Operator } from "./operators";
import { readOperator } from "./operators";
import type { Quantity } from "./quantity";
import { readQuantity } from "./quantity";
import { readRange } from "./range";
import { completeUnit, unitOf } from "./units";
import type { WrittenNumber } from "./written";

/** What an indicator is to reach. */
export type Target =
  | {
      readonly kind: "quantity";
      /** Null when none is written; the rules decide what that means. */
      readonly op: Operator | null;
      readonly amount: Decimal;
      readonly written: WrittenNumber;
      /** Standard spelling, "" without a unit. */
      readonly unit: string;
      readonly isApproximate: boolean;
      readonly hasWordsAround: boolean;
    }
  | { readonly kind: "between"; readonly low: Decimal; readonly high: Decimal; readonly unit: string }
  | { readonly kind: "due"; readonly by: PartialDate; readonly op: Operator | null }
  | { readonly kind: "graded"; readonly scale: readonly string[] }
  | { readonly kind: "described"; readonly text: string };

const HOLDS_DIGIT = /[\d０-９零一二两三四五六七八九十百千]/;
const WITHIN = /内/;
const HOLDS_DATE_WORD = /[年月日号季旬初末底天周时分期]|\d{4}[-./]\d/;

/** Reads a target from its cell, its operator cell and its unit cell. */
export function readTarget(targetText: string, operatorText = "", unitText = ""): Target {
  const scale = readGradeScale(targetText);
  if (scale !== null) return { kind: "graded", scale };
  const described: Target = { kind: "described", text: targetText.trim() };
  const mayHoldDate = HOLDS_DATE_WORD.test(targetText);
  if (!HOLDS_DIGIT.test(targetText) && !mayHoldDate) return described;
  if (mayHoldDate && malformedDate(targetText) !== null) return described;
  const operator = readOperator(operatorText)?.op ?? null;
  const op = operator === "qualitative" ? null : operator;
  const quantity = readQuantity(targetText);
  if (quantity !== null && !isTimeLimit(quantity, targetText)) return quantityTarget(quantity, op, unitText);
  const date = mayHoldDate ? readDate(targetText) : null;
  if (date !== null) return { kind: "due", by: date, op: quantity?.operator ?? op };
  const range = readRange(targetText);
  if (range === null) return described;
  return { kind: "between", low: range.low.value, high: range.high.value, unit: completeUnit(range.unit, unitText) };
}

/** "2天内" limits a time; "≥5年" and "20工作日" are amounts like any other. */
function isTimeLimit({ unit, operator }: Quantity, text: string): boolean {
  return operator === "≤" && WITHIN.test(text) && TIME_FAMILIES.has(unitOf(unit)?.family ?? "");
}

const TIME_FAMILIES = new Set(["天", "个月", "秒", "工作日", "季度"]);

function quantityTarget(quantity: Quantity, op: Operator | null, unitText: string): Target {
  const { number, isApproximate, hasWordsAround } = quantity;
  const unit = completeUnit(quantity.unit, unitText);
  return { kind: "quantity", op: quantity.operator ?? op, amount: number.value, written: number, unit, isApproximate, hasWordsAround };
}
