import { isWholeYear } from "./calendar";
import { isChineseDigit, readChineseInteger, startsChineseInteger } from "./chinese-integer";
import type { FoundDate } from "./date-grammar";
import { datesInFolded } from "./date-grammar";
import { compare } from "./decimal";
import { malformedInFolded } from "./malformed-date";
import type { NumberKind } from "./number-kinds";
import { numberKind } from "./number-kinds";
import type { PlainNumber } from "./plain-number";
import { plainNumberIn } from "./plain-number";
import type { UnitAt } from "./unit-in-text";
import { unitAt } from "./unit-in-text";
import { ANSWERS, remembering } from "../remember";
import { CHINESE_NUMERAL_UNITS } from "./unit-words";
import { convert } from "./units";
import { foldWidth, isDigit } from "./width";
import type { WrittenNumber } from "./written";
import { writtenPlain } from "./written";

/** A number somewhere in a text. All places are offsets in the text as it was given. */
export interface FoundNumber {
  readonly kind: NumberKind;
  /** The number as it is written, in its own unit: 1.2 for "1.2万元". */
  readonly number: WrittenNumber;
  /** The numeral as it is typed. */
  readonly numberText: string;
  readonly start: number;
  readonly end: number;
  /** Standard spelling of its unit, "" without one. */
  readonly unit: string;
  /** Where the unit ends; `end` without one. */
  readonly unitEnd: number;
  /** True next to 约, 近, 预计, 余, 左右 … */
  readonly isApproximate: boolean;
  /** True for "三" in "三个". */
  readonly isChinese: boolean;
  /** Which end of a range such as "100-150人" it is, or null. */
  readonly rangeEnd: "low" | "high" | null;
}

