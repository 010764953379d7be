import type { Words } from "../findings/finding";
import { differenceHint, type Decimal, type DifferenceHint } from "../number";

const WORDS: Readonly<Record<DifferenceHint["kind"], Words>> = {
  transposed: { zh: "像是两位数字写颠倒了", en: "two digits seem to be swapped" },
  "slipped-digit": { zh: "像是写错了一位数字", en: "one digit seems to be wrong" },
  "missing-digit": { zh: "像是漏写或多写了一位数字", en: "a digit seems to be missing or too many" },
  sign: { zh: "只差正负号", en: "only the sign differs" },
  "power-of-ten": { zh: "像是小数点错位", en: "the decimal point seems to have slipped" },
  "ten-thousand": { zh: "正好相差一万倍，像是元与万元混用", en: "exactly ten thousand times as much, as when 元 and 万元 are mixed up" },
  rounding: { zh: "只差在尾数上", en: "only the last digit differs" },
};

/** A guess at how a number came to differ from the right one, or null. */
export function hintWords(typed: Decimal, right: Decimal): Words | null {
  const hint = differenceHint(typed, right);
  return hint === null ? null : WORDS[hint.kind];
}
