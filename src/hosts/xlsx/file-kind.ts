/** What kind of file some bytes are, whatever the file's name says. */
export type FileKind = "zip" | "xls" | "encrypted" | "other-ole" | "empty" | "other";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells a file's kind by its first bytes; OLE files by the names of their streams. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8) return "zip";
  if (!OLE.every((byte, index) => bytes[index] === byte)) return "other";
  const names = streamNames(bytes);
  if (names.has("EncryptedPackage")) return "encrypted";
  return names.has("Workbook") || names.has("Book") ? "xls" : "other-ole";
}

/** Names of an OLE file's streams, found by walking its directory sectors. */
function streamNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  const most = Math.ceil(bytes.length / sectorSize);
  let sector = view.getUint32(48, true);
  for (let steps = 0; steps < most && sector < most; steps++) {
    const start = (sector + 1) * sectorSize;
    for (let at = start; at + 128 <= Math.min(start + sectorSize, bytes.length); at += 128) {
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64) continue;
      let name = "";
      for (let p = at; p < at + length - 2; p += 2) name += String.fromCharCode(view.getUint16(p, true));
      names.add(name);
    }
    sector = nextSector(view, sector, sectorSize);
  }
  return names;
}

/** The sector after one in its chain, by the allocation tables the header lists. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perTable = sectorSize / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return Infinity;
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorSize + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : Infinity;
}