const NUMERAL = /(?:\d{1,3}(?:,\d{3}){1,12}(?!\d)|\d+)(?:\.\d+)?/y;
const APPROXIMATE_BEFORE = /(?:约|近|大概|估计|预估|预计)[^\d,，。;；、]*$/;
const APPROXIMATE_AFTER = /^ ?(?:左右|上下)/;
const IS_CODE_OR_DATE = /^[0０][\d０-９]|^[\d０-９]{13}|^(?:19|20)\d{6}$/;
const RANGE_JOIN = /^ ?[-~—–至到] ?$/;
const HAN = /[\u4E00-\u9FFF]/;
const SIGN_AFTER = /[\s([:：,，≥≤≧≦><=¥]/;
const NOT_A_CHINESE_NUMERAL_BEFORE = /[统唯专归合逐划单之其某数几]/;
const NOT_A_COUNT_AFTER = /^(?:性|体|般|定|样|些|并|线|方)/;

/** What the scan knows about the text and where it is. */
interface Scan {
  readonly text: string;
  readonly folded: string;
  readonly dates: readonly FoundDate[];
  readonly wrong: { readonly start: number; readonly end: number } | null;
  nextDate: number;
}

const NO_NUMBERS: readonly FoundNumber[] = [];
/** Figures, or characters that Chinese whole numbers begin with; most names hold none of them. */
const MAY_HOLD_NUMBER = /[\d一二两三四五六七八九十]|百分之百/;

/** Every number in a text with its kind, unit and place, in order. */
export const findAllNumbers = remembering(allNumbers, ANSWERS);

function allNumbers(text: string): readonly FoundNumber[] {
  const folded = foldWidth(text);
  if (!MAY_HOLD_NUMBER.test(folded)) return NO_NUMBERS;
  const alone = plainNumberIn(text, folded, 0, text.length);
  if (alone !== null && !IS_CODE_OR_DATE.test(alone.numberText)) return [loneAmount(alone)];
  const scan: Scan = { text, folded, dates: datesInFolded(folded), wrong: malformedInFolded(folded, text), nextDate: 0 };
  const found: FoundNumber[] = [];
  for (let at = 0; at < folded.length; ) {
    const number = isDigit(folded[at]) ? digitsAt(scan, at, found[found.length - 1]) : chineseAt(scan, at);
    if (number !== null) found.push(number);
    // A unit is passed over with its number: the 十万 of "10例/十万人" is no number of its own.
    at = number === null ? afterRun(folded, at) : number.unitEnd;
  }
  return withRanges(found, folded);
}

function loneAmount({ number, numberText, start, end, unit, unitEnd }: PlainNumber): FoundNumber {
  return { kind: "amount", number, numberText, start, end, unit, unitEnd, isApproximate: false, isChinese: false, rangeEnd: null };
}

/** The place after the digits, in figures or in words, that start here, or after this one character. */
function afterRun(folded: string, at: number): number {
  if (startsChineseInteger(folded.charAt(at))) return at + chineseRun(folded, at).length;
  let end = at + 1;
  if (isDigit(folded[at])) while (isDigit(folded[end])) end += 1;
  return end;
}

/** Kind of a numeral that is part of a date, or null. */
function dateKind(scan: Scan, start: number): NumberKind | null {
  if (scan.wrong !== null && start >= scan.wrong.start && start < scan.wrong.end) return "date";
  while (scan.nextDate < scan.dates.length && (scan.dates[scan.nextDate]?.end ?? 0) <= start) scan.nextDate += 1;
  const found = scan.dates[scan.nextDate];
  if (found === undefined || found.start > start) return null;
  return isYearOnly(found, scan.folded) ? "year" : "date";
}

function isYearOnly({ date, start, end }: FoundDate, folded: string): boolean {
  if (folded.slice(start, end).includes("月") || date.kind === "recurring") return false;
  return date.kind === "calendar" ? isWholeYear(date) : isWholeYear(date.from) && isWholeYear(date.to);
}

/** A numeral ends where a date begins ("1.2021年完成" is 1 and 2021), or where the next dash of a date stands. */
function numeralEnd(scan: Scan, start: number, inDate: boolean): number {
  NUMERAL.lastIndex = start;
  const end = start + (NUMERAL.exec(scan.folded)?.[0].length ?? 1);
  const nextDate = inDate ? undefined : scan.dates[scan.nextDate];
  const cut = inDate || (nextDate !== undefined && nextDate.start < end);
  if (!cut) return end;
  let whole = start + 1;
  while (isDigit(scan.folded[whole])) whole += 1;
  return whole;
}

function digitsAt(scan: Scan, at: number, before: FoundNumber | undefined): FoundNumber | null {
  const { text, folded } = scan;
  const ofDate = dateKind(scan, at);
  const end = numeralEnd(scan, at, ofDate !== null);
  const unit = ofDate === null ? unitAt(folded, end) ?? unitAround(folded, at) : null;
  const start = ofDate === null && isNegativeAt(folded, at, unit, before) ? at - 1 : at;
  const number = writtenPlain(folded.slice(start, end).replace(/,/g, ""));
  if (number === null) return null;
  const kind =
    ofDate ??
    numberKind({ text, folded, start: at, end, hasUnit: unit !== null, before: before === undefined ? null : { kind: before.kind, end: before.end } });
  return numberAt(scan, { kind, number, start, end, unit: kind === "amount" ? unit : null, isChinese: false });
}

/** A minus sign belongs to the number only where no range or code can be meant; behind a word only before a percentage. */
function isNegativeAt(folded: string, at: number, unit: UnitAt | null, before: FoundNumber | undefined): boolean {
  if (folded.charAt(at - 1) !== "-" || before?.unitEnd === at - 1) return false;
  const previous = folded.charAt(at - 2);
  return previous === "" || SIGN_AFTER.test(previous) || (unit?.unit === "%" && HAN.test(previous));
}

/** A unit said in front: "百分之95", "¥35". It takes no place behind the number. */
function unitAround(folded: string, start: number): UnitAt | null {
  const before = folded.slice(Math.max(0, start - 4), start);
  const unit = /百分之 ?$/.test(before) ? "%" : /千分之 ?$/.test(before) ? "‰" : /(?:¥|人民币) ?$/.test(before) ? "元" : null;
  return unit === null ? null : { unit, start, end: -1, isRough: false };
}

function chineseAt(scan: Scan, at: number): FoundNumber | null {
  const { folded } = scan;
  const percent = folded.endsWith("百分之", at);
  if (!startsChineseInteger(folded.charAt(at)) && !(percent && folded.charAt(at) === "百")) return null;
  const run = chineseRun(folded, at);
  const number = dateKind(scan, at) === null ? writtenPlain(String(run === "百" ? 100 : readChineseInteger(run))) : null;
  if (number === null) return null;
  const end = at + run.length;
  const ordinal = folded.charAt(at - 1) === "第";
  const unit = percent ? unitAround(folded, at) : unitAt(folded, end);
  if (unit === null || (!percent && !isChineseCount(folded, at, unit))) {
    return ordinal ? numberAt(scan, { kind: "ordinal", number, start: at, end, unit: null, isChinese: true }) : null;
  }
  const kind = ordinal ? "ordinal" : "amount";
  return numberAt(scan, { kind, number, start: at, end, unit: ordinal ? null : unit, isChinese: true });
}

function chineseRun(folded: string, at: number): string {
  let end = at + 1;
  while (end < folded.length && isChineseDigit(folded.charAt(end))) end += 1;
  return folded.slice(at, end);
}

/** "三个" counts, "统一", "十分" and "一次性" do not. */
function isChineseCount(folded: string, at: number, unit: UnitAt): boolean {
  return (
    CHINESE_NUMERAL_UNITS.has(unit.unit) &&
    !NOT_A_CHINESE_NUMERAL_BEFORE.test(folded.charAt(at - 1)) &&
    !NOT_A_COUNT_AFTER.test(folded.slice(unit.end, unit.end + 2))
  );
}

interface NumberParts {
  readonly kind: NumberKind;
  readonly number: WrittenNumber;
  readonly start: number;
  readonly end: number;
  readonly unit: UnitAt | null;
  readonly isChinese: boolean;
}

function numberAt({ text, folded }: Scan, { kind, number, start, end, unit, isChinese }: NumberParts): FoundNumber {
  const unitEnd = Math.max(end, unit?.end ?? end);
  const isApproximate =
    kind === "amount" &&
    ((unit?.isRough ?? false) || APPROXIMATE_BEFORE.test(folded.slice(Math.max(0, start - 12), start)) || APPROXIMATE_AFTER.test(folded.slice(unitEnd, unitEnd + 3)));
  return { kind, number, numberText: text.slice(start, end), start, end, unit: unit?.unit ?? "", unitEnd, isApproximate, isChinese, rangeEnd: null };
}

/** True when the first number, in the unit of the second, is not the greater one. */
function risesTo(low: FoundNumber, high: FoundNumber): boolean {
  const value = low.unit === "" ? low.number.value : convert(low.number.value, low.unit, high.unit);
  return value !== null && compare(value, high.number.value) <= 0;
}

/** Marks "100-150人"; the first number takes over the unit of the second. */
function withRanges(found: FoundNumber[], folded: string): FoundNumber[] {
  for (let index = 1; index < found.length; index += 1) {
    const low = found[index - 1];
    const high = found[index];
    if (low === undefined || high === undefined || low.kind !== "amount" || high.kind !== "amount" || low.rangeEnd !== null) continue;
    const between = folded.slice(low.unitEnd, high.start);
    if (!RANGE_JOIN.test(between) || !risesTo(low, high)) continue;
    found[index - 1] = { ...low, unit: low.unit === "" ? high.unit : low.unit, rangeEnd: "low" };
    found[index] = { ...high, rangeEnd: "high" };
  }
  return found;
}
