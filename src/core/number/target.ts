import type { PartialDate } from "./calendar";
import { readDate } from "./dates";
import type { Decimal } from "./decimal";
import { readGradeScale } from "./grades";
import { malformedDate } from "./malformed-date";
import type { Operator } from "./operators";
import { readOperator } from "./operators";
import type { Quantity } from "./quantity";
import { plainQuantity, wordedQuantity } from "./quantity";
import { findAllNumbers } from "./numbers-in-text";
import { rangeAmong } from "./range";
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

const HOLDS_NUMBER = /[\d０-９零一二两三四五六七八九十百千]/;
const HOLDS_DATE = /[年月日号季旬周期天时分秒前]|\d{4}[-./]\d/;
const FORMULA = /[=＝×÷]/;
const TIME_FAMILIES = new Set(["天", "个月", "秒", "工作日", "季度"]);
/** A date in a longer sentence tells about something else than when the target is due. */
const LONGEST_DUE = 40;

/** Reads a target from its cell, its operator cell and its unit cell. */
export function readTarget(targetText: string, operatorText = "", unitText = ""): Target {
  const reading = readOperator(operatorText)?.op ?? null;
  const op = reading === "qualitative" ? null : reading;
  const amount = readAmounts(targetText, op, unitText);
  if (amount !== null) return amount;
  const scale = readGradeScale(targetText);
  return scale === null ? { kind: "described", text: targetText.trim() } : { kind: "graded", scale };
}

function readAmounts(text: string, op: Operator | null, unitText: string): Target | null {
  const mayHoldDate = HOLDS_DATE.test(text);
  if (!mayHoldDate && !HOLDS_NUMBER.test(text)) return null;
  const plain = plainQuantity(text);
  if (plain !== null) return quantityTarget(plain, op, unitText);
  if (mayHoldDate && malformedDate(text) !== null) return null;
  const numbers = findAllNumbers(text);
  const quantity = wordedQuantity(text);
  if (quantity !== null && !isTimeLimit(quantity, text)) return quantityTarget(quantity, op, unitText);
  const range = rangeAmong(numbers);
  if (range !== null) return { kind: "between", low: range.low.value, high: range.high.value, unit: completeUnit(range.unit, unitText) };
  const holdsOtherAmounts = quantity === null && numbers.some(({ kind, isChinese }) => kind === "amount" && !isChinese);
  return mayHoldDate && !holdsOtherAmounts ? dueTarget(text, quantity?.operator ?? op) : null;
}

function dueTarget(text: string, op: Operator | null): Target | null {
  if (text.length > LONGEST_DUE || FORMULA.test(text)) return null;
  const by = readDate(text);
  return by === null ? null : { kind: "due", by, op };
}

/** "2天内" limits a time; "≥5年" and "≤20工作日" are amounts like any other. */
function isTimeLimit({ unit, operator }: Quantity, text: string): boolean {
  return operator === "≤" && text.includes("内") && TIME_FAMILIES.has(unitOf(unit)?.family ?? "");
}

function quantityTarget(quantity: Quantity, op: Operator | null, unitText: string): Target {
  const { number, isApproximate, hasWordsAround } = quantity;
  const unit = completeUnit(quantity.unit, unitText);
  return { kind: "quantity", op: quantity.operator ?? op, amount: number.value, written: number, unit, isApproximate, hasWordsAround };
}
