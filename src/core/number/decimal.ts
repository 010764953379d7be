import Big from "big.js";

declare const decimalBrand: unique symbol;

/** An exact decimal number. Only this file knows how it is stored. */
export interface Decimal {
  readonly [decimalBrand]: "decimal";
}

type Stored = Big & Decimal;

/** A constructor of our own, so that nobody else's settings reach our arithmetic. */
const Exact = Big();
Exact.strict = true;
Exact.RM = Exact.roundHalfUp;

/** Longer texts are not numbers that anybody wrote, and long products would cost quadratic time. */
const MOST_CHARACTERS = 400;
const MOST_EXPONENT = 400;
const MOST_PLACES = 400;
const MOST_STORED_DIGITS = 15;

const DECIMAL_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,4}))?$/;

const seal = (big: Big): Decimal => big as Stored;
const open = (value: Decimal): Big => value as Stored;

/** Small whole numbers are most of what forms hold; they are built once. */
const SMALL: readonly Decimal[] = Array.from({ length: 101 }, (_, whole) => seal(new Exact(String(whole))));

const small = (whole: number): Decimal => SMALL[whole] ?? seal(new Exact(String(whole)));

/** 0. */
export const ZERO: Decimal = small(0);
/** ½. */
export const HALF: Decimal = seal(new Exact("0.5"));
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

/** A signed zero would print and compare like no number a person writes. */
const sealTidy = (big: Big): Decimal => (big.c[0] === 0 ? ZERO : seal(big));

const digitOf = (text: string, index: number): number => text.charCodeAt(index) - 48;

/** Value of one- and two-digit whole numbers, or -1 for every other text. */
function smallWhole(text: string): number {
  const first = digitOf(text, 0);
  if (!(first >= 0 && first <= 9)) return -1;
  if (text.length === 1) return first;
  const second = digitOf(text, 1);
  return text.length === 2 && second >= 0 && second <= 9 ? first * 10 + second : -1;
}

/** Reads plain decimal text ("-12.50", "1e3"); null for anything else, and for texts over 400 characters. */
export function decimal(text: string): Decimal | null {
  if (text.length <= 2) {
    const whole = smallWhole(text);
    if (whole >= 0) return small(whole);
  }
  if (text.length > MOST_CHARACTERS) return null;
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return null;
  const exponent = match[1];
  if (exponent !== undefined && Math.abs(Number(exponent)) > MOST_EXPONENT) return null;
  return sealTidy(new Exact(text.startsWith("+") ? text.slice(1) : text));
}

/** The number a spreadsheet cell stores, read through its 15 significant digits; null for NaN and infinities. */
export function fromStored(stored: number): Decimal | null {
  if (!Number.isFinite(stored)) return null;
  if (Number.isInteger(stored) && Math.abs(stored) < 1e15) {
    return stored >= 0 && stored <= 100 ? small(stored) : sealTidy(new Exact(String(stored)));
  }
  return sealTidy(new Exact(stored.toPrecision(MOST_STORED_DIGITS)));
}

/** A whole number of any size. */
export function fromBigint(whole: bigint): Decimal {
  return sealTidy(new Exact(whole.toString()));
}

/** The number as a bigint, or null when it is not whole. */
export function toBigint(value: Decimal): bigint | null {
  return significantPlaces(value) === 0 ? BigInt(open(value).toFixed()) : null;
}

/** a + b. */
export function add(a: Decimal, b: Decimal): Decimal {
  return sealTidy(open(a).plus(open(b)));
}

/** a − b. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return sealTidy(open(a).minus(open(b)));
}

/** a × b. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  if (a === ONE) return b;
  if (b === ONE) return a;
  return sealTidy(open(a).times(open(b)));
}

/** a ÷ b rounded half up to so many decimal places; null when b is 0. */
export function divide(a: Decimal, b: Decimal, places = 20): Decimal | null {
  if (isZero(b)) return null;
  Exact.DP = wholePlaces(places);
  return sealTidy(open(a).div(open(b)));
}

/** −value. */
export function negate(value: Decimal): Decimal {
  return isZero(value) ? ZERO : seal(open(value).neg());
}

/** The number without its sign. */
export function abs(value: Decimal): Decimal {
  return isNegative(value) ? seal(open(value).abs()) : value;
}

/** −1 when a is less than b, 1 when it is greater, else 0. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return a === b ? 0 : open(a).cmp(open(b));
}

/** True when both are the same number. */
export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** True for 0. */
export function isZero(value: Decimal): boolean {
  return open(value).c[0] === 0;
}

/** True below 0. */
export function isNegative(value: Decimal): boolean {
  return open(value).s < 0 && !isZero(value);
}

/** Sum of all; 0 for none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total: Decimal = ZERO;
  for (const value of values) total = total === ZERO ? value : add(total, value);
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
  const kept = wholePlaces(places);
  return significantPlaces(value) <= kept ? value : sealTidy(open(value).round(kept, Exact.roundHalfUp));
}

const NEAR = 20;
const buildPower = (exponent: number): Decimal => seal(new Exact(`1e${exponent}`));
const NEAR_POWERS: readonly Decimal[] = Array.from({ length: 2 * NEAR + 1 }, (_, index) => (index === NEAR ? ONE : buildPower(index - NEAR)));

/** 10 to the power of a whole exponent, positive or negative. */
export function powerOfTen(exponent: number): Decimal {
  return NEAR_POWERS[exponent + NEAR] ?? buildPower(Math.max(-MOST_EXPONENT, Math.min(MOST_EXPONENT, Math.trunc(exponent) || 0)));
}

/** The number times 10 to the power of a whole exponent, exactly. */
export function shift(value: Decimal, exponent: number): Decimal {
  return exponent === 0 ? value : multiply(value, powerOfTen(exponent));
}

/** Plain text without exponent and without trailing zeros. */
export function toText(value: Decimal): string {
  return open(value).toFixed();
}

/** Plain text with exactly so many decimal places, rounded half up. */
export function toTextFixed(value: Decimal, places: number): string {
  const kept = wholePlaces(places);
  return open(roundHalfUp(value, kept)).toFixed(kept);
}

/** How many decimal places the number needs: 2 for 1.25, 0 for 100. */
export function significantPlaces(value: Decimal): number {
  const { c, e } = open(value);
  return Math.max(0, c.length - 1 - e);
}

/** Power of ten of the first digit: 2 for 345, −2 for 0.05, 0 for 0. */
export function magnitude(value: Decimal): number {
  return open(value).e;
}

/** A decimal's places are few and whole; anything else would stop the arithmetic underneath. */
function wholePlaces(places: number): number {
  return Number.isNaN(places) ? 0 : Math.max(0, Math.min(MOST_PLACES, Math.trunc(places)));
}
