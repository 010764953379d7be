import type { CalendarDate, DatePeriod, RecurringDate } from "./calendar";
import { dayOf, daysInMonth, isDay, monthsOf } from "./calendar";
import { isDigit } from "./width";

/** A date on the calendar with its place in the text. */
export interface FoundDate {
  readonly date: CalendarDate | DatePeriod | RecurringDate;
  readonly start: number;
  readonly end: number;
}

interface Point {
  readonly date: CalendarDate;
  readonly end: number;
}

const YEAR_MONTH_DAY = /(\d{4}|\d{2}) ?年度? ?(\d{1,2}) ?月(?:份)?(?: ?(\d{1,2}) ?[日号])?/y;
const YEAR = /((?:19|20)\d\d) ?(?:年度|年)(?![以级])/y;
const MONTH_DAY = /(\d{1,2}) ?月(?!龄)(?:份)?(?: ?(\d{1,2}) ?[日号])?/y;
const MONTH_RANGE = /(\d{1,2}) ?[-~—–至到] ?(\d{1,2}) ?月(?:份)?/y;
const DASHED_DAY = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.])日?/y;
const DASHED_MONTH = /((?:19|20)\d\d)[-/](\d{1,2})(?![\d./-])(?! ?[-~—–至到] ?\d{1,3}(?!\d))/y;
const DOTTED_MONTH = /((?:19|20)\d\d)\.(\d{1,2})(?![\d.])/y;
const COMPACT_DAY = /((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/y;
const COMPACT_MONTH = /((?:19|20)\d\d)(\d\d)(?!\d)/y;
const BARE_YEAR = /((?:19|20)\d\d)(?![\d.,])/y;
const SHORT_YEAR = /(\d\d) ?年(?:度|底|末|初)|([4-9]\d) ?年(?:代|(?:以)?[前后])/y;
const JOIN = / ?[-~—–至到] ?/y;
const DAY_IN_MONTH = /(\d{1,2}) ?[日号](?!内)/y;
const BEFORE = /(?:(?:之|以)?前)/y;
const MONTH_PART = /上旬|中旬|下旬|底|末|初/y;
const YEAR_PART = /(?:的?)(上半年|下半年|第?[一二三四1-4]季度|底|末|初|内)/y;
const WORDS = /(?:当年|本年|全年|本年度|年度)?(年底|年末|年初|年内(?=完|[。，,;；]|$)|上半年|下半年|第?[一二三四]季度|第[1-4]季度)/y;
const EVERY = /每(?:个)?(年|半年|季度|季|月|周|星期|天|日)(?:度)?(?:的)?/y;
const MONTHLY = /(?:每|次|下|当|本)个?月(?:的)?/y;

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ["一", 1], ["二", 2], ["三", 3], ["四", 4], ["1", 1], ["2", 2], ["3", 3], ["4", 4],
]);
const EVERY_WHAT: ReadonlyMap<string, RecurringDate["every"]> = new Map([
  ["年", "year"], ["半年", "half-year"], ["季度", "quarter"], ["季", "quarter"], ["月", "month"],
  ["周", "week"], ["星期", "week"], ["天", "day"], ["日", "day"],
]);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const endOf = (found: RegExpExecArray): number => found.index + found[0].length;

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** A whole year, or the part of it that a word names. */
function partOfYear(year: number | null, word: string): CalendarDate {
  if (word.endsWith("上半年")) return monthsOf(year, 1, 6);
  if (word.endsWith("下半年")) return monthsOf(year, 7, 12);
  if (word.endsWith("底") || word.endsWith("末")) return dayOf(year, 12, 31);
  if (word.endsWith("初")) return monthsOf(year, 1, 1);
  const quarter = QUARTERS.get(word.replace("第", "").charAt(0));
  return word.endsWith("季度") && quarter !== undefined ? monthsOf(year, quarter * 3 - 2, quarter * 3) : monthsOf(year, 1, 12);
}

