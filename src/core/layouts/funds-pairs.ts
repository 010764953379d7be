import type { FundingColumn, FundingRow, Item } from "../form/form";
import type { FundsTable } from "./funds-block";
import { rightCell, type Region } from "./region";
import { sharedItem, type Spot } from "./sheet-map";
import { bareLabel, splitLabelled, squash } from "./squash";
import { fundingColumn, isMoneyColumn, sourceOfWords } from "./vocabulary/funds";

/** A heading with the place of its amount. */
interface Pair {
  readonly role: FundingColumn;
  readonly heading: Spot;
  readonly item: Item;
  /** The cell of the amount; the heading's own when both share one, undefined when it is blank. */
  readonly amount: Spot | undefined;
}

const AMOUNT = /^[\d.,%％元万亿]+$/;

/**
 * Reads funds whose headings have their amounts to the right: "预算金额 | 120 | 执行金额 | 100 | 执行率 | 83%".
 * Rows below may go on in the same columns: "其中：财政拨款 | 120 | 其中：财政拨款 | 100". Null when the row is no such row.
 */
export function readFundsPairs(region: Region, row: number): FundsTable | null {
  const pairs = pairsIn(region, row);
  const [first] = pairs;
  if (first === undefined || pairs.filter(({ role }) => isMoneyColumn(role)).length < 2 || pairs.every(({ amount }) => amount === undefined)) return null;
  const total: FundingRow = { source: "total", saysOfWhich: false, words: bareLabel(first.heading.label.replace(/:.*$/, "")), labelAt: region.map.ref(row, first.heading.area.left), term: "annual", cells: cellsOf(region, pairs) };
  const columns = pairs.map(({ role, heading }) => ({ role, left: heading.area.left, right: heading.area.right, heading }));
  return { rows: [total, ...partsBelow(region, pairs)], columns, section: null, reason: null };
}

function pairsIn(region: Region, row: number): Pair[] {
  return region.map.startingInRow(row).flatMap((heading) => {
    const pair = pairInCell(region, heading) ?? pairBeside(region, heading);
    return pair === null ? [] : [pair];
  });
}

function pairBeside(region: Region, heading: Spot): Pair | null {
  const role = fundingColumn(heading.label);
  return role === null ? null : pairOf(region, heading, role);
}

function pairOf(region: Region, heading: Spot, role: FundingColumn): Pair | null {
  const right = rightCell(region, heading);
  if (right === null) return null;
  const isAmount = right.spot === undefined ? heading.squashed.endsWith(":") : AMOUNT.test(right.spot.squashed);
  return isAmount ? { role, heading, item: region.map.item(right.row, right.column), amount: right.spot } : null;
}

/** "年初预算：50万元" in one cell. */
function pairInCell({ map }: Region, spot: Spot): Pair | null {
  const split = splitLabelled(spot.text);
  const role = split === null ? null : fundingColumn(bareLabel(split.label));
  if (split === null || role === null || !AMOUNT.test(squash(split.answer))) return null;
  return { role, heading: spot, item: sharedItem(spot, map.ref(spot.area.top, spot.area.left), split.answer), amount: spot };
}

function partsBelow(region: Region, pairs: readonly Pair[]): FundingRow[] {
  const { map } = region;
  const rows: FundingRow[] = [];
  const [first] = pairs;
  if (first === undefined) return rows;
  for (let row = first.heading.area.bottom + 1; region.rows.some(([from, to]) => row >= from && row <= to); row++) {
    const label = map.at(row, first.heading.area.left);
    const source = label === undefined || label.area.top !== row ? null : sourceOfWords(label.label);
    if (label === undefined || source === null) break;
    const parts = pairs.flatMap(({ role, heading }) => {
      const below = map.at(row, heading.area.left);
      const pair = below === undefined || sourceOfWords(below.label) === null ? null : pairOf(region, below, role);
      return pair === null ? [] : [pair];
    });
    if (parts.length < 2) break;
    rows.push({ ...source, labelAt: map.ref(row, label.area.left), term: "annual", cells: cellsOf(region, parts) });
  }
  return rows;
}

function cellsOf(region: Region, pairs: readonly Pair[]): Partial<Record<FundingColumn, Item>> {
  const cells: Partial<Record<FundingColumn, Item>> = {};
  for (const { role, heading, amount, item } of pairs) {
    cells[role] = item;
    region.placed.add(heading);
    if (amount !== undefined) region.placed.add(amount);
  }
  return cells;
}
