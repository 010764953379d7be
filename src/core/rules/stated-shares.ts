import { abs, add, compare, divide, fitsAtOwnPrecision, foldWidth, isZero, shift, subtract, toTextFixed, ZERO, type Decimal, type FoundNumber } from "../number";
import { amountWords, inYuan, isMoney, listStarts, statedAmounts, type ListStart } from "./stated-amounts";

/** A percentage in a sentence with what it should be by the amounts beside it. */
export interface StatedShare {
  readonly says: string;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly how: string;
  readonly holds: boolean;
  /** True when only the last digit differs. */
  readonly isRounding: boolean;
}

/** A percentage that does not follow from the amounts beside it. */
export type WrongShare = StatedShare;

/** Checks "448.54 万元，占 52.83%" against the whole it is part of, and "减少 3.44 万元，下降 5.98%" against the amount before. */
export function wrongShares(text: string): WrongShare[] {
  return statedShares(text).filter(({ holds }) => !holds);
}

/** Every percentage of a text that can be computed from the amounts beside it. */
export function statedShares(text: string): StatedShare[] {
  const folded = foldWidth(text);
  const numbers = statedAmounts(text);
  const starts = listStarts(folded);
  return numbers.flatMap((number, index) => {
    const around: Around = { folded, starts, numbers, index, percent: number };
    const right = number.unit !== "%" ? null : shareOfNamed(around) ?? shareOfList(around) ?? growth(around) ?? growthSaidFirst(around);
    return right === null ? [] : [statedShare(number, right)];
  });
}

/** A percentage among the numbers of its text. */
interface Around {
  readonly folded: string;
  readonly starts: readonly ListStart[];
  readonly numbers: readonly FoundNumber[];
  readonly index: number;
  readonly percent: FoundNumber;
}

interface RightShare {
  readonly percent: Decimal;
  readonly how: string;
}

const between = (folded: string, from: FoundNumber, to: FoundNumber): string => folded.slice(from.unitEnd, to.start);

/** No label is longer than so many characters. */
const NEAR = 40;
const wordsBefore = (folded: string, { start }: FoundNumber): string => folded.slice(Math.max(0, start - NEAR), start);

const WHOLE = "(?:(?:本年度?|当年|全年|全部|总|年度|部门|单位|项目)*(?:收入|支出|资金|预算|经费|投入)*(?:总额|总计|合计|总量|总数)?的?)";
const SHARE_WORDS = new RegExp(`^[,、(\\s]*(?:所)?占(?:比|比例|比重)?${WHOLE}(?:比例|比重|份额)?(?:为|是|达)?:?\\s*$`);

/** "…合计 848.9 万元，其中：基本支出 448.54 万元，占 52.83%": the whole is the last amount before the list. */
function shareOfList({ folded, starts, numbers, index, percent }: Around): RightShare | null {
  const part = numbers[index - 1];
  if (part === undefined || !isMoney(part) || !SHARE_WORDS.test(between(folded, part, percent))) return null;
  const start = starts.filter(({ end }) => end <= part.start).at(-1);
  const whole = start === undefined ? undefined : numbers.slice(0, index - 1).filter((number) => isMoney(number) && number.unitEnd <= start.at).at(-1);
  return whole === undefined ? null : partOf(part, whole);
}

