import { summaryBook, summaryPage, type Language, type TableBook } from "../../core";
import type { SessionState } from "../state";
import { workbookSummary } from "./workbook-summary";

/** The summary as a page that stands alone; null before the first check. */
export function summaryHtml(state: SessionState, lang: Language, date: string): string | null {
  const summary = workbookSummary(state);
  return summary === null ? null : summaryPage(summary, { lang, date });
}

/** The summary as a workbook to be made; null before the first check. */
export function summaryWorkbook(state: SessionState, lang: Language, date: string): TableBook | null {
  const summary = workbookSummary(state);
  return summary === null ? null : summaryBook(summary, { lang, date });
}
