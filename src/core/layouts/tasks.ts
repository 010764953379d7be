import type { FundingRow } from "../form/form";
import { freeSpots, type Region } from "./region";
import type { Spot } from "./sheet-map";
import { sourceOfWords } from "./vocabulary/funds";

const TASKS = /^(?:年度)?(?:主要|重点)(?:工作)?任务$/;
const TASK_HEADING = /^(?:任务|工作)(?:名称|内容)$|^主要内容$/;

/** The line that sums up the tasks is the department's money. */
const SUM = /^(?:金额|预算)?(?:合计|总计)$/;
/** "总额 | 财政拨款 | 其他资金": the heading over the whole of a task's money. */
const WHOLE = /^(?:总额|金额|小计|合计|预算金额)$/;

/**
 * Sets aside the table of a department's tasks (年度主要任务: 任务名称, 主要内容, 预算金额): its words and amounts
 * look like labels and funds of the form, but speak of single tasks. What its last line sums up is the form's money.
 */
export function readTasks(region: Region): FundingRow[] {
  const rows: FundingRow[] = [];
  for (const spot of freeSpots(region)) {
    if (!spot.label.endsWith("任务") || !TASKS.test(spot.label) || !headsTasks(region, spot)) continue;
    const last = lastTaskRow(region, spot);
    rows.push(...sumOf(region, spot, last));
    for (let row = spot.area.top; row <= last; row++) {
      for (const beside of region.map.startingInRow(row)) if (beside.area.left >= spot.area.left) region.placed.add(beside);
    }
  }
  return rows;
}

/** The amounts of the line that sums up the tasks, each under its heading. */
function sumOf({ map }: Region, tasks: Spot, last: number): FundingRow[] {
  for (let row = last; row > tasks.area.top; row--) {
    const label = map.startingInRow(row).find((spot) => spot.area.left > tasks.area.right && SUM.test(spot.label));
    if (label === undefined) continue;
    return map.startingInRow(row).filter(({ area }) => area.left > label.area.right).flatMap(({ area }): FundingRow[] => {
      const heading = headingOver(map, row, area.left);
      const source = heading === undefined ? null : WHOLE.test(heading.label) ? "total" : (sourceOfWords(heading.label)?.source ?? null);
      if (heading === undefined || source === null) return [];
      return [{ source, words: heading.label, labelAt: map.ref(heading.area.top, heading.area.left), saysOfWhich: source !== "total", term: "annual", cells: { amount: map.item(row, area.left) } }];
    });
  }
  return [];
}

/** The nearest cell of words above an amount. */
function headingOver(map: Region["map"], row: number, column: number): Spot | undefined {
  for (let above = row - 1; above >= 0; above--) {
    const spot = map.at(above, column);
    if (spot !== undefined && /[\u4E00-\u9FFF]/.test(spot.squashed)) return spot;
  }
  return undefined;
}

function headsTasks({ map }: Region, spot: Spot): boolean {
  return map.startingInRow(spot.area.top).some((other) => other.area.left > spot.area.right && TASK_HEADING.test(other.label));
}

/** The label's own area when it is merged down, else the row before the next one that starts at the label's column. */
function lastTaskRow({ map, rows }: Region, spot: Spot): number {
  if (spot.area.bottom > spot.area.top) return spot.area.bottom;
  const end = rows.find(([from, to]) => spot.area.top >= from && spot.area.top <= to)?.[1] ?? spot.area.top;
  for (let row = spot.area.top + 1; row <= end; row++) {
    if (map.startingInRow(row).some((other) => other.area.left <= spot.area.left)) return row - 1;
  }
  return end;
}
