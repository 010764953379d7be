import type { Decimal } from "./decimal";
import type { FoundNumber } from "./numbers-in-text";
import { findAllNumbers } from "./numbers-in-text";
import type { WrittenNumber } from "./written";
import { convert } from "./units";

/** Two ends of one stretch of amounts: "100-150人", "40-200元/人", "95%-98%". */
export interface NumberRange {
  readonly low: WrittenNumber;
  readonly high: WrittenNumber;
  /** Standard spelling, "" without a unit. */
  readonly unit: string;
  /** Place of both numbers in the text. */
  readonly start: number;
  readonly end: number;
}

/** Reads a text whose only amounts are the two ends of a range; null for anything else. */
export function readRange(text: string): NumberRange | null {
  return rangeAmong(findAllNumbers(text));
}

/** The range that the only two amounts of a text are the ends of, or null. */
export function rangeAmong(numbers: readonly FoundNumber[]): NumberRange | null {
  const amounts = numbers.filter((number) => number.kind === "amount" && !number.isChinese);
  const [first, second, third] = amounts;
  if (first?.rangeEnd !== "low" || second?.rangeEnd !== "high" || third !== undefined) return null;
  // Both ends are of one family, or they would not have been marked as a range.
  const inUnitOfSecond = (value: Decimal): Decimal => convert(value, first.unit, second.unit) ?? value;
  const low = { value: inUnitOfSecond(first.number.value), step: inUnitOfSecond(first.number.step) };
  return { low, high: second.number, unit: second.unit, start: first.start, end: second.unitEnd };
}
