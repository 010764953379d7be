import { eastAsianWidth } from "get-east-asian-width";

const INVISIBLE = /^[\p{M}\u200B-\u200F\u2060\uFEFF]$/u;
/** Characters that may not begin a line, and those that may not end one. */
const NO_LINE_START = new Set("，。、；：？！）》」』】〉”’…,.;:?!)]}%％");
const NO_LINE_END = new Set("（《「『【〈“‘([{");

/**
 * Columns a text takes on a terminal. Characters of ambiguous width ("→", "≥", "×") count as two,
 * as Chinese terminals draw them, so that a line never runs over.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (INVISIBLE.test(character)) return 0;
  return eastAsianWidth(code, { ambiguousAsWide: true });
}

/** Replaces what could steer a terminal or turn the reading direction; line breaks and tabs become spaces. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this takes out
  return text.replace(/[\t\n\r\v\f\u2028\u2029]+/g, " ").replace(/[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");
}

/** Pieces that stay together: words and numbers as a whole, Chinese by character with its closing mark. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let glue = true;
  for (const character of text) {
    const last = found.at(-1);
    const wordGoesOn = last !== undefined && isNarrow(character) && isNarrow(last.slice(-1));
    if (last !== undefined && !/\s$/.test(last) && (glue || wordGoesOn || NO_LINE_START.has(character) || character === " ")) {
      found[found.length - 1] = last + character;
    } else {
      found.push(character);
    }
    glue = NO_LINE_END.has(character);
  }
  return found;
}

function isNarrow(character: string): boolean {
  return /^[\u0021-\u024F]$/.test(character);
}

/**
 * Breaks a text into lines of at most so many columns: between words, between Chinese characters,
 * never before a closing mark or after an opening one. A longer word is broken where the line ends.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const room = Math.max(2, columns);
  const lines: string[] = [];
  let line = "";
  let width = 0;
  const end = (): void => {
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
    width = 0;
  };
  for (const piece of pieces(text.trim())) {
    const needed = displayWidth(piece.trimEnd());
    if (width > 0 && width + needed > room) end();
    if (needed <= room) {
      line += piece;
      width += displayWidth(piece);
      continue;
    }
    for (const character of piece) {
      if (width + characterWidth(character) > room) end();
      line += character;
      width += characterWidth(character);
    }
  }
  end();
  return lines.length === 0 ? [""] : lines;
}

/** A text filled up with spaces to so many columns. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}
