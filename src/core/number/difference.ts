import type { Decimal } from "./decimal";
import { abs, equals, isNegative, isZero, magnitude, negate, powerOfTen, roundHalfUp, shift, significantPlaces, subtract, toText, toTextFixed } from "./decimal";

/** A likely reason why two numbers that should be one number differ. */
export type DifferenceHint =
  /** The same amount with the other sign. */
  | { readonly kind: "sign" }
  /** Exactly 10 000 times the other: 元 where 万元 is meant. */
  | { readonly kind: "ten-thousand"; readonly greater: "first" | "second" }
  /** The decimal point slipped: the first is the second × 10^exponent. */
  | { readonly kind: "power-of-ten"; readonly exponent: number }
  /** The shorter one is the longer one rounded, or cut off, to so many places. */
  | { readonly kind: "rounding"; readonly places: number; readonly how: "rounded" | "cut" }
  /** Two neighbouring digits changed places; `digits` as the first number has them. */
  | { readonly kind: "transposed"; readonly digits: string }
  /** One digit is another one. */
  | { readonly kind: "slipped-digit"; readonly first: string; readonly second: string }
  /** One digit is missing in one of them. */
  | { readonly kind: "missing-digit"; readonly digit: string; readonly missingIn: "first" | "second" };

const FEWEST_DIGITS_TO_SLIP = 3;
const FEWEST_DIGITS_TO_MISS = 4;
const WAN_ZEROS = 4;

/** Guesses why two numbers differ; null when they are equal or nothing simple explains it. */
export function differenceHint(first: Decimal, second: Decimal): DifferenceHint | null {
  if (equals(first, second)) return null;
  if (isZero(first) || isZero(second)) return null;
  if (isNegative(first) !== isNegative(second)) return equals(first, negate(second)) ? { kind: "sign" } : null;
  const [a, b] = [abs(first), abs(second)];
  return slippedPoint(a, b) ?? rounding(a, b) ?? digitsDiffer(a, b) ?? missingDigit(toText(a), toText(b));
}

function slippedPoint(a: Decimal, b: Decimal): DifferenceHint | null {
  const exponent = magnitude(a) - magnitude(b);
  if (!equals(a, shift(b, exponent))) return null;
  if (Math.abs(exponent) === WAN_ZEROS) return { kind: "ten-thousand", greater: exponent > 0 ? "first" : "second" };
  return { kind: "power-of-ten", exponent };
}

function rounding(a: Decimal, b: Decimal): DifferenceHint | null {
  const [coarse, fine] = significantPlaces(a) < significantPlaces(b) ? [a, b] : [b, a];
  const places = significantPlaces(coarse);
  if (places === significantPlaces(fine)) return null;
  const rounded = roundHalfUp(fine, places);
  if (equals(rounded, coarse)) return { kind: "rounding", places, how: "rounded" };
  return equals(subtract(rounded, powerOfTen(-places)), coarse) ? { kind: "rounding", places, how: "cut" } : null;
}

const digitsOf = (value: Decimal, places: number): string => toTextFixed(value, places).replace(".", "").replace(/^0+/, "");

/** Both written with the same number of places and equally long: one digit, or two neighbours, may differ. */
function digitsDiffer(a: Decimal, b: Decimal): DifferenceHint | null {
  const places = Math.max(significantPlaces(a), significantPlaces(b));
  const first = digitsOf(a, places);
  const second = digitsOf(b, places);
  if (first.length !== second.length) return null;
  const differing = Array.from(first, (digit, index) => (digit === second.charAt(index) ? -1 : index)).filter((index) => index >= 0);
  const [at = 0, next] = differing;
  if (differing.length === 1 && first.length >= FEWEST_DIGITS_TO_SLIP) {
    return { kind: "slipped-digit", first: first.charAt(at), second: second.charAt(at) };
  }
  const swapped = differing.length === 2 && next === at + 1 && first.charAt(at) === second.charAt(next) && first.charAt(next) === second.charAt(at);
  return swapped ? { kind: "transposed", digits: first.slice(at, at + 2) } : null;
}

/** One text is the other with a digit left out. */
function missingDigit(first: string, second: string): DifferenceHint | null {
  const [longer, shorter] = first.length > second.length ? [first, second] : [second, first];
  if (longer.replace(".", "").length < FEWEST_DIGITS_TO_MISS) return null;
  let at = 0;
  while (at < shorter.length && longer.charAt(at) === shorter.charAt(at)) at += 1;
  if (longer.slice(at + 1) !== shorter.slice(at)) return null;
  return { kind: "missing-digit", digit: longer.charAt(at), missingIn: longer === first ? "second" : "first" };
}
