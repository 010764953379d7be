import type { Area, Cell, Grid } from "../../../core/grid/grid";
import type { DocumentBlock } from "./document-block";

type TableBlock = Extract<DocumentBlock, { kind: "table" }>;
type LineBlock = Extract<DocumentBlock, { kind: "line" }>;

/** From so many lines on, a document is a report with tables in it; with fewer it is a form with a line or two around it. */
const LINES_OF_A_REPORT = 12;
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 1_000;

const MAIN_SHEET = "正文";

/** The sheets of a document: a report's lines on one and each table on its own; a form all on one. */
export function documentGrids(blocks: readonly DocumentBlock[]): readonly Grid[] {
  const lines = blocks.filter((block) => block.kind === "line" && block.text !== "").length;
  const hasTables = blocks.some(({ kind }) => kind === "table");
  return hasTables && lines >= LINES_OF_A_REPORT ? separateGrids(blocks) : [stackedGrid(blocks)];
}

function stackedGrid(blocks: readonly DocumentBlock[]): Grid {
  const sheet = new SheetBuilder(MAIN_SHEET);
  for (const block of blocks) sheet.add(block);
  return sheet.grid();
}

function separateGrids(blocks: readonly DocumentBlock[]): readonly Grid[] {
  const main = new SheetBuilder(MAIN_SHEET);
  const tables: Grid[] = [];
  let above: LineBlock[] = [];
  for (const block of blocks) {
    if (block.kind === "line") {
      above.push(block);
      continue;
    }
    const captions = captionsIn(above);
    const sheet = new SheetBuilder(`表${String(tables.length + 1)}`);
    for (const line of above) main.add(captions.includes(line) ? { ...line, text: "" } : line);
    for (const caption of captions) sheet.add({ ...caption, line: null });
    sheet.add({ ...block, line: null });
    tables.push(sheet.grid());
    above = [];
  }
  for (const line of above) main.add(line);
  return [main.grid(), ...tables];
}

const MOST_CAPTION_LINES = 4;
const LONGEST_CAPTION = 40;
/** A numbered line is a heading of the report, and a sentence part of it. */
const NO_CAPTION = /^[（(]?[一二三四五六七八九十\d]{1,3}[）).、．]|[。；;]$/;

/** The title of a table and the lines about it ("单位：万元") stand right above it. */
function captionsIn(lines: readonly LineBlock[]): readonly LineBlock[] {
  const captions: LineBlock[] = [];
  for (const line of [...lines].reverse()) {
    if (line.text === "") continue;
    if (captions.length === MOST_CAPTION_LINES || line.text.length > LONGEST_CAPTION || NO_CAPTION.test(line.text)) break;
    captions.unshift(line);
  }
  return captions;
}

/** Puts lines and tables below each other, each where its file has it. */
class SheetBuilder {
  private readonly cells: (Cell | undefined)[][] = [];
  private readonly merges: Area[] = [];
  private next = 0;
  private width = 0;
  private leftOut = 0;

  constructor(private readonly sheet: string) {}

  add(block: DocumentBlock): void {
    const row = Math.max(this.next, block.line ?? 0);
    if (block.kind === "line") {
      this.put(row, 0, block.text);
      this.next = row + 1;
    } else this.addTable(block, row);
  }

  grid(): Grid {
    const skipped = this.leftOut === 0 ? [] : [`内容过多，有 ${String(this.leftOut)} 处没有读取`];
    return {
      sheet: this.sheet, visibility: "visible", rowCount: this.cells.length, columnCount: this.width, cells: this.cells, merges: this.merges,
      hiddenRows: new Set(), hiddenColumns: new Set(), notes: [], isProtected: true, skipped,
    };
  }

  /** Cells that reach down from above push those of the rows below to the right. */
  private addTable({ rows }: TableBlock, top: number): void {
    const takenUntil: number[] = [];
    rows.forEach((cells, index) => {
      const row = top + index;
      let column = 0;
      for (const { text, columns, rows: height } of cells) {
        while ((takenUntil[column] ?? 0) > row) column += 1;
        const last = Math.min(row + height, top + rows.length);
        for (let taken = column; taken < column + columns; taken += 1) takenUntil[taken] = last;
        this.put(row, column, text);
        if (columns > 1 || last > row + 1) this.merges.push({ top: row, left: column, bottom: last - 1, right: column + columns - 1 });
        column += columns;
        this.width = Math.max(this.width, Math.min(column, MOST_COLUMNS));
      }
    });
    this.next = top + rows.length;
    while (this.cells.length < Math.min(this.next, MOST_ROWS)) this.cells.push([]);
  }

  private put(row: number, column: number, text: string): void {
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
      this.leftOut += 1;
      return;
    }
    while (this.cells.length <= row) this.cells.push([]);
    if (text === "") return;
    const cells = this.cells[row];
    if (cells !== undefined) cells[column] = { value: text, text };
    this.width = Math.max(this.width, column + 1);
  }
}
