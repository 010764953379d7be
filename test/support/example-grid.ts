import type { Cell, Grid } from "../../src/core/grid/grid";

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const PERCENT = /^-?(0|[1-9]\d*)(\.\d+)?%$/;
const ERROR = /^#(DIV\/0!|REF!|NAME\?|VALUE!|N\/A|NUM!|NULL!)$/;

/** "60.00" shows two decimals, so its format is "0.00". */
function formatOf(digits: string): string {
  const decimals = digits.split(".")[1] ?? "";
  return decimals === "" ? "0" : `0.${"0".repeat(decimals.length)}`;
}

/**
 * A cell as a spreadsheet would keep what is typed: numbers and percentages become numbers shown as written,
 * "#DIV/0!" an error, "=A1+B1 → 3" a formula with its result, a leading apostrophe keeps digits as text, everything else is text.
 */
function typedCell(typed: string): Cell | undefined {
  if (typed === "") return undefined;
  const [, formula, result] = /^=(.+) → (.+)$/.exec(typed) ?? [];
  if (formula !== undefined && result !== undefined) {
    const shown = typedCell(result);
    return shown === undefined ? undefined : { ...shown, formula };
  }
  if (typed.startsWith("'")) return { value: typed.slice(1), text: typed.slice(1) };
  if (NUMBER.test(typed)) {
    const numberFormat = formatOf(typed);
    return { value: Number(typed), text: typed, ...(numberFormat === "0" ? {} : { numberFormat }) };
  }
  if (PERCENT.test(typed)) {
    const digits = typed.slice(0, -1);
    return { value: Number(digits) / 100, text: typed, numberFormat: `${formatOf(digits)}%` };
  }
  if (ERROR.test(typed)) return { value: { error: typed }, text: typed };
  return { value: typed, text: typed };
}

/** The grid of a rule's example: one row a line, cells separated by tabs, nothing merged or hidden. */
export function exampleGrid(rows: readonly string[], sheet = "示例"): Grid {
  const cells = rows.map((row) => row.split("\t").map(typedCell));
  return {
    sheet,
    visibility: "visible",
    rowCount: cells.length,
    columnCount: Math.max(0, ...cells.map((row) => row.length)),
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    notes: [],
    isProtected: false,
    skipped: [],
  };
}
