import { decodeUtf8 } from "./xml-text";

const utf8 = new TextEncoder();
const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
const ASCII_LIKE = /^(?:utf-?8|us-ascii|ascii)$/i;

/** The bytes of an XML part as UTF-8 without byte order mark, whatever encoding the part is in. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3);
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return recoded(bytes, "utf-16le");
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return recoded(bytes, "utf-16be");
  const label = a === 0x3c && b === 0x3f ? DECLARED.exec(decodeUtf8(bytes, 0, Math.min(bytes.length, 120)))?.[1] : undefined;
  if (label === undefined || ASCII_LIKE.test(label)) return bytes;
  try {
    return recoded(bytes, label);
  } catch {
    // An encoding nobody knows: UTF-8 is what the format prescribes.
    return bytes;
  }
}

function recoded(bytes: Uint8Array, label: string): Uint8Array {
  const text = new TextDecoder(label).decode(bytes);
  return utf8.encode(text.replace(DECLARED, (head) => head.replace(/(encoding\s*=\s*["'])[^"']+/, "$1UTF-8")));
}
