import { ANSWERS, remembering } from "../remember";
import { negate, powerOfTen } from "./decimal";
import { unitAt } from "./unit-in-text";
import { normaliseUnit, unitOf, unitZeros } from "./units";
import { foldWidth, skipSpaces } from "./width";
import type { WrittenNumber } from "./written";
import { scaleWritten, writtenPlain } from "./written";

/** A number that fills its cell, with the unit written behind it. */
export interface PlainNumber {
  /** The number in its own unit: 1.2 for "1.2万元". */
  readonly number: WrittenNumber;
  /** Standard spelling, "" without a unit. */
  readonly unit: string;
  /** The numeral as it is typed, with its sign. */
  readonly numberText: string;
  /** Place of the numeral in the text. */
  readonly start: number;
  readonly end: number;
  /** Where its unit ends; `end` without one. */
  readonly unitEnd: number;
}

const NUMERAL = /[+-]? ?(?:\d{1,3}(?:[, ]\d{3}){1,12}(?![\d,])|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3}(?!\d))?/y;
const CURRENCY = /(?:¥|人民币|rmb) ?/iy;
const YEAR_UNITS = new Set(["年", "年度", "学年", "届", "级"]);
const QUARTER = /^[1-4]$/;
const YEAR = /^(?:19|20)\d\d$/;
const CLOSING_MARKS = /^[ 。.;；,，]*$/;

/**
 * Reads a text that is nothing but a number, with separators, wide digits, spaces, brackets for a negative amount and
 * a unit behind it ("１，２３４.５ 万元", "(5)", "98%", "1 234.5"); null for anything else.
 */
export const readPlainNumber = remembering((text: string): PlainNumber | null => plainNumberIn(text, foldWidth(text), 0, text.length), ANSWERS);

/**
 * A number with its 万 or 亿 multiplied out: "1.2万元" is 12000 with a step of 1000. Percent stay percent.
 * Null for a text that is not a plain number.
 */
export function written(text: string): WrittenNumber | null {
  const plain = readPlainNumber(text);
  return plain === null ? null : scaleWritten(plain.number, powerOfTen(unitZeros(plain.unit)));
}

/** As `readPlainNumber`, for a stretch of a text folded before. */
export function plainNumberIn(text: string, folded: string, from: number, to: number): PlainNumber | null {
  const start = skipSpaces(folded, from);
  const body = folded.slice(0, to).trimEnd();
  if (folded.charAt(start) === "(" && body.endsWith(")")) return bracketed(text, folded, start, body.length);
  const currency = lengthOf(CURRENCY, folded, start);
  const at = start + currency;
  const numeral = folded.slice(at, at + lengthOf(NUMERAL, folded, at));
  const number = writtenPlain(numeral.replace(/[, ]/g, ""));
  if (number === null) return null;
  const end = at + numeral.length;
  const unit = unitFilling(folded, end, body.length);
  if (unit === null || isDatePart(numeral, unit.unit)) return null;
  const named = unit.unit === "" && currency > 0 ? "元" : unit.unit;
  return { number, unit: named, numberText: text.slice(at, end), start: at, end, unitEnd: unit.end };
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The unit between the number and the end, "" for none; null when something else stands there. */
function unitFilling(folded: string, end: number, to: number): { readonly unit: string; readonly end: number } | null {
  if (end >= to) return { unit: "", end };
  const rest = folded.slice(end, to);
  if (CLOSING_MARKS.test(rest)) return { unit: "", end };
  const found = unitAt(folded, end);
  if (found !== null && !found.isRough && CLOSING_MARKS.test(folded.slice(found.end, to))) return found;
  return unitOf(rest) === null ? null : { unit: normaliseUnit(rest), end: to };
}

/** "2021年", "12月" and "3季度" name a year, a month and a quarter; they count nothing. */
function isDatePart(numeral: string, unit: string): boolean {
  return unit === "月" || (YEAR_UNITS.has(unit) && YEAR.test(numeral)) || (unit === "季度" && QUARTER.test(numeral));
}

/** An amount in brackets is negative, as accountants and Excel have it. */
function bracketed(text: string, folded: string, start: number, end: number): PlainNumber | null {
  const inner = folded.charAt(start + 1) === "(" ? null : plainNumberIn(text, folded, start + 1, end - 1);
  if (inner === null) return null;
  return { ...inner, number: { value: negate(inner.number.value), step: inner.number.step } };
}
