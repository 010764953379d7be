import type { FormatSection, FormatToken } from "./format-tokens";

/** Shows a serial date under one section; null when the serial is no date. */
export type DateRenderer = (serial: number) => string | null;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Decimal digits of the second, as many as the format shows. */
  readonly subsecond: string;
  readonly totalSeconds: number;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const CHINESE_WEEKDAYS = "日一二三四五六";
const NUMERALS = "〇一二三四五六七八九";
const DAY_SECONDS = 86_400;
const LAST_SERIAL = 2_958_465;

/** True when the section shows parts of a date or time. */
export function isDateSection(section: FormatSection): boolean {
  return section.tokens.some(({ kind }) => kind === "date" || kind === "elapsed" || kind === "half-day");
}

/** Compiles a date section for the 1900 or the 1904 calendar. */
export function dateRenderer(section: FormatSection, date1904: boolean): DateRenderer {
  const tokens = withMinutes(section.tokens);
  const places = subsecondPlaces(tokens);
  const twelveHours = tokens.some(({ kind }) => kind === "half-day");
  return (serial) => {
    const moment = momentOf(serial, date1904, places);
    if (moment === null) return null;
    let text = "";
    for (const token of tokens) text += piece(token, moment, section, twelveHours);
    return text;
  };
}

type TimedToken = FormatToken | { readonly kind: "minute"; readonly width: number } | { readonly kind: "subsecond"; readonly index: number };

/** An "m" beside hours or seconds means minutes; ".0" after seconds means parts of a second. */
function withMinutes(tokens: readonly FormatToken[]): readonly TimedToken[] {
  const result: TimedToken[] = [];
  let before = "";
  let subseconds = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "date" && token.letter === "m" && token.width <= 2) {
      const minutes = before === "h" || letterOf(tokens.slice(index + 1).find((next) => letterOf(next) !== "")) === "s";
      result.push(minutes ? { kind: "minute", width: token.width } : token);
    } else if (token.kind === "digit" && before === "s") result.push({ kind: "subsecond", index: subseconds++ });
    else result.push(token);
    const letter = letterOf(token);
    if (letter !== "") before = letter;
  }
  return result;
}

function letterOf(token: FormatToken | undefined): string {
  return token?.kind === "date" || token?.kind === "elapsed" ? token.letter : "";
}

function subsecondPlaces(tokens: readonly TimedToken[]): number {
  return Math.min(3, tokens.filter(({ kind }) => kind === "subsecond").length);
}

function momentOf(serial: number, date1904: boolean, places: number): Moment | null {
  if (!(serial >= 0) || serial > LAST_SERIAL + 1) return null;
  const unit = 10 ** places;
  const ticks = Math.round(serial * DAY_SECONDS * unit);
  const totalSeconds = Math.floor(ticks / unit);
  const days = Math.floor(totalSeconds / DAY_SECONDS);
  const rest = totalSeconds - days * DAY_SECONDS;
  const subsecond = String(ticks - totalSeconds * unit).padStart(places, "0");
  const clock = { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60, subsecond, totalSeconds };
  const day = date1904 ? days + 1462 : days;
  // Spreadsheets of the 1900 calendar believe in 29 February 1900 (day 60) and in a day 0.
  if (day === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...clock };
  if (day === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...clock };
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (day + 6) % 7, ...clock };
}

function piece(token: TimedToken, moment: Moment, section: FormatSection, twelveHours: boolean): string {
  const numeral = (value: number, width: number): string =>
    section.chineseNumerals ? chineseNumber(value) : String(value).padStart(width === 1 ? 1 : 2, "0");
  switch (token.kind) {
    case "literal":
      return token.text;
    case "point":
      return ".";
    case "comma":
      return ",";
    case "subsecond":
      return moment.subsecond.charAt(token.index);
    case "minute":
      return numeral(moment.minute, token.width);
    case "half-day":
      return moment.hour < 12 ? token.morning : token.afternoon;
    case "elapsed":
      return String(Math.floor(moment.totalSeconds / (token.letter === "h" ? 3600 : token.letter === "m" ? 60 : 1))).padStart(token.width, "0");
    case "date":
      return datePiece(token.letter, token.width, moment, section, twelveHours, numeral);
    default:
      return "";
  }
}

function datePiece(
  letter: string, width: number, moment: Moment, section: FormatSection, twelveHours: boolean,
  numeral: (value: number, width: number) => string,
): string {
  if (letter === "y") return yearPiece(moment.year, width, section.chineseNumerals);
  if (letter === "h") return numeral(twelveHours ? (moment.hour + 11) % 12 + 1 : moment.hour, width);
  if (letter === "s") return numeral(moment.second, width);
  if (letter === "m") return width <= 2 ? numeral(moment.month, width) : monthName(moment.month, width);
  const chineseDay = CHINESE_WEEKDAYS.charAt(moment.weekday);
  if (letter === "a") return width >= 4 ? "星期" + chineseDay : (section.chineseLocale ? "周" : "") + chineseDay;
  if (width <= 2) return numeral(moment.day, width);
  if (section.chineseLocale) return (width >= 4 ? "星期" : "周") + chineseDay;
  const name = WEEKDAYS[moment.weekday] ?? "";
  return width >= 4 ? name : name.slice(0, 3);
}

function yearPiece(year: number, width: number, chinese: boolean): string {
  const text = width <= 2 ? String(year % 100).padStart(2, "0") : String(year).padStart(4, "0");
  return chinese ? text.replace(/\d/g, (digit) => NUMERALS.charAt(Number(digit))) : text;
}

function monthName(month: number, width: number): string {
  const name = MONTHS[month - 1] ?? "";
  return width === 3 ? name.slice(0, 3) : width === 5 ? name.charAt(0) : name;
}

/** 0–99 as 〇, 十二, 二十一. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return NUMERALS.charAt(ones);
  return (tens === 1 ? "" : NUMERALS.charAt(tens)) + "十" + (ones === 0 ? "" : NUMERALS.charAt(ones));
}
