/** Excel on the web takes and gives at most 5 MB at a time; the rest is left for what surrounds the contents. */
const WEB_BYTES = 4_500_000;
/** Excel on a desktop knows no such limit; this keeps a single answer within what a pane's memory can take. */
const DESKTOP_BYTES = 60_000_000;

/** The most bytes to ask for, or to send, at a time. */
export function bytesAtATime(): number {
  return Office.context.platform === Office.PlatformType.OfficeOnline ? WEB_BYTES : DESKTOP_BYTES;
}

/** What one cell of a form weighs in an answer, on average: value, formula, text and format. */
export const BYTES_PER_CELL = 50;
/** What the answer about one sheet weighs before its first cell. */
export const BYTES_PER_SHEET = 2_500;

/** Columns of a sheet that are read; no form is wider. */
export const MAX_COLUMNS_READ = 256;
/** Cells of a sheet that are read; further rows are skipped, and it is said. */
export const MAX_CELLS_PER_SHEET = 400_000;
/** Cells of a workbook that are read; further sheets are skipped, and it is said. */
export const MAX_CELLS_READ = 1_500_000;
/** Rows or columns looked at one by one when some are hidden. */
export const MAX_LINES_LOOKED_AT = 2_000;
/** Notes and comments whose places are asked for. */
export const MAX_REMARKS_READ = 2_000;

/** Excel refuses to name more than 512 merged areas at once; a band of this many cells cannot hold more. */
export const CELLS_PER_MERGE_BAND = 1_024;

/** Edits written in one go. */
export const EDITS_AT_A_TIME = 1_500;
/** What one edit weighs in the request that writes it, without its contents. */
export const BYTES_PER_EDIT = 2_000;

/** A list of addresses for getRanges stays below Excel's 8,192 characters even after Excel adds "$" signs. */
export const MAX_ADDRESS_LENGTH = 8_000;

/** The longest text a cell holds. */
export const MAX_CELL_TEXT = 32_767;
/** Characters in one workbook setting. */
export const MAX_SETTING_TEXT = 30_000;
/** Characters of all that this product keeps in a workbook; Excel takes about 2 MB of settings. */
export const MAX_STORED_TEXT = 1_500_000;
