import type { SheetArea } from "./addresses";
import { columnsOf, rowsOf } from "./addresses";
import type { Argument } from "./api-object";
import { enter } from "./entry";
import type { CellModel, SheetModel } from "./model";
import { accessDenied, ApiError, invalidArgument, type Json } from "./protocol";
import type { Session } from "./session";

const WRONG_SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Visits every cell of a place, row by row. */
export function eachCell({ sheet, area }: SheetArea, visit: (sheet: SheetModel, row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(sheet, row, column);
  }
}

/** One value for each cell, in the shape the client expects. */
export function table(place: SheetArea, read: (cell: CellModel | undefined) => Json): Json {
  const { sheet, area } = place;
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (__, column) => read(sheet.cell(area.top + row, area.left + column))),
  );
}

/** True when a protected sheet keeps this cell from being changed. */
function isLocked(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.protection !== null && (sheet.cell(row, column)?.locked ?? true);
}

/** The values of an assignment, one for each cell: a table of the right size, or one value for all. */
function perCell(place: SheetArea, input: Argument): (row: number, column: number) => Json {
  if (!isTable(input)) return () => input as Json;
  const { area } = place;
  if (input.length !== rowsOf(area) || input.some((row) => row.length !== columnsOf(area))) throw invalidArgument(WRONG_SIZE);
  return (row, column) => input[row - area.top]?.[column - area.left] ?? null;
}

function isTable(input: Argument): input is readonly (readonly Json[])[] {
  return Array.isArray(input) && input.every((row) => Array.isArray(row));
}

/** Types values or formulas into cells. Locked cells refuse all of it; what falls on merged-away cells vanishes. */
export function writeContents(place: SheetArea, input: Argument, session: Session): void {
  const valueAt = perCell(place, input);
  eachCell(place, (sheet, row, column) => {
    if (isLocked(sheet, row, column)) throw accessDenied();
    if (sheet.cell(row, column)?.array != null) throw new ApiError("InvalidOperation", "You can't change part of an array.");
  });
  const only = rowsOf(place.area) === 1 && columnsOf(place.area) === 1;
  const before = only ? { ...place.sheet.touch(place.area.top, place.area.left) } : null;
  eachCell(place, (sheet, row, column) => {
    const value = valueAt(row, column);
    // null leaves a cell as it is.
    if (value === null || sheet.isMergedAway(row, column)) return;
    if (typeof value === "object") throw invalidArgument();
    enter(sheet.touch(row, column), value);
  });
  session.contentChanged(place, before);
}

/** Changes the look of cells; a protected sheet refuses unless it allows formatting. */
export function writeFormat(place: SheetArea, input: Argument, change: (cell: CellModel, value: Json) => void, session: Session): void {
  if (place.sheet.protection?.allowFormatCells === false) throw accessDenied();
  const valueAt = perCell(place, input);
  eachCell(place, (sheet, row, column) => {
    const value = valueAt(row, column);
    if (value !== null) change(sheet.touch(row, column), value);
  });
  session.formatChanged(place.sheet, place.area);
}

/** The value that all cells share, or null when they differ. */
export function uniform<V extends Json>(places: readonly SheetArea[], read: (cell: CellModel | undefined) => V): V | null {
  const values = new Set<V>();
  for (const place of places) eachCell(place, (sheet, row, column) => void values.add(read(sheet.cell(row, column))));
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}
