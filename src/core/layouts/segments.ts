import { readTableBody, type TableBody } from "./table-body";
import type { SheetMap, Spot } from "./sheet-map";
import type { Table } from "./table";
import { bareLabel, splitLabelled } from "./squash";
import { fieldOfLabel, isPreface, isTitle } from "./vocabulary/labels";

/** One form's part of a sheet: its rows and the tables in it. Rows are 0-based, both ends included. */
export interface Segment {
  readonly top: number;
  readonly bottom: number;
  readonly tables: readonly { readonly table: Table; readonly body: TableBody }[];
  readonly title: Spot | null;
}

/** Cuts a sheet into forms: each starts at its title, or where its labels start. */
export function cutSheet(map: SheetMap, tables: readonly Table[]): Segment[] {
  const starts: { top: number; title: Spot | null; tables: { table: Table; body: TableBody }[] }[] = [];
  let previousEnd = -1;
  tables.forEach((table, index) => {
    const next = tables[index + 1];
    const start = startOfForm(map, previousEnd + 1, table.top - 1, index === 0);
    const body = readTableBody(map, table, next === undefined ? map.lastRow : next.top - 1);
    if (start === null && starts.length > 0) starts[starts.length - 1]?.tables.push({ table, body });
    else starts.push({ top: start?.row ?? Math.max(previousEnd + 1, firstUsedRow(map, previousEnd + 1, table.top)), title: start?.title ?? null, tables: [{ table, body }] });
    previousEnd = body.end;
  });
  return starts.map((start, index) => ({
    ...start,
    bottom: lastUsedRow(map, start.top, (starts[index + 1]?.top ?? map.grid.rowCount) - 1),
  }));
}

/** Where a form starts between two tables; null when the second table goes on with the same form. */
function startOfForm(map: SheetMap, from: number, to: number, isFirst: boolean): { row: number; title: Spot | null } | null {
  const title = titleIn(map, from, to, isFirst);
  if (title !== null) return { row: isFirst ? firstUsedRow(map, from, title.area.top) : prefaceOf(map, from, title.area.top), title };
  for (let row = from; row <= to; row++) {
    if (map.startingInRow(row).some(startsForm)) return { row, title: null };
  }
  return isFirst ? { row: firstUsedRow(map, from, to), title: null } : null;
}

function titleIn(map: SheetMap, from: number, to: number, isFirst: boolean): Spot | null {
  for (let row = from; row <= to; row++) {
    const spot = map.startingInRow(row).find((candidate) => isTitle(candidate.squashed));
    if (spot !== undefined && standsAlone(map, spot, isFirst)) return spot;
  }
  return null;
}

/** A title fills its row; a label that merely reads like one has its answer beside it. */
function standsAlone(map: SheetMap, spot: Spot, isFirst: boolean): boolean {
  const neighbours = map.startingInRow(spot.area.top).length - 1;
  return fieldOfLabel(spot.label) === null ? isFirst || neighbours <= 1 : neighbours === 0;
}

/** "附件1" above a title belongs to the form. */
function prefaceOf(map: SheetMap, from: number, titleRow: number): number {
  const above = titleRow - 1;
  if (above < from) return titleRow;
  const spots = map.startingInRow(above);
  return spots.length > 0 && spots.every((spot) => isPreface(spot.squashed)) ? above : titleRow;
}

function startsForm(spot: Spot): boolean {
  const isStart = (label: string): boolean => {
    const field = fieldOfLabel(label);
    return field === "projectName" || field === "budgetUnit" || field === "department";
  };
  const split = splitLabelled(spot.text);
  return isStart(spot.label) || (split !== null && isStart(bareLabel(split.label)));
}

function firstUsedRow(map: SheetMap, from: number, to: number): number {
  for (let row = from; row <= to; row++) if (map.startingInRow(row).length > 0) return row;
  return Math.max(from, to);
}

function lastUsedRow(map: SheetMap, from: number, to: number): number {
  for (let row = to; row > from; row--) if (!map.isVoidRow(row)) return row;
  return from;
}
