import type { CalendarDate, DatePeriod, RecurringDate } from "./calendar";
import type { DatePoint } from "./date-points";
import { chineseNumeralPoint, chinesePoint, digitPoint, endOf, match, MONTH_DAY, MONTH_PART, partOfYear, YEAR } from "./date-points";
import { ANSWERS, remembering } from "../remember";
import { isDigit } from "./width";

/** A date on the calendar with its place in the text. */
export interface FoundDate {
  readonly date: CalendarDate | DatePeriod | RecurringDate;
  readonly start: number;
  readonly end: number;
}

const SHORT_YEAR = /(\d\d) ?年(?:度|底|末|初)|([4-9]\d) ?年(?:代|以?后|(?=以?前))/y;
const JOIN = / ?[-~—–至到] ?/y;
const DAY_IN_MONTH = /(\d{1,2}) ?[日号](?!内)/y;
const BEFORE = /(?:(?:之|以)?前)/y;
const WORDS = /(?:当年|本年|全年|本年度|年度)?(年底|年末|年初|年内(?=完|[。，,;；]|$)|上半年|下半年|第?[一二三四]季度)/y;
const EVERY = /每个?(年|半年|季度|季|月|周|星期)度?的?/y;
const MONTHLY = /(?:每|次|下|当|本)个?月的?/y;

const LONGEST_MONTH = 31;
const EVERY_WHAT: ReadonlyMap<string, RecurringDate["every"]> = new Map([
  ["年", "year"], ["半年", "half-year"], ["季度", "quarter"], ["季", "quarter"], ["周", "week"], ["星期", "week"],
]);

/** A period needs both ends: "2021至2023", "202001-202012", "2021年1月1日至12月31日". */
function periodFrom(text: string, from: DatePoint): { date: DatePeriod; end: number } | null {
  const join = match(JOIN, text, from.end);
  if (join === null) return null;
  const at = endOf(join);
  const to = chinesePoint(text, at, from.date.year) ?? digitPoint(text, at, true);
  if (to === null || (to.date.year ?? 0) < (from.date.year ?? 0)) return null;
  return { date: { kind: "period", from: from.date, to: to.date }, end: to.end };
}

function withDeadline(text: string, point: DatePoint): DatePoint {
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
  return isDigit(text[end - 1]) && /^ ?[^\s,，。;；、:)）\]】年]/.test(text.slice(end, end + 2));
}

function shortYear(text: string, at: number): FoundDate | null {
  const found = match(SHORT_YEAR, text, at);
  if (found === null) return null;
  const [written, ending, beginning = ending] = found;
  const short = Number(beginning);
  const date = partOfYear(ending === undefined || short > 50 ? 1900 + short : 2000 + short, written);
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
  const inChinese = chineseNumeralPoint(text, at);
  if (inChinese !== null) {
    const point = withDeadline(text, inChinese);
    return { date: point.date, start: at, end: point.end };
  }
  const every = match(EVERY, text, at) ?? match(MONTHLY, text, at);
  return every === null ? null : recurring(text, at, every);
}

function recurring(text: string, at: number, every: RegExpExecArray): FoundDate | null {
  const what = EVERY_WHAT.get(every[1] ?? "") ?? "month";
  const end = endOf(every);
  const monthDay = what === "year" ? match(MONTH_DAY, text, end) : null;
  const day = match(DAY_IN_MONTH, text, end);
  const found = monthDay ?? day ?? match(MONTH_PART, text, end);
  if (found === null) return null;
  const before = match(BEFORE, text, endOf(found));
  const written = day?.[1] ?? monthDay?.[2];
  const month = monthDay === null ? null : Number(monthDay[1]);
  const last = what === "month" && (found[0] === "底" || found[0] === "末") ? LONGEST_MONTH : null;
  const date: RecurringDate = { kind: "recurring", every: what, month, day: written === undefined ? last : Number(written), isDeadline: before !== null };
  return { date, start: at, end: before === null ? endOf(found) : endOf(before) };
}

const MAY_HOLD_DATE = /[年月日号季]|\d(?:之|以)?前|\d{4}[-./]\d|(?:19|20)\d{4}|(?:19|20)\d\d ?[~—–至到]/;
/** In "3年内" and "学年初" the 年 belongs to what stands before it. */
const COUNTS_YEARS = /[\d一二两三四五六七八九十半几学周] ?$/;
/** In "十三月" the 三 is no month of its own. */
const CHINESE_DIGIT = /[一二三四五六七八九十]/;
const WORD_STARTS = "年上下第一二三四五六七八九十每次当本全";

const NO_DATES: readonly FoundDate[] = [];

/** Every date on the calendar in a folded text, in order. */
export function datesInFolded(text: string): readonly FoundDate[] {
  return MAY_HOLD_DATE.test(text) ? allDates(text) : NO_DATES;
}

const allDates = remembering(datesOf, ANSWERS);

function datesOf(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
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
  if (!WORD_STARTS.includes(character) || (character === "年" && COUNTS_YEARS.test(text.slice(Math.max(0, at - 2), at)))) return null;
  if (CHINESE_DIGIT.test(character) && CHINESE_DIGIT.test(text.charAt(at - 1))) return null;
  return dateFromWords(text, at);
}

/** Digits behind a point, a letter or a range that is no date are no date themselves; only a full year is ("1.2021年完成"). */
function isInsideNumber(text: string, at: number): boolean {
  const previous = text.charAt(at - 1);
  const goesOn = /[.A-Za-z]/.test(previous) || (/[-~—–至到]/.test(previous) && isDigit(text[at - 2]));
  return goesOn && match(YEAR, text, at) === null;
}

/** The place after the digits that start here, or after this one character. */
function endOfRun(text: string, at: number): number {
  let end = at + 1;
  if (isDigit(text[at])) while (isDigit(text[end])) end += 1;
  return end;
}
