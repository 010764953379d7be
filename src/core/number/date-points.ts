import type { CalendarDate } from "./calendar";
import { dayOf, daysInMonth, isDay, monthsOf } from "./calendar";
import { readChineseInteger } from "./chinese-integer";

/** One date on the calendar and the place after it. */
export interface DatePoint {
  readonly date: CalendarDate;
  readonly end: number;
}

const YEAR_MONTH_DAY = /(\d{4}|\d{2}) ?年度? ?(\d{1,2}) ?月(?:份)?(?: ?(\d{1,2}) ?[日号])?/y;
/** A year of this or the last century. */
export const YEAR = /((?:19|20)\d\d) ?(?:学年度?|年度|年)(?![以级])/y;
/** A month with its day, as it follows 每年 too. */
export const MONTH_DAY = /(\d{1,2}) ?月(?!龄)(?:份)?(?: ?(\d{1,2}) ?[日号])?/y;
const MONTH_RANGE = /(\d{1,2}) ?[-~—–至到] ?(\d{1,2}) ?月(?:份)?/y;
const DASHED_DAY = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.])日?/y;
const DASHED_MONTH = /((?:19|20)\d\d)[-/](\d{1,2})(?![\d./-])(?! ?[-~—–至到] ?\d{1,3}(?!\d))/y;
const DOTTED_MONTH = /((?:19|20)\d\d)\.(\d{1,2})(?![\d.])/y;
const DOTTED_DAY = /(\d{1,2})\.(\d{1,2})(?=(?:之|以)?前)/y;
const COMPACT_DAY = /((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/y;
const COMPACT_MONTH = /((?:19|20)\d\d)(\d\d)(?!\d)/y;
const BARE_YEAR = /((?:19|20)\d\d)(?!\d|[.,]\d)/y;
/** Words for a part of a month. */
export const MONTH_PART = /上旬|中旬|下旬|底|末|初/y;
const YEAR_PART = /(?:的?)(上半年|下半年|第?[一二三四1-4]季度|底|末|初|内)/y;
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ["一", 1], ["二", 2], ["三", 3], ["四", 4], ["1", 1], ["2", 2], ["3", 3], ["4", 4],
]);
const QUARTER = /([1-4])(?: ?[-~—–至到] ?([1-4]))? ?季度/y;
/** An hour behind a day says nothing more about when something is due. */
const CLOCK = / ?\d{1,2}(?:[时点](?:\d{1,2}分)?|:\d\d(?::\d\d)?)/y;
const CHINESE_DATE = /(?:([〇零一二三四五六七八九]{4}) ?年度?)?(?:([一二三四五六七八九十]{1,3}) ?月份?(?:([一二三四五六七八九十]{1,3})[日号])?)?/y;
/** 三月 alone may be a length of time; these words make it a month of the year. */
const AFTER_CHINESE_MONTH = /^(?:底|末|初|[上中下]旬|(?:之|以)?前)/;

/** Matches a sticky pattern at one place. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The place after a match. */
export const endOf = (found: RegExpExecArray): number => found.index + found[0].length;

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** A whole year, or the part of it that a word names. */
export function partOfYear(year: number | null, word: string): CalendarDate {
  if (word === "上半年") return monthsOf(year, 1, 6);
  if (word === "下半年") return monthsOf(year, 7, 12);
  if (word.endsWith("底") || word.endsWith("末")) return dayOf(year, 12, 31);
  if (word.endsWith("初")) return monthsOf(year, 1, 1);
  const quarter = word.endsWith("季度") ? QUARTERS.get(word.replace("第", "").charAt(0)) : undefined;
  return quarter === undefined ? monthsOf(year, 1, 12) : monthsOf(year, quarter * 3 - 2, quarter * 3);
}

function partOfMonth(year: number | null, month: number, word: string): CalendarDate {
  const last = daysInMonth(month, year);
  const days: readonly [number, number] =
    word === "上旬" || word === "初" ? [1, 10] : word === "中旬" ? [11, 20] : word === "下旬" ? [21, last] : [last, last];
  return { kind: "calendar", year, first: { month, day: days[0] }, last: { month, day: days[1] }, isDeadline: false };
}

function afterClock(text: string, at: number): number {
  const clock = match(CLOCK, text, at);
  return clock === null ? at : endOf(clock);
}

