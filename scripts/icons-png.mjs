// Just enough of PNG for our own icons: eight bits a channel, with transparency.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BYTES = 4;

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A square picture as a PNG file; `pixels` holds red, green, blue and opacity of each pixel, row by row. */
export function encodePng(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc((size * BYTES + 1) * size);
  for (let row = 0; row < size; row += 1) rows.set(pixels.subarray(row * size * BYTES, (row + 1) * size * BYTES), row * (size * BYTES + 1) + 1);
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/** Reads a PNG file that `encodePng` has written: its size, and its pixels. */
export function decodePng(file) {
  if (!SIGNATURE.equals(file.subarray(0, 8))) throw new Error("not a PNG file");
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(data));
  const line = width * BYTES;
  const pixels = new Uint8Array(line * height);
  for (let row = 0; row < height; row += 1) {
    if (rows[row * (line + 1)] !== 0) throw new Error("a row is filtered: this PNG was not written here");
    pixels.set(rows.subarray(row * (line + 1) + 1, (row + 1) * (line + 1)), row * line);
  }
  return { width, height, pixels };
}
