import { Inflate, inflateSync } from "fflate";
import { MAX_INFLATED_BYTES, MAX_PART_BYTES, MAX_RATIO, RATIO_FROM_BYTES } from "../limits";
import { WorkbookFault } from "../workbook-fault";
import { crc32 } from "./crc32";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** Below this many packed bytes even a lying size cannot keep the inflater busy for long. */
const SMALL = 128 * 1024;
const CHUNK = 32 * 1024;

/** The parts of a zip held in memory; parts are inflated when asked for and not kept. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private readonly counted = new Set<ZipEntry>();
  private inflatedBytes = 0;

  constructor(readonly bytes: Uint8Array) {
    this.entries = readZipDirectory(bytes);
    for (const entry of this.entries) {
      if (entry.name.endsWith("/")) continue;
      const key = entry.name.toLowerCase();
      if (this.byName.has(key)) throw new WorkbookFault("damaged", `zip: two parts are named ${entry.name}`);
      this.byName.set(key, entry);
    }
  }

  /** The entry of a part; part names ignore case. */
  entry(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** The inflated and verified bytes of a part, or null when there is none of that name. */
  part(name: string): Uint8Array | null {
    const entry = this.entry(name);
    if (entry === undefined) return null;
    this.refuseBomb(entry);
    const data = unpacked(entry, this.bytes.subarray(entry.dataStart, entry.dataEnd));
    if (data.length !== entry.size || crc32(data) !== entry.crc) {
      throw new WorkbookFault("damaged", `zip: part ${entry.name} does not match its checksum`);
    }
    return data;
  }

  private refuseBomb(entry: ZipEntry): void {
    if ((entry.flags & 1) === 1) throw new WorkbookFault("encrypted", `zip: part ${entry.name} is encrypted`);
    const ratio = entry.size / Math.max(1, entry.packedSize);
    if (entry.size > MAX_PART_BYTES || (entry.size > RATIO_FROM_BYTES && ratio > MAX_RATIO)) {
      throw new WorkbookFault("too-large", `zip: part ${entry.name} would inflate to ${entry.size} bytes`);
    }
    if (this.counted.has(entry)) return;
    this.counted.add(entry);
    this.inflatedBytes += entry.size;
    if (this.inflatedBytes > MAX_INFLATED_BYTES) throw new WorkbookFault("too-large", "zip: parts inflate to too many bytes");
  }
}

function unpacked(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new WorkbookFault("damaged", `zip: part ${entry.name} is packed by method ${entry.method}`);
  if (packed.length <= SMALL) return inflateSync(packed, { out: new Uint8Array(entry.size) });
  return inflatedInSteps(entry, packed);
}

/** Inflates piece by piece so that a part larger than it claims stops early. */
function inflatedInSteps(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new WorkbookFault("damaged", `zip: part ${entry.name} is larger than it says`);
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK) {
    inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  }
  return out.subarray(0, length);
}
