import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../src/hosts/xlsx/zip/crc32";

/** One entry of a zip laid out by hand; what is left out is computed honestly. */
export interface RawEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: 0 | 8 | 99;
  /** Size the entry claims to inflate to. */
  readonly claimedSize?: number;
  readonly flags?: number;
  /** Points at the data of an earlier entry instead of its own. */
  readonly sharesDataOf?: number;
  readonly crc?: number;
}

/** Ways to lay out a zip that spreadsheet programs use or that somebody hostile might. */
export interface RawLayout {
  readonly zip64?: boolean;
  readonly descriptors?: boolean;
  readonly before?: Uint8Array;
  readonly comment?: string;
}

class Bytes {
  private readonly chunks: Uint8Array[] = [];
  length = 0;

  put(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  /** Little-endian numbers as [value, byte count] pairs. */
  numbers(...fields: readonly (readonly [number, number])[]): void {
    for (const [value, size] of fields) {
      const bytes = new Uint8Array(size);
      let rest = value;
      for (let i = 0; i < size; i++) {
        bytes[i] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      this.put(bytes);
    }
  }

  joined(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.chunks));
  }
}

/** Writes a zip exactly as told, true or not. */
export function rawZip(entries: readonly RawEntry[], layout: RawLayout = {}): Uint8Array {
  const out = new Bytes();
  const base = layout.before?.length ?? 0;
  if (layout.before !== undefined) out.put(layout.before);
  const directory = new Bytes();
  const offsets: number[] = [];
  for (const entry of entries) {
    const plain = typeof entry.data === "string" ? strToU8(entry.data) : entry.data;
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateSync(plain) : plain;
    const size = entry.claimedSize ?? plain.length;
    const crc = entry.crc ?? crc32(plain);
    const name = strToU8(entry.name);
    const flags = (entry.flags ?? 0x800) | (layout.descriptors === true ? 8 : 0);
    const hidden = layout.descriptors === true;
    const offset = entry.sharesDataOf === undefined ? out.length - base : (offsets[entry.sharesDataOf] ?? 0);
    offsets.push(offset);
    if (entry.sharesDataOf === undefined) {
      out.numbers([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 4], [hidden ? 0 : crc, 4], [hidden ? 0 : packed.length, 4], [hidden ? 0 : size, 4], [name.length, 2], [0, 2]);
      out.put(name);
      out.put(packed);
      if (hidden) out.numbers([0x08074b50, 4], [crc, 4], [packed.length, 4], [size, 4]);
    }
    const wide = layout.zip64 === true;
    const narrow = (value: number): number => (wide ? 0xffffffff : value);
    directory.numbers(
      [0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 4], [crc, 4], [narrow(packed.length), 4], [narrow(size), 4],
      [name.length, 2], [wide ? 28 : 0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [narrow(offset), 4],
    );
    directory.put(name);
    if (wide) directory.numbers([1, 2], [24, 2], [size, 8], [packed.length, 8], [offset, 8]);
  }
  const start = out.length - base;
  out.put(directory.joined());
  if (layout.zip64 === true) {
    const end = out.length;
    out.numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [entries.length, 8], [entries.length, 8], [directory.length, 8], [start, 8]);
    out.numbers([0x07064b50, 4], [0, 4], [end, 8], [1, 4]);
  }
  const wide = layout.zip64 === true;
  const comment = strToU8(layout.comment ?? "");
  out.numbers(
    [0x06054b50, 4], [0, 4], [wide ? 0xffff : entries.length, 2], [wide ? 0xffff : entries.length, 2],
    [wide ? 0xffffffff : directory.length, 4], [wide ? 0xffffffff : start, 4], [comment.length, 2],
  );
  out.put(comment);
  return out.joined();
}
