import type { CellRef } from "../grid/grid";
import type { Form } from "../form/form";
import type { Finding, NotChecked, Words } from "./finding";

/** One line about a form: ready to submit, must be changed, or must be explained. */
export type Verdict = "ready" | "must-fix" | "must-explain";

/** How the points of a form are meant to add up, and who says so. Points are decimal texts. */
export interface WeightScheme {
  /** What the indicator rows must add up to; more than one where several are legal. */
  readonly rowTotals: readonly [string, ...string[]];
  /** Weight of budget execution, or null when the form scores none. */
  readonly executionWeight: string | null;
  readonly why: Words;
  readonly statedAt: CellRef | null;
}

/** Figures recomputed from the form, decimal texts; null when they cannot be computed. */
export interface Computed {
  readonly weightTotal: string | null;
  /** Executed ÷ adjusted, 1 = 100 %. */
  readonly executionRate: string | null;
  readonly executionScore: string | null;
  readonly scoreTotal: string | null;
  /** 优, 良, 中 or 差. */
  readonly grade: string | null;
}

/** Arithmetic of a form that was computed again and is right. */
export interface CheckedSum {
  readonly at: CellRef;
  /** Cells of the numbers it was computed from, where they stand elsewhere. */
  readonly related: readonly CellRef[];
  /** The figure as it stands there. */
  readonly says: string;
  /** For example "394.45 + 54.09" or "32.47 ÷ (848.90 + 32.47)". */
  readonly how: string;
}

/** A form with everything that was decided about it. */
export interface CheckedForm {
  readonly form: Form;
  readonly profile: string;
  readonly weightScheme: WeightScheme | null;
  readonly computed: Computed;
  /** What was found to be right, in no particular order. */
  readonly sums: readonly CheckedSum[];
  readonly verdict: Verdict;
  readonly notChecked: readonly NotChecked[];
}

/** The outcome of checking a workbook. Findings are in reading order: sheet, form, row, column. */
export interface CheckReport {
  readonly forms: readonly CheckedForm[];
  readonly findings: readonly Finding[];
  /** Sheets and parts that were not read as forms, and why. */
  readonly notChecked: readonly NotChecked[];
}

/** An earlier workbook, chosen to be held against this one: last year's forms, or the declarations that self-evaluations answer to. */
export interface PriorWorkbook {
  /** File name as people know it, or null. */
  readonly name: string | null;
  readonly forms: readonly Form[];
}

/** What the person may set before checking. */
export interface CheckOptions {
  /** Profile id that outranks the automatic choice. */
  readonly profile?: string;
  /** File name, used for the year when the form prints none. */
  readonly workbookName?: string | null;
  /** Rules switched off by id. */
  readonly withoutRules?: readonly string[];
  /** Columns a person assigned: heading cell → role. */
  readonly assignedColumns?: readonly AssignedColumn[];
  /** Earlier workbooks to compare with. */
  readonly priors?: readonly PriorWorkbook[];
}

/** A person's word on what a column means. */
export interface AssignedColumn {
  readonly heading: CellRef;
  readonly role: string;
}
