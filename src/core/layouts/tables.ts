import type { ColumnRole } from "./vocabulary/headings";
import { headingRole, isMidTermTable, isStructural, mayAnchor } from "./vocabulary/headings";
import { fieldOfLabel } from "./vocabulary/labels";
import { sourceOfWords } from "./vocabulary/funds";
import type { SheetMap, Spot } from "./sheet-map";
import { columnSets } from "./column-sets";
import { splitWideName } from "./wide-name";
import { withLevelColumns } from "./level-columns";
import type { ColumnSet, ListColumn, Table, TableColumn } from "./table";
import { settleOperators } from "./operator-columns";

/** A role a person assigned to a heading cell, by row and column. */
export type RoleOverride = (row: number, column: number) => ColumnRole | null;

/** Finds the heading rows of all indicator tables of a sheet, from top to bottom. */
export function findTables(map: SheetMap, override: RoleOverride = () => null): Table[] {
  const tables: Table[] = [];
  let readUpTo = -1;
  for (const spot of map.spots) {
    if (spot.area.top <= readUpTo || !mayAnchor(spot.label)) continue;
    const table = tableAround(map, spot.area.bottom, override);
    if (table === null || table.top <= readUpTo) continue;
    tables.push(table);
    readUpTo = table.bottom;
  }
  return tables;
}

function tableAround(map: SheetMap, row: number, override: RoleOverride): Table | null {
  const inRow = map.inRow(row);
  const roles = new Set(inRow.map((spot) => headingRole(spot.label)).filter((role) => role !== null));
  const isHeading = roles.has("name") ? roles.size >= 2 : roles.has("level1") && roles.has("level2") && roles.size >= 3;
  if (!isHeading) return null;
  const { top, bottom } = bandAround(map, row, inRow);
  const columns = withLevelColumns(map, bottom, splitWideName(map, bottom, columnsOf(map, top, bottom, override)));
  const sets = columnSets(settleOperators(map, bottom, columns));
  if (sets === null) return null;
  const settled = sets.length === 1 && saysMidTerm(map, bottom, sets[0]) ? ([{ ...sets[0], term: "mid" }] as const) : sets;
  const taken = new Set(settled.flatMap((set) => Object.values(set.columns)));
  return { top, bottom, sets: settled, others: columns.filter((column) => !taken.has(column)), listColumns: listColumnsOf(map, bottom, sets) };
}

/** "中长期绩效指标" beside one of two tables of a form. */
function saysMidTerm(map: SheetMap, row: number, set: ColumnSet): boolean {
  const first = Math.min(...Object.values(set.columns).map((column) => column.left));
  return map.inRow(row).some((spot) => spot.area.right < first && isMidTermTable(spot.squashed));
}

/** Heading rows hang together by merged cells; a row of sub-headings may also stand below without merges. */
function bandAround(map: SheetMap, row: number, inRow: readonly Spot[]): { top: number; bottom: number } {
  const bearers = inRow.filter((spot) => headingRole(spot.label) !== null && !isSection(spot, inRow));
  let top = Math.min(row, ...bearers.map((spot) => spot.area.top));
  let bottom = Math.max(row, ...bearers.map((spot) => spot.area.bottom));
  if (top === row && isParentRow(map, row - 1)) top = row - 1;
  if (bottom === row && isSubheadingRow(map, row + 1, bearers)) bottom = row + 1;
  return { top, bottom: Math.min(bottom, top + 3) };
}

/** "绩效指标完成情况" merged down beside a table names the whole block, though its words read like a heading. */
function isSection(spot: Spot, inRow: readonly Spot[]): boolean {
  const structure = inRow.filter((other) => isStructural(headingRole(other.label)));
  if (structure.length === 0 || structure.includes(spot)) return false;
  return structure.every(({ area }) => spot.area.right < area.left && spot.area.bottom > area.bottom);
}

function isParentRow(map: SheetMap, row: number): boolean {
  const spots = row < 0 ? [] : map.startingInRow(row);
  const roles = spots.map((spot) => headingRole(spot.label));
  return roles.some((role, index) => role !== null && isWide(spots[index])) && spots.every((spot) => fieldOfLabel(spot.label) === null);
}

function isWide(spot: Spot | undefined): boolean {
  return spot !== undefined && spot.area.right > spot.area.left;
}

function isSubheadingRow(map: SheetMap, row: number, bearers: readonly Spot[]): boolean {
  const spots = map.startingInRow(row);
  const name = bearers.find((spot) => headingRole(spot.label) === "name");
  if (spots.length === 0 || name === undefined || map.at(row, name.area.left) !== undefined) return false;
  return spots.every((spot) => {
    const parent = bearers.find((bearer) => bearer.area.left <= spot.area.left && bearer.area.right >= spot.area.right);
    return isWide(parent) && spot.squashed.length <= 16;
  });
}

function columnsOf(map: SheetMap, top: number, bottom: number, override: RoleOverride): TableColumn[] {
  const columns: TableColumn[] = [];
  let last: Spot | undefined;
  for (let column = 0; column < map.grid.columnCount; column++) {
    const stack = stackAt(map, top, bottom, column);
    const heading = stack[stack.length - 1];
    if (heading === undefined || heading === last) continue;
    last = heading;
    const role = override(heading.area.top, heading.area.left) ?? roleOfStack(stack);
    if (role === null || heading.area.bottom > bottom) continue;
    columns.push({ role, left: column, right: heading.area.right, heading, above: stack.slice(0, -1), words: stack.map((spot) => spot.squashed).join("/") });
  }
  return demoteHistory(columns);
}

function stackAt(map: SheetMap, top: number, bottom: number, column: number): Spot[] {
  const stack: Spot[] = [];
  for (let row = top; row <= bottom; row++) {
    const spot = map.at(row, column);
    if (spot !== undefined && stack[stack.length - 1] !== spot) stack.push(spot);
  }
  return stack;
}

function roleOfStack(stack: readonly Spot[]): ColumnRole | null {
  for (let index = stack.length - 1; index >= 0; index--) {
    const label = stack[index]?.label ?? "";
    if (index === stack.length - 1 && fieldOfLabel(label) !== null && headingRole(label) === "target") return null;
    const role = headingRole(label);
    if (role !== null) return role;
  }
  return null;
}

/** "2021年实际实现值" beside "预期2022年实现值" under one 指标值 is last year's figure, not this year's result. */
function demoteHistory(columns: readonly TableColumn[]): TableColumn[] {
  return columns.map((column) => {
    const [parent, child] = column.words.split("/");
    const isHistory = column.role === "actual" && child !== undefined && headingRole(parent ?? "") === "target"
      && columns.some((other) => other.role === "target" && other.words.startsWith(`${parent ?? ""}/`));
    return isHistory ? { ...column, role: "note" } : column;
  });
}

function listColumnsOf(map: SheetMap, row: number, sets: readonly ColumnSet[]): ListColumn[] {
  const taken = new Set(sets.flatMap((set) => Object.values(set.columns).map((column) => column.heading)));
  const firstOfSet = Math.min(...sets.flatMap((set) => Object.values(set.columns).filter((column) => isStructural(column.role)).map((column) => column.left)));
  const found = map.inRow(row).filter((spot) => !taken.has(spot) && spot.area.right < firstOfSet && (fieldOfLabel(spot.label) !== null || sourceOfWords(spot.label) !== null));
  const isList = found.some((spot) => fieldOfLabel(spot.label) === "projectName");
  return isList ? found.map((heading) => ({ column: heading.area.left, right: heading.area.right, heading })) : [];
}
