import { parseAreaAddress } from "../../../core/grid/a1";
import type { Area } from "../../../core/grid/grid";
import { MAX_COLUMNS } from "../limits";
import { packedPosition, positiveInteger } from "../sheet/cell-position";
import { END, OPEN, XmlCursor } from "../xml/xml-cursor";

/** A cell as it stands in the sheet part: where its bytes are. */
export interface CellPlace {
  readonly kind: "cell";
  readonly start: number;
  readonly end: number;
  readonly style: number;
  /** Where the style's number stands, or where the attribute can be put. */
  readonly styleSpan: readonly [number, number] | null;
  readonly nameEnd: number;
  readonly type: string;
  readonly formula: FormulaPlace | null;
  /** True for pictures in cells and linked data, which cannot be written back. */
  readonly hasRichValue: boolean;
}

/** The place where a missing cell belongs. */
export interface GapPlace {
  readonly kind: "gap";
  readonly at: number;
  /** The row it belongs to; null when that is missing too. */
  readonly row: RowPlace | null;
  /** The style a cell has there that does not say its own. */
  readonly style: number;
}

/** A row element's opening tag. */
export interface RowPlace {
  readonly tagEnd: number;
  readonly isEmpty: boolean;
  readonly spans: readonly [number, number] | null;
}

/** A formula element. */
export interface FormulaPlace {
  readonly kind: string;
  readonly index: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

/** The cells one formula fills. */
export interface ArrayPlace {
  readonly area: Area;
  readonly row: number;
  readonly column: number;
  readonly isDynamic: boolean;
}

/** Elements of a worksheet that come before its legacyDrawing, in the order the format fixes. */
const BEFORE_LEGACY_DRAWING = new Set(
  ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate " +
    "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks " +
    "colBreaks customProperties cellWatches ignoredErrors smartTags drawing").split(" "),
);

/** Finds where in a sheet part the wanted cells, and what surrounds them, stand. Targets: row → columns, both ascending. */
export class SheetSurvey {
  readonly places = new Map<number, CellPlace | GapPlace>();
  readonly sharedFormulas = new Map<string, FormulaPlace[]>();
  readonly arrays: ArrayPlace[] = [];
  readonly prefix: string;
  isProtected = false;
  dimension: readonly [number, number] | null = null;
  /** Link id of the sheet's old-style drawing, which holds the boxes of its notes; null when it has none. */
  legacyDrawing: { readonly id: string; readonly start: number; readonly end: number } | null = null;
  legacyDrawingPlace = 0;
  /** Where the sheetData element ends its opening tag; isEmpty when it holds no rows at all. */
  sheetData = { tagEnd: 0, isEmpty: true };
  private readonly columnStyles: { first: number; last: number; style: number }[] = [];
  private readonly cursor: XmlCursor;

  constructor(readonly bytes: Uint8Array, private readonly targets: ReadonlyMap<number, readonly number[]>) {
    const cursor = new XmlCursor(bytes);
    this.cursor = cursor;
    cursor.next();
    this.prefix = cursor.prefix();
    this.legacyDrawingPlace = cursor.tagEnd;
    for (let token = cursor.next(); token === OPEN; token = cursor.next()) this.readElement();
  }

  /** The place of a target. */
  place(row: number, column: number): CellPlace | GapPlace | undefined {
    return this.places.get(row * MAX_COLUMNS + column);
  }

  private readElement(): void {
    const { cursor } = this;
    const { name } = cursor;
    if (name === "sheetData") this.readRows();
    else if (name === "cols") this.readColumns();
    else {
      const [start, id] = [cursor.tagStart, cursor.prefixedAttribute("id")];
      if (name === "sheetProtection") this.isProtected = cursor.flag("sheet");
      else if (name === "dimension") this.dimension = cursor.attributeSpan("ref");
      cursor.skip();
      if (name === "legacyDrawing" && id !== undefined) this.legacyDrawing = { id, start, end: cursor.tagEnd };
    }
    if (BEFORE_LEGACY_DRAWING.has(name)) this.legacyDrawingPlace = cursor.tagEnd;
  }

  private readColumns(): void {
    const { cursor } = this;
    const isOpen = cursor.descent() > 0;
    for (let token = isOpen ? cursor.next() : END; token === OPEN; token = cursor.next()) {
      const style = Number(cursor.attribute("style") ?? 0);
      if (style > 0) this.columnStyles.push({ first: Number(cursor.attribute("min")) - 1, last: Number(cursor.attribute("max")) - 1, style });
      cursor.skip();
    }
  }

