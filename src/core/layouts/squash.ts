import { remembering } from "./remember";

/** Characters that people type for the same thing; compared forms use the right-hand side. */
const FOLDED: Readonly<Record<string, string>> = {
  "【": "[", "】": "]", "〔": "[", "〕": "]", "﹙": "(", "﹚": ")", "。": ".", "、": "、", "—": "-", "－": "-", "–": "-",
};

function squashed(text: string): string {
  let out = "";
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0xfeff || (code >= 0x2000 && code <= 0x200f)) continue;
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
    else out += FOLDED[char] ?? char;
  }
  return out;
}

/** Text as words are compared: no white space at all, full-width letters, digits and punctuation as half-width. */
export const squash = remembering(squashed);

const LEADING_MARK = /^[*★☆●○■□▲△◆◇·#※]+/;
const LEADING_NUMBER = /^(?:\(?\d{1,2}[.、)]|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]{1,3}[、.])(?=\D)/;
const TRAILING_REMARK = /\([^()]*\)$/;

function withoutOrnaments(squashed: string): string {
  let label = squashed.replace(LEADING_MARK, "").replace(LEADING_NUMBER, "");
  for (;;) {
    const shorter = label.replace(TRAILING_REMARK, "").replace(/[:.;,]+$/, "");
    if (shorter === label || shorter === "") return label;
    label = shorter;
  }
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
  const at = text.search(/[:：]/);
  if (at < 1 || at > 40) return null;
  return { label: squash(text.slice(0, at)), answer: text.slice(at + 1).trim() };
}
