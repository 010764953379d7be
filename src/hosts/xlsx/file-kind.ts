import { OleFile } from "./xls/ole-file";

/** What kind of file some bytes are, whatever the file's name says. */
export type FileKind = "zip" | "xls" | "encrypted" | "other-ole" | "empty" | "other";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells a file's kind by its first bytes; OLE files by the names of their streams. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8) return "zip";
  if (!OLE.every((byte, index) => bytes[index] === byte)) return "other";
  const file = new OleFile(bytes);
  if (file.has("EncryptedPackage")) return "encrypted";
  return file.has("Workbook") || file.has("Book") ? "xls" : "other-ole";
}
