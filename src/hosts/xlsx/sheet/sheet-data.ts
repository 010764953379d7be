import { parseAreaAddress } from "../../../core/grid/a1";
import type { Area, Cell, CellValue } from "../../../core/grid/grid";
import { generalText } from "../format/general";
import type { NumberFormat } from "../format/number-format";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { CLOSE, END, type XmlCursor } from "../xml/xml-cursor";
import { characterData, spreadsheetText } from "../xml/xml-text";
import type { CellFormats } from "./cell-formats";
import { packedPosition, plainDecimal, positiveInteger } from "./cell-position";
import { serialOfIsoDate } from "./iso-date";
import type { ReadBudget } from "./read-budget";
import { SharedFormulas } from "./shared-formulas";
import { richText, type SharedStrings } from "./shared-strings";

/** What the cells of all sheets of a workbook share. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: CellFormats;
  readonly date1904: boolean;
  readonly budget: ReadBudget;
}

/** The cells of one sheet as they are read. */
export class SheetCells {
  readonly rows: (Cell | undefined)[][] = [];
  readonly hiddenRows = new Set<number>();
  rowCount = 0;
  columnCount = 0;
  /** First row (0-based) that was not read for want of room, or null. */
  firstUnread: number | null = null;
  unspelledFormulas = 0;
  /** Areas that one formula fills together: array formulas and data tables. */
  readonly filledAreas: Area[] = [];
  outsideSheet = 0;
  private row = -1;
  private column = -1;
  private readonly shared: SharedFormulas;

  constructor(private readonly cursor: XmlCursor, private readonly context: CellContext) {
    this.shared = new SharedFormulas(context.budget);
  }

  /** Reads everything inside the sheetData element just opened. */
  read(): void {
    const { cursor } = this;
    if (cursor.isEmpty) return;
    for (;;) {
      const token = cursor.next();
      if (token === END || (token === CLOSE && cursor.name === "sheetData")) break;
      if (token === CLOSE) continue;
      if (cursor.name === "c") this.readCell();
      else if (cursor.name === "row") this.startRow();
    }
    // Blank cells that only carry a format do not make a sheet longer.
    this.rows.length = Math.min(this.rows.length, this.rowCount);
  }

  private startRow(): void {
    const { cursor } = this;
    const span = cursor.attributeSpan("r");
    const number = span === null ? -1 : positiveInteger(cursor.bytes, span[0], span[1]);
    this.row = number > 0 ? number - 1 : this.row + 1;
    this.column = -1;
    if (cursor.flag("hidden") || Number(cursor.attribute("ht") ?? 1) === 0) this.hiddenRows.add(this.row);
  }

  private readCell(): void {
    const { cursor } = this;
    const { bytes } = cursor;
    const span = cursor.attributeSpan("r");
    const position = span === null ? -1 : packedPosition(bytes, span[0], span[1]);
    if (position >= 0) {
      this.row = Math.floor(position / MAX_COLUMNS);
      this.column = position % MAX_COLUMNS;
    } else this.column++;
    const styleSpan = cursor.attributeSpan("s");
    const style = styleSpan === null ? 0 : Math.max(0, positiveInteger(bytes, styleSpan[0], styleSpan[1]));
    const format = this.context.formats.format(style);
    if (cursor.isEmpty) {
      if (format !== null) this.store(this.context.formats.blank(format), false);
    } else this.readContent(typeOf(cursor), format);
  }

  private readContent(type: string, format: NumberFormat | null): void {
    const { cursor } = this;
    let content: Cell | CellValue = null;
    let formula: string | undefined;
    for (;;) {
      const token = cursor.next();
      if (token === END || (token === CLOSE && cursor.name === "c")) break;
      if (token === CLOSE) continue;
      if (cursor.name === "v") content = this.valueOf(type, format);
      else if (cursor.name === "f") formula = this.formulaOf();
      else if (cursor.name === "is") content = richText(cursor);
      else cursor.skip();
    }
    if (formula === undefined && isCell(content)) this.store(content, true);
    else if (formula === undefined && content === null) {
      if (format !== null) this.store(this.context.formats.blank(format), false);
    } else this.store(cellOf(isCell(content) ? content.value : content, format, formula), true);
  }

  /** The value of the v element just opened; for a plain shared text the finished cell. */
  private valueOf(type: string, format: NumberFormat | null): Cell | CellValue {
    const { cursor, context } = this;
    const { bytes } = cursor;
    const isPlain = cursor.plainText();
    if (type === "s") {
      const text = isPlain ? "" : cursor.text();
      const index = isPlain ? positiveInteger(bytes, cursor.textStart, cursor.textEnd) : Number(text);
      const entry = index >= 0 ? index : Number(characterData(bytes, cursor.textStart, cursor.textEnd));
      return format === null ? context.strings.cell(entry) : context.strings.text(entry);
    }
    if ((type === "" || type === "n") && isPlain) {
      const number = plainDecimal(bytes, cursor.textStart, cursor.textEnd);
      if (!Number.isNaN(number)) return number;
    }
    const text = isPlain ? characterData(bytes, cursor.textStart, cursor.textEnd) : cursor.text();
    return valueOfText(type, text, context.date1904);
  }

  private formulaOf(): string | undefined {
    const { cursor } = this;
    const kind = cursor.attribute("t") ?? "normal";
    const index = cursor.attribute("si");
    const filled = kind === "array" || kind === "dataTable" ? parseAreaAddress(cursor.attribute("ref") ?? "") : null;
    if (filled !== null) this.filledAreas.push(filled);
    const text = cursor.text();
    if (kind === "dataTable") return undefined;
    if (kind !== "shared" || index === undefined) return text;
    const formula = this.shared.spelledOut(index, text, this.row, this.column);
    if (formula === null) this.unspelledFormulas++;
    return formula ?? "";
  }

  private store(cell: Cell, isContent: boolean): void {
    const { row, column } = this;
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) {
      this.outsideSheet++;
      return;
    }
    if (!this.context.budget.takeCell()) {
      this.firstUnread = Math.min(this.firstUnread ?? row, row);
      return;
    }
    let cells = this.rows[row];
    if (cells === undefined) this.rows[row] = cells = [];
    cells[column] = cell;
    if (!isContent) return;
    if (row >= this.rowCount) this.rowCount = row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }
}

function typeOf(cursor: XmlCursor): string {
  return cursor.attribute("t") ?? "";
}

function isCell(content: Cell | CellValue): content is Cell {
  return typeof content === "object" && content !== null && "value" in content;
}

function valueOfText(type: string, text: string, date1904: boolean): CellValue {
  switch (type) {
    case "str":
    case "inlineStr":
      return spreadsheetText(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text };
    case "d":
      return serialOfIsoDate(text.trim(), date1904) ?? text;
    default: {
      const trimmed = text.trim();
      if (trimmed === "") return null;
      const number = Number(trimmed);
      return Number.isFinite(number) ? number : text;
    }
  }
}

/** A cell with the text a person sees. */
export function cellOf(value: CellValue, format: NumberFormat | null, formula: string | undefined): Cell {
  const text = shownText(value, format);
  if (format === null) return formula === undefined ? { value, text } : { value, text, formula };
  const numberFormat = format.code;
  return formula === undefined ? { value, text, numberFormat } : { value, text, formula, numberFormat };
}

function shownText(value: CellValue, format: NumberFormat | null): string {
  if (typeof value === "number") return format === null ? generalText(value) : format.numberText(value);
  if (typeof value === "string") return format === null ? value : format.textText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : value.error;
}
