const LONG = 64;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Decodes UTF-8; short texts, which most cells hold, without the cost of a TextDecoder call. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONG) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let i = start; i < end; ) {
    const a = bytes[i] ?? 0;
    if (a < 0x80) {
      text += String.fromCharCode(a);
      i++;
    } else if (a >= 0xe1 && a < 0xed && i + 2 < end && isTail(bytes[i + 1]) && isTail(bytes[i + 2])) {
      // The plain three-byte range: Chinese characters and full-width signs.
      text += String.fromCharCode(((a & 15) << 12) | (((bytes[i + 1] ?? 0) & 63) << 6) | ((bytes[i + 2] ?? 0) & 63));
      i += 3;
    } else return decoder.decode(bytes.subarray(start, end));
  }
  return text;
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

const ENTITY = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Resolves the five named entities and character references; others stay as they stand. */
export function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Character data as XML defines it: line ends are one line feed, entities resolved. */
export function characterData(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeUtf8(bytes, start, end);
  return resolveEntities(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Resolves the _xHHHH_ escapes of spreadsheet texts, and their line ends, to the characters a person sees. */
export function spreadsheetText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
