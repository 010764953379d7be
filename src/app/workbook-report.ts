import type { FileReport, Words } from "../core";
import type { CheckResult } from "./check-result";
import { explainedKeys } from "./kept";
import { gridsOf } from "./preview";
import type { SessionState } from "./state";

/** The open workbook with everything known of it, as reports and summaries take it. */
export function workbookReport(state: Pick<SessionState, "kept" | "lastReceipt" | "preferences" | "workbookName">, result: CheckResult): FileReport {
  const settled = explainedKeys(result.report.findings, state.kept);
  return {
    path: state.workbookName ?? (state.preferences.language === "zh" ? "当前工作簿" : "This workbook"),
    problem: null,
    report: result.report,
    grids: gridsOf(result),
    explanations: state.kept.explanations.filter((item) => settled.has(item.finding)),
    ...(state.lastReceipt === null ? {} : { receipt: state.lastReceipt }),
  };
}

/** Name of a file about the workbook: the workbook's name in a form every file system takes, what it is, and the day. */
export function outgoingName({ workbookName, preferences }: Pick<SessionState, "workbookName" | "preferences">, what: Words, date: string, ending: string): string {
  const base = (workbookName ?? "").replace(/\.[A-Za-z]{2,4}$/, "").replace(/[\\/:*?"<>|]/g, "");
  const title = what[preferences.language];
  return `${base === "" ? title : `${base}-${title}`}-${date}.${ending}`;
}
