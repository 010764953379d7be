import type { Form, Item } from "../../src/core/form/form";
import type { Move } from "./grid-moves";

const STAY: Move = { row: (row) => row, column: (column) => column };

/** What was read, as lines of role, place and words; places moved as the sheet was. */
export function readingDigest(form: Form, move: Move = STAY): string[] {
  const line = (role: string, item: Item | null | undefined): string[] => (item === null || item === undefined ? [] : [`${role} ${String(move.row(item.at.row))},${String(move.column(item.at.column))} ${item.raw.trim()}`]);
  return [
    `kind ${form.kind} ${String(form.year?.value ?? "")}`,
    ...form.fields.flatMap((field) => line(`field ${field.name}`, field.item)).sort(),
    ...form.funding.flatMap((row) => Object.entries(row.cells).flatMap(([column, item]) => line(`funds ${row.source} ${row.term} ${column}`, item))).sort(),
    ...form.indicators.flatMap((row) => [`row ${row.term} ${row.level1 ?? ""}/${row.level2 ?? ""}`, ...Object.entries(row.cells).flatMap(([column, item]) => line(column, item))]),
    ...line("weight total", form.totals.weight),
    ...line("score total", form.totals.score),
  ];
}
