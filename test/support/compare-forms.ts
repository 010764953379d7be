import { compareWorkbooks, type Comparison, type Grid } from "../../src/core/index";
import { formsOf } from "./carry-forms";
import { exampleGrid } from "./example-grid";

const HEADING = "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重";

/** A small declaration with indicators as tab-separated "level 1, level 2, name, operator, target, unit, weight". */
export function declarationRows(project: string, year: number, indicators: readonly string[], more: readonly string[] = []): string[] {
  return ["年度绩效目标表", `（${String(year)}年度）`, `项目名称\t${project}`, ...more, HEADING, ...indicators];
}

/** The same as a self-evaluation; actuals repeat the targets. */
export function evaluationRows(project: string, year: number, indicators: readonly string[]): string[] {
  const rows = indicators.map((row) => `${row}\t${row.split("\t")[4] ?? ""}\t${row.split("\t")[6] ?? ""}`);
  return ["项目支出绩效自评表", `（${String(year)}年度）`, `项目名称\t${project}`, `${HEADING}\t完成值\t得分`, ...rows];
}

/** Sheets 表1, 表2, … from the rows of forms. */
export function sheetsOf(...forms: readonly (readonly string[])[]): readonly Grid[] {
  return forms.map((rows, index) => exampleGrid(rows, `表${String(index + 1)}`));
}

/** Compares forms given as rows. */
export function compared(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): Comparison {
  return compareWorkbooks(formsOf(sheetsOf(...before)), formsOf(sheetsOf(...after)));
}

/** The changes of all pairs as "name part before → after direction". */
export function changeTexts({ forms }: Comparison): readonly string[] {
  return forms.flatMap(({ pairs, dropped, added }) => [
    ...pairs.flatMap(({ after, isCertain, changes }) => changes.map(({ part, before, after: now, direction }) => `${after.cells.name.raw} ${part} ${before} → ${now} ${direction}${isCertain ? "" : " ?"}`)),
    ...dropped.map(({ cells }) => `− ${cells.name.raw}`),
    ...added.map(({ cells }) => `+ ${cells.name.raw}`),
  ]);
}
