import { remembering } from "../remember";

/** Characters that people type for the same thing; compared forms use the right-hand side. */
const FOLDED: ReadonlyMap<number, string> = new Map(
  ([["【", "["], ["】", "]"], ["〔", "["], ["〕", "]"], ["﹙", "("], ["﹚", ")"], ["。", "."], ["—", "-"], ["–", "-"]] as const).map(([typed, folded]) => [typed.charCodeAt(0), folded]),
);

/** What a character becomes, "" for white space; null when it stays. Letters and ideographs are settled by the first line. */
function squashedCode(code: number): string | null {
  if ((code > 32 && code < 0xa0) || (code > 0x3015 && code < 0xfe50)) return null;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f)) return "";
  return FOLDED.get(code) ?? null;
}

function squashed(text: string): string {
  let out = "";
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = squashedCode(text.charCodeAt(index));
    if (character === null) continue;
    out += index === from ? character : text.slice(from, index) + character;
    from = index + 1;
  }
  return from === 0 ? text : from === text.length ? out : out + text.slice(from);
}

/** Text as words are compared: no white space at all, full-width letters, digits and punctuation as half-width. */
export const squash = remembering(squashed);

const LEADING_MARK = /^[*★☆●○■□▲△◆◇·#※]+/;
const LEADING_NUMBER = /^(?:\(?\d{1,2}[.、)]|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]{1,3}[、.])(?=\D)/;
const TRAILING_REMARK = /\([^()]*\)$/;

const MAY_LEAD = /^[*★☆●○■□▲△◆◇·#※(\d一二三四五六七八九十]/;
const MAY_TRAIL = "):.;,";

function withoutOrnaments(squashed: string): string {
  let label = MAY_LEAD.test(squashed) ? squashed.replace(LEADING_MARK, "").replace(LEADING_NUMBER, "") : squashed;
  while (MAY_TRAIL.includes(label.charAt(label.length - 1))) {
    const shorter = label.replace(TRAILING_REMARK, "").replace(/[:.;,]+$/, "");
    if (shorter === label || shorter === "") return label;
    label = shorter;
  }
  return label;
}

/** A squashed label without its ornaments: leading stars and list numbers, remarks in brackets at the end, the colon. */
export const bareLabel = remembering(withoutOrnaments);

/** A label and an answer in one cell: "项目总额: 2.00 万元". Offsets are into the original text. */
export interface LabelledText {
  readonly label: string;
  /** The answer's part of the original text, trimmed. */
  readonly answer: string;
}

/** Splits "label：value"; null without a colon or with a label too long to be one. */
export function splitLabelled(text: string): LabelledText | null {
  const half = text.indexOf(":");
  const wide = text.indexOf("：");
  const at = half < 0 || wide < 0 ? Math.max(half, wide) : Math.min(half, wide);
  if (at < 1 || at > 40) return null;
  return { label: squash(text.slice(0, at)), answer: text.slice(at + 1).trim() };
}

const LATER_LABEL = /\s([\u4E00-\u9FFF()（）]{2,14})\s*[:：]/g;

/** Splits "项目名称：甲 实施单位：乙" into one text a label; `isLabel` tells labels from words that merely stand before a colon. */
export function splitAtLabels(text: string, isLabel: (bare: string) => boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(LATER_LABEL)) {
    if (!isLabel(bareLabel(squash(match[1] ?? "")))) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + 1;
  }
  return [...parts, text.slice(from)];
}
