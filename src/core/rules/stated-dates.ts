import type { CellRef } from "../grid/grid";
import { sameCell } from "../grid/grid";
import { fieldItem } from "../form/form";
import { findDates, foldWidth, isWholeYear, readPeriod, type CalendarDate, type DatePeriod } from "../number";
import type { FormFacts } from "./form-facts";
import { comparable } from "./name-likeness";

/** A day by which something is due or was done, as far as it names its year. */
export interface Deadline {
  readonly at: CellRef;
  readonly words: string;
  readonly year: number;
  readonly date: CalendarDate;
  readonly isActual: boolean;
}

/** The dated targets of the year and what was reached of them; medium-term targets may reach further. */
export function deadlinesOf({ rows }: FormFacts): Deadline[] {
  return rows.filter(({ indicator }) => indicator.term === "annual").flatMap(({ name, indicator: { cells, level2 }, target, actual, targetText, actualText }) => [
    ...(isTimed(name, level2, targetText) ? deadline(cells.target?.at, targetText, target.kind === "due" ? target.by : announced(targetText), false) : []),
    ...(isTimed(name, level2, actualText) ? deadline(cells.actual?.at, actualText, actual.kind === "due" ? actual.by : announced(actualText), true) : []),
  ]);
}

const COMPARED = /起|以来|水平|同期|上年|相比|较|比/;

/** Figures of a year of this or the last century, wide ones too; most cells hold none and need no closer look. */
const YEAR_FIGURES = /[12１２][09０９][\d０-９]{2}/;

/** True for a text that may name a year in figures. */
export function mayNameYear(text: string): boolean {
  return YEAR_FIGURES.test(text);
}

/** True where a date can only be meant as a deadline, not as a year to compare with. */
function isTimed(name: string, level2: string | null, text: string): boolean {
  return mayNameYear(text) && !COMPARED.test(text) && (level2 === "时效指标" || /时间|时限|日期|期限|进度/.test(name) || /前|底|末|完成/.test(text));
}

type Dated = { readonly kind: string } | CalendarDate | DatePeriod | undefined;

const LONGEST_DEADLINE = 40;

/** The deadline in a text that says more ("2021年12月底前完成100%"); in a long one it tells about something else. */
function announced(text: string): Dated {
  return text.length > LONGEST_DEADLINE ? undefined : findDates(text).find(({ date }) => date.kind === "calendar" && date.isDeadline)?.date;
}

function deadline(at: CellRef | undefined, words: string, dated: Dated, isActual: boolean): Deadline[] {
  if (at === undefined || dated === undefined) return [];
  const date = isPeriod(dated) ? dated.to : isCalendar(dated) ? dated : null;
  // "53年前" is history, whatever century is meant.
  return date?.year == null || !foldWidth(words).includes(String(date.year)) ? [] : [{ at, words, year: date.year, date, isActual }];
}

const isPeriod = (date: { readonly kind: string }): date is DatePeriod => date.kind === "period";
const isCalendar = (date: { readonly kind: string }): date is CalendarDate => date.kind === "calendar";

/** From when to when the project runs, by its field. */
export interface ProjectPeriod {
  readonly period: DatePeriod;
  readonly years: readonly [from: number, to: number];
  readonly at: CellRef;
  readonly words: string;
}

/** The project's dates; null when they are not said or cannot be read. */
export function projectPeriod({ form }: FormFacts): ProjectPeriod | null {
  const item = fieldItem(form, "period");
  const period = item === undefined ? null : readPeriod(item.raw);
  if (item === undefined || period?.from.year == null || isOneDate(period)) return null;
  return { period, years: [period.from.year, period.to.year ?? period.from.year], at: item.at, words: item.raw.trim() };
}

/** A lone month or day says when a project starts, not how long it runs. */
function isOneDate({ from, to }: DatePeriod): boolean {
  return from.year === to.year && from.first.month === to.first.month && from.last.month === to.last.month && !isWholeYear(from);
}

