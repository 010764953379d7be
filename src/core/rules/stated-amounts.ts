import { compare, exactly, findAllNumbers, ONE, unitOf, withoutPrefix, type Decimal, type FoundNumber, type WrittenNumber } from "../number";

/** A paragraph with more amounts than this is no sentence, and comparing all of them would take for ever. */
const MOST_AMOUNTS = 400;

/** The amounts of a text, in order; dates and list numbers are left out, and of a text that only holds numbers there are none. */
export function statedAmounts(text: string): readonly FoundNumber[] {
  const amounts = findAllNumbers(text).filter(({ kind }) => kind === "amount");
  return amounts.length > MOST_AMOUNTS ? [] : amounts;
}

/** True for an amount of money. */
export function isMoney({ unit }: FoundNumber): boolean {
  return unitOf(unit)?.kind === "money";
}

/** An amount in 元. */
export function inYuan({ number, unit }: FoundNumber): Decimal {
  return withoutPrefix(number.value, unit);
}

/** An amount in 元 that stands for every amount that would be written so. */
export function writtenYuan({ number, unit }: FoundNumber): WrittenNumber {
  return { value: withoutPrefix(number.value, unit), step: withoutPrefix(number.step, unit) };
}

/** Amounts in 元; where all of them are whole numbers of one unit, nobody rounded any. */
export function comparableYuan(amounts: readonly FoundNumber[]): readonly WrittenNumber[] {
  const isWhole = amounts.every(({ number, unit }) => compare(number.step, ONE) >= 0 && unit === amounts[0]?.unit);
  return amounts.map((amount) => (isWhole ? exactly(inYuan(amount)) : writtenYuan(amount)));
}

/** An amount as it is typed, with its unit. */
export function amountWords({ numberText, unit }: FoundNumber): string {
  return `${numberText}${unit}`;
}

/** Words behind which the parts of an amount are listed, and how far behind the amount they may stand. */
const LISTED = /其中|分别(?:为|是|用于)|具体(?:包括|内容|为|如下)|主要(?:包括|用于|是)|包括|以下(?:几个)?方面|由以下|明细(?:如下)?/g;

/** Where parts begin to be listed. */
export interface ListStart {
  /** Offset of the words, and of what follows them. */
  readonly at: number;
  readonly end: number;
  /** True for 其中 and 分别: what they list is meant to be all. */
  readonly isWhole: boolean;
}

/** The places of a text where parts begin to be listed. */
export function listStarts(text: string): readonly ListStart[] {
  return [...text.matchAll(LISTED)].map((match) => ({ at: match.index, end: match.index + match[0].length, isWhole: /其中|分别/.test(match[0]) }));
}
