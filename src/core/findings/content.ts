import type { Cell } from "../grid/grid";
import { isCellError } from "../grid/grid";
import type { CellState } from "../host";
import { decimal, fromStored, toText } from "../number/decimal";
import type { NewContent } from "./finding";

/**
 * What a cell amounts to, for comparing contents: "n:10" for the number 10 however it is written,
 * "t:≤" for text, "b:true", "e:#REF!", "" for a blank cell.
 */
export function valueSignature(value: Cell["value"]): string {
  if (value === null || value === "") return "";
  if (isCellError(value)) return `e:${value.error}`;
  if (typeof value === "boolean") return `b:${String(value)}`;
  if (typeof value === "string") return `t:${value}`;
  const number = fromStored(value);
  return number === null ? "e:#NUM!" : `n:${toText(number)}`;
}

/** The signature of what a correction would put there; null when its number is none. A formula counts by its result. */
export function contentSignature(content: NewContent): string | null {
  if (content.kind === "text") return content.text === "" ? "" : `t:${content.text}`;
  const digits = content.kind === "number" ? content.number : content.result;
  const number = decimal(digits);
  if (number !== null) return `n:${toText(number)}`;
  return content.kind === "formula" ? `t:${digits}` : null;
}

/** A formula's result as a plain value, for those who want no formula. */
export function asConstant(content: NewContent): NewContent {
  if (content.kind !== "formula") return content;
  return decimal(content.result) === null ? { kind: "text", text: content.result } : { kind: "number", number: content.result };
}

/** True when the cell already holds what would be written; a computed cell keeps its formula. */
export function alreadyHolds(cell: Cell | undefined, content: NewContent): boolean {
  if (valueSignature(cell?.value ?? null) !== contentSignature(content)) return false;
  return content.kind !== "formula" || cell?.formula !== undefined;
}

/** A cell as compare-and-set sees it; an error value stands as its text. */
export function stateOf(cell: Cell | undefined): CellState {
  if (cell === undefined) return { value: null };
  const value = isCellError(cell.value) ? cell.value.error : cell.value;
  return cell.formula === undefined ? { value } : { formula: cell.formula, value };
}

/** New content as a person reads it: digits, words, or "=公式（结果）". */
export function contentText(content: NewContent): string {
  if (content.kind === "text") return content.text;
  if (content.kind === "number") return content.number;
  return `=${content.formula}（${content.result}）`;
}

/** A cell as a person reads it, with its formula when it has one; "" for a blank cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return cell.formula === undefined ? cell.text : `=${cell.formula}（${cell.text}）`;
}

/** A stored state as a person reads it; "" for blank. */
export function stateText(state: CellState): string {
  const value = typeof state.value === "number" ? storedText(state.value) : String(state.value ?? "");
  return state.formula === undefined ? value : `=${state.formula}（${value}）`;
}

/** A stored number in plain digits. */
export function storedText(stored: number): string {
  const number = fromStored(stored);
  return number === null ? "" : toText(number);
}
