import { isLevelLabel, labelsBelow, lastSampled, LEAST_LEVELS } from "./level-columns";
import type { SheetMap } from "./sheet-map";
import type { TableColumn } from "./table";
import type { ColumnRole } from "./vocabulary/headings";

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
  return labelsBelow(map, headingBottom, column).filter(isLevelLabel).length;
}
