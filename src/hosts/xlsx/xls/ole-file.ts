const FREE = 0xfffffffa;
const MINI_SECTOR = 64;
const HEADER_TABLES = 109;
const STORAGE_ROOT = 5;

/** A stream of an OLE file: how long it is, and at which file offset each of its pieces starts. */
interface OleStream {
  readonly name: string;
  readonly size: number;
  readonly pieces: readonly number[];
  readonly pieceSize: number;
}

/** The directory of an OLE compound file (.xls, encrypted .xlsx, .doc): which streams it holds and where their bytes are. */
export class OleFile {
  private readonly streams: readonly OleStream[];
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectors: number;
  private readonly tables: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = bytes.length < 512 ? 512 : 1 << Math.min(Math.max(this.view.getUint16(30, true), 7), 16);
    this.sectors = Math.ceil(bytes.length / this.sectorSize);
    this.tables = bytes.length < 512 ? [] : this.tableOffsets();
    this.streams = bytes.length < 512 ? [] : this.readDirectory();
  }

  has(name: string): boolean {
    return this.streams.some((stream) => stream.name === name);
  }

  /** The bytes of a stream, or null when there is none of that name; a stream cut off is shorter than it says. */
  content(name: string): Uint8Array | null {
    const stream = this.streams.find((candidate) => candidate.name === name);
    if (stream === undefined) return null;
    const { pieces, pieceSize } = stream;
    const content = new Uint8Array(Math.min(stream.size, pieces.length * pieceSize, this.bytes.length));
    for (const [index, piece] of pieces.entries()) {
      const left = content.length - index * pieceSize;
      if (left <= 0) break;
      content.set(this.bytes.subarray(piece, piece + Math.min(pieceSize, left)), index * pieceSize);
    }
    return content;
  }

  private readDirectory(): OleStream[] {
    const { view, bytes } = this;
    const found: { name: string; type: number; start: number; size: number }[] = [];
    for (const piece of this.chain(view.getUint32(48, true))) {
      for (let at = piece; at + 128 <= Math.min(piece + this.sectorSize, bytes.length); at += 128) {
        const length = view.getUint16(at + 64, true);
        if (length < 2 || length > 64) continue;
        let name = "";
        for (let p = at; p < at + length - 2; p += 2) name += String.fromCharCode(view.getUint16(p, true));
        found.push({ name, type: bytes[at + 66] ?? 0, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
      }
    }
    const root = found.find(({ type }) => type === STORAGE_ROOT);
    const mini = root === undefined ? [] : this.chain(root.start);
    const smallBelow = view.getUint32(56, true);
    return found.map(({ name, type, start, size }) => {
      const isSmall = type !== STORAGE_ROOT && size < smallBelow;
      return { name, size, pieces: isSmall ? this.miniChain(start, mini) : this.chain(start), pieceSize: isSmall ? MINI_SECTOR : this.sectorSize };
    });
  }

  /** File offsets of a chain of sectors; a chain that bites its tail ends. */
  private chain(start: number): number[] {
    const offsets: number[] = [];
    for (let sector = start; sector < FREE && offsets.length <= this.sectors; sector = this.next(sector)) {
      const offset = (sector + 1) * this.sectorSize;
      if (offset >= this.bytes.length) break;
      offsets.push(offset);
    }
    return offsets;
  }

  private next(sector: number): number {
    const perTable = this.sectorSize / 4;
    const table = this.tables[Math.floor(sector / perTable)];
    return table === undefined ? FREE : this.number(table + (sector % perTable) * 4);
  }

  private miniChain(start: number, mini: readonly number[]): number[] {
    const links = this.chain(this.view.getUint32(60, true));
    const offsets: number[] = [];
    const perSector = this.sectorSize / MINI_SECTOR;
    for (let sector = start; sector < FREE && offsets.length <= mini.length * perSector; ) {
      const piece = mini[Math.floor(sector / perSector)];
      const link = links[Math.floor((sector * 4) / this.sectorSize)];
      if (piece === undefined || link === undefined) break;
      offsets.push(piece + (sector % perSector) * MINI_SECTOR);
      sector = this.number(link + ((sector * 4) % this.sectorSize));
    }
    return offsets;
  }

  /** File offsets of the allocation tables: the first in the header, the rest in a chain of their own. */
  private tableOffsets(): number[] {
    const tables: number[] = [];
    const add = (sector: number): void => {
      if (sector < FREE) tables.push((sector + 1) * this.sectorSize);
    };
    for (let i = 0; i < HEADER_TABLES; i++) add(this.number(76 + i * 4));
    const last = this.sectorSize / 4 - 1;
    let more = this.number(68);
    for (let steps = 0; more < FREE && steps < this.sectors; steps++) {
      const at = (more + 1) * this.sectorSize;
      for (let i = 0; i < last && tables.length <= this.sectors; i++) add(this.number(at + i * 4));
      more = this.number(at + last * 4);
    }
    return tables;
  }

  private number(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : FREE;
  }
}
