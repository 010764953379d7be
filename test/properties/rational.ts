/**
 * An independent oracle: fractions of two bigints. It shares no code with the checker's decimals.
 */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export function rational(top: bigint, bottom = 1n): Rational {
  const sign = bottom < 0n ? -1n : 1n;
  const common = gcd(top, bottom) * sign;
  return { top: top / common, bottom: bottom / common };
}

export function rationalOf(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not plain decimal text: ${text}`);
  const [, sign = "", whole = "", fraction = ""] = match;
  const top = BigInt(whole + fraction);
  return rational(sign === "-" ? -top : top, 10n ** BigInt(fraction.length));
}

export const plus = (a: Rational, b: Rational): Rational => rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { top: -b.top, bottom: b.bottom });
export const times = (a: Rational, b: Rational): Rational => rational(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Rational, b: Rational): Rational => rational(a.top * b.bottom, a.bottom * b.top);
export const total = (all: readonly Rational[]): Rational => all.reduce(plus, rational(0n));
export const size = (a: Rational): Rational => (a.top < 0n ? { top: -a.top, bottom: a.bottom } : a);

export function order(a: Rational, b: Rational): -1 | 0 | 1 {
  const gap = a.top * b.bottom - b.top * a.bottom;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** 四舍五入 by whole-number division only. */
export function roundedHalfUp(value: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places);
  const { top, bottom } = size(value);
  const units = (top * scale * 2n + bottom) / (bottom * 2n);
  return rational(value.top < 0n ? -units : units, scale);
}
