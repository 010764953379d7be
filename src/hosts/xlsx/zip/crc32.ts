const TABLES = makeTables();

function makeTables(): Uint32Array {
  const tables = new Uint32Array(1024);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    tables[n] = c;
  }
  for (let n = 0; n < 256; n++) {
    for (let k = 1; k < 4; k++) {
      const before = tables[(k - 1) * 256 + n] ?? 0;
      tables[k * 256 + n] = (before >>> 8) ^ (tables[before & 255] ?? 0);
    }
  }
  return tables;
}

/** CRC-32 as zip files use it; four bytes a step because every part read is verified. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLES;
  const b = bytes;
  let c = -1;
  let i = 0;
  for (const end = b.length - 3; i < end; i += 4) {
    c ^= (b[i] ?? 0) | ((b[i + 1] ?? 0) << 8) | ((b[i + 2] ?? 0) << 16) | ((b[i + 3] ?? 0) << 24);
    c = (t[768 + (c & 255)] ?? 0) ^ (t[512 + ((c >>> 8) & 255)] ?? 0) ^ (t[256 + ((c >>> 16) & 255)] ?? 0) ^ (t[c >>> 24] ?? 0);
  }
  for (; i < b.length; i++) c = (c >>> 8) ^ (t[(c ^ (b[i] ?? 0)) & 255] ?? 0);
  return ~c >>> 0;
}
