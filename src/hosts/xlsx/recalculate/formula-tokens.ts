import { columnNumber } from "../../../core/grid/a1";
import type { Area } from "../../../core/grid/grid";
import { MAX_COLUMNS, MAX_FORMULA_TOKENS, MAX_ROWS } from "../limits";
import type { AreaNode, Operator } from "./formula-tree";

/** One word or sign of a formula. */
export type Token =
  | AreaNode
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  /** A function's name in capitals; its opening bracket belongs to it. */
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "operator"; readonly operator: Operator }
  | { readonly kind: "sign"; readonly sign: "(" | ")" | "," | "%" };

/** The longest formula a spreadsheet takes, in characters. */
const MAX_LENGTH = 8_192;
const SPACE = /[ \t\r\n]+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELLS = /\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!:])/uy;
const COLUMNS = /\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!:$])/uy;
const ROWS = /\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.(!:$])/uy;
const FUNCTION = /([A-Za-z_][A-Za-z0-9_.]*)\(/y;
const TRUTH = /(TRUE|FALSE)(?![\p{L}\p{N}_.(!])/iuy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>]/y;
const SIGN = /[(),%]/y;

/** The words and signs of a formula without its "="; null when it holds one that is not known here, such as a name or an array. */
export function formulaTokens(formula: string): readonly Token[] | null {
  if (formula.length > MAX_LENGTH) return null;
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const space = matchAt(SPACE, formula, at);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const found = tokenAt(formula, at);
    if (found === null || tokens.length >= MAX_FORMULA_TOKENS) return null;
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

interface Found {
  readonly token: Token;
  readonly end: number;
}

function tokenAt(formula: string, at: number): Found | null {
  return referenceAt(formula, at) ?? wordAt(formula, at) ?? signAt(formula, at);
}

function wordAt(formula: string, at: number): Found | null {
  const text = matchAt(TEXT, formula, at);
  if (text !== null) return { token: { kind: "constant", value: (text[1] ?? "").replace(/""/g, '"') }, end: at + text[0].length };
  const number = matchAt(NUMBER, formula, at);
  if (number !== null) {
    const value = Number(number[0]);
    return Number.isFinite(value) ? { token: { kind: "constant", value }, end: at + number[0].length } : null;
  }
  const called = matchAt(FUNCTION, formula, at);
  if (called !== null) return { token: { kind: "function", name: (called[1] ?? "").toUpperCase() }, end: at + called[0].length };
  const truth = matchAt(TRUTH, formula, at);
  return truth === null ? null : { token: { kind: "constant", value: truth[0].toUpperCase() === "TRUE" }, end: at + truth[0].length };
}

function signAt(formula: string, at: number): Found | null {
  const operator = matchAt(OPERATOR, formula, at);
  if (operator !== null) return { token: { kind: "operator", operator: operator[0] as Operator }, end: at + operator[0].length };
  const sign = matchAt(SIGN, formula, at);
  return sign === null ? null : { token: { kind: "sign", sign: sign[0] as "(" | ")" | "," | "%" }, end: at + 1 };
}

function referenceAt(formula: string, at: number): Found | null {
  const named = matchAt(SHEET, formula, at);
  const from = at + (named?.[0].length ?? 0);
  const sheet = named === null ? null : (named[1]?.replace(/''/g, "'") ?? named[2] ?? "");
  const found = areaAt(formula, from);
  return found === null ? null : { token: { kind: "area", sheet, area: found.area }, end: found.end };
}

function areaAt(formula: string, at: number): { readonly area: Area; readonly end: number } | null {
  const cells = matchAt(CELLS, formula, at);
  if (cells !== null) {
    const [whole, a = "", first = "", b = a, last = first] = cells;
    return within(columnNumber(a), columnNumber(b), Number(first) - 1, Number(last) - 1, at + whole.length);
  }
  const columns = matchAt(COLUMNS, formula, at);
  if (columns !== null) return within(columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? ""), 0, MAX_ROWS - 1, at + columns[0].length);
  const rows = matchAt(ROWS, formula, at);
  return rows === null ? null : within(0, MAX_COLUMNS - 1, Number(rows[1]) - 1, Number(rows[2]) - 1, at + rows[0].length);
}

/** The area between two columns and two rows, whichever comes first; null when it leaves the sheet. */
function within(a: number, b: number, first: number, last: number, end: number): { readonly area: Area; readonly end: number } | null {
  const area = { top: Math.min(first, last), left: Math.min(a, b), bottom: Math.max(first, last), right: Math.max(a, b) };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? { area, end } : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
