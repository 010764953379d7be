import { foldWidth } from "../number";

const NOT_COMPARED = /[^\p{Script=Han}\p{L}\p{N}%]/gu;

/** A name as names are compared: without spaces and punctuation, wide letters as narrow ones, in lower case. */
export function comparable(text: string): string {
  return foldWidth(text).replace(NOT_COMPARED, "").toLowerCase();
}

/** Pairs of neighbouring characters, each once; digits say how much, not what, and are left out. */
export function charPairs(text: string): ReadonlySet<string> {
  const characters = [...comparable(text).replace(/\p{N}+/gu, " ")];
  const pairs = characters.slice(1).map((second, index) => `${characters[index] ?? ""}${second}`);
  return new Set(pairs.filter((pair) => !pair.includes(" ")));
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
