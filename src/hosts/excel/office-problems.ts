import type { HostProblem, Result } from "../../core/host";

type Kind = HostProblem["kind"];

/** What each of Office's error codes means for a person; AccessDenied is told apart in `problemOf`. */
const KINDS: Readonly<Record<string, Kind>> = {
  AccessDenied: "protected",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "too-old",
  ApiNotFound: "too-old",
  CannotRegisterEvent: "unknown",
  CannotUpdateReadOnlyProperty: "unknown",
  Conflict: "busy",
  ConnectionFailure: "session-lost",
  DirtySupportingFormula: "unknown",
  EditModeAccessDenied: "read-only",
  EmptyChartSeries: "unknown",
  FilteredRangeConflict: "protected",
  FormulaLengthExceedsLimit: "payload-too-large",
  GeneralException: "unknown",
  HostRestartNeeded: "session-lost",
  InactiveWorkbook: "busy",
  InsertDeleteConflict: "unknown",
  InvalidArgument: "unknown",
  InvalidBinding: "unknown",
  InvalidObjectPath: "unknown",
  InvalidOperation: "unknown",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  InvalidOrTimedOutSession: "session-lost",
  InvalidReference: "unknown",
  InvalidRequestContext: "session-lost",
  InvalidSelection: "unknown",
  ItemAlreadyExists: "unknown",
  ItemNotFound: "unknown",
  MergedRangeConflict: "protected",
  NonBlankCellOffSheet: "unknown",
  NotImplemented: "too-old",
  OpenWorkbookLinksBlocked: "unknown",
  OperationCellsExceedLimit: "payload-too-large",
  PivotTableRangeConflict: "protected",
  PowerQueryRefreshResourceChallenge: "busy",
  PropertyNotLoaded: "unknown",
  RangeExceedsLimit: "payload-too-large",
  RangeImageExceedsLimit: "payload-too-large",
  RefreshWorkbookLinksBlocked: "unknown",
  RequestAborted: "busy",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  RunMustReturnPromise: "unknown",
  ServiceNotAvailable: "busy",
  Timeout: "busy",
  TooManyRequests: "busy",
  Unauthenticated: "session-lost",
  UndoNotSupported: "unknown",
  UnsupportedFeature: "too-old",
  UnsupportedFillType: "unknown",
  UnsupportedOperation: "too-old",
  UnsupportedSheet: "unknown",
  ValueNotLoaded: "unknown",
  WriteNotSupportedWhenModalDialogOpen: "busy",
};

/** The codes that have a meaning of their own here. */
export const KNOWN_CODES: readonly string[] = Object.keys(KINDS);

/** The code of an Office error, or null for any other error. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** What of Excel an Office error came from ("RangeAreas.format"); "" when it does not say. */
export function locationOf(error: unknown): string {
  const { debugInfo } = error instanceof Error && "debugInfo" in error ? error : { debugInfo: null };
  const isTold = typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo;
  return isTold && typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}

/** Names the problem behind an Office error; any other error is a mistake of ours and is thrown on. */
export function problemOf(error: unknown): HostProblem {
  const code = codeOf(error);
  if (code === null || !(error instanceof Error)) throw error;
  const kind = code === "AccessDenied" && isReadOnly() ? "read-only" : (KINDS[code] ?? "unknown");
  return { kind, detail: `${code}: ${error.message}` };
}

/** True for an error that may come from a feature this Excel claims and does not have: doing without it is worth a try. */
export function isRefusedFeature(error: unknown): boolean {
  const code = codeOf(error);
  if (code === null || code === "PropertyNotLoaded") return false;
  const kind = KINDS[code] ?? "unknown";
  return kind === "unknown" || kind === "too-old";
}

/** True when the person may look at the workbook but not change it. */
export function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

/** Does something with Excel and turns its refusal into a problem. */
export async function attempt<T>(act: () => Promise<T>): Promise<Result<T, HostProblem>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
