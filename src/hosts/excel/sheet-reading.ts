import type { Area, Grid } from "../../core/grid/grid";
import { buildGrid, type SheetAnswer } from "./grid-building";
import {
  BYTES_PER_CELL, BYTES_PER_SHEET, bytesAtATime, MAX_CELLS_PER_SHEET, MAX_CELLS_READ, MAX_COLUMNS_READ, MAX_LINES_LOOKED_AT,
} from "./limits";
import { answeredMerges, askForMerges, type MergeMemory } from "./merge-memory";
import { codeOf } from "./office-problems";
import { askForPlaces, type LocatedRemark, type RemarkQuestion } from "./remark-reading";
import type { MeasuredSheet, Measurement } from "./sheet-sizes";

/** A sheet with the part of it that will be read. */
interface SheetToRead extends MeasuredSheet {
  readonly area: Area | null;
  readonly skipped: readonly string[];
}

/** Reads measured sheets whole: one round trip, or as many as Excel's limits ask for. */
export async function readContents({ sheets, remarks }: Measurement, memory: MergeMemory): Promise<readonly Grid[]> {
  const answers: SheetAnswer[] = [];
  const places: LocatedRemark[] = [];
  let questions = remarks;
  for (const batch of batches(trimmed(sheets))) {
    const read = await readBatch(batch, questions, memory);
    answers.push(...read.answers);
    places.push(...read.places);
    questions = [];
  }
  return answers.map((answer) => buildGrid({ ...answer, notes: places.filter(({ sheet }) => sheet === answer.sheet) }));
}

/** Cuts what no form needs off sheets that are used far beyond one, and says so. */
function trimmed(sheets: readonly MeasuredSheet[]): readonly SheetToRead[] {
  let left = MAX_CELLS_READ;
  return sheets.map((sheet) => {
    const { used } = sheet;
    if (used === null) return { ...sheet, area: null, skipped: [] };
    const skipped: string[] = [];
    const right = Math.min(used.right, used.left + MAX_COLUMNS_READ - 1);
    if (right < used.right) skipped.push(`第 ${right + 2} 列以后未读取：列数超过 ${MAX_COLUMNS_READ}`);
    const columns = right - used.left + 1;
    const rows = Math.floor(Math.min(MAX_CELLS_PER_SHEET, left) / columns);
    const bottom = Math.min(used.bottom, used.top + rows - 1);
    if (bottom < used.bottom) skipped.push(`第 ${bottom + 2} 行以后未读取：内容过多`);
    left -= (bottom - used.top + 1) * columns;
    return { ...sheet, area: bottom < used.top ? null : { ...used, right, bottom }, skipped };
  });
}

/** Groups sheets so that the answer about each group stays within what Excel gives at a time. */
function batches(sheets: readonly SheetToRead[]): readonly (readonly SheetToRead[])[] {
  const groups: SheetToRead[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const { area } = sheet;
    const cells = area === null ? 0 : (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const weight = BYTES_PER_SHEET + cells * BYTES_PER_CELL;
    const group = groups.at(-1);
    if (group === undefined || weight > room) {
      groups.push([sheet]);
      room = bytesAtATime() - weight;
    } else {
      group.push(sheet);
      room -= weight;
    }
  }
  return groups;
}

interface BatchAnswer {
  readonly answers: readonly SheetAnswer[];
  readonly places: readonly LocatedRemark[];
}

/** Reads a group of sheets in one round trip; one whose texts are longer than usual is read in halves. */
async function readBatch(sheets: readonly SheetToRead[], remarks: readonly RemarkQuestion[], memory: MergeMemory): Promise<BatchAnswer> {
  try {
    return await readAtOnce(sheets, remarks, memory);
  } catch (error) {
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || sheets.length < 2) throw error;
    const middle = Math.ceil(sheets.length / 2);
    const first = await readBatch(sheets.slice(0, middle), remarks, memory);
    const second = await readBatch(sheets.slice(middle), [], memory);
    return { answers: [...first.answers, ...second.answers], places: [...first.places, ...second.places] };
  }
}

async function readAtOnce(sheets: readonly SheetToRead[], remarks: readonly RemarkQuestion[], memory: MergeMemory): Promise<BatchAnswer> {
  return Excel.run(async (context) => {
    const asked = sheets.map((sheet) => askForSheet(context.workbook.worksheets.getItem(sheet.sheet.id), sheet, memory));
    const places = askForPlaces(context.workbook, remarks);
    await context.sync();
    return { answers: asked.map((answer) => answer()), places: places() };
  });
}

/** Asks for all there is to know about a sheet; the answer is read after the sync. */
function askForSheet(worksheet: Excel.Worksheet, { sheet, area, skipped, rowsHidden, columnsHidden }: SheetToRead, memory: MergeMemory): () => SheetAnswer {
  const frame = { sheet: sheet.name, visibility: sheet.visibility, isProtected: sheet.isProtected, skipped, notes: [] };
  const nothing = { values: [], formulas: [], texts: [], formats: [] };
  if (area === null) {
    return () => ({ ...frame, ...nothing, area, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() });
  }
  const range = worksheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).untrack();
  range.load("values,formulas,text,numberFormat");
  const known = memory.currentMerges(sheet.id);
  const merges = known === null ? askForMerges(worksheet, area.bottom, area.right) : null;
  const rows = askForHidden(rowsHidden, area.top, area.bottom, (row) => worksheet.getRangeByIndexes(row, 0, 1, 1), "rowHidden");
  const columns = askForHidden(columnsHidden, area.left, area.right, (column) => worksheet.getRangeByIndexes(0, column, 1, 1), "columnHidden");
  return () => {
    const found = merges === null ? (known ?? []) : answeredMerges(merges);
    if (merges !== null) memory.remember(sheet.id, found);
    const { values, formulas, text, numberFormat } = range;
    return { ...frame, area, values, formulas, texts: text, formats: numberFormat, merges: found, hiddenRows: rows(), hiddenColumns: columns() };
  };
}

/** Finds the hidden rows (columns): without asking when all or none are, one by one when some are. */
function askForHidden(
  hidden: boolean | null,
  from: number,
  to: number,
  cellOf: (line: number) => Excel.Range,
  property: "rowHidden" | "columnHidden",
): () => ReadonlySet<number> {
  const lines = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (hidden !== null) return () => new Set(hidden ? lines : []);
  const asked = lines.slice(0, MAX_LINES_LOOKED_AT).map((line) => {
    const cell = cellOf(line).untrack();
    cell.load(property);
    return { line, cell };
  });
  return () => new Set(asked.filter(({ cell }) => cell[property]).map(({ line }) => line));
}
