import type { Item } from "../form/form";

/** True when nothing at all stands in the cell: no space, no formula, no label. */
export function isBlankCell(item: Item | undefined): item is Item {
  return item !== undefined && item.ownsCell && item.raw === "" && item.stored === undefined && item.formula === undefined && item.error === undefined;
}

/** True when a cell holds one label with its colon and nothing behind it. */
export function isBlankBehindLabel(item: Item): item is Item & { readonly cellText: string } {
  const { ownsCell, raw, cellText, formula } = item;
  return !ownsCell && raw === "" && formula === undefined && cellText !== undefined && /^[^:：]+[:：]\s*$/.test(cellText);
}
