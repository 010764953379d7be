import type { CheckReport, Grid, SheetReading } from "../core";

/** A sheet as it was read and what was recognised in it. */
export interface SheetResult {
  readonly grid: Grid;
  readonly reading: SheetReading;
  /** The person's choices it was read under; a reading under others is another one. */
  readonly readAs: string;
}

/** The last complete check. A later problem never takes it away. */
export interface CheckResult {
  readonly report: CheckReport;
  /** In workbook order. */
  readonly sheets: readonly SheetResult[];
  /** Milliseconds from the start of the check to its verdict. */
  readonly took: number;
  /** Counts checks, so that a screen can tell a new verdict from the old one. */
  readonly serial: number;
}
