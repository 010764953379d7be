import { bigintOf, digitsOf, inUnitsOf, isExact, nearestQuotient, ofBigint, ofDigits, ofDouble, POWERS, withZeros, ZERO, type Decimal } from "./digits";

export { ZERO, type Decimal } from "./digits";

/** Longer texts are not numbers that anybody wrote, and long products would cost quadratic time. */
const MOST_CHARACTERS = 400;
const MOST_EXPONENT = 400;
const MOST_PLACES = 400;
const MOST_STORED_DIGITS = 15;

const DECIMAL_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,4}))?$/;

/** Small whole numbers are most of what forms hold; they are built once. */
const SMALL: readonly Decimal[] = Array.from({ length: 101 }, (_, whole) => ofDouble(whole, 0));

const SMALL_BY_TEXT: ReadonlyMap<string, Decimal> = new Map(SMALL.map((value, whole) => [String(whole), value]));

const small = (whole: number): Decimal => SMALL[whole] ?? ofDouble(whole, 0);

/** ½. */
export const HALF: Decimal = ofDouble(5, -1);
/** 1. */
export const ONE: Decimal = small(1);
/** 2. */
export const TWO: Decimal = small(2);
/** 10. */
export const TEN: Decimal = small(10);
/** 100. */
export const HUNDRED: Decimal = small(100);
/** 1000. */
export const THOUSAND: Decimal = small(1_000);
/** 10 000, the step between 元 and 万元. */
export const TEN_THOUSAND: Decimal = small(10_000);

/** Reads plain decimal text ("-12.50", "1e3"); null for anything else, and for texts over 400 characters. */
export function decimal(text: string): Decimal | null {
  const known = SMALL_BY_TEXT.get(text);
  if (known !== undefined) return known;
  if (text.length > MOST_CHARACTERS) return null;
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return null;
  const exponent = Number(match[1] ?? 0);
  return Math.abs(exponent) > MOST_EXPONENT ? null : ofText(match[1] === undefined ? text : text.slice(0, text.search(/[eE]/)), exponent);
}

/** Digits with a sign and a point. */
function ofText(text: string, exponent: number): Decimal {
  const point = text.indexOf(".");
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  const places = point < 0 ? 0 : text.length - point - 1;
  return digits.length <= MOST_STORED_DIGITS ? ofDouble(Number(digits), exponent - places) : ofBigint(BigInt(digits), exponent - places);
}

/** The number a spreadsheet cell stores, read through its 15 significant digits; null for NaN and infinities. */
export function fromStored(stored: number): Decimal | null {
  if (Number.isInteger(stored) && Math.abs(stored) < 1e15) return small(stored);
  return decimal(stored.toPrecision(MOST_STORED_DIGITS));
}

/** A whole number of any size. */
export function fromBigint(whole: bigint): Decimal {
  return ofBigint(whole, 0);
}

/** The number as a bigint, or null when it is not whole. */
export function toBigint(value: Decimal): bigint | null {
  const digits = digitsOf(value);
  return digits.exponent < 0 ? null : inUnitsOf(digits, 0);
}

/** a + b. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a === ZERO) return b;
  if (b === ZERO) return a;
  const x = digitsOf(a);
  const y = digitsOf(b);
  const exponent = Math.min(x.exponent, y.exponent);
  if (x.far === null && y.far === null) {
    const first = withZeros(x.near, x.exponent - exponent);
    const second = withZeros(y.near, y.exponent - exponent);
    // Only one of them has zeros added, so that no exact sum comes of an inexact part.
    if (isExact(first + second)) return ofDouble(first + second, exponent);
  }
  return ofBigint(inUnitsOf(x, exponent) + inUnitsOf(y, exponent), exponent);
}

/** a − b. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** a × b. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  if (a === ONE) return b;
  if (b === ONE) return a;
  const x = digitsOf(a);
  const y = digitsOf(b);
  const product = x.near * y.near;
  if (x.far === null && y.far === null && isExact(product)) return ofDouble(product, x.exponent + y.exponent);
  return ofBigint(bigintOf(x) * bigintOf(y), x.exponent + y.exponent);
}

/** a ÷ b rounded half up to so many decimal places; null when b is 0. */
export function divide(a: Decimal, b: Decimal, places = 20): Decimal | null {
  if (b === ZERO) return null;
  const x = digitsOf(a);
  const y = digitsOf(b);
  if (x.far === null && y.far === null && x.near % y.near === 0) return roundHalfUp(ofDouble(x.near / y.near, x.exponent - y.exponent), places);
  const kept = wholePlaces(places);
  const zeros = kept + x.exponent - y.exponent;
  return ofBigint(nearestQuotient(bigintOf(x) * 10n ** BigInt(Math.max(0, zeros)), bigintOf(y) * 10n ** BigInt(Math.max(0, -zeros))), -kept);
}

