import { decimalDigits, roundedDigits, scaled } from "../format/decimal-digits";
import type { Operator } from "./formula-tree";
import { DIVISION_BY_ZERO, fifteenDigits, isStop, NOT_REPRESENTABLE, numberOf, representable, textOf, UNKNOWN, type Outcome, type Plain } from "./outcome";

/** Whole numbers up to here survive scaling by a power of ten without a rounding error. */
const EXACT = 2 ** 50;
const MOST_DECIMALS = 15;
/** The most characters of a cell's text. */
const MAX_TEXT = 32_767;

/** The sum of numbers: exact when all have few decimals, so that 0.1 and 0.2 are 0.3. */
export function sumOf(values: readonly number[]): number {
  const places = values.reduce((most, value) => Math.max(most, decimalPlaces(value)), 0);
  const scale = 10 ** places;
  let whole = 0;
  let sum = 0;
  let largest = 0;
  for (const value of values) {
    sum += value;
    whole += Math.round(value * scale);
    largest = Math.max(largest, Math.abs(value * scale), Math.abs(whole));
  }
  return places <= MOST_DECIMALS && largest < EXACT ? whole / scale : sum;
}

function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  return text.includes("e") ? Infinity : text.length - text.indexOf(".") - 1;
}

/** Rounds half away from zero to decimal places, which may be negative, as a person would round the fifteen digits shown. */
export function roundedTo(value: number, places: number): number {
  const decimal = decimalDigits(value);
  const { whole, fraction } = places >= 0 ? roundedDigits(decimal, places) : roundedDigits(scaled(decimal, places), 0);
  const size = Number(`${whole === "" ? "0" : whole}.${fraction}`) * (places >= 0 ? 1 : 10 ** -places);
  return value < 0 && size !== 0 ? -size : size;
}

/** What an operator makes of its operands. */
export function combined(operator: Operator, left: Outcome, right: Outcome): Outcome {
  if (isStop(left)) return left;
  if (isStop(right)) return right;
  if (operator === "&") return joined(left, right);
  if (operator !== "+" && operator !== "-" && operator !== "*" && operator !== "/" && operator !== "^") return compared(operator, left, right);
  const a = numberOf(left);
  if (typeof a !== "number") return a;
  const b = numberOf(right);
  if (typeof b !== "number") return b;
  switch (operator) {
    case "+":
      return representable(sumOf([a, b]));
    case "-":
      return representable(sumOf([a, -b]));
    case "*":
      return representable(a * b);
    case "/":
      return b === 0 ? DIVISION_BY_ZERO : representable(a / b);
    case "^":
      return a === 0 && b === 0 ? NOT_REPRESENTABLE : a === 0 && b < 0 ? DIVISION_BY_ZERO : representable(a ** b);
  }
}

function joined(left: Plain, right: Plain): Outcome {
  const a = textOf(left);
  if (typeof a !== "string") return a;
  const b = textOf(right);
  if (typeof b !== "string") return b;
  return a.length + b.length > MAX_TEXT ? UNKNOWN : a + b;
}

/** Kinds in the order a spreadsheet sorts them. */
function rankOf(value: Plain): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Nothing compares as the nought of the other side's kind. */
function beside(value: Plain, other: Plain): Plain {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function compared(operator: "=" | "<>" | "<" | ">" | "<=" | ">=", left: Plain, right: Plain): Outcome {
  const [a, b] = [beside(left, right), beside(right, left)];
  const order = orderOf(a, b);
  // Which of two texts comes first is a matter of language and country.
  if (order === null) return operator === "=" ? false : operator === "<>" ? true : UNKNOWN;
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
}

/** Below, equal or above zero; null for two texts that differ. */
function orderOf(a: Plain, b: Plain): number | null {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  if (typeof a === "string") return typeof b === "string" && a.toUpperCase() === b.toUpperCase() ? 0 : null;
  return fifteenDigits(Number(a)) - fifteenDigits(Number(b));
}
