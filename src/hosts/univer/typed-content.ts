import type { NewContent } from "../../core/findings/finding";
import type { CellState } from "../../core/host";
import { compileNumberFormat } from "../xlsx/format/number-format";

/** Formats under which a typed number reads as something else than a number: percents, dates, times, money signs. */
const TELLING = /[%ymdhs年月日¥￥$]/i;

/** What a person typed, as it goes into the file; `format` is one the grid gave and the file does not have. */
export function typedContent({ formula, value }: CellState, format: string | null): NewContent {
  if (formula !== undefined) return { kind: "formula", formula, result: value === null ? "" : String(value) };
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  if (typeof value !== "number") return { kind: "text", text: value ?? "" };
  // The format cannot go along, so that what the person saw goes as text.
  if (format !== null && TELLING.test(format)) return { kind: "text", text: compileNumberFormat(format, false).numberText(value) };
  return { kind: "number", number: String(value) };
}
