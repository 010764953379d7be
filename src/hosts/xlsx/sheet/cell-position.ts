import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** A place packed into one number, to save an object a cell: row × 16384 + column; −1 when the address is none. */
export function packedPosition(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let p = start;
  for (; p < end; p++) {
    const c = (bytes[p] ?? 0) & ~32;
    if (c < 65 || c > 90) break;
    column = column * 26 + c - 64;
    if (column > MAX_COLUMNS) return -1;
  }
  const row = positiveInteger(bytes, p, end);
  return column === 0 || row < 1 || row > MAX_ROWS ? -1 : (row - 1) * MAX_COLUMNS + column - 1;
}

/** The decimal digits between two offsets as a number; −1 when anything else stands there. */
export function positiveInteger(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let p = start; p < end; p++) {
    const digit = (bytes[p] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * A plain decimal of up to fifteen digits ("37.46"), correctly rounded because both whole numbers below are exact;
 * NaN when the text is longer or has another shape.
 */
export function plainDecimal(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 45;
  let p = negative ? start + 1 : start;
  if (end - p > 16 || end === p) return NaN;
  let value = 0;
  let digits = 0;
  let places = -1;
  for (; p < end; p++) {
    const c = bytes[p] ?? 0;
    if (c === 46 && places < 0) places = 0;
    else if (c >= 48 && c <= 57) {
      value = value * 10 + c - 48;
      digits++;
      if (places >= 0) places++;
    } else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  const magnitude = places > 0 ? value / (POWERS[places] ?? NaN) : value;
  return negative ? -magnitude : magnitude;
}
