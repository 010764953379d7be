import type { Field, Form, FundingRow, Indicator, Item } from "../form/form";
import { tableEvidence } from "./evidence";
import { readFields, withProjectCode } from "./fields";
import { kindOf, moneyUnitOf, titleItem, yearOf } from "./identity";
import type { Region } from "./region";
import type { Segment } from "./segments";
import type { SheetMap, Spot } from "./sheet-map";
import type { ListColumn, Table } from "./table";
import type { TableBody } from "./table-body";
import { fieldOfLabel } from "./vocabulary/labels";
import { sourceOfWords } from "./vocabulary/funds";

interface ProjectRows {
  readonly from: number;
  readonly to: number;
}

/** Reads a list of projects, one table in which each project has its own indicator rows, as one form per project. */
export function listForms(map: SheetMap, segment: Segment, read: { table: Table; body: TableBody }, context: { workbookName: string | null }): Form[] {
  const { table, body } = read;
  const nameColumn = table.listColumns.find((column) => fieldOfLabel(column.heading.label) === "projectName");
  if (nameColumn === undefined) return [];
  const filled = projectsIn(map, table, body, nameColumn).filter(({ from, to }) => body.indicators.some(({ row }) => row >= from && row <= to));
  return filled.map((rows, index) => formOf(map, segment, read, rows, index === 0, context));
}

/** A project reaches to the row before the next one; a blank name still has its merged cell, or its goal beside it. */
function projectsIn(map: SheetMap, table: Table, body: TableBody, nameColumn: ListColumn): ProjectRows[] {
  const starts: number[] = [];
  let last: Spot | undefined;
  for (let row = table.bottom + 1; row <= body.end; row++) {
    const spot = map.at(row, nameColumn.column);
    const area = map.areaAt(row, nameColumn.column);
    const opensBlank = spot === undefined && area.top === row && area.bottom > row;
    const opensNamed = spot !== undefined && spot !== last && spot.squashed !== last?.squashed;
    if ((opensNamed || opensBlank) && body.indicators.some((indicator) => indicator.row >= row)) starts.push(row);
    if (spot !== undefined || opensBlank) last = spot;
  }
  const first = body.indicators[0]?.row;
  if (first !== undefined && !starts.some((start) => start <= first)) starts.unshift(first);
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? body.end + 1) - 1 }));
}

function formOf(map: SheetMap, segment: Segment, read: { table: Table; body: TableBody }, rows: ProjectRows, isFirst: boolean, context: { workbookName: string | null }): Form {
  const { table, body } = read;
  const isMine = (row: number): boolean => row >= rows.from && row <= rows.to;
  const indicators = body.indicators.filter((indicator) => isMine(indicator.row));
  const region: Region = { map, rows: [[segment.top, table.top - 1]], right: map.grid.columnCount - 1, startColumns: map.startColumnsIn(segment.top, table.top - 1), placed: new Set(), isDualTerm: false };
  const money = moneyUnitOf(segment, map);
  const fields = fieldsOf(map, table, region, rows);
  const sets = table.sets;
  return {
    id: "",
    kind: kindOf({ title: segment.title?.squashed ?? "", hasResults: sets.some(({ columns }) => columns.actual !== undefined || columns.score !== undefined), isDualTerm: false, hasWeights: true, hasLevels: true, hasLabels: true }),
    sheet: map.grid.sheet,
    range: { top: isFirst ? segment.top : rows.from, bottom: rows.to, left: table.listColumns[0]?.column ?? 0, right: Math.max(...sets.flatMap((set) => Object.values(set.columns).map((column) => column.right))) },
    title: titleItem(segment, map),
    year: yearOf(segment, region, fields, context.workbookName),
    fields,
    moneyUnit: money === null ? null : { unit: money.unit, at: money.at },
    funding: table.listColumns.map((column) => listFunding(map, column, rows.from)).filter((row) => row !== null),
    indicators,
    blankRows: body.blankRows.filter((row) => isMine(row.row)),
    levels: levelsOf(body, indicators),
    totals: { weight: null, score: null, labelAt: null },
    printed: { rowsTotal: null, executionWeight: null },
    columns: tableEvidence(map, table),
    unplaced: [],
    paragraphs: [],
  };
}

function levelsOf(body: TableBody, mine: readonly Indicator[]): Form["levels"] {
  const position = new Map(mine.map((indicator, index) => [body.indicators.indexOf(indicator), index]));
  return body.levels.map((level) => ({ ...level, indicators: level.indicators.map((index) => position.get(index)).filter((index) => index !== undefined) })).filter((level) => level.indicators.length > 0);
}

/** What the project's own row says, and what stands above the list for all of its projects ("单位名称：…"). */
function fieldsOf(map: SheetMap, table: Table, region: Region, rows: ProjectRows): Field[] {
  const own = table.listColumns.map((column) => listField(map, column, rows)).filter((field) => field !== null);
  const above = readFields(region).filter((field) => field.name !== "projectName" && !own.some(({ name }) => name === field.name));
  return withProjectCode([...above, ...own]);
}

function listField(map: SheetMap, column: ListColumn, rows: ProjectRows): Field | null {
  const name = fieldOfLabel(column.heading.label);
  if (name === null) return null;
  return { name, item: firstFilled(map, column.column, rows), label: { at: map.ref(column.heading.area.top, column.heading.area.left), text: column.heading.text } };
}

/** A goal may stand on a row of its own below the project's name. */
function firstFilled(map: SheetMap, column: number, { from, to }: ProjectRows): Item {
  for (let row = from; row <= to; row++) if (map.at(row, column) !== undefined) return map.item(row, column);
  return map.item(from, column);
}

function listFunding(map: SheetMap, column: ListColumn, row: number): FundingRow | null {
  const source = fieldOfLabel(column.heading.label) === null ? sourceOfWords(column.heading.label) : null;
  if (source === null) return null;
  return { ...source, labelAt: map.ref(column.heading.area.top, column.heading.area.left), term: "annual", cells: { amount: map.item(row, column.column) } };
}
