const encoder = new TextEncoder();

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** Changes to the bytes of one part, gathered first and made in one go; everything between them stays as it is. */
export class Splices {
  private readonly splices: Splice[] = [];

  constructor(readonly source: Uint8Array) {}

  /** Puts text in place of the bytes from start up to end. */
  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, bytes: encoder.encode(text) });
  }

  /** Puts text before the byte at a place; texts for one place keep the order they came in. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** The changed part. */
  result(): Uint8Array {
    // What is put before a byte comes before what replaces it, whichever was asked for first.
    const ordered = [...this.splices].sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start));
    const length = ordered.reduce((sum, { start, end, bytes }) => sum + bytes.length - (end - start), this.source.length);
    const out = new Uint8Array(length);
    let from = 0;
    let at = 0;
    const put = (bytes: Uint8Array): void => {
      out.set(bytes, at);
      at += bytes.length;
    };
    for (const { start, end, bytes } of ordered) {
      put(this.source.subarray(from, start));
      put(bytes);
      from = end;
    }
    put(this.source.subarray(from));
    return out;
  }
}
