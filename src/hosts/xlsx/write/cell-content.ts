import type { NewContent } from "../../../core/findings/finding";
import { isCellError, type Cell } from "../../../core/grid/grid";
import type { CellState } from "../../../core/host";
import { escapedXml, isWritable, spreadsheetXml } from "../xml/xml-writing";
import { withPrefix } from "./style-section";

/** What a cell is to hold. Numbers are decimal texts, so that nothing is lost on the way. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rich"; readonly text: string; /** Runs as XML without prefixes. */ readonly runs: string }
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "boolean"; readonly isTrue: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string; readonly result: Exclude<CellContent, { kind: "formula" | "rich" }> };

/** The most characters of a cell's text, and of a formula. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** A correction's content, or null when no cell can hold it. */
export function contentOf(wanted: NewContent): CellContent | null {
  switch (wanted.kind) {
    case "text":
      return plainText(wanted.text);
    case "number":
      return numberContent(wanted.number);
    case "formula": {
      const result = numberContent(wanted.result) ?? plainText(wanted.result);
      if (result === null || wanted.formula === "" || wanted.formula.length > MAX_FORMULA || !isWritable(wanted.formula)) return null;
      return { kind: "formula", formula: wanted.formula, result };
    }
  }
}

function plainText(text: string): Extract<CellContent, { kind: "blank" | "text" }> | null {
  if (text === "") return { kind: "blank" };
  return text.length > MAX_TEXT ? null : { kind: "text", text };
}

function numberContent(digits: string): Extract<CellContent, { kind: "number" }> | null {
  const trimmed = digits.trim();
  return NUMBER.test(trimmed) && Number.isFinite(Number(trimmed)) ? { kind: "number", digits: trimmed.replace(/^\+/, "") } : null;
}

/** What a cell holds now, ready to be written back later. */
export function contentOfCell(cell: Cell | undefined): CellContent {
  const value = cell?.value ?? null;
  const plain: Exclude<CellContent, { kind: "formula" | "rich" }> =
    value === null ? { kind: "blank" }
    : isCellError(value) ? { kind: "error", error: value.error }
    : typeof value === "number" ? { kind: "number", digits: String(value) }
    : typeof value === "boolean" ? { kind: "boolean", isTrue: value }
    : { kind: "text", text: value };
  return cell?.formula === undefined ? plain : { kind: "formula", formula: cell.formula, result: plain };
}

/** The content as compare-and-set sees it. */
export function stateOfContent(content: CellContent): CellState {
  switch (content.kind) {
    case "blank":
      return { value: null };
    case "text":
    case "rich":
      return { value: content.text };
    case "number":
      return { value: Number(content.digits) };
    case "boolean":
      return { value: content.isTrue };
    case "error":
      return { value: content.error };
    case "formula":
      return { formula: content.formula, value: stateOfContent(content.result).value };
  }
}

/** A cell as compare-and-set sees it; an error stands as its text. */
export function stateOfCell(cell: Cell | undefined): CellState {
  return stateOfContent(contentOfCell(cell));
}

/** True when two states are the same content: a formula counts as it is written, an empty text is blank. */
export function sameState(a: CellState, b: CellState): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return (a.value ?? "") === (b.value ?? "");
}

/** A cell element; `prefix` is that of the sheet part ("x:" or ""). */
export function cellXml(prefix: string, address: string, style: number, content: CellContent): string {
  const { type, inside } = parts(content, prefix);
  const attributes = `r="${address}"${style > 0 ? ` s="${style}"` : ""}${type === "" ? "" : ` t="${type}"`}`;
  return inside === "" ? `<${prefix}c ${attributes}/>` : `<${prefix}c ${attributes}>${inside}</${prefix}c>`;
}

function parts(content: CellContent, p: string): { type: string; inside: string } {
  switch (content.kind) {
    case "blank":
      return { type: "", inside: "" };
    case "text":
      return { type: "inlineStr", inside: `<${p}is><${p}t xml:space="preserve">${spreadsheetXml(content.text)}</${p}t></${p}is>` };
    case "rich":
      return { type: "inlineStr", inside: `<${p}is>${withPrefix(content.runs, p)}</${p}is>` };
    case "number":
      return { type: "", inside: `<${p}v>${content.digits}</${p}v>` };
    case "boolean":
      return { type: "b", inside: `<${p}v>${content.isTrue ? 1 : 0}</${p}v>` };
    case "error":
      return { type: "e", inside: `<${p}v>${escapedXml(content.error)}</${p}v>` };
    case "formula": {
      const result = content.result.kind === "text" ? { type: "str", inside: `<${p}v>${spreadsheetXml(content.result.text)}</${p}v>` } : parts(content.result, p);
      return { type: result.type, inside: `<${p}f>${escapedXml(content.formula)}</${p}f>${result.inside}` };
    }
  }
}
