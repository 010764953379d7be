import type { SheetMap } from "./sheet-map";
import type { TableColumn } from "./table";
import type { ColumnRole } from "./vocabulary/headings";
import { standardLevel1, standardLevel2 } from "./vocabulary/levels";

/** How many rows below the heading are looked at. */
const ROWS_SAMPLED = 20;
/** How many of them must name a level before a heading is split. */
const LEAST_LEVELS = 2;

/**
 * One heading (指标名称) over several columns: the levels stand in the first of them, the names in the last.
 * Returns the columns as they are when the rows below do not say so.
 */
export function splitWideName(map: SheetMap, headingBottom: number, columns: readonly TableColumn[]): readonly TableColumn[] {
  const wide = columns.find((column) => column.role === "name" && column.right > column.left);
  if (wide === undefined || columns.some(({ role }) => role === "level1" || role === "level2")) return columns;
  const starts = startsBelow(map, headingBottom, wide);
  if (starts.length < 2 || levelsBelow(map, headingBottom, wide.left) < LEAST_LEVELS) return columns;
  const roles: readonly ColumnRole[] = starts.length === 2 ? ["level1", "name"] : ["level1", "level2", "name"];
  const parts = roles.map((role, index): TableColumn => {
    const left = starts[index] ?? wide.left;
    const next = index + 1 < roles.length ? starts[index + 1] : undefined;
    return { ...wide, role, left, right: next === undefined ? wide.right : next - 1 };
  });
  return columns.flatMap((column) => (column === wide ? parts : [column]));
}

function startsBelow(map: SheetMap, headingBottom: number, wide: TableColumn): number[] {
  const starts = map.startColumnsIn(headingBottom + 1, lastSampled(map, headingBottom));
  return [...starts].filter((column) => column >= wide.left && column <= wide.right).sort((a, b) => a - b);
}

function levelsBelow(map: SheetMap, headingBottom: number, column: number): number {
  let found = 0;
  for (let row = headingBottom + 1; row <= lastSampled(map, headingBottom); row++) {
    const label = map.startingInRow(row).find(({ area }) => area.left === column)?.label ?? "";
    if ((standardLevel1(label) ?? standardLevel2(label)) !== null && label.length <= LONGEST_LEVEL) found += 1;
  }
  return found;
}

/** "产出指标", "满意度"; a name such as 群众满意度调查 is longer. */
const LONGEST_LEVEL = 5;

function lastSampled(map: SheetMap, headingBottom: number): number {
  return Math.min(map.lastRow, headingBottom + ROWS_SAMPLED);
}
