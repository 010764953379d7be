/** Signs people type for others that Unicode does not count as forms of one another. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["−", "-"], ["∼", "~"], ["〜", "~"], ["∶", ":"], ["︰", ":"], ["∕", "/"], ["⁄", "/"], ["═", "="], ["‐", "-"], ["‑", "-"],
]);

/** From ！ to ～ every sign stands so far behind its half-width form. */
const WIDE_BY = 0xff01 - 0x21;

/** Line breaks, wide and invisible spaces all count as one space, so that places in the text stay the same. */
function isSpaceCode(code: number): boolean {
  return (
    (code >= 9 && code <= 13) || code === 0xa0 || code === 0xad || code === 0x3000 || code === 0xfeff || code === 0x205f ||
    code === 0x2060 || (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f)
  );
}

/** Signs, radicals and compatibility ideographs that have a usual form. */
function isVariantCode(code: number): boolean {
  if (code >= 0xf900) return code <= 0xfaff || (code >= 0xfe30 && code <= 0xfe6f) || code === 0xffe5;
  return (
    code === 0x2010 || code === 0x2011 || code === 0x2044 || code === 0x2212 || code === 0x2215 || code === 0x2236 || code === 0x223c ||
    code === 0x2550 || (code >= 0x2f00 && code <= 0x2fd5) || code === 0x301c
  );
}

/** The character a code folds to, or null when it stays; nearly every character of a form is settled by the first line. */
function foldedCode(code: number): string | null {
  if ((code >= 0x20 && code < 0xa0) || (code >= 0x3021 && code < 0xf900)) return null;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - WIDE_BY);
  if (isSpaceCode(code)) return " ";
  return isVariantCode(code) ? foldedVariant(String.fromCharCode(code)) : null;
}

function foldedVariant(character: string): string {
  const folded = LOOKALIKES.get(character) ?? character.normalize("NFKC");
  return folded.length === 1 ? folded : character;
}

/**
 * Full-width letters, digits and signs as half-width ones, look-alike ideographs as the usual ones, every kind of
 * space and line break as " ". The result has the same length, so a place in it is the same place in the text.
 */
export function foldWidth(text: string): string {
  let folded = "";
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = foldedCode(text.charCodeAt(index));
    if (character === null) continue;
    folded += text.slice(from, index) + character;
    from = index + 1;
  }
  return folded + text.slice(from);
}

/** True for a half-width digit, as it stands in folded text. */
export function isDigit(character: string | undefined): boolean {
  return character?.length === 1 && character >= "0" && character <= "9";
}

/** First place at or after `from` that is not a space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}
