import { writeXlsx, type Cell, type CellStyle, type CellValue, type MergeRange, type SheetChart, type WriteSheet } from "hucre";
import { cellAddress } from "../../core/grid/a1";
import type { NumberLook, TableBook, TableCell, TableChart, TableSheet } from "../../core/tables/table-book";
import { rowHeight, sheetLayout, sheetNames, type SheetLayout } from "./sheet-layout";

/** A font that every Windows and Mac with Chinese has. */
const FONT = { name: "微软雅黑", size: 10 } as const;
const RULE = { style: "thin", color: { rgb: "8A8A8A" } } as const;
const BOX = { top: RULE, bottom: RULE, left: RULE, right: RULE } as const;
const GROUND = { type: "pattern", pattern: "solid", fgColor: { rgb: "F3F3F3" } } as const;
const FORMATS: Readonly<Record<NumberLook, string>> = { count: "0", points: "General", money: "#,##0.00########", percent: "0.00%" };
/** What a cell can hold at most, and what no XML can hold. */
const LONGEST_TEXT = 32_767;
// eslint-disable-next-line no-control-regex -- these are the characters that are taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Rows of a sheet that a bar of each series takes, and those around the bars. */
const CHART_ROWS = { bar: 1, least: 12, around: 6, columns: 10 } as const;
const COLOURS = ["0F6CBD", "B35C00"] as const;

/** The bytes of an .xlsx file with the sheets, looks and charts that a description asks for. */
export async function tableFile(book: TableBook): Promise<Uint8Array> {
  const names = sheetNames(book.sheets);
  const sheets = book.sheets.map((sheet, index) => writtenSheet(sheet, names[index] ?? sheet.name));
  return writeXlsx({ sheets, properties: { title: book.title }, defaultFont: FONT });
}

function writtenSheet(sheet: TableSheet, name: string): WriteSheet {
  const layout = sheetLayout(sheet);
  const last = Math.max(0, sheet.columns.length - 1);
  const lastRow = layout.first + Math.max(0, sheet.rows.length - 1);
  const merges = Array.from({ length: layout.heading - 1 }, (_, row): MergeRange => ({ startRow: row, startCol: 0, endRow: row, endCol: last }));
  return {
    name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: layout.cells.map((row) => row.map(valueOf)),
    cells: styledCells(layout, sheet),
    merges: last === 0 ? [] : merges,
    rowDefs: new Map(layout.cells.slice(layout.heading).map((row, index) => [layout.heading + index, { height: rowHeight(row, sheet) }])),
    freezePane: { rows: layout.first },
    autoFilter: { range: `${cellAddress(layout.heading, 0)}:${cellAddress(lastRow, last)}` },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${String(layout.first)}:$${String(layout.first)}` },
    headerFooter: { oddFooter: "&C&P / &N" },
    charts: sheet.charts.map((chart) => writtenChart(chart, sheet, layout, name)),
  };
}

function valueOf(cell: TableCell): CellValue {
  if (cell === null) return null;
  return cell.kind === "number" ? Number(cell.number) : cell.text.replace(UNWRITABLE, "").slice(0, LONGEST_TEXT);
}

function styledCells({ cells, heading, totals }: SheetLayout, { columns }: TableSheet): Map<string, Partial<Cell>> {
  const styled = new Map<string, Partial<Cell>>();
  cells.forEach((row, index) => {
    const isTable = index >= heading && row.length > 0;
    const width = isTable ? columns.length : row.length;
    for (let column = 0; column < width; column += 1) {
      styled.set(`${String(index)},${String(column)}`, { style: styleOf(row[column] ?? null, index, { heading, totals }) });
    }
  });
  return styled;
}

function styleOf(cell: TableCell, row: number, { heading, totals }: Pick<SheetLayout, "heading" | "totals">): CellStyle {
  if (row === 0) return { font: { ...FONT, size: 14, bold: true } };
  if (row < heading) return { font: FONT, alignment: { wrapText: true, vertical: "top" } };
  if (row === heading) return { font: { ...FONT, bold: true }, fill: GROUND, border: BOX, alignment: { wrapText: true, vertical: "center", horizontal: "center" } };
  const look: CellStyle = cell?.kind === "number" ? { numFmt: FORMATS[cell.look], alignment: { vertical: "top" } } : { numFmt: "@", alignment: { wrapText: true, vertical: "top" } };
  return { ...look, border: BOX, font: row >= totals ? { ...FONT, bold: true } : FONT, ...(row >= totals ? { fill: GROUND } : {}) };
}

function writtenChart(chart: TableChart, { columns }: TableSheet, { first, heading }: SheetLayout, sheet: string): SheetChart {
  const bars = (chart.lastRow - chart.firstRow + 1) * chart.series.length;
  const left = columns.length + 1;
  const range = (column: number): string => {
    const [top, bottom] = [absolute(first + chart.firstRow, column), absolute(first + chart.lastRow, column)];
    return `'${sheet.replaceAll("'", "''")}'!${top}:${bottom}`;
  };
  return {
    type: "bar",
    title: chart.title,
    altText: chart.title,
    anchor: { from: { row: heading, col: left }, to: { row: heading + Math.max(CHART_ROWS.least, bars * CHART_ROWS.bar + CHART_ROWS.around), col: left + CHART_ROWS.columns } },
    series: chart.series.map((column, index) => ({
      name: columns[column]?.heading ?? "",
      categories: range(chart.labels),
      values: range(column),
      color: COLOURS[index % COLOURS.length] ?? COLOURS[0],
    })),
    legend: chart.series.length > 1 ? "bottom" : false,
    gapWidth: 60,
    dataLabels: { showValue: true },
    dispBlanksAs: "gap",
    // The first line of the table stands at the top, not at the bottom.
    axes: { x: { reverse: true, tickLblSkip: 1, labelFontSize: 9 }, y: { scale: { min: 0 }, gridlines: { major: true } } },
  };
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
