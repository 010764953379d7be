import type { Term } from "../form/form";
import type { ColumnRole } from "./vocabulary/headings";
import { headingRole, isMidTermTable, isNameHeading, nameStrength, termOfWords, thisYearStrength } from "./vocabulary/headings";
import { fieldOfLabel } from "./vocabulary/labels";
import { sourceOfWords } from "./vocabulary/funds";
import type { SheetMap, Spot } from "./sheet-map";
import type { ColumnSet, ListColumn, Table, TableColumn } from "./table";
import { settleOperators } from "./operator-columns";

/** A role a person assigned to a heading cell, by row and column. */
export type RoleOverride = (row: number, column: number) => ColumnRole | null;

/** Finds the heading rows of all indicator tables of a sheet, from top to bottom. */
export function findTables(map: SheetMap, override: RoleOverride = () => null): Table[] {
  const tables: Table[] = [];
  let readUpTo = -1;
  for (const spot of map.spots) {
    if (spot.area.top <= readUpTo || !mayAnchor(spot)) continue;
    const table = tableAround(map, spot.area.bottom, override);
    if (table === null || table.top <= readUpTo) continue;
    tables.push(table);
    readUpTo = table.bottom;
  }
  return tables;
}

function mayAnchor(spot: Spot): boolean {
  return isNameHeading(spot.label) || headingRole(spot.label) === "level2";
}

function tableAround(map: SheetMap, row: number, override: RoleOverride): Table | null {
  const inRow = map.inRow(row);
  const roles = new Set(inRow.map((spot) => headingRole(spot.label)).filter((role) => role !== null));
  const isHeading = roles.has("name") ? roles.size >= 2 : roles.has("level1") && roles.has("level2") && roles.size >= 3;
  if (!isHeading) return null;
  const { top, bottom } = bandAround(map, row, inRow);
  const columns = columnsOf(map, top, bottom, override);
  const sets = columnSets(settleOperators(map, bottom, columns));
  if (sets === null) return null;
  const settled = sets.length === 1 && saysMidTerm(map, bottom, sets[0]) ? ([{ ...sets[0], term: "mid" }] as const) : sets;
  return { top, bottom, sets: settled, listColumns: listColumnsOf(map, bottom, sets) };
}

/** "中长期绩效指标" beside one of two tables of a form. */
function saysMidTerm(map: SheetMap, row: number, set: ColumnSet): boolean {
  const first = Math.min(...Object.values(set.columns).map((column) => column.left));
  return map.inRow(row).some((spot) => spot.area.right < first && isMidTermTable(spot.squashed));
}

/** Heading rows hang together by merged cells; a row of sub-headings may also stand below without merges. */
function bandAround(map: SheetMap, row: number, inRow: readonly Spot[]): { top: number; bottom: number } {
  const bearers = inRow.filter((spot) => headingRole(spot.label) !== null);
  let top = Math.min(row, ...bearers.map((spot) => spot.area.top));
  let bottom = Math.max(row, ...bearers.map((spot) => spot.area.bottom));
  if (top === row && isParentRow(map, row - 1)) top = row - 1;
  if (bottom === row && isSubheadingRow(map, row + 1, bearers)) bottom = row + 1;
  return { top, bottom: Math.min(bottom, top + 3) };
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
    if (role === null) continue;
    columns.push({ role, left: column, right: heading.area.right, heading, words: stack.map((spot) => spot.squashed).join("/") });
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

function columnSets(columns: readonly TableColumn[]): [ColumnSet, ...ColumnSet[]] | null {
  const strongest = Math.max(0, ...columns.filter((column) => column.role === "name").map((column) => nameStrength(column.heading.label)));
  const kept = columns.filter((column) => column.role !== "name" || nameStrength(column.heading.label) === strongest);
  const groups = groupColumns(kept);
  const [first, second] = groups;
  if (first === undefined) return null;
  if (second === undefined) return setsOfOneGroup(first);
  const shared = first.filter((column) => column.role === "level1" || column.role === "level2");
  const [firstTerm, secondTerm] = [termOfGroup(first) ?? "mid", termOfGroup(second) ?? "annual"];
  const isTold = firstTerm !== secondTerm;
  const sets = [makeSet(first, isTold ? firstTerm : "mid"), makeSet([...shared, ...second], isTold ? secondTerm : "annual")];
  return nonEmpty(sets.filter((set) => set !== null));
}

/** Columns belong to a new set when a level or name heading comes again after a set has its name. */
function groupColumns(columns: readonly TableColumn[]): TableColumn[][] {
  const groups: TableColumn[][] = [];
  let current: TableColumn[] = [];
  for (const column of columns) {
    const isStructural = column.role === "level1" || column.role === "level2" || column.role === "name";
    const comesAgain = isStructural && current.some((other) => other.role === "name") && current.some((other) => other.role === column.role);
    if (comesAgain) {
      groups.push(current);
      current = [];
    }
    current.push(column);
  }
  groups.push(current);
  return groups.filter((group) => group.some((column) => column.role === "name"));
}

function termOfGroup(group: readonly TableColumn[]): Term | null {
  for (const column of group) {
    const term = termOfWords(column.words);
    if (term !== null && column.role !== "level1") return term;
  }
  return null;
}

/** One name column may still have two targets, one per term. */
function setsOfOneGroup(group: readonly TableColumn[]): [ColumnSet, ...ColumnSet[]] | null {
  const targets = group.filter((column) => column.role === "target");
  const mid = targets.find((column) => termOfWords(column.words) === "mid");
  const annual = targets.find((column) => termOfWords(column.words) !== "mid" && thisYearStrength(column.words) > 0);
  if (mid === undefined || annual === undefined) {
    const set = makeSet(group, "annual");
    return set === null ? null : [set];
  }
  const withMid = makeSet(group.filter((column) => column.role !== "target" || column === mid), "mid");
  const withAnnual = makeSet(group.filter((column) => column !== mid), "annual");
  return nonEmpty([withMid, withAnnual].filter((set) => set !== null));
}

function makeSet(group: readonly TableColumn[], term: Term): ColumnSet | null {
  const columns: Partial<Record<ColumnRole, TableColumn>> = {};
  for (const column of group) {
    const known = columns[column.role];
    if (known === undefined || thisYearStrength(column.words) > thisYearStrength(known.words)) columns[column.role] = column;
  }
  const { name } = columns;
  return name === undefined ? null : { term, columns: { ...columns, name } };
}

function nonEmpty<T>(list: readonly T[]): [T, ...T[]] | null {
  const [first, ...rest] = list;
  return first === undefined ? null : [first, ...rest];
}

function listColumnsOf(map: SheetMap, row: number, sets: readonly ColumnSet[]): ListColumn[] {
  const taken = new Set(sets.flatMap((set) => Object.values(set.columns).map((column) => column.heading)));
  const firstOfSet = Math.min(...sets.flatMap((set) => Object.values(set.columns).map((column) => column.left)));
  const found = map.inRow(row).filter((spot) => !taken.has(spot) && spot.area.right < firstOfSet && (fieldOfLabel(spot.label) !== null || sourceOfWords(spot.label) !== null));
  const isList = found.some((spot) => fieldOfLabel(spot.label) === "projectName");
  return isList ? found.map((heading) => ({ column: heading.area.left, right: heading.area.right, heading })) : [];
}
