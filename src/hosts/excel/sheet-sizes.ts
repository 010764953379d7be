import type { Area, SheetVisibility } from "../../core/grid/grid";
import type { SheetInfo } from "../../core/host";
import { askForRemarks, type RemarkQuestion } from "./remark-reading";

/** A sheet as Excel lists it. */
export interface ListedSheet extends SheetInfo {
  readonly id: string;
  readonly isProtected: boolean;
}

/** How far a sheet reaches. */
export interface MeasuredSheet {
  readonly sheet: ListedSheet;
  /** The smallest area with every value; null for an empty sheet. */
  readonly used: Area | null;
  /** Whether rows (columns) of that area are hidden: all, none, or some (null). */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** Sheets measured, and what notes and comments there are. */
export interface Measurement {
  readonly sheets: readonly MeasuredSheet[];
  readonly remarks: readonly RemarkQuestion[];
}

const SIZE = "rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden";

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" };

function listed(sheet: Excel.Worksheet): ListedSheet {
  const { id, name, visibility, protection } = sheet;
  return { id, name, visibility: VISIBILITIES[visibility] ?? "visible", isProtected: protection.protected };
}

/** Lists all sheets, in one round trip. */
export async function listSheets(): Promise<readonly ListedSheet[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility,items/protection/protected");
    await context.sync();
    return sheets.items.map(listed);
  });
}

function askForSize(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(SIZE);
  return used;
}

function measured(sheet: ListedSheet, used: Excel.Range): MeasuredSheet {
  if (used.isNullObject) return { sheet, used: null, rowsHidden: false, columnsHidden: false };
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  // office.js declares these as plain booleans, but says null when only some are hidden.
  const rowsHidden: boolean | null = used.rowHidden;
  const columnsHidden: boolean | null = used.columnHidden;
  return { sheet, used: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }, rowsHidden, columnsHidden };
}

/** Measures listed sheets, in one round trip. */
export async function measureSheets(sheets: readonly ListedSheet[], withRemarks: boolean): Promise<Measurement> {
  return Excel.run(async (context) => {
    const asked = sheets.map((sheet) => ({ sheet, used: askForSize(context.workbook.worksheets.getItem(sheet.id)) }));
    const remarks = withRemarks ? askForRemarks(context.workbook, null) : [];
    await context.sync();
    return { sheets: asked.map(({ sheet, used }) => measured(sheet, used)), remarks: remarks.flatMap((ask) => ask()) };
  });
}

/** Finds named sheets and measures them, in one round trip; names that no sheet has are left out. */
export async function findSheets(names: readonly string[], withRemarks: boolean): Promise<Measurement> {
  return Excel.run(async (context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("id,name,visibility,protection/protected");
      return { sheet, used: askForSize(sheet), remarks: withRemarks ? askForRemarks(sheet, name) : [] };
    });
    await context.sync();
    const found = asked.filter(({ sheet }) => !sheet.isNullObject);
    return {
      sheets: found.map(({ sheet, used }) => measured(listed(sheet), used)),
      remarks: found.flatMap(({ remarks }) => remarks.flatMap((ask) => ask())),
    };
  });
}
