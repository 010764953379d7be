import { freeSpots, type Region } from "./region";
import type { Spot } from "./sheet-map";

const TASKS = /^(?:年度)?(?:主要|重点)(?:工作)?任务$/;
const TASK_HEADING = /^(?:任务|工作)(?:名称|内容)$|^主要内容$/;

/**
 * Sets aside the table of a department's tasks (年度主要任务: 任务名称, 主要内容, 预算金额): its words and amounts
 * look like labels and funds of the form, but speak of single tasks.
 */
export function setTasksAside(region: Region): void {
  for (const spot of freeSpots(region)) {
    if (!spot.label.endsWith("任务") || !TASKS.test(spot.label) || !headsTasks(region, spot)) continue;
    for (let row = spot.area.top; row <= lastTaskRow(region, spot); row++) {
      for (const beside of region.map.startingInRow(row)) if (beside.area.left >= spot.area.left) region.placed.add(beside);
    }
  }
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
