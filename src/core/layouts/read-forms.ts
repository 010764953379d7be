import type { Grid } from "../grid/grid";
import type { ColumnEvidence, Field, Form, FundingRow, Unplaced } from "../form/form";
import type { AssignedColumn } from "../findings/report";
import { tableEvidence } from "./evidence";
import { readFields } from "./fields";
import { readFundsGrid } from "./funds-grid";
import { readFundsList } from "./funds-list";
import type { FundsTable } from "./funds-block";
import { readFundsTable } from "./funds-table";
import { isYearAlone, kindOf, moneyUnitOf, titleItem, yearOf } from "./identity";
import { readNarrative } from "./narrative";
import { listForms } from "./project-list";
import { printedScheme } from "./printed";
import { freeSpots, type Region } from "./region";
import { cutSheet, type Segment } from "./segments";
import { SheetMap, sharedItem, type Spot } from "./sheet-map";
import { readTasks } from "./tasks";
import { findTables, type RoleOverride } from "./tables";
import { fieldOfLabel, isPreface } from "./vocabulary/labels";
import { headingRole, isColumnRole, isRemark } from "./vocabulary/headings";

/** What the reader may know besides the grid. */
export interface ReadContext {
  /** Position of the sheet in its workbook, 0-based. */
  readonly sheetIndex: number;
  readonly workbookName: string | null;
  readonly assignedColumns: readonly AssignedColumn[];
}

/** Finds and reads every form of a sheet, from top to bottom. */
export function readForms(grid: Grid, context: ReadContext): Form[] {
  const map = new SheetMap(grid);
  const tables = findTables(map, overrideFrom(grid.sheet, context.assignedColumns));
  const narrative = tables.length === 0 ? readNarrative(map, context.workbookName) : null;
  const forms = narrative === null ? cutSheet(map, tables).flatMap((segment) => readSegment(map, segment, context)) : [narrative];
  return forms.map((form, index) => ({ ...form, id: `${String(context.sheetIndex + 1)}-${String(index + 1)}` }));
}

function overrideFrom(sheet: string, assigned: readonly AssignedColumn[]): RoleOverride {
  const roles = new Map(assigned.filter(({ heading }) => heading.sheet === sheet).map(({ heading, role }) => [`${String(heading.row)},${String(heading.column)}`, role]));
  return (row, column) => {
    const role = roles.get(`${String(row)},${String(column)}`);
    return role !== undefined && isColumnRole(role) ? role : null;
  };
}

function readSegment(map: SheetMap, segment: Segment, context: ReadContext): Form[] {
  const [first] = segment.tables;
  if (first === undefined) return [];
  if (first.table.listColumns.length > 0) return listForms(map, segment, first, context);
  return [readForm(map, segment, context)];
}

function readForm(map: SheetMap, segment: Segment, context: ReadContext): Form {
  const region = regionOf(map, segment);
  const tasks = readTasks(region);
  const funds = readFundsTable(region);
  const grid = readFundsGrid(region);
  const money = moneyUnitOf(segment, map);
  const fields = [...readFields(region), ...moneyField(money), ...(funds?.reason === undefined || funds.reason === null ? [] : [funds.reason]), ...totalsFields(segment)];
  const list = readFundsList(region);
  const stated = [...(funds?.rows ?? []), ...grid, ...list];
  const [first] = segment.tables;
  const indicators = segment.tables.flatMap(({ body }) => body.indicators);
  const sets = segment.tables.flatMap(({ table }) => table.sets);
  const totals = segment.tables.map(({ body }) => body.totals).find((found) => found !== null) ?? null;
  return {
    id: "",
    kind: kindOf({
      title: segment.title?.squashed ?? "",
      hasResults: sets.some(({ columns }) => columns.actual !== undefined || columns.score !== undefined),
      isDualTerm: region.isDualTerm,
      hasWeights: sets.some(({ columns }) => columns.weight !== undefined),
      hasLevels: sets.some(({ columns }) => columns.level1 !== undefined || columns.level2 !== undefined),
      hasLabels: fields.length > 0,
    }),
    sheet: map.grid.sheet,
    range: rangeOf(region, segment),
    title: titleItem(segment, map),
    year: yearOf(segment, region, fields, context.workbookName),
    fields,
    moneyUnit: money === null ? null : { unit: money.unit, at: money.at },
    funding: orderFunding(stated.some(({ source }) => source === "total") ? stated : [...tasks, ...stated]),
    indicators,
    blankRows: segment.tables.flatMap(({ body }) => body.blankRows),
    levels: mergeLevels(segment),
    totals: { weight: totals?.weight ?? null, score: totals?.score ?? null, labelAt: totals?.labelAt ?? null },
    printed: first === undefined ? { rowsTotal: null, executionWeight: null } : printedScheme(map, first.table, first.body.end, funds),
    columns: [...segment.tables.flatMap(({ table }) => tableEvidence(map, table)), ...fundsEvidence(map, funds)],
    unplaced: unplacedIn(region, segment),
    paragraphs: [],
  };
}

