import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { Grid } from "../../src/core/index";

/** A piece of a document under test: a line, or a sheet that stands in it as a table. */
export type WordPart = string | Grid;

/** A .docx file with these lines and tables. */
export async function wordFile(parts: readonly WordPart[]): Promise<Uint8Array> {
  const children = parts.map((part) => (typeof part === "string" ? new Paragraph({ children: lines(part) }) : tableOf(part)));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

/** Line breaks inside a paragraph stay line breaks. */
function lines(text: string): TextRun[] {
  return text.split("\n").map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}

/** A sheet as a table whose cells span what is merged. */
function tableOf({ cells, merges, rowCount, columnCount }: Grid): Table {
  const areaAt = (row: number, column: number) => merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const starting = Array.from({ length: columnCount }, (__, column) => column).filter((column) => {
      const area = areaAt(row, column);
      return area === undefined || (area.top === row && area.left === column);
    });
    return new TableRow({
      children: starting.map((column) => {
        const area = areaAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
        const text = cells[row]?.[column]?.text ?? "";
        return new TableCell({ columnSpan: area.right - area.left + 1, rowSpan: area.bottom - area.top + 1, children: text.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: line })] })) });
      }),
    });
  });
  return new Table({ rows });
}
