import { parseAreaAddress } from "../../../core/grid/a1";
import type { Area, Grid, SheetNote } from "../../../core/grid/grid";
import { MAX_COLUMNS, MAX_MERGES } from "../limits";
import type { SheetEntry } from "../package/workbook-part";
import { CLOSE, END, XmlCursor } from "../xml/xml-cursor";
import { SheetCells, type CellContext } from "./sheet-data";

/** A worksheet part as it was read. */
export interface ReadSheetPart {
  readonly grid: Grid;
  /** Areas that one formula fills together: array formulas and data tables. */
  readonly filledAreas: readonly Area[];
}

/** Reads one worksheet part into a grid. */
export function readSheetPart(bytes: Uint8Array, sheet: SheetEntry, notes: readonly SheetNote[], context: CellContext): ReadSheetPart {
  const cursor = new XmlCursor(bytes);
  const cells = new SheetCells(cursor, context);
  const hiddenColumns = new Set<number>();
  const merges: Area[] = [];
  let mergesLeftOut = 0;
  let isProtected = false;
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === CLOSE) continue;
    switch (cursor.name) {
      case "sheetData":
        cells.read();
        break;
      case "col":
        addHiddenColumns(cursor, hiddenColumns);
        break;
      case "sheetProtection":
        isProtected = cursor.flag("sheet");
        break;
      case "mergeCell": {
        const area = parseAreaAddress(cursor.attribute("ref") ?? "");
        if (merges.length >= MAX_MERGES) mergesLeftOut++;
        else if (area !== null) merges.push(area);
        break;
      }
      case "conditionalFormatting":
      case "dataValidations":
      case "extLst":
        cursor.skip();
        break;
    }
  }
  const skipped = leftOut(cells, mergesLeftOut);
  const { rows, rowCount, columnCount, hiddenRows } = cells;
  const { name, visibility } = sheet;
  const grid = { sheet: name, visibility, rowCount, columnCount, cells: rows, merges, hiddenRows, hiddenColumns, notes, isProtected, skipped };
  return { grid, filledAreas: cells.filledAreas };
}

function addHiddenColumns(cursor: XmlCursor, hidden: Set<number>): void {
  if (!cursor.flag("hidden") && Number(cursor.attribute("width") ?? 1) !== 0) return;
  const first = Number(cursor.attribute("min"));
  const last = Math.min(Number(cursor.attribute("max")), MAX_COLUMNS);
  for (let column = Math.max(first, 1); column <= last; column++) hidden.add(column - 1);
}

function leftOut(cells: SheetCells, merges: number): string[] {
  const lines: string[] = [];
  if (cells.firstUnread !== null) lines.push(`单元格过多，第 ${cells.firstUnread + 1} 行起有单元格未读取`);
  if (cells.outsideSheet > 0) lines.push(`${cells.outsideSheet} 个单元格的地址超出工作表范围，未读取`);
  if (cells.unspelledFormulas > 0) lines.push(`${cells.unspelledFormulas} 个共享公式无法展开，只读取了结果`);
  if (merges > 0) lines.push(`合并区域过多，${merges} 个未读取`);
  return lines;
}
