import type * as docx from "docx";
import type { Paragraph, ParagraphChild, Table } from "docx";
import { GAP, type ReportBlock, type ReportDocument } from "../../../core/self-report/report-document";
import { PAGE, STYLES, TEXT_WIDTH } from "./document-style";

/** The package weighs a megabyte: it is loaded when somebody saves a report. */
type Word = typeof docx;

/** The report as an A4 Word document with page numbers; every 【待填】 stands out. */
export async function documentBytes(report: ReportDocument): Promise<Uint8Array> {
  const word = await import(/* webpackChunkName: "save-docx" */ "docx");
  const title = new word.Paragraph({ style: "Title", children: runs(word, report.title) });
  const document = new word.Document({
    title: report.title,
    creator: "",
    lastModifiedBy: "",
    styles: STYLES,
    sections: [{
      properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left, footer: PAGE.bottom / 2 } } },
      footers: { default: new word.Footer({ children: [new word.Paragraph({ style: "PageNumber", children: [new word.TextRun({ children: ["— ", word.PageNumber.CURRENT, " —"] })] })] }) },
      children: [title, ...report.blocks.flatMap((block) => blockParts(word, block))],
    }],
  });
  return new Uint8Array(await word.Packer.toArrayBuffer(document));
}

function blockParts(word: Word, block: ReportBlock): readonly (Paragraph | Table)[] {
  if (block.kind === "heading") return [new word.Paragraph({ style: `Heading${String(block.level)}`, children: runs(word, block.text) })];
  if (block.kind === "paragraph") return [new word.Paragraph({ style: block.align === "right" ? "Signature" : "Body", children: runs(word, block.text) })];
  return [new word.Paragraph({ style: "Caption", children: runs(word, block.caption) }), tableOf(word, block)];
}

/** A text with its gaps marked. */
function runs(word: Word, text: string): ParagraphChild[] {
  return text.split(GAP).flatMap((part, index) => [
    ...(index === 0 ? [] : [new word.TextRun({ text: GAP, highlight: "yellow" })]),
    ...(part === "" ? [] : [new word.TextRun({ text: part })]),
  ]);
}

function tableOf(word: Word, { columns, rows }: Extract<ReportBlock, { kind: "table" }>): Table {
  const parts = columns.reduce((total, { width }) => total + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / parts));
  const rowOf = (cells: readonly string[], isHead: boolean) => new word.TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: columns.map((column, index) => new word.TableCell({
      width: { size: widths[index] ?? 0, type: "dxa" },
      verticalAlign: "center",
      margins: { left: 60, right: 60, top: 0, bottom: 0 },
      children: [new word.Paragraph({ style: isHead ? "HeadCell" : "Cell", alignment: isHead ? "center" : column.align, children: runs(word, cells[index] ?? "") })],
    })),
  });
  return new word.Table({
    width: { size: TEXT_WIDTH, type: "dxa" },
    columnWidths: widths,
    layout: "fixed",
    rows: [rowOf(columns.map((column) => column.heading), true), ...rows.map((cells) => rowOf(cells, false))],
  });
}
