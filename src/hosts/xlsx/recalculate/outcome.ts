import type { CellError, CellValue } from "../../../core/grid/grid";

/** Stands for a result that cannot be worked out here, unlike an error that a spreadsheet would show. */
export const UNKNOWN: unique symbol = Symbol("not worked out");
/** What part of a formula comes to. */
export type Outcome = CellValue | typeof UNKNOWN;
/** A value to count with. */
export type Plain = string | number | boolean | null;
/** Why there is no value to count with. */
export type Stop = CellError | typeof UNKNOWN;

/** A division by nothing. */
export const DIVISION_BY_ZERO: CellError = { error: "#DIV/0!" };
/** A text where a number is needed. */
export const NO_NUMBER: CellError = { error: "#VALUE!" };
/** A number that is none, or too large. */
export const NOT_REPRESENTABLE: CellError = { error: "#NUM!" };

const DECIMAL = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*(%?)\s*$/;
/** Digits of any script: dates, times and amounts with separators are read by the spreadsheet in the manner of its country. */
const DIGIT = /\p{N}/u;
/** Below this a text made of a number may be written with an exponent. */
const [LEAST_PLAIN, MOST_PLAIN] = [1e-4, 1e15];

/** True when there is no value to go on with. */
export function isStop(outcome: Outcome): outcome is Stop {
  return outcome === UNKNOWN || (typeof outcome === "object" && outcome !== null);
}

/** An outcome as a number: nothing is 0, true is 1, a text that reads as a plain number is that number. */
export function numberOf(outcome: Outcome): number | Stop {
  if (isStop(outcome)) return outcome;
  if (typeof outcome === "number") return outcome;
  if (typeof outcome !== "string") return outcome === true ? 1 : 0;
  const match = DECIMAL.exec(outcome);
  if (match !== null) return Number(match[1]) / (match[2] === "%" ? 100 : 1);
  return DIGIT.test(outcome) ? UNKNOWN : NO_NUMBER;
}

/** An outcome as text, as "&" joins it. */
export function textOf(outcome: Outcome): string | Stop {
  if (isStop(outcome)) return outcome;
  if (typeof outcome === "string") return outcome;
  if (typeof outcome === "boolean") return outcome ? "TRUE" : "FALSE";
  if (outcome === null || outcome === 0) return outcome === null ? "" : "0";
  const size = Math.abs(outcome);
  return size >= LEAST_PLAIN && size < MOST_PLAIN ? String(fifteenDigits(outcome)) : UNKNOWN;
}

/** An outcome as a condition: numbers other than 0 are true, texts only when they say so. */
export function truthOf(outcome: Outcome): boolean | Stop {
  if (isStop(outcome)) return outcome;
  if (typeof outcome !== "string") return outcome !== null && outcome !== 0 && outcome !== false;
  const word = outcome.toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : NO_NUMBER;
}

/** A number with the fifteen significant digits a spreadsheet shows; never a negative nought. */
export function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

/** A number that a cell can hold, or the error in its place. */
export function representable(value: number): number | CellError {
  return Number.isFinite(value) ? value : NOT_REPRESENTABLE;
}
