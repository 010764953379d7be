import type { Decimal } from "./decimal";
import { decimal, divide, multiply, ONE, powerOfTen, shift, significantPlaces } from "./decimal";
import { MULTIPLES, PREFIX_ZEROS, UNITS_ALONE } from "./unit-words";
import { remembering } from "../remember";
import { foldWidth } from "./width";

/** What a unit measures: `price` is money per something, `rate` anything else per something, `magnitude` a bare 万 or 亿. */
export type UnitKind = "money" | "people" | "percent" | "magnitude" | "price" | "rate" | "other";

/** A unit as it is compared: value × factor is the value in the family's base unit. */
export interface Unit {
  /** Standard spelling, for example "万人次" or "元/人/月". */
  readonly text: string;
  readonly kind: UnitKind;
  /** Units of one family can be converted into each other. */
  readonly family: string;
  readonly factor: Decimal;
}

const LONGEST_UNIT_CELL = 16;
const JOINTS = /[/*·•×、.]/;
const HAN_WORD = /^[\u4E00-\u9FFF]{1,4}$/;
/** One-character answers that stand in columns without being units. */
const ONE_CHARACTER_ANSWERS = new Set("无有是否高中低优良差好坏大小多少强弱快慢新老同上下左右前后全已未不一二三四五六七八九十百千万亿零号");

/** "个以上", "个月内", "个左右" and "个半月" say more than what is counted. */
const SAYS_MORE = /(?:以上|以下|内|左右|上下|多|余)$|^个半/;

/** A unit split into its power of ten and what it counts. */
interface Atom {
  readonly text: string;
  readonly base: string;
  readonly zeros: number;
}

/** One unit without "/": "km" is 公里, "万人" is 10⁴ 人, "亿" counts nothing yet; null when it is not a known one. */
function readAtom(text: string): Atom | null {
  const known = UNITS_ALONE.get(text);
  const whole = known ?? text;
  const prefix = whole.charAt(0);
  const zeros = PREFIX_ZEROS.get(prefix);
  if (zeros !== undefined) {
    if (whole.length === 1) return { text: whole, base: "", zeros };
    const rest = readAtom(whole.slice(1));
    if (rest !== null) return { text: prefix + rest.text, base: rest.base, zeros: zeros + rest.zeros };
  }
  return known === undefined ? null : { text: known, base: known, zeros: 0 };
}

/** Pieces of "元/人*月", "元/人、年", "元每人每年"; a single piece for a unit without joints. */
function splitJoints(text: string): string[] {
  const joined = text.replace(/每/g, "/").replace(/\/{2,}/g, "/");
  return joined.split(JOINTS).map((piece) => (piece === "个月" ? "月" : piece));
}

const tidy = (text: string): string => foldWidth(text).replace(/ /g, "").replace(/^[([【]+|[)\]】]+$/g, "").toLowerCase();

/** The unit in standard spelling: "百分比" → "%", "㎡" → "平方米", "元/人*月" → "元/人/月"; unknown words stay, without spaces. */
export function normaliseUnit(text: string): string {
  return UNITS_ALONE.get(text) ?? standardSpelling(text);
}

const standardSpelling = remembering(spelled);

function spelled(text: string): string {
  const plain = tidy(text);
  const known = UNITS_ALONE.get(plain) ?? UNITS_ALONE.get(`${plain})`);
  if (known !== undefined) return known;
  const product = UNITS_ALONE.get(plain.replace(/[*·•×]/g, ""));
  if (product !== undefined) return product;
  return splitJoints(plain).map((piece) => readAtom(piece)?.text ?? piece).join("/");
}

function kindOf(base: string): UnitKind {
  if (base === "元" || base === "角" || base === "厘") return "money";
  if (base === "人" || base === "名" || base === "位") return "people";
  if (base === "%" || base === "‰" || base === "成") return "percent";
  return base === "" ? "magnitude" : "other";
}

/** Points share their word with 1/100 元; forms mean points, so 分 is no money here. */
function simpleUnit(atom: Atom): Unit {
  const { text, base, zeros } = atom;
  const kind = kindOf(base);
  const factor = powerOfTen(zeros);
  if (base === "‰") return { text, kind, family: "%", factor: powerOfTen(zeros - 1) };
  if (base === "成") return { text, kind, family: "%", factor: powerOfTen(zeros + 1) };
  if (base === "角") return { text, kind, family: "元", factor: powerOfTen(zeros - 1) };
  if (kind === "people") return { text, kind, family: "人", factor };
  const multiple = MULTIPLES.get(base);
  if (multiple === undefined) return { text, kind, family: base, factor };
  return { text, kind, family: multiple[0], factor: multiply(factor, decimal(String(multiple[1])) ?? ONE) };
}

function compoundUnit(text: string, numerator: Atom, denominators: readonly string[]): Unit {
  let zeros = numerator.zeros;
  const bases: string[] = [];
  for (const piece of denominators) {
    const atom = readAtom(piece);
    zeros -= atom?.zeros ?? 0;
    bases.push(atom?.base ?? piece);
  }
  const family = [numerator.base, ...bases.sort()].join("/");
  return { text, kind: kindOf(numerator.base) === "money" ? "price" : "rate", family, factor: powerOfTen(zeros) };
}

/** The unit a text names, or null when it does not look like a unit. */
export const unitOf = remembering(unitNamed);

function unitNamed(text: string): Unit | null {
  if (text.length > LONGEST_UNIT_CELL) return null;
  const standard = normaliseUnit(text);
  const [first = "", ...others] = standard.split("/");
  const numerator = readAtom(first);
  if (others.length > 0) {
    const shaped = numerator !== null && others.every((piece) => readAtom(piece) !== null || HAN_WORD.test(piece));
    return shaped ? compoundUnit(standard, numerator, others) : null;
  }
  if (numerator !== null) return simpleUnit(numerator);
  return isUnitShaped(first) ? { text: first, kind: "other", family: first, factor: ONE } : null;
}

/** A word we do not know, but shaped like a unit: one character that is no answer, or 个 with a noun. */
function isUnitShaped(word: string): boolean {
  if (!HAN_WORD.test(word)) return false;
  return word.length === 1 ? !ONE_CHARACTER_ANSWERS.has(word) : word.startsWith("个") && !SAYS_MORE.test(word);
}

/** True for a short text that can only be a unit, as unit columns hold them. */
export function looksLikeUnit(text: string): boolean {
  return unitOf(text) !== null;
}

/** True when values in both units can be compared; unknown units only with themselves. */
export function sameFamily(a: string, b: string): boolean {
  const first = unitOf(a);
  const second = unitOf(b);
  if (first === null || second === null) return normaliseUnit(a) === normaliseUnit(b);
  return first.family === second.family;
}

/** The value in another unit of the same family, or null when the families differ. */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to) return value;
  const source = unitOf(from);
  const goal = unitOf(to);
  if (source === null || goal === null) return normaliseUnit(from) === normaliseUnit(to) ? value : null;
  if (source.family !== goal.family) return null;
  const inBase = multiply(value, source.factor);
  return divide(inBase, goal.factor, significantPlaces(inBase) + 20);
}

/**
 * The full unit of a number whose own unit is missing or only 万/亿, next to the unit its column or heading names:
 * "亿" beside "万元" is 亿元, "" beside "人" is 人.
 */
export function completeUnit(own: string, stated: string): string {
  if (own === "") return normaliseUnit(stated);
  const standard = normaliseUnit(own);
  const unit = unitOf(standard);
  const context = unitOf(stated);
  if (unit?.kind !== "magnitude" || context === null || context.kind === "magnitude") return standard;
  return unit.text + context.text.replace(/^[十百千万亿]+(?=.)/, "");
}

/** Zeros of the words 十, 百, 千, 万, 亿 in front of a unit: 4 for 万元 and 万人, 0 for 元. */
export function unitZeros(unit: string): number {
  return readAtom(normaliseUnit(unit).split("/")[0] ?? "")?.zeros ?? 0;
}

/** The value counted without the 万 or 亿 of its unit: 1.2 万元 is 12000. */
export function withoutPrefix(value: Decimal, unit: string): Decimal {
  return shift(value, unitZeros(unit));
}
