import { abs, add, compare, divide, findAllNumbers, fitsAtOwnPrecision, isZero, shift, subtract, sumMayBe, toTextFixed, unitOf, withoutPrefix, type Decimal, type FoundNumber, type WrittenNumber } from "../number";

/** A percentage or total in a sentence that does not follow from the amounts beside it. */
export interface WrongShare {
  readonly says: string;
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly how: string;
  /** True when only the last digit differs. */
  readonly isRounding: boolean;
}

const GROWTH = /(增加|减少|增长|下降|上升|降低)\s*$/;
const IS_MORE = /增|上升/;

/** Checks "448.54 万元，占 52.83%" against the total before 其中, and "减少 3.44 万元，下降 5.98%" against the amount before. */
export function wrongShares(text: string): WrongShare[] {
  const numbers = findAllNumbers(text).filter(({ kind }) => kind === "amount");
  const wrong: WrongShare[] = [];
  numbers.forEach((number, index) => {
    if (number.unit !== "%") return;
    const amount = numbers[index - 1];
    if (amount === undefined || !isMoney(amount)) return;
    const right = shareOf(text, number, amount, numbers, index) ?? growthOf(text, number, amount, numbers, index);
    if (right !== null && !fitsAtOwnPrecision(number.number, right.percent)) wrong.push(wrongShare(number, right));
  });
  return wrong;
}

interface RightShare {
  readonly percent: Decimal;
  readonly how: string;
}

function isMoney({ unit }: FoundNumber): boolean {
  return unitOf(unit)?.kind === "money";
}

const inYuan = ({ number, unit }: FoundNumber): Decimal => withoutPrefix(number.value, unit);

/** "…合计 848.9 万元，其中：基本支出 448.54 万元，占 52.83%": the whole is the last amount before 其中. */
function shareOf(text: string, percent: FoundNumber, part: FoundNumber, numbers: readonly FoundNumber[], index: number): RightShare | null {
  if (!/^[，,、\s]*占(?:比)?\s*(?:为)?\s*$/.test(text.slice(part.unitEnd, percent.start))) return null;
  const ofWhich = text.lastIndexOf("其中", part.start);
  const whole = ofWhich < 0 ? undefined : numbers.slice(0, index).filter((number) => isMoney(number) && number.unitEnd <= ofWhich).pop();
  if (whole === undefined) return null;
  const share = divide(inYuan(part), inYuan(whole));
  return share === null ? null : { percent: shift(share, 2), how: `${part.numberText} ÷ ${whole.numberText}` };
}

/** "0.5 万元，…增加 0.2 万元，增长 66.67%": the change is measured against the amount it came from. */
function growthOf(text: string, percent: FoundNumber, change: FoundNumber, numbers: readonly FoundNumber[], index: number): RightShare | null {
  const before = text.slice(0, change.start);
  const direction = GROWTH.exec(before)?.[1];
  const between = /^[，,、\s]*(?:增长|下降|上升|降低|减少|增加)(?:了|率为)?\s*$/.test(text.slice(change.unitEnd, percent.start));
  if (direction === undefined || !between) return null;
  const now = numbers.slice(0, index - 1).filter(isMoney).pop();
  if (now === undefined || isZero(inYuan(change))) return null;
  const isMore = IS_MORE.test(direction);
  const earlier = isMore ? subtract(inYuan(now), inYuan(change)) : add(inYuan(now), inYuan(change));
  const share = divide(inYuan(change), earlier);
  if (share === null || compare(share, subtract(share, share)) < 0) return null;
  return { percent: shift(share, 2), how: `${change.numberText} ÷ (${now.numberText} ${isMore ? "−" : "+"} ${change.numberText})` };
}

function wrongShare(stated: FoundNumber, { percent, how }: RightShare): WrongShare {
  const places = decimalPlaces(stated.numberText);
  const gap = abs(subtract(stated.number.value, percent));
  return { says: `${stated.numberText}%`, start: stated.start, end: stated.end, expected: toTextFixed(percent, places), how, isRounding: compare(gap, add(stated.number.step, stated.number.step)) < 0 };
}

function decimalPlaces(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** A total with the parts listed behind 其中 that do not add up to it. */
export interface WrongList {
  readonly total: FoundNumber;
  readonly parts: readonly FoundNumber[];
}

/** Amounts that belong to a comparison or share are no parts. */
const NO_PART = /(?:占|增加|减少|增长|下降|上升|降低|比|较|约)[^，,；;。]{0,6}$/;

/** "共计13272万元。其中：A 11400万元，B 12万元…": two and more parts behind 其中, up to the end of the sentence. */
export function wrongLists(text: string): WrongList[] {
  const numbers = findAllNumbers(text).filter((number) => number.kind === "amount" && isMoney(number));
  const wrong: WrongList[] = [];
  for (let at = text.indexOf("其中"); at >= 0; at = text.indexOf("其中", at + 1)) {
    const total = numbers.filter((number) => number.unitEnd <= at).pop();
    const end = endOfList(text, at);
    const parts = numbers.filter((number) => number.start > at && number.start < end && !NO_PART.test(text.slice(Math.max(0, number.start - 12), number.start)));
    if (total === undefined || parts.length < 2 || at - total.unitEnd > 4 || parts.some(({ isApproximate }) => isApproximate)) continue;
    const written = (number: FoundNumber): WrittenNumber => ({ value: inYuan(number), step: withoutPrefix(number.number.step, number.unit) });
    if (!sumMayBe(parts.map(written), written(total))) wrong.push({ total, parts });
  }
  return wrong;
}

function endOfList(text: string, from: number): number {
  const stop = /[。\n]|其中/g;
  stop.lastIndex = from + 2;
  return stop.exec(text)?.index ?? text.length;
}
