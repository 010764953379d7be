import { number16 } from "./numbers";

/** Bytes of operand tokens, their kind byte included; the three classes of a token have one size. */
const OPERANDS: Readonly<Record<number, number>> = {
  0x20: 8, 0x21: 3, 0x22: 4, 0x23: 5, 0x24: 5, 0x25: 9, 0x26: 7, 0x27: 7, 0x28: 7, 0x29: 3, 0x2a: 5, 0x2b: 9, 0x2c: 5, 0x2d: 9,
  0x39: 7, 0x3a: 7, 0x3b: 11, 0x3c: 7, 0x3d: 11,
};

/** True when the tokens of a formula fill its length to the byte, within its record. */
export function areSoundTokens(stream: Uint8Array, start: number, length: number, recordEnd: number): boolean {
  const end = start + length;
  if (end > recordEnd) return false;
  let at = start;
  while (at < end) {
    const size = tokenSize(stream, at);
    if (size === 0) return false;
    at += size;
  }
  return at === end;
}

/** Bytes of a token; 0 for one that is none. */
function tokenSize(stream: Uint8Array, at: number): number {
  const kind = (stream[at] ?? 0) & 0x7f;
  if (kind === 0x01 || kind === 0x02) return 5;
  if (kind >= 0x03 && kind <= 0x16) return 1;
  if (kind === 0x17) return 3 + (stream[at + 1] ?? 0) * (1 + ((stream[at + 2] ?? 0) & 1));
  if (kind === 0x18) return 6;
  // A choice lists one jump for each way it can go, and one for the end.
  if (kind === 0x19) return ((stream[at + 1] ?? 0) & 0x04) === 0 ? 4 : 4 + 2 * (number16(stream, at + 2) + 1);
  if (kind === 0x1c || kind === 0x1d) return 2;
  if (kind === 0x1e) return 3;
  if (kind === 0x1f) return 9;
  return kind < 0x20 ? 0 : (OPERANDS[0x20 | (kind & 0x1f)] ?? 0);
}
