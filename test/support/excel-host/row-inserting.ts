import type { SheetModel } from "./model";

/** Inserts an empty row before a row (0-based): cells, merged areas, remarks and the formulas of the sheet move along. */
export function insertRow(sheet: SheetModel, row: number): void {
  const moved = (at: number): number => (at >= row ? at + 1 : at);
  sheet.rows.splice(row, 0, []);
  const merges = sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) }));
  sheet.merges.splice(0, sheet.merges.length, ...merges);
  for (const kind of ["notes", "comments"] as const) {
    const remarks = sheet[kind].map((remark) => ({ ...remark, row: moved(remark.row) }));
    sheet[kind].splice(0, remarks.length, ...remarks);
  }
  for (const cells of sheet.rows) {
    for (const cell of cells) {
      if (cell?.formula != null) cell.formula = cell.formula.replace(/(?<![\w!])(\$?[A-Z]{1,3}\$?)(\d+)\b/g, (_, letters: string, digits: string) => letters + String(moved(Number(digits) - 1) + 1));
    }
  }
}
