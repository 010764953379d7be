import { renderReport, rules, type FileReport } from "../core";
import { explainedKeys } from "./kept";
import { gridsOf } from "./preview";
import type { ProgramName } from "./program";
import type { CheckResult } from "./check-result";
import type { SessionState } from "./state";

/** The 审核报告 as a page of its own: what was read, found, explained, corrected and left unchecked. */
export function reportPage(state: SessionState, result: CheckResult, program: ProgramName, date: string): string {
  const { language } = state.preferences;
  const settled = explainedKeys(result.report.findings, state.kept);
  const file: FileReport = {
    path: state.workbookName ?? (language === "zh" ? "当前工作簿" : "This workbook"),
    problem: null,
    report: result.report,
    grids: gridsOf(result),
    explanations: state.kept.explanations.filter((item) => settled.has(item.finding)),
    ...(state.lastReceipt === null ? {} : { receipt: state.lastReceipt }),
  };
  return renderReport("html", [file], { lang: language, tool: program, date, rules, terminal: { columns: 80, colour: false }, onlyOpen: false });
}

/** File name of the report: the workbook's name in a form every file system takes, and the day. */
export function reportName({ workbookName, preferences }: SessionState, date: string): string {
  const base = (workbookName ?? "").replace(/\.[A-Za-z]{2,4}$/, "").replace(/[\\/:*?"<>|]/g, "");
  const title = preferences.language === "zh" ? "审核报告" : "check-report";
  return `${base === "" ? title : `${base}-${title}`}-${date}.html`;
}
