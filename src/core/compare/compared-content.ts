import type { Form, IndicatorColumn, Item } from "../form/form";
import { counterpartKey, isComparable } from "./counterparts";

const COLUMNS: readonly IndicatorColumn[] = ["name", "operator", "target", "unit", "weight"];
/** Stands in no cell. */
const SEPARATOR = "\u0001";

const known = new WeakMap<Form, string>();

/** All that a comparison looks at in a form: what it is about, and its indicators with the places of their cells. Put together once a form. */
export function comparedContent(form: Form): string {
  const before = known.get(form);
  if (before !== undefined) return before;
  const content = isComparable(form) ? contentOf(form) : "";
  known.set(form, content);
  return content;
}

function contentOf(form: Form): string {
  let content = JSON.stringify(counterpartKey(form));
  for (const { term, level1, level2, isTemplate, cells } of form.indicators) {
    content += `${SEPARATOR}${term}${String(isTemplate)}${level1 ?? ""}${SEPARATOR}${level2 ?? ""}`;
    for (const column of COLUMNS) content += SEPARATOR + itemContent(cells[column]);
  }
  return content;
}

function itemContent(item: Item | undefined): string {
  return item === undefined ? "" : `${String(item.at.row)},${String(item.at.column)} ${item.raw} ${item.stored ?? ""}`;
}
