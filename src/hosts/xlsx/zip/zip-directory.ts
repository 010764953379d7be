import { MAX_PARTS } from "../limits";
import { WorkbookFault } from "../workbook-fault";

/** One entry of a zip's central directory; offsets are byte positions in the file. */
export interface ZipEntry {
  /** Part name without leading slash and with forward slashes, as the zip spells it. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local record starts, its data starts, and its data (without descriptor) ends. */
  readonly localStart: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** The central record, to be copied with a new offset; `offsetField` is where in it the offset stands. */
  readonly record: Uint8Array;
  readonly offsetField: number;
  readonly offsetIs64: boolean;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX32 = 0xffffffff;
const names = new TextDecoder();

/** Reads the list of entries of a zip; refuses what no spreadsheet program writes. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, count, base } = findDirectory(view);
  if (count > MAX_PARTS) throw new WorkbookFault("too-large", `zip lists ${count} parts`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged("central directory is cut off");
    const entry = readRecord(bytes, view, at, base);
    at += entry.record.length;
    entries.push(entry);
  }
  refuseOverlaps(entries, start);
  return entries;
}

function damaged(detail: string): WorkbookFault {
  return new WorkbookFault("damaged", `zip: ${detail}`);
}

function findDirectory(view: DataView): { start: number; count: number; base: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const wide = at >= 20 && view.getUint32(at - 20, true) === END64_LOCATOR;
    if (wide && (count === 0xffff || size === MAX32 || offset === MAX32)) return findDirectory64(view, at - 20);
    // Bytes put before the archive shift every offset by the same amount.
    const base = at - size - offset;
    if (base < 0) throw damaged("central directory lies outside the file");
    return { start: offset + base, count, base };
  }
  throw damaged("end of central directory is missing");
}

function findDirectory64(view: DataView, locator: number): { start: number; count: number; base: number } {
  const at = bigNumber(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) throw damaged("zip64 end record is missing");
  return { start: bigNumber(view, at + 48), count: bigNumber(view, at + 32), base: 0 };
}

function bigNumber(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged("a zip64 field is cut off");
  const high = view.getUint32(at + 4, true);
  if (high > 0x1fffff) throw damaged("a zip64 field is out of range");
  return high * 0x100000000 + view.getUint32(at, true);
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, base: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > bytes.length) throw damaged("a directory record is cut off");
  const wide = new Wide(view, at + 46 + nameLength, extraLength);
  const size = wide.take(view.getUint32(at + 24, true)).value;
  const packedSize = wide.take(view.getUint32(at + 20, true)).value;
  const offset = wide.take(view.getUint32(at + 42, true));
  const localStart = offset.value + base;
  if (localStart + 30 > bytes.length || view.getUint32(localStart, true) !== LOCAL) throw damaged("a local record is missing");
  const dataStart = localStart + 30 + view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true);
  const dataEnd = dataStart + packedSize;
  if (dataEnd > bytes.length) throw damaged("a part is cut off");
  return {
    name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/").replace(/^\/+/, ""),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize, size, localStart, dataStart, dataEnd,
    record: bytes.subarray(at, at + length),
    offsetField: offset.at === null ? 42 : offset.at - at,
    offsetIs64: offset.at !== null,
  };
}

/** Hands out the 64-bit values of a zip64 extra field, in the order the format fixes. */
class Wide {
  private at = 0;
  private end = 0;

  constructor(private readonly view: DataView, start: number, length: number) {
    for (let p = start; p + 4 <= start + length; p += 4 + view.getUint16(p + 2, true)) {
      if (view.getUint16(p, true) !== 1) continue;
      this.at = p + 4;
      this.end = Math.min(p + 4 + view.getUint16(p + 2, true), start + length);
      return;
    }
  }

  take(narrow: number): { value: number; at: number | null } {
    if (narrow !== MAX32 || this.at + 8 > this.end) return { value: narrow, at: null };
    const at = this.at;
    this.at += 8;
    return { value: bigNumber(this.view, at), at };
  }
}

/** Parts that share bytes are how zip bombs multiply themselves. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  const ordered = [...entries].sort((a, b) => a.localStart - b.localStart);
  let end = 0;
  for (const entry of ordered) {
    if (entry.localStart < end) throw damaged("parts overlap");
    end = entry.dataEnd;
  }
  if (end > directoryStart) throw damaged("a part runs into the directory");
}
