import type { CheckResult } from "../check-result";
import { handOver, XLSX } from "../outgoing";
import type { OutgoingFile } from "../ports";
import type { ProgramName } from "../program";
import type { Session } from "../session";
import { isBusy, type SessionState } from "../state";
import { outgoingName } from "../workbook-report";
import type { Command } from "./command";

/** Hands over the 审核报告: as a page that prints to PDF, or as a workbook. */
export const exportReportCommand: Command<[program: ProgramName, kind?: "html" | "xlsx"]> = {
  id: "export-report",
  label: { zh: "导出报告", en: "Export report" },
  icon: "export",
  key: null,
  isPossible: (state) => !isBusy(state) && state.result !== null,
  perform: async (session, program, kind = "html") => {
    await session.work({ kind: "exporting" }, "export", async () => {
      const state = session.store.getSnapshot();
      return state.result === null ? null : await handOver(session, await reportFile(session, state, state.result, program, kind));
    });
  },
};

async function reportFile({ ports }: Session, state: SessionState, result: CheckResult, program: ProgramName, kind: "html" | "xlsx"): Promise<OutgoingFile> {
  // Loaded when first needed: most sessions never export.
  const { reportPage, reportWorkbook } = await import("../report-page");
  const today = ports.today();
  const name = outgoingName(state, { zh: "审核报告", en: "check-report" }, today, kind);
  return kind === "html"
    ? { name, mime: "text/html;charset=utf-8", content: reportPage(state, result, program, today) }
    : { name, mime: XLSX, content: await ports.tableFile(reportWorkbook(state, result, program, today)) };
}
