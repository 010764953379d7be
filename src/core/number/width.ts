/** Signs people type for others that Unicode does not count as forms of one another. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["−", "-"], ["∼", "~"], ["〜", "~"], ["∶", ":"], ["︰", ":"], ["∕", "/"], ["⁄", "/"], ["═", "="], ["‐", "-"], ["‑", "-"],
]);

const NEEDS_FOLDING =
  /[\t-\r\u00A0\u00AD\u2000-\u2011\u2028-\u202F\u2044\u205F\u2060\u2212\u2215\u2236\u223C\u2550\u2F00-\u2FD5\u3000\u301C\uF900-\uFAFF\uFE30-\uFE6F\uFEFF\uFF01-\uFF5E\uFFE5]/;

/** Line breaks, wide and invisible spaces all count as one space, so that places in the text stay the same. */
function isSpaceCode(code: number): boolean {
  return (
    (code >= 9 && code <= 13) || code === 0xa0 || code === 0xad || code === 0x3000 || code === 0xfeff || code === 0x205f ||
    code === 0x2060 || (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f)
  );
}

function foldCode(code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (isSpaceCode(code)) return " ";
  const character = String.fromCharCode(code);
  if (!NEEDS_FOLDING.test(character)) return character;
  const folded = LOOKALIKES.get(character) ?? character.normalize("NFKC");
  return folded.length === 1 ? folded : character;
}

/**
 * Full-width letters, digits and signs as half-width ones, look-alike ideographs as the usual ones, every kind of
 * space and line break as " ". The result has the same length, so a place in it is the same place in the text.
 */
export function foldWidth(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  let folded = "";
  for (let index = 0; index < text.length; index += 1) folded += foldCode(text.charCodeAt(index));
  return folded;
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
