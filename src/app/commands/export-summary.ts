import { handOver, XLSX } from "../outgoing";
import type { OutgoingFile } from "../ports";
import { isBusy, type SessionState } from "../state";
import type { Session } from "../session";
import { outgoingName } from "../workbook-report";
import type { Command } from "./command";

/** Hands over the summary of all forms: as a workbook with charts, or as a page that prints. */
export const exportSummaryCommand: Command<[kind: "xlsx" | "html"]> = {
  id: "export-summary",
  label: { zh: "导出汇总", en: "Export summary" },
  icon: "export",
  key: null,
  isPossible: (state) => !isBusy(state) && state.result !== null,
  perform: async (session, kind) => {
    await session.work({ kind: "exporting" }, "export", async () => {
      const file = await summaryFile(session, session.store.getSnapshot(), kind);
      return file === null ? null : await handOver(session, file);
    });
  },
};

async function summaryFile({ ports }: Session, state: SessionState, kind: "xlsx" | "html"): Promise<OutgoingFile | null> {
  // Loaded when first needed: most sessions never export.
  const { summaryHtml, summaryWorkbook } = await import("../summary/summary-files");
  const today = ports.today();
  const { language } = state.preferences;
  const name = outgoingName(state, { zh: "绩效汇总表", en: "summary" }, today, kind);
  if (kind === "html") {
    const content = summaryHtml(state, language, today);
    return content === null ? null : { name, mime: "text/html;charset=utf-8", content };
  }
  const book = summaryWorkbook(state, language, today);
  return book === null ? null : { name, mime: XLSX, content: await ports.tableFile(book) };
}
