import { problemNotice } from "../jobs";
import type { ProgramName } from "../program";
import { isBusy } from "../state";
import type { Command } from "./command";

/** Writes the 审核报告 as a page that prints to PDF and hands it to the person. */
export const exportReportCommand: Command<[program: ProgramName]> = {
  id: "export-report",
  label: { zh: "导出报告", en: "Export report" },
  icon: "export",
  key: null,
  isPossible: (state) => !isBusy(state) && state.result !== null,
  perform: async (session, program) => {
    await session.work({ kind: "exporting" }, "export", async () => {
      const state = session.store.getSnapshot();
      if (state.result === null) return null;
      // Loaded when first needed: most sessions never export.
      const { reportName, reportPage } = await import("../report-page");
      const today = session.ports.today();
      const name = reportName(state, today);
      const saved = await session.ports.save({ name, mime: "text/html;charset=utf-8", content: reportPage(state, state.result, program, today) });
      if (saved.ok) return { kind: "saved", name };
      return saved.problem.kind === "cancelled" ? null : problemNotice("export", saved.problem);
    });
  },
};
