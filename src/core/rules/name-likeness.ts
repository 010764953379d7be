import { foldWidth } from "../number";
import { ANSWERS, remembering } from "../remember";

const NOT_COMPARED = /[^\p{Script=Han}\p{L}\p{N}%]/gu;

/** A name as names are compared: without spaces and punctuation, wide letters as narrow ones, in lower case. */
export const comparable = remembering((text) => foldWidth(text).replace(NOT_COMPARED, "").toLowerCase(), ANSWERS);

/** Pairs of neighbouring characters, each once; digits say how much, not what, and are left out. */
function charPairs(text: string): ReadonlySet<string> {
  return new Set([...namePairs(text)].filter((pair) => !/\p{N}/u.test(pair)));
}

/** As `charPairs`, with each number as one character, so that "档次为100元" and "档次为300元" differ. */
export const namePairs = remembering(pairsOf, ANSWERS);

function pairsOf(text: string): ReadonlySet<string> {
  const characters = comparable(text).match(/\p{N}+|\P{N}/gu) ?? [];
  return new Set(characters.slice(1).map((second, index) => `${characters[index] ?? ""}${second}`));
}

/** How alike two names are, from 0 (nothing in common) to 1 (the same pairs of characters). */
export function likeness(a: string, b: string): number {
  if (comparable(a) === comparable(b)) return 1;
  const first = charPairs(a);
  const second = charPairs(b);
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

/** Share of a name's pairs of characters that a text holds, from 0 to 1. */
export function shareHeld(name: string, text: string): number {
  const pairs = charPairs(name);
  const held = charPairs(text);
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => held.has(pair)).length / pairs.size;
}