function partOfMonth(year: number | null, month: number, word: string): CalendarDate {
  const last = daysInMonth(month, year);
  const days: readonly [number, number] =
    word === "上旬" || word === "初" ? [1, 10] : word === "中旬" ? [11, 20] : word === "下旬" ? [21, last] : [last, last];
  return { kind: "calendar", year, first: { month, day: days[0] }, last: { month, day: days[1] }, isDeadline: false };
}

/** A month with what may follow it: a day, 底, 上旬. Null when there is no such month or day. */
function monthOrDay(text: string, year: number | null, month: number, day: string | undefined, end: number): Point | null {
  if (day !== undefined) return isDay(year, month, Number(day)) ? { date: dayOf(year, month, Number(day)), end } : null;
  if (daysInMonth(month, year) === 0) return null;
  const part = match(MONTH_PART, text, end);
  return part === null ? { date: monthsOf(year, month, month), end } : { date: partOfMonth(year, month, part[0]), end: endOf(part) };
}

function chinesePoint(text: string, at: number, knownYear: number | null): Point | null {
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
  const month = match(MONTH_DAY, text, at);
  return month === null ? null : monthOrDay(text, knownYear, Number(month[1]), month[2], endOf(month));
}

function monthSpan(months: RegExpExecArray, year: number | null): Point | null {
  const [from, to] = [Number(months[1]), Number(months[2])];
  const valid = from >= 1 && from <= to && to <= 12;
  return valid ? { date: monthsOf(year, from, to), end: endOf(months) } : null;
}

/** Dates written with digits and signs only; `inPeriod` admits forms that alone are ordinary numbers. */
function digitPoint(text: string, at: number, inPeriod: boolean): Point | null {
  const day = match(DASHED_DAY, text, at) ?? match(COMPACT_DAY, text, at);
  if (day !== null) {
    const parts = day.length === 5 ? [day[1], day[3], day[4]] : [day[1], day[2], day[3]];
    const [year = 0, month = 0, dayOfMonth = 0] = parts.map(Number);
    return isDay(year, month, dayOfMonth) ? { date: dayOf(year, month, dayOfMonth), end: endOf(day) } : null;
  }
  const month = match(DASHED_MONTH, text, at) ?? (inPeriod ? match(DOTTED_MONTH, text, at) ?? match(COMPACT_MONTH, text, at) : null);
  if (month !== null) {
    const whole = Number(month[2]);
    if (whole >= 1 && whole <= 12) return { date: monthsOf(Number(month[1]), whole, whole), end: endOf(month) };
  }
  const year = inPeriod ? match(BARE_YEAR, text, at) : null;
  return year === null ? null : { date: monthsOf(Number(year[1]), 1, 12), end: endOf(year) };
}

/** A period needs both ends: "2021至2023", "202001-202012", "2021年1月1日至12月31日". */
function periodFrom(text: string, from: Point): { date: DatePeriod; end: number } | null {
  const join = match(JOIN, text, from.end);
  if (join === null) return null;
  const at = endOf(join);
  const to = chinesePoint(text, at, from.date.year) ?? digitPoint(text, at, true);
  if (to === null || (to.date.year ?? 0) < (from.date.year ?? 0)) return null;
  return { date: { kind: "period", from: from.date, to: to.date }, end: to.end };
}

function withDeadline(text: string, point: Point): Point {
  const before = match(BEFORE, text, point.end);
  return before === null ? point : { date: { ...point.date, isDeadline: true }, end: endOf(before) };
}

/** Reads the date whose first digit stands at this place of a folded text. */
export function dateFromDigits(text: string, at: number): FoundDate | null {
  const plain = chinesePoint(text, at, null) ?? digitPoint(text, at, false);
  const start = plain ?? digitPoint(text, at, true);
  if (start === null) return shortYear(text, at);
  const period = periodFrom(text, start);
  if (period !== null && (plain !== null || !isCounted(text, period.end))) return { date: period.date, start: at, end: period.end };
  if (plain === null) return null;
  const { date, end } = withDeadline(text, plain);
  return { date, start: at, end };
}

