import type { SheetMap } from "./sheet-map";
import type { TableColumn } from "./table";

const OPERATOR_LIKE = /^(?:[≥≤≧≦⩾⩽＝=﹦═><》《]{1,2}|大于(?:等于)?|小于(?:等于)?|等于|不低于|不少于|不超过|不高于|定性(?:指标)?)$/;
const NATURE_LIKE = /^(?:正向|反向|逆向|中性|定性|定量)(?:指标)?$/;

/** How many rows below the heading are looked at. */
const ROWS_SAMPLED = 40;

/**
 * Headings like 指标性质 stand over operators in one province and over 正向/反向 in the next:
 * what stands in the column decides, and of two operator columns the better one is kept.
 */
export function settleOperators(map: SheetMap, headingBottom: number, columns: readonly TableColumn[]): TableColumn[] {
  const candidates = columns.filter((column) => column.role === "operator");
  if (candidates.length === 0) return [...columns];
  const votes = new Map(candidates.map((column) => [column, vote(map, headingBottom, column)] as const));
  const best = Math.max(...votes.values());
  return columns.map((column) => {
    const votesFor = votes.get(column);
    if (votesFor === undefined) return column;
    return votesFor < 0 || votesFor < best ? { ...column, role: "nature" } : column;
  });
}

function vote(map: SheetMap, headingBottom: number, column: TableColumn): number {
  let operators = 0;
  let natures = 0;
  const end = Math.min(map.grid.rowCount - 1, headingBottom + ROWS_SAMPLED);
  for (let row = headingBottom + 1; row <= end; row++) {
    const text = map.at(row, column.left)?.squashed ?? "";
    if (OPERATOR_LIKE.test(text)) operators += text === "定性" ? 0.5 : 1;
    else if (NATURE_LIKE.test(text)) natures += 1;
  }
  return operators === 0 && natures > 0 ? -1 : operators;
}
