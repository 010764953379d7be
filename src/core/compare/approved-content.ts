import { contentOf, partsOf, targetContent, type ValueColumns } from "../carry/value-parts";
import type { NewContent } from "../findings/finding";
import type { Indicator, Item } from "../form/form";
import { isNothing, readPoints } from "../rules/readings";
import { toText } from "../number";
import type { Change } from "./changes";
import type { IndicatorPair } from "./indicator-pairs";

/** One cell and what it would hold if nothing had been changed. */
export interface ApprovedContent {
  readonly item: Item;
  readonly to: NewContent;
}

/** What puts a change back, in the way in which the later form writes it; none for a changed level. */
export function approvedContent({ part, item }: Change, { before, after }: IndicatorPair): readonly ApprovedContent[] {
  if (item === null || part === "level") return [];
  if (part === "name") return [{ item, to: { kind: "text", text: before.cells.name.raw.trim() } }];
  if (part === "weight") {
    const points = readPoints(before.cells.weight);
    return points.kind === "read" ? [{ item, to: { kind: "number", number: toText(points.value.value) } }] : [];
  }
  const parts = partsOf(before, null);
  if (part === "operator" && item === after.cells.operator) return [{ item, to: { kind: "text", text: parts.operator } }];
  const { target, unit } = after.cells;
  const to = targetContent(parts, columnsOf(after), columnsOf(before));
  if (target === undefined || to === null) return [];
  const isOwnUnit = unit !== undefined && !isNothing(unit) && parts.unit !== "" && partsOf(after, null).unit !== parts.unit;
  return [{ item: target, to: to.kind === "text" ? contentOf(to.text) : to }, ...(isOwnUnit ? [{ item: unit, to: { kind: "text" as const, text: parts.unit } }] : [])];
}

function columnsOf({ cells }: Indicator): ValueColumns {
  return { operator: cells.operator !== undefined, unit: cells.unit !== undefined };
}
