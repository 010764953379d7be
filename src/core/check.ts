import type { Grid } from "./grid/grid";
import type { Form } from "./form/form";
import type { NotChecked } from "./findings/finding";
import type { CheckOptions, CheckReport } from "./findings/report";
import { inReadingOrder } from "./findings/order";
import { judgeForms } from "./judge-forms";
import { readForms } from "./layouts/read-forms";

/** One sheet with the forms found on it; kept by callers that re-read only what changed. */
export interface SheetReading {
  readonly sheet: string;
  readonly forms: readonly Form[];
  readonly notChecked: readonly NotChecked[];
}

/** Checks a workbook: grids → forms → findings. */
export function check(grids: readonly Grid[], options: CheckOptions = {}): CheckReport {
  return judge(grids.map((grid, index) => readSheet(grid, index, options)), options);
}

/** Finds and reads the forms of one sheet; `sheetIndex` is its 0-based position in the workbook. */
export function readSheet(grid: Grid, sheetIndex: number, options: CheckOptions = {}): SheetReading {
  const skipped = grid.skipped.map((why): NotChecked => ({ what: { zh: `工作表“${grid.sheet}”的一部分`, en: `part of sheet “${grid.sheet}”` }, why: { zh: why, en: why } }));
  if (grid.visibility !== "visible") return { sheet: grid.sheet, forms: [], notChecked: [...skipped, hiddenSheet(grid.sheet)] };
  const forms = readForms(grid, { sheetIndex, workbookName: options.workbookName ?? null, assignedColumns: options.assignedColumns ?? [] });
  return { sheet: grid.sheet, forms, notChecked: forms.length > 0 || grid.rowCount === 0 ? skipped : [...skipped, noForm(grid.sheet)] };
}

/** Runs the rules over sheets that were read before; a reading that was judged before costs next to nothing. */
export function judge(readings: readonly SheetReading[], options: CheckOptions = {}): CheckReport {
  const forms = readings.flatMap((reading) => reading.forms);
  const sheetOrder = readings.map((reading) => reading.sheet);
  const judged = judgeForms(forms, options);
  return {
    forms: judged.map(({ checked }) => checked),
    findings: inReadingOrder(judged.flatMap(({ findings }) => findings), sheetOrder, forms),
    notChecked: readings.flatMap((reading) => reading.notChecked),
  };
}

function hiddenSheet(sheet: string): NotChecked {
  return { what: { zh: `工作表“${sheet}”`, en: `sheet “${sheet}”` }, why: { zh: "是隐藏的工作表", en: "it is hidden" } };
}

function noForm(sheet: string): NotChecked {
  return { what: { zh: `工作表“${sheet}”`, en: `sheet “${sheet}”` }, why: { zh: "没有找到绩效表（没有“三级指标”一类的表头）", en: "no performance form was found (no heading such as 三级指标)" } };
}
