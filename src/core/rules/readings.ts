import type { Item } from "../form/form";
import {
  type Decimal, type WrittenNumber, compare, decimal, exactly, isMoneyUnit, multiply, ONE, percentAsRate, readPlainNumber, shift, toText, unitOf,
} from "../number";

/** What a cell says as a typed value; blank and unreadable keep their place. */
export type Read<T> =
  | { readonly kind: "read"; readonly value: T; readonly item: Item }
  | { readonly kind: "blank"; readonly item: Item }
  | { readonly kind: "unreadable"; readonly item: Item }
  | { readonly kind: "absent" };

const NOTHING = /^[\s/／\\—–－-]*$/;
/** A day with dashes or points; the cell stores it as a serial number that nobody wrote. */
const DAY = /\d[-.]\d{1,2}[-.]\d/;
const ONLY_NUMBER = /^[\s\d.,，．０-９+\-－%％()（）eE¥￥]*$/;

/** True when a cell is blank or holds only a dash or slash. */
export function isNothing(item: Item | undefined): boolean {
  return item === undefined || saysNothing(item.raw);
}

/** Most answers open with an ideograph, a digit or a comparison, which settles it. */
function saysNothing(raw: string): boolean {
  const first = raw.charCodeAt(0);
  const isSaid = (first >= 0x30 && first <= 0x5b) || (first >= 0x4e00 && first <= 0x9fff) || first === 0x2265 || first === 0x2264;
  return !isSaid && NOTHING.test(raw);
}

/** True when nothing at all stands in a cell; a dash says that there is nothing to say. */
export function isBlank(item: Item): boolean {
  return item.raw.trim() === "";
}

/** The answer as text for number reading: a stored number with all its digits, else what is shown. */
export function numberText(item: Item): string {
  // A number that is shown with all its digits needs no closer look.
  if (item.stored === item.raw && item.isPercent !== true && !item.raw.includes("e")) return item.raw;
  if (item.stored === undefined || !ONLY_NUMBER.test(item.raw) || DAY.test(item.raw)) return item.raw;
  const stored = decimal(item.stored);
  if (stored === null) return item.raw;
  return item.isPercent === true ? `${toText(shift(stored, 2))}%` : toText(stored);
}

/** Points (weights, scores): "10", "１０", "10分", "20%" as 20; the step is that of the written text, 0 for whole numbers. */
export function readPoints(item: Item | undefined): Read<WrittenNumber> {
  return readNumber(item, (unit) => unit === "" || unit === "分" || unit === "%" ? 0 : null);
}

/** Money in 元; the cell's own unit goes before the unit printed in the form ("3500元" under 万元). */
export function readMoney(cell: Item | undefined, printedUnit: string | null): Read<Money> {
  const item = cell === undefined ? undefined : withoutRemark(cell);
  const read = readNumber(item, () => 0);
  if (read.kind !== "read") return read;
  const plain = readPlainNumber(numberText(read.item));
  const own = plain === null ? "" : plain.unit;
  const unit = moneyUnit(own, printedUnit);
  if (own !== "" && unit !== own) return { kind: "unreadable", item: read.item };
  const factor = unitOf(unit)?.factor;
  const { value, step } = read.value;
  if (factor === undefined) return { kind: "unreadable", item: read.item };
  return { ...read, value: { yuan: { value: multiply(value, factor), step: multiply(step, factor) }, written: read.value, unit, ownUnit: own === "" ? null : own } };
}

const REMARK = /[（(][^（）()]*[)）]\s*$/;

/** "5112.69万元（上级财政补助）" is read without its remark; the item keeps its place. */
function withoutRemark(item: Item): Item {
  const bare = item.raw.replace(REMARK, "");
  return bare.trim() === "" || bare === item.raw ? item : { ...item, raw: bare };
}

/** An amount of money as written, and in 元. */
export interface Money {
  readonly yuan: WrittenNumber;
  readonly written: WrittenNumber;
  readonly unit: string;
  /** The unit typed in the cell itself, or null. */
  readonly ownUnit: string | null;
}

function moneyUnit(own: string, printed: string | null): string {
  if (own === "") return printed ?? "万元";
  return isMoneyUnit(own) ? own : own === "万" ? "万元" : own === "亿" ? "亿元" : "";
}

/** A rate as a share of 1 under every reading of the cell: "100%" → 1; a bare "79.27" → 0.7927 and 79.27. */
export function readRate(item: Item | undefined): Read<{ readonly written: WrittenNumber; readonly shares: readonly Decimal[]; readonly isPercent: boolean }> {
  const read = readNumber(item, () => 0);
  if (read.kind !== "read") return read;
  const isPercent = numberText(read.item).trim().replace("％", "%").endsWith("%");
  const share = percentAsRate(read.value.value);
  return { ...read, value: { written: read.value, shares: isPercent ? [share] : [share, read.value.value], isPercent } };
}

function readNumber(item: Item | undefined, accepts: (unit: string) => 0 | null): Read<WrittenNumber> {
  if (item === undefined) return { kind: "absent" };
  if (item.stored === undefined && saysNothing(item.raw)) return { kind: "blank", item };
  if (item.error !== undefined) return { kind: "unreadable", item };
  const plain = readPlainNumber(numberText(item));
  if (plain === null || accepts(plain.unit) === null) return { kind: "unreadable", item };
  return { kind: "read", value: wholeIsExact(shownPrecision(item, plain.number)), item };
}

/** A stored number counts with all its digits, yet only as finely as it is shown. */
function shownPrecision(item: Item, number: WrittenNumber): WrittenNumber {
  if (item.stored === undefined || item.formula === undefined) return number;
  const shown = readPlainNumber(item.raw);
  return shown === null ? number : { value: number.value, step: shown.number.step };
}

/** A number without decimal places was not rounded by whoever typed it. */
function wholeIsExact(number: WrittenNumber): WrittenNumber {
  return compare(number.step, ONE) < 0 ? number : exactly(number.value);
}

