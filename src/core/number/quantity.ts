import { ANSWERS, remembering } from "../remember";
import type { FoundNumber } from "./numbers-in-text";
import { findAllNumbers } from "./numbers-in-text";
import type { Operator, OperatorAt } from "./operators";
import { glyphAt, operatorAfter, operatorBefore } from "./operators";
import { plainNumberIn } from "./plain-number";
import { foldWidth, skipSpaces } from "./width";
import type { WrittenNumber } from "./written";

/** The one amount a cell states, as a target or as what was reached. */
export interface Quantity {
  readonly operator: Operator | null;
  /** The operator as it is typed, null without one. */
  readonly operatorGlyph: string | null;
  /** The number in its own unit: 1.2 for "1.2万元". */
  readonly number: WrittenNumber;
  /** Standard spelling, "" without a unit. */
  readonly unit: string;
  /** True next to 约, 近, 预计, 余, 左右 … */
  readonly isApproximate: boolean;
  /** True when words stand beside operator, number and unit. */
  readonly hasWordsAround: boolean;
  /** The numeral as it is typed. */
  readonly numberText: string;
  /** Place of the numeral in the text. */
  readonly start: number;
  readonly end: number;
  /** Where its unit ends; `end` without one. */
  readonly unitEnd: number;
}

const NOTHING = /^[\s。.;；,，:：!()]*$/;
const ROUNDABOUT = /(?:约|大约|大概|近|预计|估计|预估|预计约|左右|上下|余|多|共计|合计|共|总计|达到|达|为|人民币|¥|百分之|\(含\))/g;
/** "12,00" and "1。5" are slips of the pen, not the number in front. */
const BROKEN_NUMERAL = /[,.。]\d/;
const COMPACT_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** A cell with more amounts than this states a list, whatever its brackets hold. */
const MOST_WITH_NOTES = 8;
const NOTE = /\([^()]*\)/g;
const FACTOR_BEFORE = /[×*xX] ?$/;

/**
 * Reads a cell that states exactly one amount ("≥95%", "约12万元", "达到90%以上", "预计需要购买支票50本", "16个（8家银行）").
 * Dates, years and list numbers beside it do not count. Null for no amount, several, or a range.
 */
export function readQuantity(text: string): Quantity | null {
  return plainQuantity(text) ?? wordedQuantity(text);
}

/** The common case: operator, number, unit and nothing else. */
export const plainQuantity = remembering(quantityAlone, ANSWERS);

/** The one amount of a text that says more. */
export const wordedQuantity = remembering((text) => quantityAmong(text, findAllNumbers(text)), ANSWERS);

function quantityAlone(text: string): Quantity | null {
  const folded = foldWidth(text);
  const from = skipSpaces(folded, 0);
  const glyph = glyphAt(folded, from);
  const plain = plainNumberIn(text, folded, glyph?.end ?? from, text.length);
  if (plain === null || (plain.unit === "" && COMPACT_DATE.test(plain.numberText))) return null;
  const { number, unit, numberText, start, end, unitEnd } = plain;
  return { operator: glyph?.op ?? null, operatorGlyph: typedGlyph(text, glyph), number, unit, isApproximate: false, hasWordsAround: false, numberText, start, end, unitEnd };
}

function quantityAmong(text: string, numbers: readonly FoundNumber[]): Quantity | null {
  const folded = foldWidth(text);
  const found = theOneAmount(numbers, folded);
  if (found?.rangeEnd !== null || FACTOR_BEFORE.test(folded.slice(Math.max(0, found.start - 2), found.start))) return null;
  if (BROKEN_NUMERAL.test(folded.slice(found.end, found.end + 2))) return null;
  const operator = operatorBefore(folded, found.start) ?? operatorAfter(folded, found.unitEnd);
  const { number, unit, isApproximate, numberText, start, end, unitEnd } = found;
  const hasWordsAround = !NOTHING.test(wordsAround(folded, found));
  return { operator: operator?.op ?? null, operatorGlyph: typedGlyph(text, operator), number, unit, isApproximate, hasWordsAround, numberText, start, end, unitEnd };
}

const typedGlyph = (text: string, operator: OperatorAt | null): string | null =>
  operator === null ? null : text.slice(operator.start, operator.end).trim();

/** The only amount; numbers in digits outrank "一个" and "一次", and a note in brackets does not count. */
function theOneAmount(numbers: readonly FoundNumber[], folded: string): FoundNumber | null {
  const amounts = numbers.filter((number) => number.kind === "amount");
  const inDigits = amounts.filter((number) => !number.isChinese);
  const candidates = inDigits.length > 0 ? inDigits : amounts;
  if (candidates.length <= 1) return candidates[0] ?? null;
  if (candidates.length > MOST_WITH_NOTES) return null;
  const notes = [...folded.matchAll(NOTE)].map((note) => [note.index, note.index + note[0].length] as const);
  const outside = candidates.filter(({ start }) => !notes.some(([from, to]) => start >= from && start < to));
  return outside.length === 1 ? outside[0] ?? null : null;
}

/** What is left beside the number, its unit and the operators on both sides ("控制在5%以内"). */
function wordsAround(folded: string, { start, unitEnd }: FoundNumber): string {
  const before = folded.slice(0, operatorBefore(folded, start)?.start ?? start);
  const after = folded.slice(operatorAfter(folded, unitEnd)?.end ?? unitEnd);
  return `${before} ${after}`.replace(ROUNDABOUT, "");
}
