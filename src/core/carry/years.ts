import { foldWidth } from "../number";

/** Years are moved by so many, from the prior form's year on; earlier years are history and stay. */
export interface YearShift {
  readonly from: number;
  readonly by: number;
}

const YEAR = "(?:19|20)\\d{2}";
const YEARS = new RegExp(`(?<![\\d.])(${YEAR})(?:([年月日号度\\d\\s./]{0,9}[-—–~～至到]{1,2}\\s?)(${YEAR}))?(?!\\d)`, "g");
const IS_DATE = /^\s?(?:年|学年|财年)|^[-./]\d{1,2}[-./]\d{1,2}(?!\d)/;
/** "2021年第3号" and "2021年106号" are documents, "自2021年起" and "2021年印发" speak of what has been. */
const IS_PAST = /^\s?年(?:度)?(?:第?\d+号|(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:以来|以前|之前|起|开始|印发|出台|颁布|发布|修订|下发|成立|年底以来))/;
const OPENING = /[[(（【〔〈]\s?$/;
const CLOSING = /^\s?[\])）】〕〉]\s?第?\d+号/;
const CHINESE_YEAR = /二[〇零○]([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])(?=年)/g;
const CHINESE_DIGITS = "〇一二三四五六七八九";

/** The text with its years moved on ("2021年12月31日前" → "2022年12月31日前"); numbers of documents, titles of books and the past stay. */
export function moveYears(text: string, shift: YearShift | null): string {
  if (shift === null || shift.by === 0) return text;
  const folded = foldWidth(text);
  let out = "";
  let at = 0;
  for (const match of folded.matchAll(YEARS)) {
    const [whole, first = "", between = "", second = ""] = match;
    const end = match.index + whole.length;
    if (Number(first) < shift.from || !speaksOfYears(folded, match.index, end, second !== "")) continue;
    out += text.slice(at, match.index) + next(first, shift);
    out += second === "" ? "" : text.slice(match.index + first.length, match.index + first.length + between.length) + next(second, shift);
    at = end;
  }
  return withChineseYears(out + text.slice(at), shift);
}

/** Every year that a text names in digits, in order. */
export function yearsNamed(text: string): number[] {
  return [...foldWidth(text).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
}

function next(year: string, { by }: YearShift): string {
  return String(Number(year) + by);
}

function speaksOfYears(folded: string, start: number, end: number, isStretch: boolean): boolean {
  const before = folded.slice(0, start);
  const after = folded.slice(end);
  if (before.lastIndexOf("《") > before.lastIndexOf("》")) return false;
  if (OPENING.test(before) && CLOSING.test(after)) return false;
  return isStretch || (IS_DATE.test(after) && !IS_PAST.test(after));
}

function withChineseYears(text: string, shift: YearShift): string {
  return text.replace(CHINESE_YEAR, (typed: string, tens: string, ones: string) => {
    const digit = (character: string): number => Math.max(0, CHINESE_DIGITS.indexOf(character));
    const year = 2000 + digit(tens) * 10 + digit(ones);
    if (year < shift.from) return typed;
    const zero = typed.charAt(1);
    return Array.from(String(year + shift.by), (character) => (character === "0" ? zero : CHINESE_DIGITS.charAt(Number(character)))).join("");
  });
}