/** Two bare numbers in front of a unit are a range of amounts ("2000-2020人"), not years. */
function isCounted(text: string, end: number): boolean {
  return /^ ?[^\s,，。;；、:)）\]】年]/.test(text.slice(end, end + 2));
}

function shortYear(text: string, at: number): FoundDate | null {
  const found = match(SHORT_YEAR, text, at);
  if (found === null) return null;
  const short = Number(found[1] ?? found[2]);
  const date = partOfYear(short > 50 ? 1900 + short : 2000 + short, found[0]);
  const point = withDeadline(text, { date, end: endOf(found) });
  return { date: point.date, start: at, end: point.end };
}

/** Reads a date that begins with a word: 年底, 上半年, 第四季度, 每月10日. */
export function dateFromWords(text: string, at: number): FoundDate | null {
  const word = match(WORDS, text, at);
  if (word !== null) {
    const point = withDeadline(text, { date: partOfYear(null, word[1] ?? ""), end: endOf(word) });
    return { date: point.date, start: at, end: point.end };
  }
  const every = match(EVERY, text, at) ?? match(MONTHLY, text, at);
  return every === null ? null : recurring(text, at, every);
}

function recurring(text: string, at: number, every: RegExpExecArray): FoundDate | null {
  const what = EVERY_WHAT.get(every[1] ?? "月") ?? "month";
  const end = endOf(every);
  const monthDay = what === "year" ? match(MONTH_DAY, text, end) : null;
  const day = monthDay === null ? match(DAY_IN_MONTH, text, end) : null;
  const found = monthDay ?? day ?? match(MONTH_PART, text, end);
  if (found === null) return null;
  const before = match(BEFORE, text, endOf(found));
  const date: RecurringDate = {
    kind: "recurring",
    every: what,
    month: monthDay === null ? null : Number(monthDay[1]),
    day: day !== null ? Number(day[1]) : monthDay?.[2] !== undefined ? Number(monthDay[2]) : null,
    isDeadline: before !== null,
  };
  return { date, start: at, end: before === null ? endOf(found) : endOf(before) };
}

const MAY_HOLD_DATE = /[年月日号季]|\d{4}[-./]\d|(?:19|20)\d{4}|(?:19|20)\d\d ?[~—–至到]/;
/** In "3年内" and "学年初" the 年 belongs to what stands before it. */
const COUNTS_YEARS = /[\d一二两三四五六七八九十半几学周 ]/;
const WORD_STARTS = "年上下第一二三四每次当本全";

/** Every date on the calendar in a folded text, in order. */
export function datesInFolded(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!MAY_HOLD_DATE.test(text)) return found;
  for (let at = 0; at < text.length; ) {
    const next = dateAt(text, at);
    if (next !== null) found.push(next);
    at = next !== null ? next.end : endOfRun(text, at);
  }
  return found;
}

function dateAt(text: string, at: number): FoundDate | null {
  const character = text.charAt(at);
  if (isDigit(character)) return isInsideNumber(text, at) ? null : dateFromDigits(text, at);
  if (!WORD_STARTS.includes(character) || (character === "年" && COUNTS_YEARS.test(text.charAt(at - 1)))) return null;
  return dateFromWords(text, at);
}

/** Digits behind a point or a letter are no date; only a full year behind a list number is ("1.2021年完成"). */
function isInsideNumber(text: string, at: number): boolean {
  return /[.A-Za-z]/.test(text.charAt(at - 1)) && match(YEAR, text, at) === null;
}

/** The place after the digits that start here, or after this one character. */
function endOfRun(text: string, at: number): number {
  let end = at + 1;
  if (isDigit(text[at])) while (isDigit(text[end])) end += 1;
  return end;
}
