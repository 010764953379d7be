import { decimal, divide, multiply, roundHalfUp, toText, ZERO } from "../number";
import { say, type Language } from "../reports/file-report";
import { htmlText, pageStart } from "../reports/html-text";
import { REPORT_WORDS } from "../reports/report-words";
import type { TableCell, TableColumn, TableSheet } from "../tables/table-book";
import { cellShown, numberShown } from "../tables/table-text";
import { summaryCharts, type Bar, type BarChart } from "./bars";
import { chartRemark, summaryTable, type SummarySettings } from "./summary-sheets";
import { SUMMARY_WORDS } from "./summary-words";
import type { Summary } from "./summary";

/** Pixels of a chart: its width, its labels, its longest bar, and the height of a bar. */
const CHART = { width: 760, labels: 260, bar: 400, height: 14, gap: 8 } as const;
/** A label of this many characters fits beside the bars; of a longer one its start and its end, which tells the year, are kept. */
const LABEL = { longest: 18, start: 11, end: 6 } as const;

const SUMMARY_STYLE = `
body { max-width: 110rem; }
table.summary { font-size: .85em; }
table.summary td.number { text-align: right; white-space: nowrap; }
table.summary tfoot td { font-weight: bold; background: #f3f3f3; }
.wide { overflow-x: auto; }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { font-weight: bold; break-after: avoid; }
svg { max-width: 100%; height: auto; }
svg text { font-size: 12px; fill: #1b1b1b; }
.series-0 { fill: #0f6cbd; }
.series-1 { fill: #b35c00; }
.key { display: inline-block; width: .9em; height: .9em; margin: 0 .3em 0 1em; vertical-align: -.1em; }
.key.series-0 { background: #0f6cbd; }
.key.series-1 { background: #b35c00; }
@page { size: A4 landscape; margin: 12mm; }
@media print { svg { max-height: 160mm; } .wide { break-before: page; overflow: visible; } table.summary { font-size: 7pt; line-height: 1.3; } table.summary th, table.summary td { padding: .5mm .7mm; } table.summary tr { break-inside: avoid; } tfoot { display: table-row-group; } details { display: none; } .key, svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** The summary as a page that stands alone and prints: charts, each with its numbers behind it, and the whole table. */
export function summaryPage(summary: Summary, settings: SummarySettings): string {
  const { lang } = settings;
  const table = summaryTable(summary, settings);
  const title = htmlText(table.title);
  const charts = summaryCharts(summary).map((chart) => chartFigure(chart, lang)).join("");
  return `${pageStart(title, lang, SUMMARY_STYLE)}<header>
<h1>${title}</h1>
${table.remarks.map((line) => `<p>${htmlText(line)}</p>\n`).join("")}</header>
<main>
${summary.rows.length === 0 ? `<p class="verdict">${htmlText(say(SUMMARY_WORDS.empty, lang))}</p>\n` : `${charts}${wholeTable(table)}`}</main>
<footer>${htmlText(say(REPORT_WORDS.local, lang))}</footer>
</body>
</html>
`;
}

function wholeTable({ title, columns, rows, totals }: TableSheet): string {
  const foot = totals.length === 0 ? "" : `<tfoot>\n${totals.map(tableRow).join("")}</tfoot>\n`;
  return `<div class="wide"><table class="summary">
<caption>${htmlText(title)}</caption>
<colgroup>${columns.map(({ width }) => `<col style="width:${share(width, columns)}%">`).join("")}</colgroup>
<thead><tr>${columns.map(({ heading }) => `<th scope="col">${htmlText(heading)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(tableRow).join("")}</tbody>
${foot}</table></div>
`;
}

/** A column's share of the table's width in hundredths, by the widths that a workbook would have. */
function share(width: number, columns: readonly TableColumn[]): string {
  return String(Math.floor((100 * width) / columns.reduce((total, column) => total + column.width, 0)));
}

function tableRow(cells: readonly TableCell[]): string {
  return `<tr>${cells.map((cell) => `<td${cell?.kind === "number" ? ' class="number"' : ""}>${htmlText(cellShown(cell))}</td>`).join("")}</tr>\n`;
}

function chartFigure(chart: BarChart, lang: Language): string {
  const title = htmlText(say(chart.title, lang));
  const remark = chartRemark(chart, lang);
  const keys = chart.series.length < 2 ? "" : chart.series.map((words, index) => `<span class="key series-${String(index)}"></span>${htmlText(say(words, lang))}`).join("");
  return `<figure>
<figcaption>${title}${remark === "" ? "" : ` · ${htmlText(remark)}`}${keys}</figcaption>
${chartDrawing(chart, title)}<details><summary>${title} · ${htmlText(say(SUMMARY_WORDS.numbers, lang))}</summary>
<table>
<thead><tr><th scope="col">${say(SUMMARY_WORDS.project, lang)}</th>${chart.series.map((words) => `<th scope="col">${htmlText(say(words, lang))}</th>`).join("")}</tr></thead>
<tbody>
${chart.bars.map(({ label, values }) => `<tr><th scope="row">${htmlText(label)}</th>${values.map((value) => `<td>${value === null ? "" : shown(value, chart)}</td>`).join("")}</tr>\n`).join("")}</tbody>
</table></details>
</figure>
`;
}

function chartDrawing(chart: BarChart, title: string): string {
  const lineHeight = chart.series.length * CHART.height + CHART.gap;
  const height = chart.bars.length * lineHeight + CHART.gap;
  return `<svg role="img" aria-label="${title}" viewBox="0 0 ${String(CHART.width)} ${String(height)}" width="${String(CHART.width)}" height="${String(height)}">
${chart.bars.map((bar, index) => barLine(bar, chart, CHART.gap + index * lineHeight)).join("")}</svg>
`;
}

function barLine({ label, values }: Bar, chart: BarChart, top: number): string {
  const middle = top + (chart.series.length * CHART.height) / 2 + 4;
  const characters = [...label];
  const short = characters.length > LABEL.longest ? `${characters.slice(0, LABEL.start).join("")}…${characters.slice(-LABEL.end).join("")}` : label;
  const name = `<text x="${String(CHART.labels - 8)}" y="${String(middle)}" text-anchor="end"><title>${htmlText(label)}</title>${htmlText(short)}</text>\n`;
  const bars = values.map((value, index) => {
    if (value === null) return "";
    const [length, y] = [barLength(value, chart.end), top + index * CHART.height];
    const end = toText(roundHalfUp(decimal(length) ?? ZERO, 0));
    return `<rect class="series-${String(index)}" x="${String(CHART.labels)}" y="${String(y)}" width="${length}" height="${String(CHART.height - 2)}"/><text x="${String(CHART.labels + 6)}" dx="${end}" y="${String(y + CHART.height - 3)}">${shown(value, chart)}</text>\n`;
  });
  return name + bars.join("");
}

/** Pixels of a bar with one decimal, worked out exactly; nothing below 0. */
function barLength(value: string, end: string): string {
  const [number, whole, room] = [decimal(value), decimal(end), decimal(String(CHART.bar))];
  const length = number === null || whole === null || room === null ? null : divide(multiply(number, room), whole);
  const text = length === null ? "0" : toText(roundHalfUp(length, 1));
  return text.startsWith("-") ? "0" : text;
}

function shown(value: string, { id }: BarChart): string {
  return numberShown(value, id === "funds" ? "money" : "points");
}
