import type { Field, FundingColumn, FundingRow } from "../form/form";
import type { Spot } from "./sheet-map";

/** A column of the funds table. */
export interface FundsColumn {
  readonly role: FundingColumn;
  readonly left: number;
  readonly right: number;
  readonly heading: Spot;
}

/** The funds block of a form that reports execution: columns of budgets, execution, rate, weight, score. */
export interface FundsTable {
  readonly rows: readonly FundingRow[];
  readonly columns: readonly FundsColumn[];
  /** The label of the whole block ("预算执行情况（10分）"), when there is one. */
  readonly section: Spot | null;
  readonly reason: Field | null;
}
