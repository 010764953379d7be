/** The 16-bit number at a place; what lies behind the end counts as 0. */
export function number16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}
