import type { CarryTable } from "../../app";
import type { CarriedCell, CarriedPair, NotCarried } from "../../core";

/** One line of the table of what would be carried. */
export type CarryRow =
  | { readonly kind: "form"; readonly key: string; readonly pair: CarriedPair }
  | { readonly kind: "cell"; readonly key: string; readonly cell: CarriedCell }
  | { readonly kind: "left"; readonly key: string; readonly items: readonly NotCarried[] };

/** Form by form what each cell gets; at the end what found no place. */
export function carryRows({ plan }: CarryTable): readonly CarryRow[] {
  const rows = plan.pairs.flatMap((pair, index): readonly CarryRow[] => {
    if (pair.cells.length === 0) return [];
    const cells = pair.cells.map((cell): CarryRow => ({ kind: "cell", key: `${String(index)}:${String(cell.at.row)},${String(cell.at.column)}`, cell }));
    return [{ kind: "form", key: `form:${String(index)}`, pair }, ...cells];
  });
  const items = [...plan.pairs.flatMap(({ notCarried }) => notCarried), ...plan.unpaired];
  return items.length === 0 ? rows : [...rows, { kind: "left", key: "left", items }];
}
