export { summaryCharts, type Bar, type BarChart } from "./bars";
export { NO_FORM, scoreOf, summarise, summaryCounts, summaryOf, summaryRows } from "./summary";
export type { LeftOutFile, Summary, SummaryRow, SummarySource, SummaryTotal } from "./summary";
export { summaryBook, summaryTable, type SummarySettings } from "./summary-sheets";
export { summaryPage } from "./summary-page";
export { summaryJson, summaryText } from "./summary-text";
