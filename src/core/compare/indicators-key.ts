import type { Form } from "../form/form";
import { isComparable } from "./counterparts";

/** All that a comparison looks at in a form's indicators, with the places of the cells that it names. */
export function indicatorsKey(form: Form): unknown {
  if (!isComparable(form)) return null;
  return form.indicators.map(({ term, level1, level2, isTemplate, cells }) => [
    term, level1, level2, isTemplate, ...[cells.name, cells.operator, cells.target, cells.unit, cells.weight].map((item) => (item === undefined ? null : [item.at.row, item.at.column, item.raw, item.stored])),
  ]);
}
