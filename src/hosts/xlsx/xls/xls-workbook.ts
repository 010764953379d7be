import type { CellObject, Comments, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Cell, CellValue, Grid, SheetNote } from "../../../core/grid/grid";
import type { SheetInfo } from "../../../core/host";
import { compileNumberFormat, type NumberFormat } from "../format/number-format";
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES } from "../limits";
import { cellOf } from "../sheet/sheet-data";
import { WorkbookFault } from "../workbook-fault";
import { OleFile } from "./ole-file";
import { soundRecords } from "./sound-records";

/** The most bytes an .xls file may have: its reader keeps everything in memory several times over. */
const MAX_XLS_BYTES = 64 * 1024 * 1024;
const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA",
};

/** An old binary workbook (.xls, .et): read only. */
export class XlsWorkbook {
  private readonly formats = new Map<string, NumberFormat | null>();

  private constructor(private readonly book: WorkBook, readonly name: string) {}

  /** Reads an .xls file; the reader for this old format is loaded only here. */
  static async open(bytes: Uint8Array, name: string): Promise<XlsWorkbook> {
    if (bytes.length > MAX_XLS_BYTES) throw new WorkbookFault("too-large", `xls file of ${bytes.length} bytes`);
    const { read } = await import("@e965/xlsx");
    const sound = soundBytes(bytes);
    try {
      const options = { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true } as const;
      return new XlsWorkbook(read(sound, options), name);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      if (/password|encrypt/i.test(detail)) throw new WorkbookFault("encrypted", `xls: ${detail}`);
      throw new WorkbookFault("damaged", `xls: ${detail}`);
    }
  }

  sheetInfos(): SheetInfo[] {
    return this.worksheets().map(({ info }) => info);
  }

  grids(sheetNames?: readonly string[]): Grid[] {
    const wanted = sheetNames === undefined ? null : new Set(sheetNames);
    return this.worksheets()
      .filter(({ info }) => wanted === null || wanted.has(info.name))
      .map(({ info, sheet }) => this.grid(info, sheet));
  }

  private worksheets(): { info: SheetInfo; sheet: WorkSheet }[] {
    const found: { info: SheetInfo; sheet: WorkSheet }[] = [];
    for (const [index, name] of this.book.SheetNames.entries()) {
      const sheet = this.book.Sheets[name];
      const listed = this.book.Workbook?.Sheets?.[index];
      if (sheet === undefined || (sheet["!type"] !== undefined && sheet["!type"] !== "sheet")) continue;
      found.push({ info: { name, visibility: VISIBILITIES[listed?.Hidden ?? 0] }, sheet });
    }
    return found;
  }

  private grid(info: SheetInfo, sheet: WorkSheet): Grid {
    const rows: (Cell | undefined)[][] = [];
    const notes: SheetNote[] = [];
    const skipped: string[] = [];
    let [rowCount, columnCount, left] = [0, 0, MAX_CELLS];
    for (const [row, source] of denseRows(sheet)) {
      const cells: (Cell | undefined)[] = [];
      rows[row] = cells;
      for (const [column, object] of entriesOf(source)) {
        if (object.c !== undefined && object.c.length > 0) notes.push({ row, column, text: noteText(object.c) });
        const cell = this.cell(object);
        if (cell === null || left-- <= 0) continue;
        cells[column] = cell;
        if (cell.value === null && cell.formula === undefined) continue;
        rowCount = row + 1;
        columnCount = Math.max(columnCount, column + 1);
      }
    }
    if (left < 0) skipped.push(`单元格过多，${-left} 个未读取`);
    rows.length = rowCount;
    const merges = (sheet["!merges"] ?? []).slice(0, MAX_MERGES).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
    return {
      sheet: info.name, visibility: info.visibility, rowCount, columnCount, cells: rows, merges, notes, skipped,
      hiddenRows: hiddenIndexes(sheet["!rows"]), hiddenColumns: hiddenIndexes(sheet["!cols"]),
      isProtected: sheet["!protect"] !== undefined,
    };
  }

  private cell(object: CellObject): Cell | null {
    const format = this.format(object.z);
    const value = valueOf(object);
    if (value === null && object.f === undefined) return format === null ? null : { value, text: "", numberFormat: format.code };
    return cellOf(value, format, object.f);
  }

  private format(code: string | number | undefined): NumberFormat | null {
    const key = String(code ?? "General");
    if (/^General$/i.test(key) || key === "") return null;
    const known = this.formats.get(key);
    if (known !== undefined) return known;
    const format = compileNumberFormat(key, this.book.Workbook?.WBProps?.date1904 === true);
    this.formats.set(key, format);
    return format;
  }
}

function soundBytes(bytes: Uint8Array): Uint8Array {
  const file = new OleFile(bytes);
  const stream = file.content("Workbook") ?? file.content("Book");
  if (stream === null) throw new WorkbookFault("damaged", "xls: no workbook stream");
  return soundRecords(stream);
}

function denseRows(sheet: WorkSheet): [number, (CellObject | undefined)[]][] {
  return entriesOf<(CellObject | undefined)[]>(sheet["!data"] ?? []);
}

/** The filled places of a sparse array; for-of would visit every hole of a million-row sheet. */
function entriesOf<T>(sparse: readonly (T | undefined)[]): [number, T][] {
  const found: [number, T][] = [];
  sparse.forEach((entry, index) => {
    if (entry !== undefined && entry !== null) found.push([index, entry]);
  });
  return found;
}

function valueOf({ t, v }: CellObject): CellValue {
  if (t === "z" || v === undefined) return null;
  if (t === "e") return { error: ERRORS[Number(v)] ?? "#N/A" };
  if (v instanceof Date) return null;
  return v;
}

function noteText(comments: Comments): string {
  return comments.map(({ t }) => withoutStaleEnd(t).replace(/\r\n?/g, "\n")).join("\n");
}

/** Old files pad notes with NUL and leave stale bytes behind it. */
function withoutStaleEnd(text: string): string {
  const end = text.indexOf("\u0000");
  return end < 0 ? text : text.slice(0, end);
}

function hiddenIndexes(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  lines?.forEach((line, index) => {
    if (line?.hidden === true && index < MAX_COLUMNS * 64) hidden.add(index);
  });
  return hidden;
}
