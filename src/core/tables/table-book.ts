/** A workbook to be made: plain data that says what stands where, for whoever turns it into a file. */
export interface TableBook {
  readonly title: string;
  readonly sheets: readonly TableSheet[];
}

/** How a number is shown: whole, with at most two decimals, money with two, a share of 1 as a percentage. */
export type NumberLook = "count" | "points" | "money" | "percent";

/** A cell to be made; null is blank. A number is decimal text. */
export type TableCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: string; readonly look: NumberLook }
  | null;

/** A column with its heading and its width in characters. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
}

/** A sheet to be made: a title, lines under it, then one table with its totals. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the table. */
  readonly remarks: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows under the table, set apart from it. */
  readonly totals: readonly (readonly TableCell[])[];
  readonly charts: readonly TableChart[];
}

/** A chart of horizontal bars over rows of its sheet's table; positions in `rows` and `columns`, 0-based. */
export interface TableChart {
  readonly title: string;
  readonly labels: number;
  readonly series: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A cell with words; blank when there are none. */
export function textCell(text: string): TableCell {
  return text === "" ? null : { kind: "text", text };
}

/** A cell with a number given as decimal text; blank for null. */
export function numberCell(number: string | null, look: NumberLook): TableCell {
  return number === null ? null : { kind: "number", number, look };
}
