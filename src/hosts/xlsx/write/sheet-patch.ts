import { areaAddress, cellAddress, parseAreaAddress } from "../../../core/grid/a1";
import { movableFormula, movedFormula } from "../sheet/formula-shift";
import { decodeUtf8 } from "../xml/xml-text";
import { escapedXml } from "../xml/xml-writing";
import { cellXml, type CellContent } from "./cell-content";
import type { CellPlace, FormulaPlace, GapPlace, RowPlace, SheetSurvey } from "./sheet-survey";
import type { Splices } from "./splices";

/** One cell to change; null keeps what the cell holds, or how it looks. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | null;
  readonly style: number | null;
}

/** Queues the changes of cells in a sheet part. Writes are in reading order and each has been surveyed. */
export function patchCells(survey: SheetSurvey, writes: readonly CellWrite[], splices: Splices): void {
  const rows = new Map<number, { row: RowPlace | null; at: number; cells: string[]; columns: number[] }>();
  for (const write of writes) {
    const place = survey.place(write.row, write.column);
    if (place === undefined) continue;
    if (place.kind === "cell") patchCell(survey, place, write, splices);
    else if (!isNothing(place, write)) gather(rows, place, write, survey.prefix, splices);
  }
  spellOutOrphans(survey, writes, splices);
  writeRows(survey, rows, splices);
  widenDimension(survey, writes, splices);
}

function patchCell(survey: SheetSurvey, place: CellPlace, { row, column, content, style }: CellWrite, splices: Splices): void {
  if (content !== null) {
    splices.replace(place.start, place.end, cellXml(survey.prefix, cellAddress(row, column), style ?? place.style, content));
  } else if (style !== null && style !== place.style) {
    if (place.styleSpan === null) splices.insert(place.nameEnd, ` s="${style}"`);
    else splices.replace(...place.styleSpan, String(style));
  }
}

/** A blank cell that looks as its row or column says needs no element. */
function isNothing(place: GapPlace, { content, style }: CellWrite): boolean {
  return (content === null || content.kind === "blank") && (style === null || style === place.style);
}

type Rows = Map<number, { row: RowPlace | null; at: number; cells: string[]; columns: number[] }>;

function gather(rows: Rows, place: GapPlace, { row, column, content, style }: CellWrite, prefix: string, splices: Splices): void {
  const xml = cellXml(prefix, cellAddress(row, column), style ?? place.style, content ?? { kind: "blank" });
  const known = rows.get(row) ?? { row: place.row, at: place.at, cells: [], columns: [] };
  rows.set(row, known);
  known.columns.push(column);
  if (place.row !== null && !place.row.isEmpty) splices.insert(place.at, xml);
  else known.cells.push(xml);
}

function writeRows(survey: SheetSurvey, rows: Rows, splices: Splices): void {
  const { prefix, sheetData } = survey;
  let all = "";
  for (const [number, { row, at, cells, columns }] of rows) {
    if (row !== null) {
      widenSpans(survey, row, columns, splices);
      if (row.isEmpty) splices.replace(row.tagEnd - 2, row.tagEnd, `>${cells.join("")}</${prefix}row>`);
      continue;
    }
    const xml = `<${prefix}row r="${number + 1}">${cells.join("")}</${prefix}row>`;
    if (sheetData.isEmpty) all += xml;
    else splices.insert(at, xml);
  }
  if (all !== "") splices.replace(sheetData.tagEnd - 2, sheetData.tagEnd, `>${all}</${prefix}sheetData>`);
}

/** The hint which columns a row uses must not leave out the new ones. */
function widenSpans(survey: SheetSurvey, { spans }: RowPlace, columns: readonly number[], splices: Splices): void {
  if (spans === null) return;
  const match = /^(\d+):(\d+)$/.exec(decodeUtf8(survey.bytes, ...spans));
  if (match === null) return;
  const first = Math.min(Number(match[1]), ...columns.map((column) => column + 1));
  const last = Math.max(Number(match[2]), ...columns.map((column) => column + 1));
  if (`${first}:${last}` !== match[0]) splices.replace(...spans, `${first}:${last}`);
}

/** When the cell that spells out a shared formula is overwritten, the cells that lean on it get theirs in full. */
function spellOutOrphans(survey: SheetSurvey, writes: readonly CellWrite[], splices: Splices): void {
  const rewritten = new Set(writes.filter(({ content }) => content !== null).map(({ row, column }) => `${row},${column}`));
  const isRewritten = ({ row, column }: FormulaPlace): boolean => rewritten.has(`${row},${column}`);
  for (const group of survey.sharedFormulas.values()) {
    const master = group.find(({ text }) => text !== "");
    if (master === undefined || !isRewritten(master)) continue;
    const movable = movableFormula(master.text);
    for (const use of group) {
      if (use === master || isRewritten(use)) continue;
      const formula = use.text === "" ? movedFormula(movable, use.row - master.row, use.column - master.column) : use.text;
      splices.replace(use.start, use.end, `<${survey.prefix}f>${escapedXml(formula)}</${survey.prefix}f>`);
    }
  }
}

function widenDimension(survey: SheetSurvey, writes: readonly CellWrite[], splices: Splices): void {
  if (survey.dimension === null) return;
  const stated = decodeUtf8(survey.bytes, ...survey.dimension);
  const area = parseAreaAddress(stated);
  const added = writes.filter(({ row, column, content }) => content !== null && content.kind !== "blank" && survey.place(row, column)?.kind === "gap");
  if (area === null || added.length === 0) return;
  const widened = areaAddress({
    top: Math.min(area.top, ...added.map(({ row }) => row)),
    left: Math.min(area.left, ...added.map(({ column }) => column)),
    bottom: Math.max(area.bottom, ...added.map(({ row }) => row)),
    right: Math.max(area.right, ...added.map(({ column }) => column)),
  });
  if (widened !== stated) splices.replace(...survey.dimension, widened);
}
