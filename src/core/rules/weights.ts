import { abs, add, compare, decimal, equals, subtract, sum, type Decimal, type WrittenNumber } from "../number";
import type { FormFacts, IndicatorFacts } from "./form-facts";
import { isNothing, type Read } from "./readings";

/** A row with the weight it bears. */
export interface WeightedRow {
  readonly row: IndicatorFacts;
  readonly weight: Extract<Read<WrittenNumber>, { kind: "read" }>;
}

/** The rows' weights, or null when one that should be there is missing or unreadable; dashes and 其中-rows bear none. */
export function weightedRows(facts: FormFacts): WeightedRow[] | null {
  const weighted: WeightedRow[] = [];
  for (const row of facts.rows) {
    const { weight } = row;
    if (weight.kind === "absent" || weight.kind === "unreadable") return null;
    if (weight.kind === "read") weighted.push({ row, weight });
    else if (owesWeight(row)) return null;
  }
  return weighted;
}

/** True when a row without weight should have one: it is filled in, no part of another row, and not dashed out. */
export function owesWeight(row: IndicatorFacts): boolean {
  const { cells } = row.indicator;
  if (row.weight.kind !== "blank" || row.weight.item.raw.trim() !== "" || /^其中/.test(row.name)) return false;
  return !isNothing(cells.target) || !isNothing(cells.actual) || !isNothing(cells.score);
}

/** Sum of weights in points. */
export function sumOfWeights(rows: readonly WeightedRow[]): Decimal {
  return sum(rows.map(({ weight }) => weight.value.value));
}

const EXECUTION_ROW = /预算执行率|资金执行率|预算完成率/;

/** True when the rows' weights may stand: one of the scheme's totals, the execution row counted or not. */
export function reachesTotal(facts: FormFacts, rows: readonly WeightedRow[], total: Decimal): boolean {
  const goals = rowGoals(facts);
  if (goals.some((goal) => equals(goal, total))) return true;
  const executionRow = rows.find(({ row }) => EXECUTION_ROW.test(row.name));
  if (executionRow === undefined) return false;
  return goals.some((goal) => equals(goal, subtract(total, executionRow.weight.value.value)) || equals(goal, add(total, executionRow.weight.value.value)));
}

/** Legal totals of the rows' weights. */
export function rowGoals({ scheme }: FormFacts): Decimal[] {
  return (scheme?.rowTotals ?? []).map(decimal).filter((goal) => goal !== null);
}

/** The legal total nearest to a sum. */
export function nearestGoal(facts: FormFacts, total: Decimal): Decimal | null {
  let best: Decimal | null = null;
  for (const goal of rowGoals(facts)) {
    if (best === null || compare(abs(subtract(goal, total)), abs(subtract(best, total))) < 0) best = goal;
  }
  return best;
}
