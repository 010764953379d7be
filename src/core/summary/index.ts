export { summaryCharts, type Bar, type BarChart } from "./bars";
export { scoreOf, summarise, summaryCounts, summaryOfPieces, summaryPiece } from "./summary";
export type { LeftOutFile, Summary, SummaryPiece, SummaryRow, SummaryTotal } from "./summary";
export { summaryBook, summaryTable, type SummarySettings } from "./summary-sheets";
export { summaryPage } from "./summary-page";
export { summaryJson, summaryText } from "./summary-text";
