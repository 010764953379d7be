import fc from "fast-check";
import { check, planWrites, type Cell, type CheckReport, type Grid } from "../../src/core/index";
import { readSamples } from "../support/real-forms";
import { writtenGrid } from "../support/written-grid";
import { anyCellText } from "./texts";
import { fuzzTarget, mustHold, quickly } from "./fuzz-target";

const HEADINGS = [
  "一级指标", "二级指标", "三级指标", "指标值", "年度指标值", "目标值", "实际完成值", "完成情况", "分值", "权重", "得分", "偏差原因分析及改进措施", "度量单位", "指标性质", "备注",
  "产出指标", "效益指标", "满意度指标（10分）", "数量指标", "质量指标", "成本指标", "社会效益指标", "合计", "总分", "小计", "绩效指标", "项目支出绩效自评表（2022年度）", "部门整体支出绩效目标表",
  "项目名称", "项目名称：甲", "主管部门", "预算单位", "年度资金总额", "其中：财政拨款", "其他资金：", "年初预算数", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）", "项目资金（万元）", "年度目标", "预期目标", "实际完成情况", "单位：万元",
  "1", "2", "10", "50", "100", "0.5", "≥95%", "95", "%", "…", "指标1：", "注：", "附件1", "1.1产出指标完成情况分析。", "（1）数量指标。",
];

const anyCell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 9, arbitrary: fc.constantFrom(...HEADINGS).map((text): Cell => ({ value: text, text })) },
  { weight: 3, arbitrary: fc.double({ noNaN: false }).map((value): Cell => ({ value, text: String(value) })) },
  { weight: 2, arbitrary: anyCellText.map((text): Cell => ({ value: text, text })) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>({ value: { error: "#REF!" }, text: "#REF!" }, { value: true, text: "TRUE" }, { value: 3, text: "3", formula: "SUM(A1:A9)" }, { value: 0.5, text: "50%", numberFormat: "0%" }) },
);

const SIDE = 12;
const place = fc.nat(SIDE + 2);

const anySheet: fc.Arbitrary<Grid> = fc
  .record({
    cells: fc.array(fc.array(anyCell, { maxLength: SIDE }), { maxLength: SIDE * 2 }),
    merges: fc.array(fc.tuple(place, place, fc.nat(6), fc.nat(4)), { maxLength: 8 }),
    visibility: fc.constantFrom("visible" as const, "visible" as const, "hidden" as const),
    hidden: fc.array(place, { maxLength: 2 }),
  })
  .map(({ cells, merges, visibility, hidden }) => ({
    sheet: "表",
    visibility,
    rowCount: cells.length,
    columnCount: Math.max(0, ...cells.map((row) => row.length)),
    cells,
    merges: merges.map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
    hiddenRows: new Set(hidden),
    hiddenColumns: new Set(hidden),
    notes: [],
    isProtected: false,
    skipped: [],
  }));

const REAL = readSamples().map(({ grid }) => grid);

/** A real sheet with cells replaced and rows or columns taken out, as hands and programs do. */
const anyWornSheet: fc.Arbitrary<Grid> = fc
  .record({
    grid: fc.constantFrom(...REAL),
    typed: fc.array(fc.tuple(fc.nat(60), fc.nat(12), anyCell), { maxLength: 12 }),
    withoutRows: fc.array(fc.nat(60), { maxLength: 4 }),
    withoutColumns: fc.array(fc.nat(12), { maxLength: 2 }),
    keepsMerges: fc.boolean(),
  })
  .map(({ grid, typed, withoutRows, withoutColumns, keepsMerges }) => {
    const cells = Array.from({ length: grid.rowCount }, (_, row) => [...(grid.cells[row] ?? [])]);
    for (const [row, column, cell] of typed) {
      const line = cells[row];
      if (line !== undefined) line[column] = cell;
    }
    const kept = cells.filter((_, row) => !withoutRows.includes(row)).map((line) => line.filter((_, column) => !withoutColumns.includes(column)));
    return { ...grid, cells: kept, rowCount: kept.length, merges: keepsMerges ? grid.merges : [] };
  });

/** What a program says when it slipped. */
const SLIPS = /undefined|NaN|\[object/;

function holdsTogether(grid: Grid): void {
  const report = quickly(() => check([grid]));
  mustHold(JSON.stringify(wordsOf(report)) === JSON.stringify(wordsOf(check([grid]))), "the same sheet is judged alike");
  // What a cell says may be quoted: only a sheet without such words tells whether the program speaks them of its own.
  const isSpoken = grid.cells.some((row) => row?.some((cell) => SLIPS.test(cell?.text ?? "")) ?? false);
  for (const { at, what, todo } of report.findings) {
    mustHold(at.sheet === grid.sheet && at.row >= 0 && at.column >= 0, "a finding stands on the sheet");
    mustHold(what.zh !== "" && what.en !== "" && todo.zh !== "" && (isSpoken || !SLIPS.test(what.zh + what.en)), `a finding has its words: ${what.zh}`);
  }
  const { plan } = planWrites(report.findings, [grid], { trust: "certain" });
  quickly(() => check([writtenGrid(grid, plan.edits)]));
}

/** What a report says, without what it holds of the sheet. */
function wordsOf({ forms, findings }: CheckReport): unknown {
  return [forms.map(({ form }) => [form.id, form.kind, form.indicators.length]), findings.map(({ rule, at, what }) => [rule, at.row, at.column, what.zh])];
}

/** No sheet makes the reader or a rule fail; the same sheet says the same twice; corrections can be planned and judged again. */
export const sheetTargets = [
  fuzzTarget("any sheet", 250, anySheet, holdsTogether),
  fuzzTarget("worn real sheets", 120, anyWornSheet, holdsTogether),
];
