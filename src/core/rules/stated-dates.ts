import type { CellRef } from "../grid/grid";
import { fieldItem } from "../form/form";
import { findDates, readPeriod, type CalendarDate, type DatePeriod } from "../number";
import type { FormFacts, IndicatorFacts } from "./form-facts";

/** A day by which a target is due, as far as it names its year. */
export interface Deadline {
  readonly at: CellRef;
  readonly words: string;
  readonly name: string;
  readonly year: number;
  readonly date: CalendarDate;
}

/** The deadlines of the year's targets; medium-term targets may reach further. */
export function deadlinesOf({ rows }: FormFacts): Deadline[] {
  return rows.filter(({ indicator }) => indicator.term === "annual").flatMap(deadlineOf);
}

function deadlineOf({ indicator, name, target, targetText }: IndicatorFacts): Deadline[] {
  const { target: item } = indicator.cells;
  const due = target.kind === "due" ? lastDay(target.by) : lastDay(findDates(targetText).find(({ date }) => date.kind === "calendar" && date.isDeadline)?.date);
  return item === undefined || due?.year == null ? [] : [{ at: item.at, words: targetText, name, year: due.year, date: due }];
}

function lastDay(date: { readonly kind: string } | CalendarDate | DatePeriod | undefined): CalendarDate | null {
  if (date === undefined) return null;
  if (isPeriod(date)) return date.to;
  return isCalendar(date) ? date : null;
}

const isPeriod = (date: { readonly kind: string }): date is DatePeriod => date.kind === "period";
const isCalendar = (date: { readonly kind: string }): date is CalendarDate => date.kind === "calendar";

/** From when to when the project runs, by its field; null when that is not said or cannot be read. */
export function projectPeriod({ form }: FormFacts): { readonly period: DatePeriod; readonly at: CellRef; readonly words: string } | null {
  const item = fieldItem(form, "period");
  const period = item === undefined ? null : readPeriod(item.raw);
  return item === undefined || period?.from.year == null ? null : { period, at: item.at, words: item.raw.trim() };
}

/** A day as a number that grows with time. */
export function dayNumber(year: number, { month, day }: { readonly month: number; readonly day: number }): number {
  return year * 10_000 + month * 100 + day;
}
