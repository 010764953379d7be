import type { DatePeriod, DurationLimit, PartialDate } from "./calendar";
import { isWholeYear, monthsOf, withYear } from "./calendar";
import { readChineseInteger } from "./chinese-integer";
import type { FoundDate } from "./date-grammar";
import { datesInFolded } from "./date-grammar";
import { decimal } from "./decimal";
import { normaliseUnit } from "./units";
import { ANSWERS, remembering } from "../remember";
import { foldWidth } from "./width";

const DURATION =
  /(\d{1,6}(?:\.\d{1,3})?|[一二两三四五六七八九十]{1,3}|半) ?(个?工作日|个?小时|分钟|秒|个?星期|个月|个?季度|周|天|日|年)(?!度|级|报|均|前|初|底|末)/g;
/** Only where a date is asked for; elsewhere it is a number with two places. */
const DOTTED_MONTH = /^ *((?:19|20)\d\d)\.(0?[1-9]|1[0-2]) *$/;
const BARE_YEAR = /^ *((?:19|20)\d\d) *$/;

/** Every date on the calendar in a text, with its place; durations are not dates of the calendar. */
export function findDates(text: string): readonly FoundDate[] {
  return datesInFolded(foldWidth(text));
}

/**
 * Reads the one date a text holds, with or without words around it: a day, month, year, 年底, 上半年, a period,
 * "每月10日前", or a length of time ("2天内"). Null when it holds none, or several that do not belong together.
 */
export function readDate(text: string): PartialDate | null {
  const folded = foldWidth(text);
  const dotted = DOTTED_MONTH.exec(folded);
  if (dotted !== null) return monthsOf(Number(dotted[1]), Number(dotted[2]), Number(dotted[2]));
  const found = datesInFolded(folded);
  return found.length === 0 ? readDuration(folded) : onlyDate(found);
}

/** One date, or a year with a date in it ("2021年度，12月底前"). */
function onlyDate(found: readonly FoundDate[]): PartialDate | null {
  const [first, second, third] = found;
  if (first === undefined || third !== undefined) return null;
  if (second === undefined) return first.date;
  const { date } = first;
  if (date.kind !== "calendar" || date.year === null || !isWholeYear(date)) return null;
  if (second.date.kind === "recurring") return second.date;
  return second.date.kind === "calendar" && second.date.year === null ? withYear(second.date, date.year) : null;
}

function readDuration(folded: string): DurationLimit | null {
  DURATION.lastIndex = 0;
  const found = DURATION.exec(folded);
  if (found === null) return null;
  const around = folded.slice(0, found.index) + folded.slice(found.index + found[0].length);
  if (/\d/.test(around)) return null;
  const [, digits = "", unit = ""] = found;
  const count = digits === "半" ? decimal("0.5") : decimal(digits) ?? decimal(String(readChineseInteger(digits)));
  return count === null ? null : { kind: "duration", count, unit: normaliseUnit(unit) };
}

/** Reads a stretch of time: "2021至2023", "202001-202012", "2022年1月-12月", two dates, or one date for itself. */
export const readPeriod = remembering(period, ANSWERS);

function period(text: string): DatePeriod | null {
  const folded = foldWidth(text);
  const bare = BARE_YEAR.exec(folded);
  if (bare !== null) return { kind: "period", from: monthsOf(Number(bare[1]), 1, 12), to: monthsOf(Number(bare[1]), 1, 12) };
  const [first, second, third] = datesInFolded(folded);
  if (first === undefined || third !== undefined) return null;
  if (second === undefined) return asPeriod(first.date);
  if (first.date.kind !== "calendar" || second.date.kind !== "calendar") return null;
  return { kind: "period", from: first.date, to: second.date };
}

function asPeriod(date: PartialDate): DatePeriod | null {
  if (date.kind === "period") return date;
  return date.kind === "calendar" ? { kind: "period", from: date, to: date } : null;
}
