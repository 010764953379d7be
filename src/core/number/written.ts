import type { Decimal } from "./decimal";
import { abs, add, compare, decimal, HALF, multiply, negate, ONE, powerOfTen, shift, subtract, TWO, ZERO } from "./decimal";

/**
 * A number as somebody wrote it: it stands for every number that would be written so.
 * `step` is the unit of its last digit ("60.00" → 0.01, "37" → 1); 0 means the number is exact.
 */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly step: Decimal;
}

/** A closed interval of numbers. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Reads plain decimal text with its last digit's step; null for anything else. */
export function writtenPlain(text: string): WrittenNumber | null {
  const value = decimal(text);
  if (value === null) return null;
  const point = text.indexOf(".");
  const exponentAt = Math.max(text.indexOf("e"), text.indexOf("E"));
  const exponent = exponentAt < 0 ? 0 : Number(text.slice(exponentAt + 1));
  const places = point < 0 ? 0 : (exponentAt < 0 ? text.length : exponentAt) - point - 1;
  return { value, step: powerOfTen(exponent - places) };
}

/** A number that stands for itself alone, for comparisons without any tolerance. */
export function exactly(value: Decimal): WrittenNumber {
  return { value, step: ZERO };
}

/** The written number in another unit: value and step times a positive factor. */
export function scaleWritten(written: WrittenNumber, factor: Decimal): WrittenNumber {
  if (factor === ONE) return written;
  return { value: multiply(written.value, factor), step: multiply(written.step, factor) };
}

/** Half a unit of the last written digit. */
export function halfStep(written: WrittenNumber): Decimal {
  return multiply(written.step, HALF);
}

/** Every number the written one may stand for. */
export function interval(written: WrittenNumber): Interval {
  const half = halfStep(written);
  return { low: subtract(written.value, half), high: add(written.value, half) };
}

/** True when both may stand for the same number. */
export function mayBeEqual(a: WrittenNumber, b: WrittenNumber): boolean {
  return isWithin(subtract(a.value, b.value), add(a.step, b.step));
}

/** True when a gap is no wider than half the steps of the numbers it lies between. */
function isWithin(gap: Decimal, steps: Decimal): boolean {
  return compare(multiply(abs(gap), TWO), steps) <= 0;
}

/** True when the parts may add up to the total, each within its last digit. */
export function sumMayBe(parts: readonly WrittenNumber[], total: WrittenNumber): boolean {
  let gap = negate(total.value);
  let steps = total.step;
  for (const { value, step } of parts) {
    gap = add(gap, value);
    steps = add(steps, step);
  }
  return isWithin(gap, steps);
}

/** True when the typed number lies within half a unit of its own last digit from the computed one. */
export function fitsAtOwnPrecision(typed: WrittenNumber, computed: Decimal): boolean {
  return isWithin(subtract(typed.value, computed), typed.step);
}

/** A rate (1 = 100 %) as percent. */
export function asPercent(rate: Decimal): Decimal {
  return shift(rate, 2);
}

/** A percent figure as a rate: 98 → 0.98. */
export function percentAsRate(percent: Decimal): Decimal {
  return shift(percent, -2);
}
