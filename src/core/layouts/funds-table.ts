import type { Field, FundingColumn, FundingRow, Item } from "../form/form";
import type { FundsColumn, FundsTable } from "./funds-block";
import { readFundsPairs } from "./funds-pairs";
import type { Region } from "./region";
import type { Spot } from "./sheet-map";
import { fieldOfLabel } from "./vocabulary/labels";
import { fundingColumn, isMoneyColumn, sourceOfWords } from "./vocabulary/funds";

/** Finds and reads the funds table of a region, or null when the form lists its funds without columns. */
export function readFundsTable(region: Region): FundsTable | null {
  for (const [from, to] of region.rows) {
    for (let row = from; row <= to; row++) {
      const pairs = readFundsPairs(region, row);
      if (pairs !== null) return pairs;
      const columns = columnsInRow(region, row);
      if (columns.filter((column) => isMoneyColumn(column.role)).length >= 2) return readBelow(region, columns);
    }
  }
  return null;
}

function columnsInRow(region: Region, row: number): FundsColumn[] {
  const found: FundsColumn[] = [];
  for (const heading of region.map.startingInRow(row)) {
    const role = fundingColumn(heading.label);
    if (role === null || standsOverLabels(region, heading)) continue;
    found.push({ role, left: heading.area.left, right: heading.area.right, heading });
  }
  return settleBudgets(found);
}

/** "年度预算数（万元）" at the left edge heads the column of labels, not a column of money. */
function standsOverLabels(region: Region, heading: Spot): boolean {
  const row = region.map.rowBelow(heading.area);
  const below = row === null ? undefined : region.map.at(row, heading.area.left);
  return below !== undefined && below !== heading && sourceOfWords(below.label) !== null && !/\d/.test(below.squashed);
}

/** With two budget columns and none called 年初, the plain one is the initial budget. */
function settleBudgets(columns: readonly FundsColumn[]): FundsColumn[] {
  const budgets = columns.filter((column) => column.role === "adjusted");
  if (budgets.length < 2 || columns.some((column) => column.role === "initial")) return firstOfEach(columns);
  const plain = budgets.find((column) => !/调整|全年/.test(column.heading.squashed)) ?? budgets[0];
  return firstOfEach(columns.map((column) => (column === plain ? { ...column, role: "initial" } : column)));
}

function firstOfEach(columns: readonly FundsColumn[]): FundsColumn[] {
  const seen = new Set<FundingColumn>();
  return columns.filter((column) => !seen.has(column.role) && seen.add(column.role));
}

function readBelow(region: Region, columns: readonly FundsColumn[]): FundsTable {
  const { map } = region;
  const firstLeft = Math.min(...columns.map((column) => column.left));
  const headingTop = Math.min(...columns.map((column) => column.heading.area.top));
  const section = map.inRow(headingTop).find((spot) => spot.area.right < firstLeft && spot.area.bottom > headingTop) ?? sectionBeside(region, headingTop, firstLeft);
  const rows: FundingRow[] = [];
  const last = region.rows.find(([from, to]) => headingTop >= from && headingTop <= to)?.[1] ?? headingTop;
  for (let row = Math.max(...columns.map((column) => column.heading.area.bottom)) + 1; row <= last; row++) {
    if (map.isVoidRow(row)) continue;
    const label = labelOfRow(region, row, firstLeft, section) ?? sectionAsLabel(region, row, columns, section, rows.length === 0);
    if (label === null) break;
    rows.push(fundingRow(region, row, label, columns));
  }
  columns.forEach((column) => region.placed.add(column.heading));
  if (section !== null) region.placed.add(section);
  placeHeadingsLeft(region, headingTop, firstLeft);
  return { rows, columns, section, reason: reasonField(region, rows, columns) };
}

function sectionBeside(region: Region, row: number, firstLeft: number): Spot | null {
  return region.map.startingInRow(row).find((spot) => spot.area.right < firstLeft) ?? null;
}

function placeHeadingsLeft(region: Region, row: number, firstLeft: number): void {
  region.map.startingInRow(row).filter((spot) => spot.area.right < firstLeft).forEach((spot) => region.placed.add(spot));
}

/** The source label of a row: the cell nearest to the money that is not the block's own label. */
function labelOfRow(region: Region, row: number, firstLeft: number, section: Spot | null): Spot | null {
  const left = region.map.inRow(row).filter((spot) => spot.area.right < firstLeft && spot !== section);
  const label = left[left.length - 1];
  if (label === undefined || label.area.top !== row) return null;
  const isBeside = section !== null && section.area.bottom > section.area.top;
  if (isBeside && label.area.left <= section.area.left) return null;
  const isInsideSection = section !== null && section.area.bottom >= row && section.area.top < row;
  const isSource = sourceOfWords(label.label) !== null;
  return isSource || (isInsideSection && fieldOfLabel(label.label) === null) ? label : null;
}

/** A single line of amounts without a label of its own is the total, named by the block's label. */
function sectionAsLabel(region: Region, row: number, columns: readonly FundsColumn[], section: Spot | null, isFirst: boolean): Spot | null {
  const hasAmount = columns.some((column) => /^[\d.,%％]+$/.test(region.map.at(row, column.left)?.squashed ?? ""));
  return isFirst && hasAmount && section !== null && section.area.bottom >= row ? section : null;
}

function fundingRow(region: Region, row: number, label: Spot, columns: readonly FundsColumn[]): FundingRow {
  const { map, placed } = region;
  placed.add(label);
  const cells: Partial<Record<FundingColumn, Item>> = {};
  for (const column of columns) cells[column.role] = itemInColumn(region, row, column);
  const source = sourceOfWords(label.label) ?? { source: label.area.bottom >= row && label.area.top < row ? ("total" as const) : ("own-words" as const), saysOfWhich: false, words: label.label };
  return { ...source, labelAt: map.ref(label.area.top, label.area.left), term: "annual", cells };
}

function itemInColumn(region: Region, row: number, column: FundsColumn): Item {
  for (let at = column.left; at <= column.right; at++) {
    const spot = region.map.at(row, at);
    if (spot === undefined || spot.area.left < column.left) continue;
    region.placed.add(spot);
    return region.map.item(row, at);
  }
  return region.map.item(row, column.left);
}

function reasonField(region: Region, rows: readonly FundingRow[], columns: readonly FundsColumn[]): Field | null {
  const column = columns.find((candidate) => candidate.role === "reason");
  const item = rows[0]?.cells.reason;
  if (column === undefined || item === undefined) return null;
  const { top, left } = column.heading.area;
  return { name: "executionReason", item, label: { at: region.map.ref(top, left), text: column.heading.text } };
}