/** A line of the heading, or a heading over targets, with the years it names. */
export interface YearSaid {
  readonly at: CellRef;
  readonly words: string;
  readonly years: readonly number[];
}

/** What the form's heading and the headings of its columns say about its year. */
export function headingYears(facts: FormFacts): YearSaid[] {
  const { form, isSelfEvaluation } = facts;
  const project = projectPeriod(facts);
  const lines = (form.year?.stated ?? []).filter(({ at }) => project === null || !sameCell(at, project.at));
  const overTargets = form.columns.filter(({ block, role, term }) => block === "indicators" && term === "annual" && (role === "target" || (role === "actual" && isSelfEvaluation)));
  const headings = overTargets.map(({ at, heading }): YearSaid => ({ at, words: heading.trim(), years: yearsIn(heading) })).filter(({ years }) => years.length === 1);
  // Columns for several years are a plan, not a contradiction.
  return new Set(headings.flatMap(({ years }) => years)).size > 1 ? lines : [...lines, ...headings];
}

/** The year that most places of the form speak of; the one that it was read as where none is ahead. */
export function agreedYear(facts: FormFacts): number | null {
  const own = facts.form.year?.value;
  if (own === undefined) return null;
  const [from, to] = projectPeriod(facts)?.years ?? [0, 1];
  const said = [...peerYears(facts), ...headingYears(facts).flatMap(({ years }) => years), ...deadlinesOf(facts).map(({ year }) => year), ...(from === to ? [from] : [])];
  const count = (year: number): number => said.filter((one) => one === year).length;
  return said.reduce((best, year) => (count(year) > count(best) ? year : best), own);
}

/** Votes of other forms beyond these change nothing. */
const MOST_PEER_VOTES = 20;

/** The year of the workbook's other forms of this kind and title, where at least two agree and none is of this form's year. */
function peerYears({ form, workbook }: FormFacts): number[] {
  const counts = new Map(yearCounts(workbook).get(familyOf(form)) ?? []);
  const own = form.year?.value ?? 0;
  if (form.year?.at != null) counts.set(own, (counts.get(own) ?? 1) - 1);
  const others = [...counts].filter(([, count]) => count > 0);
  const [peer] = others;
  if (peer === undefined || others.length > 1 || peer[0] === own || peer[1] < 2) return [];
  return Array.from({ length: Math.min(peer[1], MOST_PEER_VOTES) }, () => peer[0]);
}

type YearCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

const countsOf = new WeakMap<FormFacts["workbook"], YearCounts>();

/** How often each year is named by the forms of one kind and title; counted once for a workbook. */
function yearCounts(workbook: FormFacts["workbook"]): YearCounts {
  const known = countsOf.get(workbook);
  if (known !== undefined) return known;
  const counts = new Map<string, Map<number, number>>();
  for (const { family, year } of workbook.flatMap((form) => yearSaidByPeer(form) ?? [])) {
    const years = counts.get(family) ?? new Map<number, number>();
    years.set(year, (years.get(year) ?? 0) + 1);
    counts.set(family, years);
  }
  countsOf.set(workbook, counts);
  return counts;
}

/** The year that a form names, with what makes it a form like others; null where it says nothing to them. */
export function yearSaidByPeer(form: FormFacts["form"]): { readonly family: string; readonly year: number } | null {
  const family = familyOf(form);
  return form.year?.at == null || family === "" ? null : { family, year: form.year.value };
}

/** Kind and title without figures; "" for forms without a title. */
function familyOf(form: FormFacts["form"]): string {
  const title = comparable(form.title?.raw ?? "").replace(/\d/g, "");
  return title === "" ? "" : `${form.kind} ${title}`;
}

function yearsIn(text: string): number[] {
  if (!mayNameYear(text)) return [];
  return [...new Set([...foldWidth(text).matchAll(/((?:19|20)\d\d)(?=年)/g)].map((match) => Number(match[1])))];
}

/** A day as a number that grows with time. */
export function dayNumber(year: number, { month, day }: { readonly month: number; readonly day: number }): number {
  return year * 10_000 + month * 100 + day;
}
