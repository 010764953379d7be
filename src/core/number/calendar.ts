import type { Decimal } from "./decimal";
import { compare } from "./decimal";
import { convert } from "./units";

/** A day of a year; month 1–12, day 1–31. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A stretch of days inside one year; the year is null when it is not written. */
export interface CalendarDate {
  readonly kind: "calendar";
  readonly year: number | null;
  readonly first: MonthDay;
  readonly last: MonthDay;
  /** True when the text says 前, 之前 or 以前. */
  readonly isDeadline: boolean;
}

/** From one date to another ("2021至2023", "202001-202012"). */
export interface DatePeriod {
  readonly kind: "period";
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A date that comes back ("每月10日前"); month and day are null when not written. */
export interface RecurringDate {
  readonly kind: "recurring";
  readonly every: "week" | "month" | "quarter" | "half-year" | "year";
  readonly month: number | null;
  readonly day: number | null;
  readonly isDeadline: boolean;
}

/** A length of time ("2天内", "20工作日"). */
export interface DurationLimit {
  readonly kind: "duration";
  readonly count: Decimal;
  /** Standard spelling of the unit of time. */
  readonly unit: string;
}

/** A date as far as somebody wrote it. */
export type PartialDate = CalendarDate | DatePeriod | RecurringDate | DurationLimit;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month (1–12), or 0 when there is no such month; February has 29 in an unknown year. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2 && year !== null && !isLeapYear(year)) return 28;
  return DAYS[month - 1] ?? 0;
}

/** True for a month 1–12 and a day that month has. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(month, year);
}

/** From the first day of one month to the last day of another. */
export function monthsOf(year: number | null, fromMonth: number, toMonth: number): CalendarDate {
  const last = { month: toMonth, day: daysInMonth(toMonth, year) };
  return { kind: "calendar", year, first: { month: fromMonth, day: 1 }, last, isDeadline: false };
}

/** One day. */
export function dayOf(year: number | null, month: number, day: number): CalendarDate {
  return { kind: "calendar", year, first: { month, day }, last: { month, day }, isDeadline: false };
}

/** True when the date is a year and nothing closer. */
export function isWholeYear(date: CalendarDate): boolean {
  return date.first.month === 1 && date.first.day === 1 && date.last.month === 12 && date.last.day === 31;
}

/** The same date, in this year where none is written. */
export function withYear(date: PartialDate, year: number): PartialDate {
  if (date.kind === "calendar") return date.year === null ? inYear(date, year) : date;
  if (date.kind !== "period") return date;
  return { kind: "period", from: date.from.year === null ? inYear(date.from, year) : date.from, to: date.to.year === null ? inYear(date.to, year) : date.to };
}

/** A month end written without a year reaches as far as that month does in the year. */
function inYear(date: CalendarDate, year: number): CalendarDate {
  const within = ({ month, day }: MonthDay): MonthDay => ({ month, day: Math.min(day, daysInMonth(month, year)) });
  return { ...date, year, first: within(date.first), last: within(date.last) };
}

/** First and last day as numbers that grow with time; a duration's ends are its length in its base unit. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

const dayNumber = (year: number | null, { month, day }: MonthDay): number => (year ?? 0) * 10_000 + month * 100 + day;

function extentOf(date: CalendarDate | DatePeriod): Extent {
  const from = date.kind === "period" ? date.from : date;
  const to = date.kind === "period" ? date.to : date;
  return { first: dayNumber(from.year, from.first), last: dayNumber(to.year, to.last) };
}

const yearIsKnown = (date: CalendarDate | DatePeriod): boolean =>
  date.kind === "calendar" ? date.year !== null : date.from.year !== null && date.to.year !== null;

/** Both ends when the two can be laid on one line of time. */
function extents(a: PartialDate, b: PartialDate): readonly [Extent, Extent] | null {
  const onCalendar = (date: PartialDate): date is CalendarDate | DatePeriod => date.kind === "calendar" || date.kind === "period";
  if (!onCalendar(a) || !onCalendar(b) || yearIsKnown(a) !== yearIsKnown(b)) return null;
  return [extentOf(a), extentOf(b)];
}

function compareDurations(a: DurationLimit, b: DurationLimit): -1 | 0 | 1 | null {
  const inUnitOfB = convert(a.count, a.unit, b.unit);
  return inUnitOfB === null ? null : compare(inUnitOfB, b.count);
}

function compareRecurring(a: RecurringDate, b: RecurringDate): -1 | 0 | 1 | null {
  if (a.every !== b.every || (a.month === null) !== (b.month === null) || (a.day === null) !== (b.day === null)) return null;
  const gap = ((a.month ?? 0) - (b.month ?? 0)) * 100 + (a.day ?? 0) - (b.day ?? 0);
  return gap < 0 ? -1 : gap > 0 ? 1 : 0;
}

/** −1 when a is wholly before b, 1 when wholly after, 0 when both say the same; null when that cannot be said. */
export function comparePartialDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 | null {
  if (a.kind === "duration" && b.kind === "duration") return compareDurations(a, b);
  if (a.kind === "recurring" && b.kind === "recurring") return compareRecurring(a, b);
  const pair = extents(a, b);
  if (pair === null) return null;
  const [first, second] = pair;
  if (first.last < second.first) return -1;
  if (first.first > second.last) return 1;
  return first.first === second.first && first.last === second.last ? 0 : null;
}

/** True when what was done at `done` was done by `due`, false when it was later; null when that cannot be said. */
export function isDoneBy(done: PartialDate, due: PartialDate): boolean | null {
  const pair = extents(done, due);
  if (pair === null) {
    const order = comparePartialDates(done, due);
    return order === null ? null : order <= 0;
  }
  const [actual, limit] = pair;
  if (actual.last <= limit.last) return true;
  return actual.first > limit.last ? false : null;
}