/** A month with what may follow it: a day, 底, 上旬. Null when there is no such month or day. */
function monthOrDay(text: string, year: number | null, month: number, day: string | undefined, end: number): DatePoint | null {
  if (day !== undefined) return isDay(year, month, Number(day)) ? { date: dayOf(year, month, Number(day)), end: afterClock(text, end) } : null;
  if (daysInMonth(month, year) === 0) return null;
  const part = match(MONTH_PART, text, end);
  return part === null ? { date: monthsOf(year, month, month), end } : { date: partOfMonth(year, month, part[0]), end: endOf(part) };
}

/** A date written with 年, 月 and 日; a month alone takes over the year that is known already. */
export function chinesePoint(text: string, at: number, knownYear: number | null): DatePoint | null {
  const full = match(YEAR_MONTH_DAY, text, at);
  if (full !== null) return monthOrDay(text, fullYear(full[1] ?? ""), Number(full[2]), full[3], endOf(full));
  const year = match(YEAR, text, at);
  if (year !== null) {
    const end = endOf(year);
    const months = match(MONTH_RANGE, text, end);
    if (months !== null) return monthSpan(months, Number(year[1]));
    const part = match(YEAR_PART, text, end);
    const date = partOfYear(Number(year[1]), part?.[1] ?? "");
    return { date, end: part === null ? end : endOf(part) };
  }
  const months = match(MONTH_RANGE, text, at);
  if (months !== null) return monthSpan(months, knownYear);
  const quarter = match(QUARTER, text, at);
  if (quarter !== null) return quarterSpan(quarter, knownYear);
  const month = match(MONTH_DAY, text, at);
  return month === null ? null : monthOrDay(text, knownYear, Number(month[1]), month[2], endOf(month));
}

function quarterSpan(quarters: RegExpExecArray, year: number | null): DatePoint | null {
  const from = Number(quarters[1]);
  const to = Number(quarters[2] ?? from);
  return from <= to ? { date: monthsOf(year, from * 3 - 2, to * 3), end: endOf(quarters) } : null;
}

function monthSpan(months: RegExpExecArray, year: number | null): DatePoint | null {
  const [from, to] = [Number(months[1]), Number(months[2])];
  const valid = from >= 1 && from <= to && to <= 12;
  return valid ? { date: monthsOf(year, from, to), end: endOf(months) } : null;
}

/** Dates written with digits and signs only; `inPeriod` admits forms that alone are ordinary numbers. */
export function digitPoint(text: string, at: number, inPeriod: boolean): DatePoint | null {
  const day = match(DASHED_DAY, text, at) ?? match(COMPACT_DAY, text, at);
  if (day !== null) {
    const parts = day.length === 5 ? [day[1], day[3], day[4]] : [day[1], day[2], day[3]];
    const [year = 0, month = 0, dayOfMonth = 0] = parts.map(Number);
    return isDay(year, month, dayOfMonth) ? { date: dayOf(year, month, dayOfMonth), end: afterClock(text, endOf(day)) } : null;
  }
  const dotted = match(DOTTED_DAY, text, at);
  if (dotted !== null) return monthOrDay(text, null, Number(dotted[1]), dotted[2], endOf(dotted));
  const month = match(DASHED_MONTH, text, at) ?? (inPeriod ? match(DOTTED_MONTH, text, at) ?? match(COMPACT_MONTH, text, at) : null);
  if (month !== null) {
    const whole = Number(month[2]);
    if (whole >= 1 && whole <= 12) return { date: monthsOf(Number(month[1]), whole, whole), end: endOf(month) };
  }
  const year = inPeriod ? match(BARE_YEAR, text, at) : null;
  return year === null ? null : { date: monthsOf(Number(year[1]), 1, 12), end: endOf(year) };
}

/** A date in Chinese numerals: 二〇二一年十二月, 十二月底. */
export function chineseNumeralPoint(text: string, at: number): DatePoint | null {
  const found = match(CHINESE_DATE, text, at);
  if (found === null) return null;
  const [written, yearText, monthText, dayText] = found;
  const year = yearText === undefined ? null : readChineseInteger(yearText);
  if (monthText === undefined) return year === null ? null : { date: partOfYear(year, ""), end: endOf(found) };
  const isMonth = yearText !== undefined || dayText !== undefined || written.endsWith("份") || AFTER_CHINESE_MONTH.test(text.slice(endOf(found), endOf(found) + 2));
  const day = dayText === undefined ? undefined : String(readChineseInteger(dayText) ?? 0);
  return isMonth ? monthOrDay(text, year, readChineseInteger(monthText) ?? 0, day, endOf(found)) : null;
}
