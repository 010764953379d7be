import { cellAt, sameCell, type AssignedColumn, type CellRef, type Form, type Grid } from "../core";

/** Roles a person may give to a column of the indicator table; "note" takes it out of the check. */
export const ASSIGNABLE_ROLES = ["level1", "level2", "name", "operator", "target", "unit", "actual", "weight", "score", "reason", "note"] as const;

/** Role of a column of the indicator table. */
export type AssignableRole = (typeof ASSIGNABLE_ROLES)[number];

/** A heading of the indicator table, with what the reader or the person takes it for. */
export interface HeadingChoice {
  readonly at: CellRef;
  readonly heading: string;
  /** What the column is read as; null when it could not be told. */
  readonly role: string | null;
  readonly assigned: AssignableRole | null;
}

/** Every heading of a form's indicator table from left to right, understood or not. */
export function headingChoices(form: Form, grid: Grid, assigned: readonly AssignedColumn[]): readonly HeadingChoice[] {
  const evidence = form.columns.filter((column) => column.block === "indicators");
  const rows = [...new Set(evidence.map((column) => column.at.row))];
  const known = new Map(evidence.map((column) => [placeKey(column.at), column.role]));
  const last = Math.min(form.range.right, grid.columnCount - 1);
  return rows.flatMap((row) =>
    Array.from({ length: Math.max(0, last - form.range.left + 1) }, (_, index) => form.range.left + index).flatMap((column): readonly HeadingChoice[] => {
      const heading = cellAt(grid, row, column)?.text.trim() ?? "";
      if (heading === "") return [];
      const at = { sheet: form.sheet, row, column };
      const role = assigned.find((choice) => sameCell(choice.heading, at))?.role;
      return [{ at, heading, role: known.get(placeKey(at)) ?? null, assigned: ASSIGNABLE_ROLES.find((known) => known === role) ?? null }];
    }),
  );
}

function placeKey(at: CellRef): string {
  return `${String(at.row)},${String(at.column)}`;
}
