import { verdictWords } from "../findings/verdict";
import { say, type Language } from "../reports/file-report";
import { KIND_WORDS } from "../reports/labels";
import { numberCell, textCell, type TableBook, type TableCell, type TableColumn, type TableSheet } from "../tables/table-book";
import { summaryCharts, type BarChart } from "./bars";
import { SUMMARY_SENTENCES, SUMMARY_WORDS } from "./summary-words";
import type { Summary, SummaryRow, SummaryTotal } from "./summary";

/** A column of the summary: its heading, its width in characters, and its cell for a row and for a sum. */
interface SummaryColumn {
  readonly heading: keyof typeof SUMMARY_WORDS;
  readonly width: number;
  readonly cell: (row: SummaryRow, lang: Language) => TableCell;
  readonly total: (total: SummaryTotal, lang: Language) => TableCell;
}

const none = (): TableCell => null;
const count = (number: number): TableCell => numberCell(String(number), "count");

const COLUMNS: readonly SummaryColumn[] = [
  { heading: "file", width: 26, cell: ({ file }) => textCell(file), total: none },
  { heading: "formSheet", width: 18, cell: ({ sheet }) => textCell(sheet), total: none },
  { heading: "kind", width: 22, cell: ({ kind }, lang) => textCell(say(KIND_WORDS[kind], lang)), total: ({ kind }, lang) => textCell(`${say(KIND_WORDS[kind], lang)} ${say(SUMMARY_WORDS.subtotal, lang)}`) },
  { heading: "project", width: 34, cell: ({ project }) => textCell(project), total: ({ forms }, lang) => textCell(say(SUMMARY_SENTENCES.formCount(forms), lang)) },
  { heading: "projectCode", width: 23, cell: ({ projectCode }) => textCell(projectCode), total: none },
  { heading: "unit", width: 26, cell: ({ unit }) => textCell(unit), total: none },
  { heading: "year", width: 11, cell: ({ year }) => textCell(year === null ? "" : String(year)), total: ({ year }, lang) => textCell(year === null ? say(SUMMARY_WORDS.noYear, lang) : String(year)) },
  { heading: "budget", width: 14, cell: ({ budget }) => numberCell(budget, "money"), total: ({ budget }) => numberCell(budget, "money") },
  { heading: "executed", width: 14, cell: ({ executed }) => numberCell(executed, "money"), total: ({ executed }) => numberCell(executed, "money") },
  { heading: "rate", width: 10, cell: ({ rate }) => numberCell(rate, "percent"), total: ({ rate }) => numberCell(rate, "percent") },
  { heading: "weights", width: 10, cell: ({ weightTotal }) => numberCell(weightTotal, "points"), total: none },
  { heading: "scoreWritten", width: 9, cell: ({ scoreWritten }) => numberCell(scoreWritten, "points"), total: none },
  { heading: "scoreComputed", width: 9, cell: ({ scoreComputed }) => numberCell(scoreComputed, "points"), total: none },
  { heading: "gradeWritten", width: 9, cell: ({ gradeWritten }) => textCell(gradeWritten), total: none },
  { heading: "gradeComputed", width: 9, cell: ({ gradeComputed }) => textCell(gradeComputed ?? ""), total: none },
  { heading: "verdict", width: 26, cell: ({ counts, notChecked }, lang) => textCell(say(verdictWords(counts, notChecked), lang)), total: ({ counts, notChecked }, lang) => textCell(say(verdictWords(counts, notChecked), lang)) },
  { heading: "mustFix", width: 8, cell: ({ counts }) => count(counts.mustFix), total: ({ counts }) => count(counts.mustFix) },
  { heading: "mustExplain", width: 8, cell: ({ counts }) => count(counts.mustExplain), total: ({ counts }) => count(counts.mustExplain) },
  { heading: "notChecked", width: 9, cell: ({ notChecked }) => count(notChecked), total: ({ notChecked }) => count(notChecked) },
];

/** How a summary is written. The day comes from outside: the core has no clock. */
export interface SummarySettings {
  readonly lang: Language;
  /** "2025-03-01", or null to leave it out. */
  readonly date: string | null;
}

/** The summary as one table with its headings, the same for a file, a page and a screen. */
export function summaryTable(summary: Summary, settings: SummarySettings): TableSheet {
  const { lang } = settings;
  return {
    name: say(SUMMARY_WORDS.sheet, lang),
    title: say(SUMMARY_WORDS.title, lang),
    remarks: summaryRemarks(summary, settings),
    columns: COLUMNS.map(({ heading, width }): TableColumn => ({ heading: say(SUMMARY_WORDS[heading], lang), width })),
    rows: summary.rows.map((row) => COLUMNS.map(({ cell }) => cell(row, lang))),
    totals: summary.totals.map((total) => COLUMNS.map((column) => column.total(total, lang))),
    charts: [],
  };
}

/** The lines above the table: how many forms, the verdict over all, what is not added, which files gave nothing. */
export function summaryRemarks(summary: Summary, { lang, date }: SummarySettings): readonly string[] {
  const files = new Set(summary.rows.map(({ file }) => file)).size;
  const lines = [say(SUMMARY_SENTENCES.forms(summary.rows.length, files), lang)];
  if (date !== null) lines.push(`${say(SUMMARY_WORDS.date, lang)} ${date}`);
  if (summary.totals.length > 1) lines.push(say(SUMMARY_WORDS.notAdded, lang));
  const colon = lang === "zh" ? "：" : ": ";
  return [...lines, ...summary.leftOut.map(({ file, why }) => `${say(SUMMARY_WORDS.leftOut, lang)}${colon}${file}（${say(why, lang)}）`)];
}

/** The summary as a workbook: the table, and charts of scores and of funds over the rows they show. */
export function summaryBook(summary: Summary, settings: SummarySettings): TableBook {
  const { lang } = settings;
  const charts = summaryCharts(summary).map((chart) => chartSheet(chart, lang));
  return { title: say(SUMMARY_WORDS.title, lang), sheets: [summaryTable(summary, settings), ...charts] };
}

/** What a chart is called, and what it leaves out. */
export function chartRemark({ id, bars, leftOut }: BarChart, lang: Language): string {
  if (leftOut === 0) return "";
  return say(id === "scores" ? SUMMARY_SENTENCES.lowest(bars.length, leftOut) : SUMMARY_SENTENCES.largest(bars.length, leftOut), lang);
}

function chartSheet(chart: BarChart, lang: Language): TableSheet {
  const remark = chartRemark(chart, lang);
  const look = chart.id === "funds" ? "money" : "points";
  const title = say(chart.title, lang);
  return {
    name: `${say(SUMMARY_WORDS.charts, lang)}-${say(chart.series[0] ?? chart.title, lang)}`,
    title,
    remarks: remark === "" ? [] : [remark],
    columns: [{ heading: say(SUMMARY_WORDS.project, lang), width: 40 }, ...chart.series.map((words) => ({ heading: say(words, lang), width: 14 }))],
    rows: chart.bars.map(({ label, values }) => [textCell(label), ...values.map((value) => numberCell(value, look))]),
    totals: [],
    charts: [{ title, labels: 0, series: chart.series.map((_, index) => index + 1), firstRow: 0, lastRow: chart.bars.length - 1 }],
  };
}
