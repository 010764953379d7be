import type { Area } from "../../../../src/core/grid/grid";
import { areaAddress } from "../../../../src/core/grid/a1";
import { columnsOf, fullAddress, rowsOf, shared, sized, type SheetArea } from "../addresses";
import { apiType, type ApiType, isApiObject, NOTHING, type ApiObject, type Argument, type Outcome, textArgument, wholeArgument } from "../api-object";
import { eachCell, table, uniform, writeContents, writeFormat } from "../cell-writing";
import { displayText, formulaOrValue, plainValue, valueType } from "../display";
import { ApiError, invalidArgument, type Json } from "../protocol";
import type { Session } from "../session";
import { cellProperties, rangeFormat, setCellProperties } from "./formats";
import { rangeAreas } from "./range-areas";
import { worksheet } from "./worksheet";

/** More merged areas than this make the question fail. */
const MOST_MERGES = 512;
/** Reads of more cells than this give nothing back. */
const MOST_CELLS = 5_000_000;

/** Every cell's answer, or null for a range too large to be answered. */
function cells(place: SheetArea, session: Session, read: Parameters<typeof table>[1]): Json {
  session.calculate();
  return rowsOf(place.area) * columnsOf(place.area) > MOST_CELLS ? null : table(place, read);
}

function part({ sheet }: SheetArea, area: Area, session: Session): Outcome {
  return { object: range({ sheet, area }, session) };
}

/** Whether all of a range's rows or columns are hidden; null when some are. */
function hidden(from: number, to: number, indexes: ReadonlySet<number>): boolean | null {
  const count = Array.from({ length: to - from + 1 }, (_, index) => indexes.has(from + index)).filter(Boolean).length;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

/** Merged areas whose first cell lies in the range; Excel overlooks those that only reach into it. */
function mergedAreas({ sheet, area }: SheetArea, session: Session): ApiObject | null {
  const found = sheet.merges.filter((merge) => shared(area, { ...merge, bottom: merge.top, right: merge.left }) !== null);
  if (found.length > MOST_MERGES) throw new ApiError("OperationCellsExceedLimit", "The range has too many merged areas.");
  return found.length === 0 ? null : rangeAreas({ areas: found.map((merge) => ({ sheet, area: merge })), showsFirstCellsOnly: true }, session);
}

function checkSize({ area }: SheetArea, rows: Argument | undefined, columns: Argument | undefined): Outcome {
  if (rowsOf(area) !== rows || columnsOf(area) !== columns) throw invalidArgument();
  return NOTHING;
}

/** The rectangle that holds two ranges. */
function bounding(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

/** Excel.Range. */
export const range: ApiType<SheetArea> = apiType({
  name: "Range",
  isKept: true,
  place: (place) => place,
  scalars: {
    Values: { since: 1, get: (place, session) => cells(place, session, plainValue), set: writeContents },
    Formulas: { since: 1, get: (place, session) => cells(place, session, formulaOrValue), set: writeContents },
    Text: { since: 1, get: (place, session) => cells(place, session, displayText) },
    ValueTypes: { since: 1, get: (place, session) => cells(place, session, valueType) },
    NumberFormat: {
      since: 1,
      get: (place, session) => cells(place, session, (cell) => cell?.numberFormat ?? "General"),
      set: (place, value, session) => writeFormat(place, value, (cell, format) => void (cell.numberFormat = textArgument(format)), session),
    },
    Address: { since: 1, get: fullAddress },
    RowIndex: { since: 1, get: ({ area }) => area.top },
    ColumnIndex: { since: 1, get: ({ area }) => area.left },
    RowCount: { since: 1, get: ({ area }) => rowsOf(area) },
    ColumnCount: { since: 1, get: ({ area }) => columnsOf(area) },
    CellCount: { since: 1, get: ({ area }) => rowsOf(area) * columnsOf(area) },
    RowHidden: { since: 2, get: (place) => hidden(place.area.top, place.area.bottom, place.sheet.hiddenRows) },
    ColumnHidden: { since: 2, get: (place) => hidden(place.area.left, place.area.right, place.sheet.hiddenColumns) },
    HasSpill: { since: 12, get: (place) => uniform([place], (cell) => cell?.array?.kind === "spill") },
    SavedAsArray: { since: 12, get: (place) => uniform([place], (cell) => cell?.array != null) },
  },
  links: {
    Format: { since: 1, open: (place, session) => rangeFormat([place], session) },
    Worksheet: { since: 1, open: ({ sheet }, session) => worksheet(sheet, session) },
  },
  methods: {
    GetCell: { since: 1, call: (place, [row, column], session) => part(place, sized(place.area.top + wholeArgument(row), place.area.left + wholeArgument(column), 1, 1), session) },
    GetRow: { since: 1, call: (place, [row], session) => part(place, sized(place.area.top + wholeArgument(row), place.area.left, 1, columnsOf(place.area)), session) },
    GetBoundingRect: {
      since: 1,
      call: (place, [other], session) => {
        const to = isApiObject(other) ? other.place : null;
        if (to === null) throw invalidArgument();
        return part(place, bounding(place.area, to.area), session);
      },
    },
    GetMergedAreasOrNullObject: { since: 13, call: (place, _, session) => ({ object: mergedAreas(place, session) }) },
    GetCellProperties: { since: 9, call: (place) => ({ value: table(place, cellProperties) }) },
    SetCellProperties: {
      since: 9,
      call: (place, [value], session) => {
        writeFormat(place, value ?? null, setCellProperties, session);
        return NOTHING;
      },
    },
    Select: {
      since: 1,
      call: (place, _, session) => {
        if (session.book.sheets[session.book.activeSheet] !== place.sheet) throw new ApiError("InvalidOperation", "The sheet is not active.");
        session.book.selection = place;
        return NOTHING;
      },
    },
    Clear: {
      since: 1,
      call: (place, [what], session) => {
        if (what !== "Contents") throw invalidArgument(`The emulated Excel clears contents only, not ${areaAddress(place.area)} as a whole.`);
        eachCell(place, (sheet, row, column) => writeContents({ sheet, area: sized(row, column, 1, 1) }, "", session));
        return NOTHING;
      },
    },
    _KeepReference: { since: 1, call: () => NOTHING },
    _ValidateArraySize: { since: 3, call: (place, [rows, columns]) => checkSize(place, rows, columns) },
  },
});
