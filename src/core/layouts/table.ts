import type { Term } from "../form/form";
import type { ColumnRole } from "./vocabulary/headings";
import type { Spot } from "./sheet-map";

/** A column (or several merged ones) of an indicator table, 0-based. */
export interface TableColumn {
  readonly role: ColumnRole;
  readonly left: number;
  readonly right: number;
  readonly heading: Spot;
  /** Headings above it that span several columns, from top to bottom. */
  readonly above: readonly Spot[];
  /** Heading words of all heading rows, from top to bottom. */
  readonly words: string;
}

/** One set of indicator columns; dual-term tables have two, tables with their levels side by side one a level. */
export interface ColumnSet {
  readonly term: Term;
  /** The level-1 heading over the set's columns, in tables that put the levels side by side. */
  readonly level: Spot | null;
  readonly columns: Readonly<Partial<Record<ColumnRole, TableColumn>>> & { readonly name: TableColumn };
}

/** A column left of the indicators in a list of projects ("项目名称", "预算数"). */
export interface ListColumn {
  readonly column: number;
  readonly right: number;
  readonly heading: Spot;
}

/** The heading rows of an indicator table. */
export interface Table {
  readonly top: number;
  readonly bottom: number;
  readonly sets: readonly [ColumnSet, ...ColumnSet[]];
  /** Columns under known headings that no set uses: points of a level, a second column of remarks. */
  readonly others: readonly TableColumn[];
  readonly listColumns: readonly ListColumn[];
}
