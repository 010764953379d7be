import type { HostProblem, PriorWorkbook, Receipt, RestoreReceipt } from "../core";
import type { CarryTable } from "./carry/carry-table";
import type { CheckResult } from "./check-result";
import type { Kept } from "./kept";
import type { Preferences } from "./preferences";
import type { Preview } from "./preview";

/** What the session is doing now. */
export type Phase =
  | { readonly kind: "starting" }
  /** There is no Excel here, or one that lacks what the checker needs; nothing else can happen. */
  | { readonly kind: "refused"; readonly why: "too-old" | "not-in-excel" }
  | { readonly kind: "idle" }
  | {
      readonly kind: "checking";
      readonly step: "reading" | "judging";
      /** Sheets done of all sheets; both 0 while the workbook is being fetched. */
      readonly done: number;
      readonly total: number;
      /** True when nobody asked: a re-check after an edit, which must not disturb. */
      readonly quiet: boolean;
    }
  | { readonly kind: "applying"; readonly cells: number }
  | { readonly kind: "restoring"; readonly what: "undo" | "clear" }
  | { readonly kind: "exporting" }
  /** Reading a chosen file and finding out what it can fill. */
  | { readonly kind: "planning" };

/** Phases in which the session works and takes no second job. */
export type BusyPhase = Exclude<Phase, { kind: "starting" | "refused" | "idle" }>;

/** The last thing to tell the person. */
export type Notice =
  | { readonly kind: "problem"; readonly during: JobName; readonly problem: HostProblem }
  | { readonly kind: "written"; readonly receipt: Receipt }
  | { readonly kind: "restored"; readonly what: "undo" | "clear"; readonly receipt: RestoreReceipt }
  /** A person has decided about carried cells. */
  | { readonly kind: "settled"; readonly what: "confirmed" | "rejected"; readonly receipt: RestoreReceipt }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "nothing-to-apply" };

/** What was going on when something was to be told. */
export type JobName = "start" | "check" | "live" | "apply" | "undo" | "clear" | "keep" | "export" | "reveal" | "prior" | "carry";

/** Everything a screen draws. */
export interface SessionState {
  readonly phase: Phase;
  readonly result: CheckResult | null;
  /** True when the workbook has changed since and could not be read again. */
  readonly isStale: boolean;
  readonly preview: Preview | null;
  /** What a prior form would fill, while it lies on the table. */
  readonly carry: CarryTable | null;
  /** Earlier workbooks that this one is held against; none unless the person chose one. */
  readonly priors: readonly PriorWorkbook[];
  readonly notice: Notice | null;
  /** What is kept in the workbook. */
  readonly kept: Kept;
  /** False while what is kept could not be read yet, because Excel was busy for example. */
  readonly isKeptKnown: boolean;
  /** Keys of findings put aside until the session ends. */
  readonly dismissed: ReadonlySet<string>;
  readonly preferences: Preferences;
  /** What was written last, for the report. */
  readonly lastReceipt: Receipt | null;
  /** Cells that bear a correction or mark of ours. */
  readonly marks: number;
  /** Whether edits are being watched now; "unavailable" where the host cannot tell. */
  readonly watching: "on" | "off" | "unavailable";
  /** Whether the host can select a cell. */
  readonly canReveal: boolean;
  readonly workbookName: string | null;
}

/** True while the session works on something the person asked for; quiet re-checks do not count. */
export function isBusy(state: SessionState): boolean {
  const { phase } = state;
  return phase.kind !== "idle" && !(phase.kind === "checking" && phase.quiet);
}
