import type { ColumnEvidence } from "../form/form";
import type { SheetMap } from "./sheet-map";
import type { Table } from "./table";

/** What the headings of an indicator table were taken for, set by set. */
export function tableEvidence(map: SheetMap, { sets }: Table): ColumnEvidence[] {
  return sets.flatMap(({ term, columns }) => Object.values(columns).map((column): ColumnEvidence => ({
    block: "indicators",
    role: column.role,
    term,
    at: map.ref(column.heading.area.top, column.heading.area.left),
    heading: column.heading.text,
    column: column.left,
  })));
}
