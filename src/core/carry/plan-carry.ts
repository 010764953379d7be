import type { Form } from "../form/form";
import type { CellRef } from "../grid/grid";
import { carryFields } from "./carry-fields";
import { amountHints, carryFunds } from "./carry-funds";
import { carryIndicators } from "./carry-indicators";
import type { CarriedCell, CarriedPair, CarryOptions, CarryPlan } from "./carry-plan";
import { pairForms, type FormPair } from "./project-pairs";

/**
 * What prior forms put into the blank cells of a template. Nothing that is filled in is touched; results, scores, grades,
 * reasons and the money of another year are never carried.
 */
export function planCarry(priors: readonly Form[], templates: readonly Form[], options: CarryOptions = {}): CarryPlan {
  const { pairs, unpaired } = pairForms(priors, templates);
  return { pairs: pairs.map((pair) => carryPair(pair, options)), unpaired };
}

function carryPair(pair: FormPair, options: CarryOptions): CarriedPair {
  const { prior, template } = pair;
  const year = options.year ?? template.year?.value ?? null;
  const from = prior.year?.value ?? null;
  const shift = year === null || from === null ? null : { from, by: year - from };
  const parts = [carryFields(prior, template, shift, year), carryFunds(prior, template, year), carryIndicators(prior, template, shift)];
  const cells = inOrder(parts.flatMap((part) => part.cells)).map((cell) => (pair.isCertain ? cell : { ...cell, isCertain: false }));
  const filled = new Set(cells.map(({ at }) => cellKey(at)));
  const hints = options.amountHints === true ? amountHints(prior, template).filter(({ at }) => !filled.has(cellKey(at))) : [];
  return { ...pair, cells, notCarried: parts.flatMap((part) => part.notCarried), hints };
}

function cellKey({ row, column }: CellRef): string {
  return `${String(row)},${String(column)}`;
}

/** Each cell once, in reading order. */
function inOrder(cells: readonly CarriedCell[]): CarriedCell[] {
  const sorted = [...cells].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  return sorted.filter(({ at }, index) => index === 0 || sorted[index - 1]?.at.row !== at.row || sorted[index - 1]?.at.column !== at.column);
}
