/** A table's cell: its text and how many columns and rows it fills. */
export interface TableCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A piece of a document in reading order; `line` is its 0-based place in the file where lines can be counted there, else null. */
export type DocumentBlock =
  | { readonly kind: "line"; readonly text: string; readonly line: number | null }
  | { readonly kind: "table"; readonly rows: readonly (readonly TableCell[])[]; readonly line: number | null };

/** A cell that fills one place. */
export function plainCell(text: string): TableCell {
  return { text, columns: 1, rows: 1 };
}
