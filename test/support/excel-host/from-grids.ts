import type { Cell, Grid } from "../../../src/core/grid/grid";
import { parseCellAddress } from "../../../src/core/grid/a1";
import { blankCell, type CellModel, WorkbookModel, type SheetModel } from "./model";

/** Opens grids in the emulated Excel, as if a person had opened the file they were read from. */
export function workbookFromGrids(grids: readonly Grid[], name?: string): WorkbookModel {
  const book = new WorkbookModel(name);
  for (const grid of grids) fill(book.addSheet(grid.sheet), grid, () => book.newId());
  return book;
}

function fill(sheet: SheetModel, grid: Grid, newId: () => string): void {
  sheet.visibility = grid.visibility;
  sheet.merges.push(...grid.merges);
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const { row, column, text } of grid.notes) sheet.notes.push({ id: newId(), row, column, content: text });
  if (grid.isProtected) sheet.protection = { allowFormatCells: false, allowEditObjects: false };
  for (const [row, cells] of grid.cells.entries()) {
    for (const [column, cell] of cells?.entries() ?? []) {
      if (cell !== undefined) setCell(sheet, row, column, stored(cell));
    }
  }
}

function stored(cell: Cell): Partial<CellModel> {
  return {
    value: cell.value,
    formula: cell.formula === undefined ? null : `=${cell.formula}`,
    numberFormat: cell.numberFormat ?? "General",
  };
}

function setCell(sheet: SheetModel, row: number, column: number, content: Partial<CellModel>): void {
  Object.assign(sheet.touch(row, column), content);
}

/** What a test writes down for a cell: a value, a formula ("=…"), or all there is to say. */
export type CellSketch = string | number | boolean | null | Partial<CellModel>;

/** A sheet from a table of values, the first at A1; `null` leaves a cell out. */
export function sketchSheet(book: WorkbookModel, name: string, rows: readonly (readonly CellSketch[])[]): SheetModel {
  const sheet = book.addSheet(name);
  for (const [row, cells] of rows.entries()) {
    for (const [column, sketch] of cells.entries()) {
      if (sketch !== null) setCell(sheet, row, column, sketched(sketch));
    }
  }
  return sheet;
}

function sketched(sketch: Exclude<CellSketch, null>): Partial<CellModel> {
  if (typeof sketch === "object") return sketch;
  return typeof sketch === "string" && sketch.startsWith("=") ? { formula: sketch, value: 0 } : { value: sketch };
}

/** The cell at an A1 address; a blank one when nothing is stored there. */
export function cellOf(sheet: SheetModel, address: string): CellModel {
  const place = parseCellAddress(address);
  if (place === null) throw new Error(`${address} is not an address.`);
  return sheet.cell(place.row, place.column) ?? blankCell();
}
