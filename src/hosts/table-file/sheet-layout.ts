import type { TableCell, TableSheet } from "../../core/tables/table-book";

/** Where the parts of a made sheet stand; rows are 0-based. */
export interface SheetLayout {
  /** Row of the column headings. */
  readonly heading: number;
  /** Row of the table's first line. */
  readonly first: number;
  /** Row of the first sum; the table ends one blank row above it. */
  readonly totals: number;
  /** All cells in their places, from the top. */
  readonly cells: readonly (readonly TableCell[])[];
}

const line = (text: string): readonly TableCell[] => [{ kind: "text", text }];

/** Title, remarks, a blank line, headings, rows, and the sums below a blank line. */
export function sheetLayout({ title, remarks, columns, rows, totals }: TableSheet): SheetLayout {
  const top = [line(title), ...remarks.map(line), []];
  const headings = columns.map(({ heading }): TableCell => ({ kind: "text", text: heading }));
  const first = top.length + 1;
  return {
    heading: top.length,
    first,
    totals: first + rows.length + 1,
    cells: [...top, headings, ...rows, ...(totals.length === 0 ? [] : [[], ...totals])],
  };
}

const NOT_IN_A_NAME = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/** Names that a workbook can bear: none of the forbidden signs, at most 31 characters, none twice. */
export function sheetNames(sheets: readonly TableSheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const base = name.replace(NOT_IN_A_NAME, " ").replace(/^'+|'+$/g, "").trim().slice(0, LONGEST_NAME) || "Sheet";
    let free = base;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const ending = ` (${String(count)})`;
      free = base.slice(0, LONGEST_NAME - ending.length) + ending;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Points of one line of text in a cell, and the most a row may take. */
const LINE = 15;
const TALLEST = 405;

/** A row's height in points, so that wrapped words show in every program: lines by the columns' widths, a Chinese character as two. */
export function rowHeight(cells: readonly TableCell[], { columns }: Pick<TableSheet, "columns">): number {
  const lines = cells.map((cell, column) => (cell?.kind === "text" ? linesOf(cell.text, columns[column]?.width ?? LINE) : 1));
  return Math.min(TALLEST, LINE * Math.max(1, ...lines));
}

function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(charactersOf(part) / Math.max(1, width - 1))), 0);
}

function charactersOf(text: string): number {
  return [...text].reduce((total, character) => total + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
