/** What a document's bytes are, whatever its name says. */
export type DocumentKind = "zip" | "encrypted" | "old-document" | "other-ole" | "binary" | "text";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** So many bytes at the start are looked through for what no text holds. */
const LOOKED_THROUGH = 65_536;

/** Tells a document's kind by its bytes. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8) return "zip";
  if (startsWith(bytes, OLE)) return holdsName(bytes, "EncryptedPackage") ? "encrypted" : holdsName(bytes, "WordDocument") ? "old-document" : "other-ole";
  if (startsWith(bytes, RTF)) return "old-document";
  return isUtf16(bytes) || !bytes.subarray(0, LOOKED_THROUGH).includes(0) ? "text" : "binary";
}

/** True for a text that says by its first bytes that two make a character. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Entries of a compound file start at every 128th byte with their name in UTF-16. */
const ENTRY_BYTES = 128;

function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 0; at + 2 * name.length < bytes.length; at += ENTRY_BYTES) {
    let index = 0;
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0) index += 1;
    if (index === name.length) return true;
  }
  return false;
}
