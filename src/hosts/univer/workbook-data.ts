import { LocaleType, type ICellData, type IColumnData, type IRowData, type IWorkbookData, type IWorksheetData } from "@univerjs/presets";
import type { Grid } from "../../core/grid/grid";
import { cellData } from "./cell-data";
import { COLUMN_WIDTH, fittedHeights, ROW_HEIGHT, widthOf } from "./row-heights";
import type { SheetLooks } from "./sheet-looks";

/** Empty rows and columns shown around what a sheet holds. */
const MORE_ROWS = 20;
const MORE_COLUMNS = 6;
/** Pixels taken by the row numbers and the scroll bar. */
const BESIDES = 62;
const SMALLEST_ZOOM = 0.75;
/** Under this name the grid keeps notes. */
const NOTES = "SHEET_NOTE_PLUGIN";

/** The grid's name for a sheet, by its place in the workbook. */
export const sheetId = (index: number): string => `sheet-${index}`;

/** A read workbook as the grid takes it; `looks` of the sheets that are to be seen at once. */
export function workbookData(id: string, name: string, grids: readonly Grid[], looks: ReadonlyMap<string, SheetLooks>, room: number): IWorkbookData {
  const sheets: IWorkbookData["sheets"] = {};
  for (const [index, grid] of grids.entries()) sheets[sheetId(index)] = sheetData(sheetId(index), grid, looks.get(grid.sheet), room);
  return {
    id,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: grids.map((_, index) => sheetId(index)),
    sheets,
    resources: [{ name: NOTES, data: JSON.stringify(notesOf(grids)) }],
  };
}

function sheetData(id: string, grid: Grid, looks: SheetLooks | undefined, room: number): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const [row, line] of grid.cells.entries()) {
    if (line === undefined) continue;
    const filled: Record<number, ICellData> = {};
    for (const [column, cell] of line.entries()) if (cell !== undefined) filled[column] = cellData(cell);
    cells[row] = filled;
  }
  const data: Partial<IWorksheetData> = {
    id,
    name: grid.sheet,
    hidden: grid.visibility === "visible" ? 0 : 1,
    rowCount: Math.max(grid.rowCount + MORE_ROWS, 50),
    columnCount: Math.max(grid.columnCount + MORE_COLUMNS, 16),
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    mergeData: grid.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    cellData: cells,
    rowData: hidden(grid.hiddenRows),
    columnData: hidden(grid.hiddenColumns),
    showGridlines: 1,
  };
  if (looks !== undefined) putLooks(data, grid, looks, room);
  return data;
}

/** Puts looks into a sheet's data that has not been drawn yet; `room` is the width in pixels there is to draw it. */
export function putLooks(data: Partial<IWorksheetData>, grid: Grid, looks: SheetLooks, room: number): void {
  const cells: Record<number, Record<number, ICellData>> = data.cellData ?? {};
  for (const [place, style] of looks.cells) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const line = (cells[row] ??= {});
    (line[column] ??= {}).s = style;
  }
  const rows: Record<number, Partial<IRowData>> = data.rowData ?? {};
  for (const [row, { height, isHidden }] of looks.rows) rows[row] = { ...rows[row], ...(height === null ? {} : { h: height, ia: 0 }), ...(isHidden ? { hd: 1 } : {}) };
  for (const [row, height] of fittedHeights(grid, looks)) rows[row] = { ...rows[row], h: height, ia: 0 };
  const columns: Record<number, Partial<IColumnData>> = data.columnData ?? {};
  for (const [column, { width, isHidden }] of looks.columns) columns[column] = { ...columns[column], ...(width === null ? {} : { w: width }), ...(isHidden ? { hd: 1 } : {}) };
  data.cellData = cells;
  data.rowData = rows;
  data.columnData = columns;
  data.showGridlines = looks.hasGridlines ? 1 : 0;
  data.tabColor = looks.tabColour;
  // The types call this old, and there is no other place for it yet.
  Object.assign(data, { zoomRatio: fittingZoom(grid, looks, room) });
  if (looks.freeze !== null) data.freeze = looks.freeze;
}

/** A form a little wider than its place is drawn smaller, so that all its columns are seen; a much wider one stays legible. */
function fittingZoom({ columnCount }: Grid, looks: SheetLooks, room: number): number {
  let width = BESIDES;
  for (let column = 0; column < columnCount; column++) width += widthOf(column, looks);
  return Math.max(SMALLEST_ZOOM, Math.min(1, Math.floor((room / width) * 100) / 100));
}

function hidden(places: ReadonlySet<number>): Record<number, { hd: 1 }> {
  return Object.fromEntries([...places].map((place) => [place, { hd: 1 as const }]));
}

function notesOf(grids: readonly Grid[]): unknown {
  return Object.fromEntries(
    grids.map((grid, index) => {
      const rows: Record<number, Record<number, unknown>> = {};
      for (const { row, column, text } of grid.notes) (rows[row] ??= {})[column] = { id: `${row}-${column}`, row, col: column, note: text, width: 240, height: 96, show: false };
      return [sheetId(index), rows];
    }),
  );
}
