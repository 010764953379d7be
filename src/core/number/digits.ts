declare const decimalBrand: unique symbol;

/** An exact decimal number. Only this file and decimal.ts know how it is stored. */
export interface Decimal {
  readonly [decimalBrand]: "decimal";
}

/**
 * Digits and where the point stands: digits × 10^exponent. The digits end in no zero, so that a number is stored in one way.
 * Nearly every number of a form has few enough digits to be a whole double, which is exact and quick; the others are bigints.
 */
export interface Digits {
  /** The digits as a whole double, 0 where there are too many of them. */
  readonly near: number;
  /** The digits where a double cannot hold them, else null. */
  readonly far: bigint | null;
  readonly exponent: number;
}

/** The digits of a number. */
export const digitsOf = (value: Decimal): Digits => value as Digits & Decimal;

/** The number with these digits, which end in no zero. */
export const ofDigits = (near: number, far: bigint | null, exponent: number): Decimal => ({ near, far, exponent }) as Digits & Decimal;

/** 0; every calculation that comes to nothing yields this very number. */
export const ZERO: Decimal = ofDigits(0, null, 0);

/** True for a whole double that stands for no other whole number; false for NaN and infinities. */
export const isExact = (whole: number): boolean => whole <= Number.MAX_SAFE_INTEGER && whole >= -Number.MAX_SAFE_INTEGER;

/** Powers of ten that are exact as doubles next to any digit. */
export const POWERS: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** A whole double × 10^exponent; a signed zero would print and compare like no number a person writes. */
export function ofDouble(whole: number, exponent: number): Decimal {
  if (whole === 0) return ZERO;
  let digits = whole;
  let zeros = 0;
  while (digits % 10 === 0) {
    digits /= 10;
    zeros += 1;
  }
  return ofDigits(digits, null, exponent + zeros);
}

/** A bigint × 10^exponent. */
export function ofBigint(whole: bigint, exponent: number): Decimal {
  const double = Number(whole);
  if (isExact(double)) return ofDouble(double, exponent);
  const text = whole.toString();
  const digits = text.replace(/0+$/, "");
  const near = Number(digits);
  const power = exponent + text.length - digits.length;
  return isExact(near) ? ofDigits(near, null, power) : ofDigits(0, BigInt(digits), power);
}

/** The digits as a bigint. */
export const bigintOf = ({ near, far }: Digits): bigint => far ?? BigInt(near);

/** The digits with so many zeros behind them; no exact double where there are too many. */
export const withZeros = (near: number, zeros: number): number => (near === 0 ? 0 : near * (POWERS[zeros] ?? Infinity));

/** The number in units of 10^exponent, where that is no larger a unit than its own. */
export const inUnitsOf = (digits: Digits, exponent: number): bigint => bigintOf(digits) * 10n ** BigInt(digits.exponent - exponent);

/** The whole number nearest to a ÷ b; a half goes away from zero. */
export function nearestQuotient(a: bigint, b: bigint): bigint {
  const twice = (a % b) * 2n;
  const isHalfOrMore = (twice < 0n ? -twice : twice) >= (b < 0n ? -b : b);
  return isHalfOrMore ? a / b + (a < 0n === b < 0n ? 1n : -1n) : a / b;
}
