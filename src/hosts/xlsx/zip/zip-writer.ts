import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipArchive } from "./zip-archive";
import type { ZipEntry } from "./zip-directory";

/** Parts to put in place of those of the same name, or to add; null takes a part out. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

/** A part as it goes into the new file: its local record in pieces, and its directory record for a given offset. */
interface Outgoing {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  readonly record: (offset: number) => Uint8Array;
}

/** 1 January 1980, the first moment a zip can name: the same edit always gives the same bytes. */
const FIRST_MOMENT = 0x00210000;
const UTF8_NAME = 0x800;
const names = new TextEncoder();

/** Writes a zip anew. Untouched parts are copied byte for byte, packed as they are, in their old order. */
export function rewrittenZip(archive: ZipArchive, changes: PartChanges): Uint8Array {
  const pending = new Map([...changes].map(([name, data]) => [name.toLowerCase(), { name, data }]));
  const outgoing: Outgoing[] = [];
  for (const entry of archive.entries) {
    const change = pending.get(entry.name.toLowerCase());
    if (change === undefined) outgoing.push(copied(archive.bytes, entry, tailLength(archive, entry)));
    else if (change.data !== null) outgoing.push(packed(entry.record, change.name, change.data));
    pending.delete(entry.name.toLowerCase());
  }
  for (const { name, data } of pending.values()) if (data !== null) outgoing.push(packed(null, name, data));
  return assembled(outgoing);
}

function assembled(outgoing: readonly Outgoing[]): Uint8Array {
  const records: Uint8Array[] = [];
  let start = 0;
  for (const part of outgoing) {
    records.push(part.record(start));
    start += part.length;
  }
  const directory = records.reduce((sum, record) => sum + record.length, 0);
  const out = new Uint8Array(start + directory + 22);
  let at = 0;
  const put = (piece: Uint8Array): void => {
    out.set(piece, at);
    at += piece.length;
  };
  for (const part of outgoing) part.pieces.forEach(put);
  records.forEach(put);
  const view = new DataView(out.buffer, at);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, outgoing.length, true);
  view.setUint16(10, outgoing.length, true);
  view.setUint32(12, directory, true);
  view.setUint32(16, start, true);
  return out;
}

/** Bytes behind a part's data that belong to it: the sizes that a writer which streams puts there. */
function tailLength(archive: ZipArchive, entry: ZipEntry): number {
  if ((entry.flags & 8) === 0) return 0;
  const view = new DataView(archive.bytes.buffer, archive.bytes.byteOffset, archive.bytes.byteLength);
  const isSigned = entry.dataEnd + 4 <= archive.bytes.length && view.getUint32(entry.dataEnd, true) === 0x08074b50;
  const sizes = entry.offsetIs64 || hasWideSizes(entry) ? 16 : 8;
  return Math.min((isSigned ? 8 : 4) + sizes, archive.bytes.length - entry.dataEnd);
}

function hasWideSizes({ record }: ZipEntry): boolean {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  return view.getUint32(20, true) === 0xffffffff || view.getUint32(24, true) === 0xffffffff;
}

function copied(bytes: Uint8Array, entry: ZipEntry, tail: number): Outgoing {
  const piece = bytes.subarray(entry.localStart, entry.dataEnd + tail);
  return {
    pieces: [piece],
    length: piece.length,
    record: (offset) => {
      const record = entry.record.slice();
      const view = new DataView(record.buffer);
      view.setUint32(entry.offsetField, offset, true);
      if (entry.offsetIs64) view.setUint32(entry.offsetField + 4, 0, true);
      return record;
    },
  };
}

/** A part packed anew; what the old directory record says of time and attributes is kept. */
function packed(old: Uint8Array | null, name: string, data: Uint8Array): Outgoing {
  const nameBytes = names.encode(name);
  const deflated = deflateSync(data, { level: 6 });
  const before = old === null ? null : new DataView(old.buffer, old.byteOffset, old.byteLength);
  const fields = (view: DataView, at: number): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8_NAME, true);
    view.setUint16(at + 4, 8, true);
    view.setUint32(at + 6, before?.getUint32(12, true) ?? FIRST_MOMENT, true);
    view.setUint32(at + 10, crc32(data), true);
    view.setUint32(at + 14, deflated.length, true);
    view.setUint32(at + 18, data.length, true);
    view.setUint16(at + 22, nameBytes.length, true);
  };
  const local = new Uint8Array(30 + nameBytes.length);
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  fields(localView, 4);
  local.set(nameBytes, 30);
  return {
    pieces: [local, deflated],
    length: local.length + deflated.length,
    record: (offset) => {
      const record = new Uint8Array(46 + nameBytes.length);
      const view = new DataView(record.buffer);
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, before?.getUint16(4, true) ?? 20, true);
      fields(view, 6);
      view.setUint32(38, before?.getUint32(38, true) ?? 0, true);
      view.setUint32(42, offset, true);
      record.set(nameBytes, 46);
      return record;
    },
  };
}