/** −value. */
export function negate(value: Decimal): Decimal {
  const { near, far, exponent } = digitsOf(value);
  return value === ZERO ? ZERO : ofDigits(-near, far === null ? null : -far, exponent);
}

/** The number without its sign. */
export function abs(value: Decimal): Decimal {
  return isNegative(value) ? negate(value) : value;
}

/** −1 when a is less than b, 1 when it is greater, else 0. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0;
  const x = digitsOf(a);
  const y = digitsOf(b);
  const exponent = Math.min(x.exponent, y.exponent);
  // A double that the zeros make inexact is still beyond the other one, which has none.
  if (x.far === null && y.far === null) return order(withZeros(x.near, x.exponent - exponent), withZeros(y.near, y.exponent - exponent));
  return order(inUnitsOf(x, exponent), inUnitsOf(y, exponent));
}

const order = <N extends number | bigint>(a: N, b: N): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/** True when both are the same number. */
export function equals(a: Decimal, b: Decimal): boolean {
  const x = digitsOf(a);
  const y = digitsOf(b);
  return x.near === y.near && x.exponent === y.exponent && x.far === y.far;
}

/** True for 0. */
export function isZero(value: Decimal): boolean {
  return value === ZERO;
}

/** True below 0. */
export function isNegative(value: Decimal): boolean {
  const { near, far } = digitsOf(value);
  return far === null ? near < 0 : far < 0n;
}

/** Sum of all; 0 for none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total: Decimal = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** The smallest. */
export function min(first: Decimal, ...others: readonly Decimal[]): Decimal {
  return others.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);
}

/** The greatest. */
export function max(first: Decimal, ...others: readonly Decimal[]): Decimal {
  return others.reduce((most, value) => (compare(value, most) > 0 ? value : most), first);
}

/** Rounds to so many decimal places; a half goes away from zero (四舍五入). */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  const digits = digitsOf(value);
  const kept = wholePlaces(places);
  const dropped = -digits.exponent - kept;
  if (dropped <= 0) return value;
  const power = POWERS[dropped];
  if (digits.far !== null || power === undefined) return ofBigint(nearestQuotient(bigintOf(digits), 10n ** BigInt(dropped)), -kept);
  const rest = digits.near % power;
  const up = Math.abs(rest) * 2 < power ? 0 : Math.sign(rest);
  return ofDouble((digits.near - rest) / power + up, -kept);
}

const NEAR = 20;
const NEAR_POWERS: readonly Decimal[] = Array.from({ length: 2 * NEAR + 1 }, (_, index) => (index === NEAR ? ONE : ofDouble(1, index - NEAR)));

/** An exponent that a number may be given at once. */
const wholeExponent = (exponent: number): number => Math.max(-MOST_EXPONENT, Math.min(MOST_EXPONENT, Math.trunc(exponent) || 0));

/** 10 to the power of a whole exponent, positive or negative. */
export function powerOfTen(exponent: number): Decimal {
  return NEAR_POWERS[exponent + NEAR] ?? ofDouble(1, wholeExponent(exponent));
}

/** The number times 10 to the power of a whole exponent, exactly. */
export function shift(value: Decimal, exponent: number): Decimal {
  const digits = digitsOf(value);
  return exponent === 0 || value === ZERO ? value : ofDigits(digits.near, digits.far, digits.exponent + wholeExponent(exponent));
}

/** Plain text without exponent and without trailing zeros. */
export function toText(value: Decimal): string {
  const { near, far, exponent } = digitsOf(value);
  const text = String(far ?? near);
  if (exponent === 0) return text;
  if (exponent > 0) return text + "0".repeat(exponent);
  const sign = isNegative(value) ? "-" : "";
  const digits = text.slice(sign.length).padStart(1 - exponent, "0");
  return `${sign}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** Plain text with exactly so many decimal places, rounded half up. */
export function toTextFixed(value: Decimal, places: number): string {
  const kept = wholePlaces(places);
  const rounded = roundHalfUp(value, kept);
  const missing = kept - significantPlaces(rounded);
  return missing === 0 ? toText(rounded) : `${toText(rounded)}${missing === kept ? "." : ""}${"0".repeat(missing)}`;
}

/** How many decimal places the number needs: 2 for 1.25, 0 for 100. */
export function significantPlaces(value: Decimal): number {
  return Math.max(0, -digitsOf(value).exponent);
}

/** Power of ten of the first digit: 2 for 345, −2 for 0.05, 0 for 0. */
export function magnitude(value: Decimal): number {
  const { near, far, exponent } = digitsOf(value);
  return String(far ?? near).length - (isNegative(value) ? 2 : 1) + exponent;
}

/** A decimal's places are few and whole; anything else would stop the arithmetic underneath. */
function wholePlaces(places: number): number {
  return Number.isNaN(places) ? 0 : Math.max(0, Math.min(MOST_PLACES, Math.trunc(places)));
}
