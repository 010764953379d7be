import { foldWidth } from "../number";

/** A glyph typed for an operator with the one that forms ask for. */
export interface OddGlyph {
  readonly typed: string;
  readonly standard: string;
  /** False for 《, which may stand for ＜ or ≤. */
  readonly isCertain: boolean;
  readonly start: number;
  readonly end: number;
}

/** In front of a value, or alone in its cell. */
const VALUE = "(?=\\s?(?:\\d|约|¥|百分之|$))";
const GLYPHS: readonly (readonly [RegExp, string])[] = [
  [/[≧⩾≽≮](?:\s?=)?|≥\s?=/g, "≥"],
  [/[≦⩽≼≯](?:\s?=)?|≤\s?=/g, "≤"],
  [new RegExp(`[>》〉»]\\s?=${VALUE}|(?<!=)=\\s?[>》〉]${VALUE}`, "g"), "≥"],
  [new RegExp(`[<《〈«]\\s?=${VALUE}|(?<!=)=\\s?[<《〈]${VALUE}`, "g"), "≤"],
  [new RegExp(`==${VALUE}`, "g"), "＝"],
  [new RegExp(`[》〉]${VALUE}`, "g"), "≥"],
  [new RegExp(`[《〈]${VALUE}`, "g"), "＜"],
];
const LOOKALIKES: readonly (readonly [string, string])[] = [["﹥", "＞"], ["﹤", "＜"], ["﹦", "＝"], ["═", "＝"]];
const OPENING = /[《〈]/;
const CLOSING = /[》〉]/;

/** Glyphs that are never standard, or two of them with at most a space between; most answers hold neither and need no closer look. */
const MAY_BE_ODD = /[≧⩾≽≮≦⩽≼≯》〉»《〈«﹥﹤﹦═]|[≥≤>＞<＜=＝][^]?[=＝]|[=＝][^]?[>＞<＜]/;
const NO_GLYPHS: readonly OddGlyph[] = [];

/** Glyphs in a text that are typed for operators and are none, in order; book titles keep their signs. */
export function oddGlyphs(text: string): readonly OddGlyph[] {
  if (!MAY_BE_ODD.test(text)) return NO_GLYPHS;
  const folded = foldWidth(text);
  const found: OddGlyph[] = [];
  for (const [pattern, standard] of GLYPHS) {
    for (const match of folded.matchAll(pattern)) {
      const typed = text.slice(match.index, match.index + match[0].length);
      const isBracket = /^[《》〈〉]$/.test(typed);
      if (isBracket && isTitleSign(folded, match.index)) continue;
      found.push({ typed, standard, isCertain: !OPENING.test(typed) || typed.length > 1, start: match.index, end: match.index + typed.length });
    }
  }
  return [...found, ...lookalikes(text, found)].sort((a, b) => a.start - b.start).filter((glyph, index, all) => index === 0 || glyph.start >= (all[index - 1]?.end ?? 0));
}

function lookalikes(text: string, found: readonly OddGlyph[]): OddGlyph[] {
  return LOOKALIKES.flatMap(([typed, standard]) => {
    const start = text.indexOf(typed);
    const isTaken = start < 0 || found.some((glyph) => start >= glyph.start && start < glyph.end);
    return isTaken ? [] : [{ typed, standard, isCertain: true, start, end: start + typed.length }];
  });
}

/** 《 that is closed later, and 》 that was opened before. */
function isTitleSign(folded: string, at: number): boolean {
  return OPENING.test(folded.charAt(at)) ? CLOSING.test(folded.slice(at + 1)) : OPENING.test(folded.slice(0, at));
}

/** The text with every odd glyph replaced. */
export function withStandardGlyphs(text: string, glyphs: readonly OddGlyph[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, standard } of glyphs) {
    out += text.slice(at, start) + standard;
    at = end;
  }
  return out + text.slice(at);
}
