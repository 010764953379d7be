import type { Item } from "../form/form";

/** True when nothing at all stands in the cell: no space, no formula, no label. */
export function isBlankCell(item: Item | undefined): item is Item {
  return item !== undefined && item.ownsCell && item.raw === "" && item.stored === undefined && item.formula === undefined && item.error === undefined;
}
