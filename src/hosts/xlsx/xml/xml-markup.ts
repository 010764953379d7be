import { WorkbookFault } from "../workbook-fault";

const GT = 62, QUESTION = 63, DASH = 45, BRACKET_OPEN = 91, BRACKET_CLOSE = 93;

/** True when the markup starting at p ("<!…") is a CDATA section. */
export function isCdata(bytes: Uint8Array, p: number): boolean {
  return bytes[p + 2] === BRACKET_OPEN;
}

/** One past the comment, CDATA section or processing instruction that starts at p. */
export function pastMarkup(bytes: Uint8Array, p: number): number {
  if (bytes[p + 1] === QUESTION) return past(bytes, p + 2, QUESTION, -1);
  if (bytes[p + 2] === DASH) return past(bytes, p + 4, DASH, DASH);
  if (isCdata(bytes, p)) return past(bytes, p + 9, BRACKET_CLOSE, BRACKET_CLOSE);
  // A DOCTYPE can define entities that grow without end; no spreadsheet program writes one.
  throw new WorkbookFault("damaged", `xml: the declaration at byte ${p} is not allowed`);
}

/** One past the next a, b, ">" (or a, ">" when b is negative). */
function past(bytes: Uint8Array, from: number, a: number, b: number): number {
  const length = b < 0 ? 2 : 3;
  for (let p = from; p < bytes.length; p++) {
    if (bytes[p] === a && (b < 0 || bytes[p + 1] === b) && bytes[p + length - 1] === GT) return p + length;
  }
  return bytes.length;
}