/** "基本支出448.54万元，占支出合计848.9万元的52.84%" names the whole itself. */
function shareOfNamed({ folded, numbers, index, percent }: Around): RightShare | null {
  const [part, whole] = [numbers[index - 2], numbers[index - 1]];
  if (part === undefined || whole === undefined || !isMoney(part) || !isMoney(whole)) return null;
  const isNamed = /^[,、(\s]*(?:所)?占[^\d,;.]{0,24}$/.test(between(folded, part, whole)) && /^\s*的\s*(?:比例|比重)?(?:为|是)?\s*$/.test(between(folded, whole, percent));
  return isNamed ? partOf(part, whole) : null;
}

function partOf(part: FoundNumber, whole: FoundNumber): RightShare | null {
  const share = divide(inYuan(part), inYuan(whole));
  return share === null ? null : { percent: shift(share, 2), how: `${shortWords(part, whole)} ÷ ${shortWords(whole, part)}` };
}

/** Units are named only where they differ. */
const shortWords = (amount: FoundNumber, other: FoundNumber): string => (amount.unit === other.unit ? amount.numberText : amountWords(amount));

const DIRECTION = "增加|减少|增长|下降|上升|降低|提高|减幅|增幅";
const CHANGE = new RegExp(`(${DIRECTION})(?:了|额为|额|金额)?(?:为)?\\s*$`);
const RATE = new RegExp(`^[,、(\\s]*(?:同比)?(?:${DIRECTION}|幅度|变动)(?:了|率为|率|幅度为|幅度|比例为|为)*:?\\s*$`);
const IS_MORE = /增|上升|提高/;

/** "0.5 万元，…增加 0.2 万元，增长 66.67%": the change is measured against the amount it came from. */
function growth({ folded, numbers, index, percent }: Around): RightShare | null {
  const change = numbers[index - 1];
  if (change === undefined || !isMoney(change) || !RATE.test(between(folded, change, percent))) return null;
  const before = wordsBefore(folded, change);
  const fromTo = fromTwoAmounts(folded, numbers[index - 2], change);
  if (fromTo !== null) return fromTo;
  const direction = CHANGE.exec(before)?.[1];
  const now = numbers.slice(0, index - 1).filter(isMoney).at(-1);
  return direction === undefined || now === undefined ? null : changeOf(now, change, IS_MORE.test(direction));
}

/** "增长 66.67%，增加 0.2 万元" says the rate first. */
function growthSaidFirst({ folded, numbers, index, percent }: Around): RightShare | null {
  const change = numbers[index + 1];
  const now = numbers.slice(0, index).filter(isMoney).at(-1);
  const direction = CHANGE.exec(wordsBefore(folded, percent))?.[1];
  if (change === undefined || !isMoney(change) || now === undefined || direction === undefined) return null;
  return new RegExp(`^[,、(\\s]*(?:即)?(?:${DIRECTION})(?:了|额为|额|金额)?(?:为)?\\s*$`).test(between(folded, percent, change)) ? changeOf(now, change, IS_MORE.test(direction)) : null;
}

/** "由 0.3 万元增加到 0.5 万元，增长 66.67%" names both amounts. */
function fromTwoAmounts(folded: string, from: FoundNumber | undefined, to: FoundNumber): RightShare | null {
  if (from === undefined || !isMoney(from)) return null;
  const isFromTo = /[由从][^\d,;.]{0,16}$/.test(wordsBefore(folded, from).replace(/(?:19|20)\d{2}年度?/g, "")) && /^[^\d,;.]{0,10}(?:到|至|为)\s*$/.test(between(folded, from, to).replace(/(?:19|20)\d{2}年度?/g, ""));
  const share = isFromTo ? divide(abs(subtract(inYuan(to), inYuan(from))), inYuan(from)) : null;
  return share === null ? null : { percent: shift(share, 2), how: `(${shortWords(to, from)} − ${shortWords(from, to)}) ÷ ${shortWords(from, to)}` };
}

function changeOf(now: FoundNumber, change: FoundNumber, isMore: boolean): RightShare | null {
  if (isZero(inYuan(change))) return null;
  const earlier = isMore ? subtract(inYuan(now), inYuan(change)) : add(inYuan(now), inYuan(change));
  const share = divide(inYuan(change), earlier);
  if (share === null || compare(share, ZERO) < 0) return null;
  const [shortChange, shortNow] = [shortWords(change, now), shortWords(now, change)];
  return { percent: shift(share, 2), how: `${shortChange} ÷ (${shortNow} ${isMore ? "−" : "+"} ${shortChange})` };
}

function statedShare(stated: FoundNumber, { percent, how }: RightShare): StatedShare {
  const gap = abs(subtract(stated.number.value, percent));
  return {
    says: `${stated.numberText}%`,
    start: stated.start,
    end: stated.end,
    expected: toTextFixed(percent, decimalPlaces(foldWidth(stated.numberText))),
    how,
    holds: fitsAtOwnPrecision(stated.number, percent),
    isRounding: compare(gap, add(stated.number.step, stated.number.step)) < 0,
  };
}

function decimalPlaces(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
