import type { FundingRow, FundingSource } from "../form/form";
import type { Region } from "./region";
import type { Spot } from "./sheet-map";
import { sourceOfWords } from "./vocabulary/funds";

/**
 * Reads the funds of department forms: sources as headings in one or two rows (预算支出总额 | 基本支出: 合计, 财政拨款 … |
 * 项目支出: …) and one row of amounts below. Returns an empty list when the region has no such grid.
 */
export function readFundsGrid(region: Region): FundingRow[] {
  for (const [from, to] of region.rows) {
    for (let row = from; row <= to; row++) {
      if (statesAmounts(region, row)) continue;
      const groups = headings(region, row);
      const bases = groups.map((spot) => sourceOfWords(spot.label)?.source);
      if (bases.includes("basic") && bases.includes("project") && groups.length >= 2) return readGrid(region, row, groups);
    }
  }
  return [];
}

/** "基本支出 | 100 | 项目支出 | 50": amounts that stand beside their labels need no grid. */
function statesAmounts({ map }: Region, row: number): boolean {
  return map.startingInRow(row).some(({ squashed }) => /\d/.test(squashed) && AMOUNT.test(squashed));
}

function headings(region: Region, row: number): Spot[] {
  return region.map.startingInRow(row).filter((spot) => !region.placed.has(spot) && !/\d/.test(spot.squashed) && sourceOfWords(spot.label) !== null);
}

function readGrid(region: Region, row: number, groups: readonly Spot[]): FundingRow[] {
  const { map } = region;
  const nextRow = rowAfter(region, row);
  const second = headings(region, nextRow).filter((spot) => groups.some((group) => group.area.left <= spot.area.left && group.area.right >= spot.area.right && group.area.bottom < spot.area.top));
  const amountsRow = amountsRowBelow(region, second.length > 0 ? nextRow : row);
  const rows: FundingRow[] = [];
  // The block's own label at the left reaches down beside the amounts.
  for (const group of groups.filter((spot) => spot.area.bottom < amountsRow)) {
    const parts = second.filter((spot) => spot.area.left >= group.area.left && spot.area.right <= group.area.right);
    rows.push(gridRow(region, group, amountsRow, parts[0]?.area.left ?? group.area.left, null));
    for (const part of parts.slice(1)) rows.push(gridRow(region, part, amountsRow, part.area.left, group));
  }
  [...groups, ...second].forEach((spot) => region.placed.add(spot));
  map.startingInRow(amountsRow).forEach((spot) => region.placed.add(spot));
  return rows;
}

const AMOUNT = /^[-/¥￥]*[\d.,]*(?:万元|元)?$/;

/** The next row in which something starts; when that holds no amounts, they were left blank right below their headings. */
function amountsRowBelow(region: Region, row: number): number {
  const next = rowAfter(region, row);
  return region.map.startingInRow(next).some((spot) => AMOUNT.test(spot.squashed)) ? next : row + 1;
}

function rowAfter({ map }: Region, row: number): number {
  return map.rowBelow({ top: row, left: 0, bottom: row, right: 0 }) ?? row + 1;
}

function gridRow(region: Region, spot: Spot, amountsRow: number, column: number, group: Spot | null): FundingRow {
  const read = sourceOfWords(spot.label);
  const source: FundingSource = group === null && read !== null ? read.source : "own-words";
  return {
    source,
    words: group === null ? spot.label : `${group.label}-${spot.label}`,
    labelAt: region.map.ref(spot.area.top, spot.area.left),
    saysOfWhich: group !== null,
    term: "annual",
    cells: { amount: region.map.item(amountsRow, column) },
  };
}
