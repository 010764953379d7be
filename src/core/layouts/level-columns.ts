import type { SheetMap } from "./sheet-map";
import type { TableColumn } from "./table";
import { standardLevel1, standardLevel2 } from "./vocabulary/levels";

/** How many rows below the heading are looked at. */
const ROWS_SAMPLED = 20;
/** How many of them must name a level before a column is taken for one of levels. */
export const LEAST_LEVELS = 2;
/** 合计 and a remark may stand below the levels. */
const MOST_OTHERS = 1;
/** "产出指标", "满意度"; a name such as 群众满意度调查 is longer. */
const LONGEST_LEVEL = 5;

/** True for the bare label of a cell that can only name a level. */
export function isLevelLabel(label: string): boolean {
  return label.length <= LONGEST_LEVEL && (standardLevel1(label) ?? standardLevel2(label)) !== null;
}

/** The last row looked at below a heading, 0-based. */
export function lastSampled(map: SheetMap, headingBottom: number): number {
  return Math.min(map.lastRow, headingBottom + ROWS_SAMPLED);
}

/** Labels of the cells that start in a column in the rows below a heading. */
export function labelsBelow(map: SheetMap, headingBottom: number, column: number): string[] {
  const labels: string[] = [];
  for (let row = headingBottom + 1; row <= lastSampled(map, headingBottom); row++) {
    const label = map.startingInRow(row).find(({ area }) => area.left === column)?.label;
    if (label !== undefined) labels.push(label);
  }
  return labels;
}

/**
 * "绩效指标 | 指标内容 | 指标值": columns left of the names in which hardly anything but levels stands hold the levels,
 * whatever their heading says. Returns the columns as they are when some bear a heading of levels.
 */
export function withLevelColumns(map: SheetMap, headingBottom: number, columns: readonly TableColumn[]): readonly TableColumn[] {
  const name = columns.find(({ role }) => role === "name");
  if (name === undefined || name.left === 0 || columns.some(({ role }) => role === "level1" || role === "level2")) return columns;
  const levels = [...map.startColumnsIn(headingBottom + 1, lastSampled(map, headingBottom))].sort((a, b) => a - b).flatMap((column): TableColumn[] => {
    const heading = map.at(headingBottom, column);
    const isFree = column < name.left && columns.every(({ left, right }) => column < left || column > right);
    if (!isFree || heading === undefined || heading.area.bottom > headingBottom || !holdsLevels(map, headingBottom, column)) return [];
    return [{ role: "level1", left: column, right: column, heading, above: [], words: heading.squashed }];
  });
  const [first, second] = levels;
  if (first === undefined) return columns;
  return [first, ...(second === undefined ? [] : [{ ...second, role: "level2" } as const]), ...columns];
}

function holdsLevels(map: SheetMap, headingBottom: number, column: number): boolean {
  const labels = labelsBelow(map, headingBottom, column);
  const levels = labels.filter(isLevelLabel).length;
  return levels >= LEAST_LEVELS && labels.length - levels <= MOST_OTHERS;
}
