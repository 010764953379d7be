import { isCellError } from "../../../src/core/grid/grid";
import { compileNumberFormat, type NumberFormat } from "../../../src/hosts/xlsx/format/number-format";
import type { CellModel } from "./model";
import type { Json } from "./protocol";

const compiled = new Map<string, NumberFormat>();

function formatOf(code: string): NumberFormat {
  const known = compiled.get(code);
  if (known !== undefined) return known;
  const format = compileNumberFormat(code, false);
  compiled.set(code, format);
  return format;
}

/** What a person sees in a cell. */
export function displayText(cell: CellModel | undefined): string {
  const value = cell?.value ?? null;
  if (cell === undefined || value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const format = formatOf(cell.numberFormat);
  return typeof value === "number" ? format.numberText(value) : format.textText(value);
}

/** The value as the client gets it: blank is an empty text, an error its name. */
export function plainValue(cell: CellModel | undefined): Json {
  const value = cell?.value ?? null;
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** The formula, or the value where there is none; the leading apostrophe is not part of either. */
export function formulaOrValue(cell: CellModel | undefined): Json {
  return cell?.formula ?? plainValue(cell);
}

/** The type of a value in Excel's words. */
export function valueType(cell: CellModel | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
