import { foldWidth, isDigit } from "./width";

/** How an actual value must stand to its target. */
export type Operator = "≥" | ">" | "＝" | "<" | "≤";

/** An operator found at the start or end of a text, or filling it. */
export interface OperatorReading {
  readonly op: Operator | "qualitative";
  /** The spelling forms ask for: ≥ ＞ ＝ ＜ ≤ 定性. */
  readonly standard: string;
  /** The operator as it was typed. */
  readonly typed: string;
  /** True for the glyphs ≥ ≤ ＝ = ＞ > ＜ < and for 定性; false for ≧ 》 >= … and for words. */
  readonly wasStandard: boolean;
  /** True for words ("不低于", "…以上"). */
  readonly isWord: boolean;
  /** The text without the operator, as it is typed. */
  readonly rest: string;
  /** Place of the operator in the text. */
  readonly start: number;
  readonly end: number;
}

const STANDARD: Readonly<Record<Operator | "qualitative", string>> = {
  "≥": "≥", ">": "＞", "＝": "＝", "<": "＜", "≤": "≤", qualitative: "定性",
};

const STANDARD_GLYPHS = new Set(["≥", "≤", "＝", "=", "＞", ">", "＜", "<"]);

/** Glyphs of folded text. A lone 》 comes from the key of ≥ in Chinese input methods and is meant so; 《 is meant as <. */
const GLYPHS: readonly (readonly [Operator, RegExp])[] = [
  ["≥", /^(?:[≥≧⩾≽≮]\s?=?|[>》〉»]\s?=|=\s?[>》〉]|[》〉])/],
  ["≤", /^(?:[≤≦⩽≼≯]\s?=?|[<《〈«]\s?=|=\s?[<《〈])/],
  [">", /^>/],
  ["<", /^[<《〈]/],
  ["＝", /^==?/],
];

const GLYPH_CHARACTERS = "≥≧⩾≽≮≤≦⩽≼≯>》〉»<《〈«=";

const OR_EQUAL = "(?:或者?|且)?等于";
const NOT = "不(?:得|能|应|可|要)?";

/** Words in front of a value; longer ones first where one is the start of another. */
const WORDS_BEFORE: readonly (readonly [Operator, string])[] = [
  ["≥", `(?:大于|高于|多于)${OR_EQUAL}|${NOT}(?:低于|少于|小于)|至少|最少|最低`],
  ["≤", `(?:小于|低于|少于)${OR_EQUAL}|(?:${NOT}|未)(?:超过|高于|大于|多于|超出|超)|至多|最多|最高|控制在`],
  [">", "大于|超过|多于|高于|超出"],
  ["<", "小于|低于|少于|不足|不到"],
  ["＝", "等于"],
];

const WORDS_AFTER: readonly (readonly [Operator, string])[] = [
  ["≥", "(?:及|或)?以上"],
  ["≤", "(?:及|或)?以下|(?:之|以)内|内"],
];

const either = (words: readonly (readonly [Operator, string])[], shape: (word: string) => string): readonly (readonly [Operator, RegExp])[] =>
  words.map(([op, pattern]) => [op, new RegExp(shape(`(?:${pattern})`))]);

const STARTS = either(WORDS_BEFORE, (word) => `^${word}`);
const STANDS_BEFORE = either(WORDS_BEFORE, (word) => `${word}\\s?[:为在]?\\s?$`);
const STANDS_AFTER = either(WORDS_AFTER, (word) => `^\\s?(?:\\(含\\))?${word}(?!容|涵|部|外|控)`);