function regionOf(map: SheetMap, segment: Segment): Region {
  const rows: [number, number][] = [];
  let from = segment.top;
  for (const { table, body } of segment.tables) {
    if (table.top > from) rows.push([from, table.top - 1]);
    from = body.end + 1;
  }
  if (from <= segment.bottom) rows.push([from, segment.bottom]);
  const placed = new Set<Spot>(segment.title === null ? [] : [segment.title]);
  for (const { body } of segment.tables) body.placed.forEach((spot) => placed.add(spot));
  return { map, rows, right: columnsOf(map, segment).right, startColumns: map.startColumnsIn(segment.top, segment.bottom), placed, isDualTerm: new Set(segment.tables.flatMap(({ table }) => table.sets.map((set) => set.term))).size > 1 };
}

function rangeOf(region: Region, segment: Segment): Form["range"] {
  return { top: segment.top, bottom: segment.bottom, left: columnsOf(region.map, segment).left, right: region.right };
}

/** First and last column with something in the form's rows; a loop, because a sheet may hold more cells than a call takes arguments. */
function columnsOf(map: SheetMap, segment: Segment): { left: number; right: number } {
  let left = Infinity;
  let right = 0;
  for (const { area } of map.spots) {
    if (area.top < segment.top || area.top > segment.bottom) continue;
    left = Math.min(left, area.left);
    right = Math.max(right, area.right);
  }
  return { left, right };
}

function moneyField(money: ReturnType<typeof moneyUnitOf>): Field[] {
  if (money === null) return [];
  return [{ name: "moneyUnitLabel", item: sharedItem(money.spot, money.at, money.unit), label: { at: money.at, text: money.spot.text } }];
}

function totalsFields(segment: Segment): Field[] {
  const totals = segment.tables.map(({ body }) => body.totals).find((found) => found !== null);
  if (totals?.grade === undefined || totals.grade === null) return [];
  return [{ name: "grade", item: totals.grade, label: { at: totals.labelAt, text: "" } }];
}

/** Lines of the funds in reading order, wherever they were read from. */
function orderFunding(rows: readonly FundingRow[]): FundingRow[] {
  return [...rows].sort((a, b) => a.labelAt.row - b.labelAt.row || a.labelAt.column - b.labelAt.column);
}

/** Level cells of several tables count their indicators on. */
function mergeLevels(segment: Segment): Form["levels"] {
  let offset = 0;
  return segment.tables.flatMap(({ body }) => {
    const shifted = body.levels.map((level) => ({ ...level, indicators: level.indicators.map((index) => index + offset) }));
    offset += body.indicators.length;
    return shifted;
  });
}

function fundsEvidence(map: SheetMap, funds: FundsTable | null): ColumnEvidence[] {
  return (funds?.columns ?? []).map((column) => ({
    block: "funding",
    role: column.role,
    term: "annual",
    at: map.ref(column.heading.area.top, column.heading.area.left),
    heading: column.heading.text,
    column: column.left,
  }));
}

/** What stands in the form and was neither answer nor label nor heading. */
function unplacedIn(region: Region, segment: Segment): Unplaced[] {
  const isKnown = (spot: Spot): boolean => fieldOfLabel(spot.label) !== null || headingRole(spot.label) !== null || isYearAlone(spot) || isPreface(spot.squashed) || spot.squashed.length > 200;
  const outside = freeSpots(region).filter((spot) => !isKnown(spot));
  const inTables = segment.tables.flatMap(({ table, body }) => {
    const columns = [...table.sets.flatMap((set) => Object.values(set.columns)).filter(({ role }) => isRemark(role)), ...table.others];
    return region.map.spots.filter((spot) => spot.area.top > table.bottom && spot.area.top <= body.end && !body.placed.has(spot)
      && !columns.some((column) => spot.area.left >= column.left && spot.area.left <= column.right));
  });
  return [...outside, ...inTables].map((spot) => ({ at: region.map.ref(spot.area.top, spot.area.left), text: spot.text }));
}
