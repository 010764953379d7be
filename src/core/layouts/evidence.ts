import type { ColumnEvidence, Term } from "../form/form";
import type { SheetMap } from "./sheet-map";
import type { Table, TableColumn } from "./table";
import { isRemark } from "./vocabulary/headings";

/** What the headings of an indicator table were taken for, set by set; then the columns of remarks that no set uses. */
export function tableEvidence(map: SheetMap, { sets, others }: Table): ColumnEvidence[] {
  const used = sets.flatMap(({ term, columns }) => Object.values(columns).map((column) => evidenceOf(map, column, term)));
  return [...used, ...others.filter(({ role }) => isRemark(role)).map((column) => evidenceOf(map, column, "annual"))];
}

function evidenceOf(map: SheetMap, column: TableColumn, term: Term): ColumnEvidence {
  return {
    block: "indicators",
    role: column.role,
    term,
    at: map.ref(column.heading.area.top, column.heading.area.left),
    heading: column.heading.text,
    column: column.left,
  };
}
