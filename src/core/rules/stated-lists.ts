import { foldWidth, sumMayBe, type FoundNumber } from "../number";
import { comparableYuan, isMoney, listStarts, statedAmounts } from "./stated-amounts";

/** A total in a sentence with the parts listed for it. */
export interface StatedList {
  readonly total: FoundNumber;
  readonly parts: readonly FoundNumber[];
  readonly holds: boolean;
}

/** A total with the parts listed for it that do not add up to it. */
export type WrongList = StatedList;

/** Lists that are meant to be whole and do not add up to their total. */
export function wrongLists(text: string): WrongList[] {
  return statedLists(text).filter(({ holds }) => !holds);
}

/** Totals with parts behind 其中 or in brackets ("13272万元（A 11400万元，B 12万元）"), and parts with their total behind them ("A…，B…，共计C"). */
export function statedLists(text: string): StatedList[] {
  const folded = joinedLines(foldWidth(text));
  const numbers = statedAmounts(folded).filter(isMoney);
  return [...listsBehind(folded, numbers), ...listsInBrackets(folded, numbers), ...totalsBehind(folded, numbers)].map(({ total, parts }) => ({ total, parts, holds: holds(parts, total) }));
}

/** True when the parts may add up to the total. */
export function holds(parts: readonly FoundNumber[], total: FoundNumber): boolean {
  const written = comparableYuan([...parts, total]);
  const last = written.at(-1);
  return last !== undefined && sumMayBe(written.slice(0, -1), last);
}

/** A line that ends with a stop of the sentence goes on in the next one. */
const joinedLines = (folded: string): string => folded.replace(/(?<=[,、;:(]\s{0,4}|其中\s{0,4}|计\s{0,4})[\r\n]/g, " ");

type Listed = Omit<StatedList, "holds">;

/** Amounts that belong to a comparison or a share are no parts. */
const NO_PART = /(?:占|增加|减少|增长|下降|上升|降低|比|较|约)[^,;.]{0,6}$/;
/** So far behind its amount a list may begin. */
const NEAR = 4;

/** True for an amount that may be a part of a total. */
export function mayBePart(folded: string, number: FoundNumber): boolean {
  return !NO_PART.test(folded.slice(Math.max(0, number.start - 12), number.start)) && !number.isApproximate;
}

function listsBehind(folded: string, numbers: readonly FoundNumber[]): Listed[] {
  return listStarts(folded).filter(({ isWhole }) => isWhole).flatMap(({ at, end }) => {
    const total = numbers.filter((number) => number.unitEnd <= at).pop();
    const stop = endOfList(folded, end);
    const inside = numbers.filter((number) => number.start > at && number.start < stop);
    const parts = inside.filter((number) => mayBePart(folded, number) || number.isApproximate);
    if (total === undefined || parts.length < 2 || at - total.unitEnd > NEAR || parts.some(({ isApproximate }) => isApproximate)) return [];
    return [{ total, parts }];
  });
}

function endOfList(folded: string, from: number): number {
  const stop = /[。\n]|其中/g;
  stop.lastIndex = from;
  return stop.exec(folded)?.index ?? folded.length;
}

/** "13272万元（养老金11400万元，制卡12万元，…）": a bracket right behind an amount that holds two and more amounts and no 等. */
function listsInBrackets(folded: string, numbers: readonly FoundNumber[]): Listed[] {
  return numbers.flatMap((total) => {
    const open = /^\s*\(/.exec(folded.slice(total.unitEnd))?.[0].length;
    const close = open === undefined ? -1 : folded.indexOf(")", total.unitEnd + open);
    const inside = folded.slice(total.unitEnd, close);
    if (close < 0 || /其中|等$/.test(inside)) return [];
    const parts = numbers.filter((number) => number.start > total.unitEnd && number.unitEnd <= close);
    return parts.length > 1 && parts.every((number) => mayBePart(folded, number)) ? [{ total, parts }] : [];
  });
}

const TOTAL_WORDS = /(?:共计|合计|总计|总共|一共|小计|共)(?:约|为|是|达到?|需要?|安排|下达|投入|支出|使用)?:?(?:资金|经费|金额)?(?:为|是)?:?\s*$/;
/** Words that set amounts against each other instead of adding them. */
const NOT_ADDED = /每|均|其中|较|比|增|减|累计|占|超|年初|调整|预算|计划|执行|结余|剩余|节约/;

/** "A 11400万元，B 12万元，共计 11412万元": nothing but parts since the sentence began. */
function totalsBehind(folded: string, numbers: readonly FoundNumber[]): Listed[] {
  return numbers.flatMap((total, index) => {
    const before = numbers.slice(0, index);
    const from = Math.max(...["。", "\n", ";"].map((stop) => folded.lastIndexOf(stop, total.start - 1))) + 1;
    const since = before.at(-1)?.unitEnd ?? from;
    const parts = before.filter(({ start }) => start >= from);
    const words = folded.slice(from, total.start);
    if (parts.length < 2 || !TOTAL_WORDS.test(folded.slice(since, total.start)) || total.start - since > 16 || NOT_ADDED.test(words)) return [];
    const isPlain = total.rangeEnd === null && !total.isApproximate && parts.every((number) => mayBePart(folded, number) && number.rangeEnd === null);
    return isPlain && !hasTotalInside(folded, from, since) ? [{ total, parts }] : [];
  });
}

/** An earlier total in the same sentence is no part of a later one. */
function hasTotalInside(folded: string, from: number, until: number): boolean {
  return /共计|合计|总计|总共|一共|小计/.test(folded.slice(from, until));
}
