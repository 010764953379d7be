import type { CellRef, Grid } from "./grid/grid";
import type { NewContent } from "./findings/finding";

/** The result of something that can fail for a reason the person must hear. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** Why a host could not do what was asked; hosts name the problem, the words are chosen elsewhere. */
export interface HostProblem {
  readonly kind:
    | "not-a-workbook" | "not-a-document" | "old-document" | "checked-only" | "encrypted" | "damaged" | "too-large" | "unreadable-file"
    | "read-only" | "disk-full" | "write-failed" | "busy" | "cell-edit-mode" | "protected" | "session-lost" | "payload-too-large"
    | "too-old" | "cancelled" | "unknown";
  /** Plain detail for the log, never shown as it is. */
  readonly detail: string;
  /** True when the connection broke while cells were being written, so that nobody knows yet which ones were; the ledger finds out. */
  readonly isUnsure?: true;
}

/** A sheet as listed before it is read. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
}

/** A cell's content as compare-and-set sees it: formula when there is one, else the stored value. */
export interface CellState {
  readonly formula?: string;
  readonly value: string | number | boolean | null;
}

/** One write: it happens only while the cell still holds `expect`. */
export interface PlannedEdit {
  readonly at: CellRef;
  readonly expect: CellState;
  readonly to: NewContent;
  /** Note put beside the mark ("原值 … → 新值 …：原因"); absent for none. */
  readonly note?: string;
  /** True when the cell gets the correction fill. */
  readonly mark: boolean;
  /** Edits of one plan that bear the same number belong together: all of them are written, or none. */
  readonly group?: number;
}

/** Everything to write in one go. */
export interface WritePlan {
  readonly edits: readonly PlannedEdit[];
}

/** Why one cell was not written. */
export type RefusalReason =
  | "changed-meanwhile" | "protected" | "array-formula" | "merged-away" | "sheet-missing" | "not-written" | "spill"
  /** Another cell of the same correction could not be written. */
  | "belongs-together";

/** What happened to each cell of a plan. */
export interface Receipt {
  readonly applied: readonly {
    readonly at: CellRef;
    readonly before: CellState;
    readonly after: CellState;
    /** What could not be put beside the new content; absent when nothing is lacking. */
    readonly lacks?: readonly ("mark" | "note")[];
  }[];
  readonly refused: readonly { readonly at: CellRef; readonly why: RefusalReason; readonly now: CellState | null }[];
  /** Sheets whose conditional formats lie over corrected cells and may hide their marks; absent for none. */
  readonly covered?: readonly string[];
  /** What stopped the writing part-way; the lists say what was found by reading the cells again. */
  readonly interrupted?: HostProblem;
}

/** What undo or clear did; `handedBack` cells no longer held what was written and were left alone. */
export interface RestoreReceipt {
  readonly restored: readonly CellRef[];
  readonly handedBack: readonly { readonly at: CellRef; readonly why: RefusalReason }[];
  /** What stopped the restoring part-way; the lists say what was found by reading the cells again. */
  readonly interrupted?: HostProblem;
}

/** Where a workbook lives: Excel, a file, the workbench grid, or memory. */
export interface Host {
  /** The workbook's file name, for titles and years that only the name tells; null when unknown. */
  readonly workbookName: string | null;
  sheets(): Promise<Result<readonly SheetInfo[], HostProblem>>;
  /** Reads all sheets (or the named ones) in as few round trips as the host allows. */
  read(sheets?: readonly string[]): Promise<Result<readonly Grid[], HostProblem>>;
  apply(plan: WritePlan): Promise<Result<Receipt, HostProblem>>;
  /** Puts back values and looks of all our corrections, or of those in the given cells. */
  undo(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>>;
  /** Keeps values, puts back looks, removes notes of ours: everywhere, or in the given cells. */
  clearMarks(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>>;
  /** How many of our corrections and marks the ledger knows. */
  ledgerSize(): Promise<Result<number, HostProblem>>;
  /** Small texts kept inside the workbook (explanations, chosen profile, assigned columns). */
  loadState(key: string): Promise<Result<string | null, HostProblem>>;
  saveState(key: string, value: string | null): Promise<Result<null, HostProblem>>;
  /** Selects a cell and scrolls to it. */
  reveal?(at: CellRef): Promise<Result<null, HostProblem>>;
  /** Calls back with the names of sheets changed by a person (not by us); returns how to stop. */
  watch?(onChange: (sheets: readonly string[]) => void): Promise<Result<() => Promise<void>, HostProblem>>;
}
