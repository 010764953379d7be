import type { NewContent } from "../../core/findings/finding";
import type { CellValue } from "../../core/grid/grid";
import type { CellState } from "../../core/host";
import { MAX_CELL_TEXT } from "./limits";

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

/** A value as office.js gives it: blank is an empty text, an error is its name. */
export function valueOf(raw: unknown): CellValue {
  if (typeof raw === "string") return raw === "" ? null : ERROR.test(raw) ? { error: raw } : raw;
  return typeof raw === "number" || typeof raw === "boolean" ? raw : null;
}

/**
 * The formula of a cell without its "="; office.js says the value again where there is none. A text that begins with
 * "=" is told from a formula by being its own value.
 */
export function formulaOf(raw: unknown, value: unknown): string | null {
  return typeof raw === "string" && raw.startsWith("=") && raw !== value ? raw.slice(1) : null;
}

/** A cell as compare-and-set sees it. */
export function stateFrom(formula: unknown, value: unknown): CellState {
  const computed = formulaOf(formula, value);
  const read = valueOf(value);
  const plain = typeof read === "object" ? (read?.error ?? null) : read;
  return computed === null ? { value: plain } : { formula: computed, value: plain };
}

/** True when two states are the same content; a formula counts as it is written, not by its result. */
export function sameState(a: CellState, b: CellState): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return spelled(a.formula) === spelled(b.formula);
  return (a.value ?? "") === (b.value ?? "");
}

/** Excel capitalises names and drops spaces in what it is given; texts inside quotes stay as they are. */
function spelled(formula: string | undefined): string | undefined {
  return formula?.replace(/("(?:[^"]|"")*")|\s+|([^"\s]+)/g, (_, text?: string, rest?: string) => text ?? rest?.toUpperCase() ?? "");
}

/** The state a cell is in once new content has been written; null when the content cannot be written at all. */
export function stateAfter(content: NewContent): CellState | null {
  switch (content.kind) {
    case "text":
      return content.text.length > MAX_CELL_TEXT ? null : { value: content.text === "" ? null : content.text };
    case "number": {
      const number = Number(content.number);
      return content.number.trim() === "" || !Number.isFinite(number) ? null : { value: number };
    }
    case "formula":
      return { formula: content.formula, value: content.result };
  }
}

/** What to hand to office.js so that a cell comes to hold a state. */
export interface Entry {
  readonly property: "values" | "formulas";
  readonly input: string | number | boolean;
  /** The number format the cell must have for the entry to be taken as meant. */
  readonly format: string;
}

const TEXT_FORMAT = "@";

/** How to enter a state into a cell that has, or is to have, this number format. */
export function entryFor(state: CellState, format: string): Entry {
  // In a cell with the text format a number or a formula would become text.
  const open = format === TEXT_FORMAT ? "General" : format;
  if (state.formula !== undefined) return { property: "formulas", input: `=${state.formula}`, format: open };
  const { value } = state;
  if (value === null) return { property: "values", input: "", format };
  if (typeof value !== "string" || ERROR.test(value)) return { property: "values", input: value, format: open };
  return { property: "values", input: format === TEXT_FORMAT || isPlainText(value) ? guarded(value) : `'${value}`, format };
}

/** A text's own leading apostrophe would be taken for the sign that says "text". */
function guarded(text: string): string {
  return text.startsWith("'") ? `'${text}` : text;
}

/** Signs that numbers, dates, times, money, percentages and fractions are written with, in any width. */
const NUMBER_LIKE = /^[\d〇零一二三四五六七八九十\s.,:;/\-+%‰()年月日时點点分秒上下午号元￥¥$€£°eE]*$/;
const MONTH_OR_LOGICAL = /^(?:true|false|yes|no)$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[ap]m?\b|星期|周/i;

/** True for a text that Excel keeps as it is; when in doubt, false: the apostrophe does no harm. */
function isPlainText(text: string): boolean {
  if (/^['=+\-@#]/.test(text)) return false;
  const narrow = text.normalize("NFKC");
  return !/^['=+\-@#]/.test(narrow.trim()) && !NUMBER_LIKE.test(narrow) && !(text.length < 40 && MONTH_OR_LOGICAL.test(narrow)) && !/^[^\p{L}]*$/u.test(narrow);
}
