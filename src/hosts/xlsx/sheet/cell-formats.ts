import type { Cell } from "../../../core/grid/grid";
import { builtinFormat } from "../format/builtin-formats";
import { compileNumberFormat, type NumberFormat } from "../format/number-format";
import { CLOSE, END, OPEN, XmlCursor } from "../xml/xml-cursor";

/** Number formats by style index. */
export class CellFormats {
  private readonly byStyle: (NumberFormat | null | undefined)[] = [];
  private readonly byCode = new Map<string, NumberFormat>();
  private readonly blanks = new Map<string, Cell>();

  constructor(
    private readonly formatIds: readonly number[],
    private readonly codes: ReadonlyMap<number, string>,
    private readonly date1904: boolean,
  ) {}

  /** The format of a style, or null for General. */
  format(style: number): NumberFormat | null {
    const known = this.byStyle[style];
    if (known !== undefined) return known;
    const format = this.compiled(this.code(style));
    if (style < this.formatIds.length) this.byStyle[style] = format;
    return format;
  }

  /** The number format code of a style, or null for General. */
  code(style: number): string | null {
    const id = this.formatIds[style] ?? 0;
    const code = this.codes.get(id) ?? builtinFormat(id);
    return code === null || code === "" || /^General$/i.test(code) ? null : code;
  }

  /** A blank cell under a format; one object for all of them. */
  blank(format: NumberFormat): Cell {
    const known = this.blanks.get(format.code);
    if (known !== undefined) return known;
    const cell: Cell = { value: null, text: "", numberFormat: format.code };
    this.blanks.set(format.code, cell);
    return cell;
  }

  /** The format of a number format code; null for General. */
  compiled(code: string | null): NumberFormat | null {
    if (code === null) return null;
    const known = this.byCode.get(code);
    if (known !== undefined) return known;
    const format = compileNumberFormat(code, this.date1904);
    this.byCode.set(code, format);
    return format;
  }
}

/** Reads the number formats out of the styles part; without one every cell is General. */
export function readCellFormats(bytes: Uint8Array | null, date1904: boolean): CellFormats {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  if (bytes !== null) {
    const cursor = new XmlCursor(bytes);
    let inCellXfs = false;
    for (let token = cursor.next(); token !== END; token = cursor.next()) {
      if (cursor.name === "cellXfs") inCellXfs = token === OPEN && !cursor.isEmpty;
      if (token === CLOSE) continue;
      if (cursor.name === "numFmt") codes.set(Number(cursor.attribute("numFmtId")), cursor.attribute("formatCode") ?? "");
      else if (cursor.name === "xf" && inCellXfs) formatIds.push(Number(cursor.attribute("numFmtId") ?? 0));
      else if (cursor.name === "dxfs") cursor.skip();
    }
  }
  return new CellFormats(formatIds, codes, date1904);
}
