import { isDay } from "./calendar";
import { match } from "./date-points";
import { foldWidth, isDigit } from "./width";

/** A date that no calendar has, with its place in the text. */
export interface MalformedDate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly why: "no-such-year" | "no-such-month" | "no-such-day";
}

const YEAR_MONTH = /(\d{1,6}) ?年 ?(\d{1,3})(?: ?[-~—–至到] ?(\d{1,3}))? ?月(?!龄)(?:份? ?(\d{1,3}) ?[日号])?/y;
const MONTH_DAY = /(\d{1,3}) ?月份? ?(\d{1,3}) ?[日号]/y;
const MONTH_WITH_PART = /(\d{1,3}) ?月(?:底|末|初|份|上旬|中旬|下旬)/y;
const MONTHS = /(\d{1,2}) ?[-~—–至到] ?(\d{1,2}) ?月(?!龄)/y;
const MONTH = /(\d{1,3}) ?月(?![龄薪工])/y;
const DASHED = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const MAY_HOLD_DATE = /月|\d{4}[-./]\d/;
const HOLDS_DIGIT = /[\d０-９]/;
/** Words before a number of months that is a length of time, not a month of the year. */
const COUNTS_MONTHS = /[期满共为第计龄近续过达限需约.\d]/;
const LATEST_YEAR = 2099;

type Why = MalformedDate["why"];

const isNoMonth = (month: number): boolean => month < 1 || month > 12;

/** Wrong months that nobody means as a length of time: years and half-years are counted so (18月, 24月). */
const isSlippedMonth = (month: number): boolean => month === 0 || (month > 12 && month < 20 && month !== 18);

function faultOfDay(year: number | null, month: number, day: string | undefined): Why | null {
  if (isNoMonth(month)) return "no-such-month";
  return day !== undefined && !isDay(year, month, Number(day)) ? "no-such-day" : null;
}

function faultOfYearMonth(found: RegExpExecArray): Why | null {
  const [, year = "", from = "", to, day] = found;
  if (year.length === 1) return null;
  if (year.length === 3 || year.length > 4 || Number(year) > LATEST_YEAR) return "no-such-year";
  if (isNoMonth(Number(from))) return "no-such-month";
  return faultOfDay(Number(year), Number(to ?? from), day);
}

function faultOfDashed(found: RegExpExecArray): Why | null {
  const [, year, , month, day] = found;
  return faultOfDay(Number(year), Number(month), day);
}

function faultOfMonths(text: string, found: RegExpExecArray): Why | null {
  const last = Number(found[2] ?? found[1]);
  const fillsText = text.trim() === found[0];
  const slipped = fillsText ? isNoMonth(last) : isSlippedMonth(last) && !COUNTS_MONTHS.test(text.charAt(found.index - 1));
  return slipped ? "no-such-month" : null;
}

const READERS: readonly (readonly [RegExp, (found: RegExpExecArray, text: string) => Why | null])[] = [
  [YEAR_MONTH, faultOfYearMonth],
  [DASHED, faultOfDashed],
  [MONTHS, (found, text) => faultOfMonths(text, found)],
  [MONTH_DAY, (found) => faultOfDay(null, Number(found[1]), found[2])],
  [MONTH_WITH_PART, (found) => faultOfDay(null, Number(found[1]), undefined)],
  [MONTH, (found, text) => faultOfMonths(text, found)],
];

function faultAt(text: string, at: number): { end: number; why: Why | null } | null {
  for (const [pattern, judge] of READERS) {
    const found = match(pattern, text, at);
    if (found !== null) return { end: at + found[0].length, why: judge(found, text) };
  }
  return null;
}

/** The first date in a text that cannot exist: 13月, 2月30日, a year of three or five digits before a month. */
export function malformedDate(text: string): MalformedDate | null {
  return HOLDS_DIGIT.test(text) ? malformedInFolded(foldWidth(text), text) : null;
}

/** As `malformedDate`, for a text folded before. */
export function malformedInFolded(folded: string, text: string): MalformedDate | null {
  if (!MAY_HOLD_DATE.test(folded)) return null;
  for (let at = 0; at < folded.length; ) {
    if (!isDigit(folded[at])) {
      at += 1;
      continue;
    }
    const found = faultAt(folded, at);
    if (found !== null && found.why !== null) return { text: text.slice(at, found.end), start: at, end: found.end, why: found.why };
    at = found?.end ?? at;
    while (isDigit(folded[at])) at += 1;
  }
  return null;
}
