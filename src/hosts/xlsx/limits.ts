/** The most bytes a workbook file may have. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** The most parts a zip may list. */
export const MAX_PARTS = 50_000;
/** The most bytes one part may inflate to. */
export const MAX_PART_BYTES = 96 * 1024 * 1024;
/** The most bytes all parts read from one workbook may inflate to. */
export const MAX_INFLATED_BYTES = 384 * 1024 * 1024;
/** Above RATIO_FROM_BYTES a part that grows more than this many times is a bomb, not a table. */
export const MAX_RATIO = 300;
/** Parts smaller than this may have any ratio. */
export const RATIO_FROM_BYTES = 8 * 1024 * 1024;
/** Rows of a sheet. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet. */
export const MAX_COLUMNS = 16_384;
/** The most cells with content read from one workbook. */
export const MAX_CELLS = 1_500_000;
/** The most merged areas read from one sheet. */
export const MAX_MERGES = 100_000;
/** The most notes read from one sheet. */
export const MAX_NOTES = 50_000;
/** The most work (characters, and eight for each reference) that spelling out shared formulas may take in one workbook. */
export const MAX_FORMULA_WORK = 16_000_000;
/** The most sheets of one workbook. */
export const MAX_SHEETS = 5_000;
/** The most words and signs of a formula that is computed anew. */
export const MAX_FORMULA_TOKENS = 1_000;
/** The most steps (signs of formulas, cells they refer to) that computing anew may take in one workbook. */
export const MAX_CALCULATION_STEPS = 1_000_000;
/** The most bytes looked through for our ledger when a workbook is only read. */
export const MAX_LEDGER_BYTES = 16 * 1024 * 1024;
