import { cellAddress, contentText, planCarry, readSheet, type CarryOptions, type CarryPlan, type Cell, type CellRef, type Form, type Grid, type Item } from "../../src/core/index";

/** Forms of a workbook's grids, as the checker reads them. */
export function formsOf(grids: readonly Grid[], workbookName: string | null = null): readonly Form[] {
  return grids.flatMap((grid, index) => readSheet(grid, index, { workbookName }).forms);
}

/** A template made of a filled sheet: every answer of its forms is blank, labels, headings and levels stay; `year` takes the place of the title's. */
export function blankTemplate(grid: Grid, year?: { readonly from: number; readonly to: number }, keep: (item: Item) => boolean = () => false): Grid {
  const cells = grid.cells.map((row) => (row === undefined ? undefined : [...row]));
  for (const form of formsOf([grid])) {
    for (const item of answersOf(form)) {
      if (!keep(item)) clear(cells, item);
    }
  }
  const renamed = year === undefined ? cells : cells.map((row) => row?.map((cell) => withYear(cell, year)));
  return { ...grid, cells: renamed };
}

function answersOf(form: Form): readonly Item[] {
  const fields = form.fields.filter(({ name }) => name !== "moneyUnitLabel" && name !== "year").map(({ item }) => item);
  const funds = form.funding.flatMap(({ cells }) => Object.values(cells));
  const rows = form.indicators.flatMap(({ cells, level1Item, level2Item }) => Object.values(cells).filter((item) => item !== level1Item && item !== level2Item));
  const totals = [form.totals.weight, form.totals.score].filter((item) => item !== null);
  return [...fields, ...funds, ...rows, ...totals];
}

function clear(cells: ((Cell | undefined)[] | undefined)[], item: Item): void {
  const row = cells[item.at.row];
  const cell = row?.[item.at.column];
  if (row === undefined || cell === undefined) return;
  if (item.ownsCell) {
    row[item.at.column] = undefined;
    return;
  }
  const at = cell.text.search(/[:：]/);
  const label = at < 0 ? "" : cell.text.slice(0, at + 1);
  row[item.at.column] = label === "" ? undefined : { value: label, text: label };
}

function withYear(cell: Cell | undefined, { from, to }: { readonly from: number; readonly to: number }): Cell | undefined {
  if (cell === undefined || !cell.text.includes(String(from)) || cell.text.length > 40 || !cell.text.includes('年')) return cell;
  const text = cell.text.replace(String(from), String(to));
  return { value: text, text };
}

/** Plans with forms read from grids. */
export function carried(prior: readonly Grid[], template: readonly Grid[], options: CarryOptions & { readonly priorName?: string; readonly templateName?: string } = {}): CarryPlan {
  return planCarry(formsOf(prior, options.priorName ?? null), formsOf(template, options.templateName ?? null), options);
}

/** Carried cells as "D10 = 内容 ← C3". */
export function carriedLines(plan: CarryPlan): readonly string[] {
  return plan.pairs.flatMap(({ cells }) => cells.map(({ at, to, from }) => `${cellAddress(at.row, at.column)} ${to.kind === "number" ? "#" : "="} ${contentText(to)} ← ${cellAddress(from.at.row, from.at.column)}`));
}

/** What was not carried as "内容：原因". */
export function leftLines(plan: CarryPlan): readonly string[] {
  return [...plan.pairs.flatMap(({ notCarried }) => notCarried), ...plan.unpaired].map(({ what, why }) => `${what.zh}：${why.zh}`);
}

/** The rows of a sheet from `top` to `bottom` (0-based, both included), the rest blank. */
export function rowsOnly(grid: Grid, top: number, bottom: number): Grid {
  return {
    ...grid,
    cells: grid.cells.map((row, index) => (index < top || index > bottom ? undefined : row)),
    merges: grid.merges.filter((area) => area.top >= top && area.bottom <= bottom),
    rowCount: bottom + 1,
  };
}

/** The filled cells of a sheet's indicators, names included, each once. */
export function answerCells(grid: Grid): readonly CellRef[] {
  const items = formsOf([grid]).flatMap(({ indicators }) => indicators.flatMap(({ cells }) => Object.values(cells))).filter(({ raw }) => raw !== "");
  return [...new Map(items.map(({ at }) => [`${String(at.row)},${String(at.column)}`, at])).values()];
}
