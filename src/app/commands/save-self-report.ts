import { handOver } from "../outgoing";
import type { OutgoingFile } from "../ports";
import type { SelfReportWish } from "../self-report/self-report";
import type { Session } from "../session";
import { isBusy } from "../state";
import { outgoingName } from "../workbook-report";
import type { Command } from "./command";

/** Writes the 自评报告 from the self-evaluations and hands it over as a Word document or as Markdown. */
export const saveSelfReportCommand: Command<[kind: "docx" | "md", wish: SelfReportWish]> = {
  id: "save-self-report",
  label: { zh: "生成自评报告", en: "Write the self-evaluation report" },
  icon: "export",
  key: null,
  isPossible: (state) => !isBusy(state) && state.result !== null,
  perform: async (session, kind, wish) => {
    await session.work({ kind: "exporting" }, "export", async () => {
      const file = await reportFile(session, kind, wish);
      return file === null ? null : await handOver(session, file);
    });
  },
};

async function reportFile({ ports, store }: Session, kind: "docx" | "md", wish: SelfReportWish): Promise<OutgoingFile | null> {
  const state = store.getSnapshot();
  if (state.result === null) return null;
  const { selfReport, selfReportMarkdown } = await import("../self-report/self-report");
  const document = selfReport(state.result.report, wish);
  if (document === null) return null;
  const name = outgoingName(state, { zh: "绩效自评报告", en: "self-evaluation-report" }, ports.today(), kind);
  if (kind === "md") return { name, mime: "text/markdown;charset=utf-8", content: selfReportMarkdown(document) };
  return { name, mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", content: await ports.documentFile(document) };
}
