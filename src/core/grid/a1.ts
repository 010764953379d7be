import type { Area } from "./grid";

/** Column letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of its letters: "A" → 0, "aa" → 26. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1 address of a 0-based row and column. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** A1 address of an area, for example "A1:K26"; a single cell is "A1". */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.top, area.left);
  const end = cellAddress(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** 0-based row and column of an A1 address ("$B$3" too), or null when it is none. */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  const match = ADDRESS.exec(address);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}

/** The 0-based area of an A1 reference ("B2:D5" or "B2"), or null when it is none. */
export function parseAreaAddress(reference: string): Area | null {
  const [from = "", to = from] = reference.split(":");
  const a = parseCellAddress(from);
  const b = parseCellAddress(to);
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
