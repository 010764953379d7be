import type { Cell } from "../../../core/grid/grid";
import { CLOSE, END, OPEN, XmlCursor } from "../xml/xml-cursor";
import { spreadsheetText } from "../xml/xml-text";

/** The workbook's table of texts. Cells that show the same text share one cell object. */
export class SharedStrings {
  private readonly cells: (Cell | undefined)[] = [];

  constructor(private readonly texts: readonly string[]) {}

  text(index: number): string {
    return this.texts[index] ?? "";
  }

  /** The cell of a text without number format. */
  cell(index: number): Cell {
    const known = this.cells[index];
    if (known !== undefined) return known;
    const text = this.text(index);
    const cell: Cell = { value: text, text };
    if (index < this.texts.length) this.cells[index] = cell;
    return cell;
  }
}

/** Reads the shared strings part; null (no such part) gives an empty table. */
export function readSharedStrings(bytes: Uint8Array | null): SharedStrings {
  const texts: string[] = [];
  if (bytes !== null) {
    const cursor = new XmlCursor(bytes);
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (token === OPEN && cursor.name === "si") texts.push(richText(cursor));
    }
  }
  return new SharedStrings(texts);
}

/** The text of the rich-text element just opened (si, is, text): all runs, without phonetic readings. */
export function richText(cursor: XmlCursor): string {
  let text = "";
  let depth = cursor.descent();
  while (depth > 0) {
    const token = cursor.next();
    if (token === END) break;
    if (token === CLOSE) depth--;
    else if (cursor.name === "t") text += cursor.text();
    else if (cursor.name === "rPh") cursor.skip();
    else depth += cursor.descent();
  }
  return spreadsheetText(text);
}