/** What may follow a glyph that is an operator and not a formula or a book title. */
const VALUE_START = /^[\s:]*(?:$|[\d.+\-约¥￥(零一二两三四五六七八九十百]|人民币)/;
const QUALITATIVE = /^定性(?:指标)?$/;
const NATURE = /^(?:(?:正|反|逆|负)向?(?:指标)?|中性(?:指标)?|定量(?:指标)?)$/;
const LONGEST_WORD = 8;
const LONGEST_TITLE = 100;

/** An operator word or glyph with the place it takes in the text. */
export interface OperatorAt {
  readonly op: Operator;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** Glyphs that mean what they show where a figure follows at once, which is how most targets are written. */
const BEFORE_FIGURES: ReadonlyMap<string, Operator> = new Map([["≥", "≥"], ["≤", "≤"], [">", ">"], ["<", "<"], ["=", "＝"]]);

/** The glyph at this place of a folded text, or null. */
export function glyphAt(folded: string, at: number): OperatorAt | null {
  if (!GLYPH_CHARACTERS.includes(folded.charAt(at))) return null;
  const plain = isDigit(folded[at + 1]) ? BEFORE_FIGURES.get(folded.charAt(at)) : undefined;
  if (plain !== undefined) return { op: plain, start: at, end: at + 1, isWord: false };
  const window = folded.slice(at, at + LONGEST_WORD);
  for (const [op, pattern] of GLYPHS) {
    const match = pattern.exec(window);
    if (match !== null) return { op, start: at, end: at + match[0].trimEnd().length, isWord: false };
  }
  return null;
}

/** The operator, glyph or word, that ends right before this place of a folded text, or null. */
export function operatorBefore(folded: string, at: number): OperatorAt | null {
  let start = at;
  while (start > 0 && (folded.charAt(start - 1) === " " || GLYPH_CHARACTERS.includes(folded.charAt(start - 1)))) start -= 1;
  while (folded.charAt(start) === " ") start += 1;
  const glyph = closesTitle(folded, start) ? null : glyphAt(folded, start);
  if (glyph !== null && folded.slice(glyph.end, at).trim() === "") return glyph;
  const window = folded.slice(Math.max(0, at - LONGEST_WORD), at);
  for (const [op, pattern] of STANDS_BEFORE) {
    const match = pattern.exec(window);
    if (match !== null) return { op, start: at - window.length + match.index, end: at, isWord: true };
  }
  return null;
}

/** In "《条例》100%" the sign ends a title. */
function closesTitle(folded: string, at: number): boolean {
  return "》〉".includes(folded.charAt(at)) && /[《〈]/.test(folded.slice(Math.max(0, at - LONGEST_TITLE), at));
}

/** The operator word that starts right at this place of a folded text ("以上", "以内", "内"), or null. */
export function operatorAfter(folded: string, at: number): OperatorAt | null {
  const window = folded.slice(at, at + LONGEST_WORD);
  for (const [op, pattern] of STANDS_AFTER) {
    const match = pattern.exec(window);
    if (match !== null) return { op, start: at, end: at + match[0].length, isWord: true };
  }
  return null;
}

/** Reads the operator at the start ("≧95%", "不低于90%") or end ("90%以上") of a text, or one that fills it. */
export function readOperator(text: string): OperatorReading | null {
  const folded = foldWidth(text);
  const start = folded.length - folded.trimStart().length;
  const end = folded.trimEnd().length;
  const body = folded.slice(start, end);
  if (QUALITATIVE.test(body)) {
    return { op: "qualitative", standard: STANDARD.qualitative, typed: body, wasStandard: true, isWord: true, rest: "", start, end };
  }
  const glyph = glyphAt(folded, start);
  if (glyph !== null) return VALUE_START.test(folded.slice(glyph.end, end)) || isStrongGlyph(folded, glyph) ? reading(text, glyph) : null;
  return wordReading(text, folded, start, end);
}

function wordReading(text: string, folded: string, start: number, end: number): OperatorReading | null {
  const head = folded.slice(start, start + LONGEST_WORD);
  for (const [op, pattern] of STARTS) {
    const match = pattern.exec(head);
    if (match !== null) return reading(text, { op, start, end: start + match[0].length, isWord: true });
  }
  for (let at = Math.max(start, end - LONGEST_WORD); at < end; at += 1) {
    const after = operatorAfter(folded, at);
    if (after?.end === end) return reading(text, after);
  }
  return null;
}

/** ≥ and its like begin neither formulas nor titles, so a word may follow them. */
function isStrongGlyph(folded: string, glyph: OperatorAt): boolean {
  return "≥≧⩾≽≮≤≦⩽≼≯".includes(folded.charAt(glyph.start));
}

function reading(text: string, { op, start, end, isWord }: OperatorAt): OperatorReading {
  const typed = text.slice(start, end).trim();
  const rest = `${text.slice(0, start)}${text.slice(end)}`.trim();
  return { op, standard: STANDARD[op], typed, wasStandard: STANDARD_GLYPHS.has(typed), isWord, rest, start, end };
}

/** The spelling forms ask for: ≥ ＞ ＝ ＜ ≤, or 定性. */
export function standardOperator(op: Operator | "qualitative"): string {
  return STANDARD[op];
}

/** True when the text is an operator and nothing else. */
export function isOperatorOnly(text: string): boolean {
  return readOperator(text)?.rest === "";
}

/** True for 正向, 反向, 正向指标, 定量 …: what kind of indicator it is, not how to compare it. */
export function isNatureWord(text: string): boolean {
  return NATURE.test(foldWidth(text).trim());
}
