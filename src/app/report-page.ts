import { fileOutcome, renderReport, reportBook, reportRows, rules, type ReportSettings, type TableBook } from "../core";
import type { CheckResult } from "./check-result";
import type { ProgramName } from "./program";
import type { SessionState } from "./state";
import { workbookReport } from "./workbook-report";

/** The 审核报告 as a page of its own: what was read, found, explained, corrected and left unchecked. */
export function reportPage(state: SessionState, result: CheckResult, program: ProgramName, date: string): string {
  return renderReport("html", [workbookReport(state, result)], settingsFor(state, program, date));
}

/** The 审核报告 as a workbook to be made: verdicts, findings, and everything that was read. */
export function reportWorkbook(state: SessionState, result: CheckResult, program: ProgramName, date: string): TableBook {
  const settings = settingsFor(state, program, date);
  const file = workbookReport(state, result);
  return reportBook([reportRows(file, settings)], [fileOutcome(file)], settings);
}

function settingsFor({ preferences }: SessionState, program: ProgramName, date: string): ReportSettings {
  return { lang: preferences.language, tool: program, date, rules, terminal: { columns: 80, colour: false }, onlyOpen: false };
}