  private readRows(): void {
    const { cursor } = this;
    this.sheetData = { tagEnd: cursor.tagEnd, isEmpty: cursor.isEmpty };
    const pending = [...this.targets.keys()];
    let row = -1;
    const isOpen = cursor.descent() > 0;
    for (let token = isOpen ? cursor.next() : END; token === OPEN; token = cursor.next()) {
      const span = cursor.attributeSpan("r");
      const number = span === null ? -1 : positiveInteger(cursor.bytes, span[0], span[1]);
      row = number > 0 ? number - 1 : row + 1;
      while (pending[0] !== undefined && pending[0] < row) this.missingRow(pending.shift(), cursor.tagStart);
      if (cursor.name !== "row") cursor.skip();
      else if (pending[0] === row) this.readRow(row, this.targets.get(pending.shift() ?? row) ?? []);
      else this.readRow(row, []);
    }
    for (const missing of pending) this.missingRow(missing, isOpen ? cursor.tagStart : this.sheetData.tagEnd);
  }

  private missingRow(row: number | undefined, at: number): void {
    if (row === undefined) return;
    for (const column of this.targets.get(row) ?? []) this.note(row, column, { kind: "gap", at, row: null, style: this.columnStyle(column) });
  }

  private readRow(row: number, columns: readonly number[]): void {
    const { cursor } = this;
    const pending = [...columns];
    const place: RowPlace = { tagEnd: cursor.tagEnd, isEmpty: cursor.isEmpty, spans: cursor.attributeSpan("spans") };
    const rowStyle = cursor.flag("customFormat") ? Number(cursor.attribute("s") ?? 0) : null;
    const gap = (column: number, at: number): void =>
      this.note(row, column, { kind: "gap", at, row: place, style: rowStyle ?? this.columnStyle(column) });
    let column = -1;
    const isOpen = cursor.descent() > 0;
    for (let token = isOpen ? cursor.next() : END; token === OPEN; token = cursor.next()) {
      if (cursor.name !== "c") {
        cursor.skip();
        continue;
      }
      const span = cursor.attributeSpan("r");
      const position = span === null ? -1 : packedPosition(cursor.bytes, span[0], span[1]);
      column = position >= 0 ? position % MAX_COLUMNS : column + 1;
      while (pending[0] !== undefined && pending[0] < column) gap(pending.shift() ?? 0, cursor.tagStart);
      const cell = this.readCell(row, column);
      if (pending[0] === column) this.note(row, pending.shift() ?? column, cell);
    }
    for (const missing of pending) gap(missing, isOpen ? cursor.tagStart : place.tagEnd);
  }

  private readCell(row: number, column: number): CellPlace {
    const { cursor } = this;
    const start = cursor.tagStart;
    const styleSpan = cursor.attributeSpan("s");
    const style = styleSpan === null ? 0 : Math.max(0, positiveInteger(cursor.bytes, styleSpan[0], styleSpan[1]));
    const type = cursor.attribute("t") ?? "";
    const nameEnd = start + 1 + cursor.prefix().length + 1;
    const hasRichValue = cursor.attribute("vm") !== undefined;
    const isDynamic = cursor.attribute("cm") !== undefined;
    let formula: FormulaPlace | null = null;
    const isOpen = cursor.descent() > 0;
    for (let token = isOpen ? cursor.next() : END; token === OPEN; token = cursor.next()) {
      if (cursor.name === "f") formula = this.readFormula(row, column, isDynamic);
      else cursor.skip();
    }
    return { kind: "cell", start, end: cursor.tagEnd, style, styleSpan, nameEnd, type, formula, hasRichValue };
  }

  private readFormula(row: number, column: number, isDynamic: boolean): FormulaPlace {
    const { cursor } = this;
    const start = cursor.tagStart;
    const kind = cursor.attribute("t") ?? "normal";
    const index = cursor.attribute("si") ?? null;
    const area = kind === "array" || kind === "dataTable" ? parseAreaAddress(cursor.attribute("ref") ?? "") : null;
    const place = { kind, index, text: cursor.text(), start, end: cursor.tagEnd, row, column };
    if (area !== null) this.arrays.push({ area, row, column, isDynamic });
    if (kind === "shared" && index !== null) {
      const group = this.sharedFormulas.get(index);
      if (group === undefined) this.sharedFormulas.set(index, [place]);
      else group.push(place);
    }
    return place;
  }

  private note(row: number, column: number, place: CellPlace | GapPlace): void {
    this.places.set(row * MAX_COLUMNS + column, place);
  }

  private columnStyle(column: number): number {
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }
}
