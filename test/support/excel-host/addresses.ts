import type { Area } from "../../../src/core/grid/grid";
import { areaAddress, parseAreaAddress } from "../../../src/core/grid/a1";
import { MAX_COLUMNS, MAX_ROWS, type SheetModel, type WorkbookModel } from "./model";
import { invalidArgument } from "./protocol";

/** A rectangle on a sheet. */
export interface SheetArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Rows in an area. */
export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
/** Columns in an area. */
export const columnsOf = (area: Area): number => area.right - area.left + 1;

/** The whole sheet as an area. */
export const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** An area of this size; refuses what lies outside a sheet, as Excel does. */
export function sized(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (top < 0 || left < 0 || rows < 1 || columns < 1 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) throw invalidArgument();
  return area;
}

/** What two areas share, or null. */
export function shared(a: Area, b: Area): Area | null {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

function quoted(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** "Sheet1!A1:B2" as Excel writes it. */
export function fullAddress({ sheet, area }: SheetArea): string {
  return `${quoted(sheet.name)}!${areaAddress(area)}`;
}

/** Splits "'a,b'!A1,C3" at the commas that are not inside quotes. */
export function splitAddresses(list: string): readonly string[] {
  return list.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
}

/** Reads an address that may bear a sheet's name; throws as Excel does when it is none. */
export function readAddress(book: WorkbookModel, home: SheetModel, address: string): SheetArea {
  const bang = address.lastIndexOf("!");
  const area = parseAreaAddress(address.slice(bang + 1));
  const name = bang < 0 ? null : address.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = name === null ? home : book.find(name);
  if (area === null || sheet === undefined) throw invalidArgument();
  return { sheet, area };
}
