import type { CellEdit, Correction, Finding, NewContent } from "../../src/core/findings/finding";
import type { CheckedForm, CheckReport } from "../../src/core/findings/report";
import type { Form, Indicator, Item } from "../../src/core/form/form";
import { parseAreaAddress, parseCellAddress } from "../../src/core/grid/a1";
import type { CellRef, Grid } from "../../src/core/grid/grid";
import type { ReadFileReport, ReportSettings } from "../../src/core/reports/file-report";
import { exampleGrid } from "./example-grid";

export const SHEET = "自评表";

/** A place by its address on a sheet. */
export function place(address: string, sheet = SHEET): CellRef {
  const at = parseCellAddress(address);
  if (at === null) throw new Error(`no address: ${address}`);
  return { sheet, ...at };
}

export function item(address: string, raw: string, more: Partial<Item> = {}): Item {
  return { at: place(address), raw, ownsCell: true, ...more };
}

export const toNumber = (number: string): NewContent => ({ kind: "number", number });
export const toText = (text: string): NewContent => ({ kind: "text", text });
export const toFormula = (formula: string, result: string): NewContent => ({ kind: "formula", formula, result });

export function correction(trust: Correction["trust"], ...edits: readonly [readonly [string, NewContent], ...(readonly [string, NewContent])[]]): Correction {
  const [first, ...rest] = edits.map(([address, to]): CellEdit => ({ at: place(address), to }));
  if (first === undefined) throw new Error("a correction has at least one edit");
  return { title: { zh: "改正", en: "correct" }, trust, edits: [first, ...rest] };
}

export function finding(address: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: "execution-score-wrong",
    code: "JX214",
    severity: "error",
    formId: "form-1",
    at: place(address),
    related: [],
    what: { zh: "执行得分没有填写", en: "The execution score is blank" },
    why: { zh: "表内注明得分＝权重×执行率", en: "The form prints score = weight × rate" },
    todo: { zh: "请填写得分", en: "Fill in the score" },
    says: "",
    expected: "10",
    how: "37.46 ÷ 37.46 × 10",
    evidence: [],
    fixes: [],
    ...more,
  };
}

export function indicator(row: number, more: Partial<Indicator> = {}): Indicator {
  const line = String(row);
  return {
    term: "annual",
    row: row - 1,
    level1: "产出指标",
    level2: "数量指标",
    level1Item: null,
    level2Item: null,
    cells: { name: item(`D${line}`, "代缴人数"), operator: item(`E${line}`, "≥"), target: item(`F${line}`, "3746"), unit: item(`G${line}`, "人"), actual: item(`H${line}`, ""), weight: item(`I${line}`, "20", { stored: "20" }) },
    isTemplate: false,
    ...more,
  };
}

export function form(more: Partial<Form> = {}): Form {
  return {
    id: "form-1",
    kind: "self-evaluation",
    sheet: SHEET,
    range: parseAreaAddress("A1:K26") ?? { top: 0, left: 0, bottom: 25, right: 10 },
    title: item("A1", "部门预算项目支出绩效自评表"),
    year: { value: 2024, at: place("A1"), words: "2024年" },
    fields: [{ name: "projectName", item: item("B2", " 养老保险费 ", { ownsCell: false, cellText: "项目名称： 养老保险费 " }), label: { at: place("A2"), text: "项目名称" } }],
    moneyUnit: { unit: "万元", at: place("A7") },
    funding: [
      {
        source: "total", words: "总额", labelAt: place("B8"), saysOfWhich: false, term: "annual",
        cells: {
          initial: item("D8", "60.00", { stored: "60" }), adjusted: item("E8", "37.46", { stored: "37.46" }), executed: item("G8", "37.46", { stored: "37.46" }),
          rate: item("H8", "100.00%", { stored: "1", isPercent: true }), weight: item("I8", "10", { stored: "10" }), score: item("J8", ""),
        },
      },
      { source: "own-words", words: "彩票公益金", labelAt: place("B9"), saysOfWhich: true, term: "annual", cells: { adjusted: item("E9", "3500元") } },
    ],
    indicators: [indicator(15)],
    blankRows: [],
    levels: [],
    totals: { weight: item("I22", "90", { stored: "90", formula: "SUM(I15:I21)" }), score: null, labelAt: place("A22") },
    printed: { rowsTotal: null, executionWeight: null },
    columns: [],
    unplaced: [],
    paragraphs: [],
    ...more,
  };
}

export function checkedForm(more: Partial<CheckedForm> = {}): CheckedForm {
  return {
    form: form(),
    profile: "sichuan",
    weightScheme: { rowTotals: ["90", "100"], executionWeight: "10", why: { zh: "表内印有“绩效指标（90分）”", en: "the form prints 90 points" }, statedAt: place("A13") },
    computed: { weightTotal: "90", executionRate: "1", executionScore: "10", scoreTotal: null, grade: null },
    sums: [],
    verdict: "must-fix",
    notChecked: [],
    ...more,
  };
}

export function report(findings: readonly Finding[], more: Partial<CheckReport> = {}): CheckReport {
  return { forms: [checkedForm()], findings, notChecked: [], ...more };
}

/** Ten rows of the sheet: funds on row 8 with a rate and a total that are computed. */
export function sheetGrid(more: Partial<Grid> = {}): Grid {
  const rows = Array.from({ length: 26 }, () => "");
  rows[7] = "\t\t\t60.00\t37.46\t\t37.46\t=G8/E8 → 100.00%\t10\t";
  rows[21] = "\t\t\t\t\t\t\t\t=SUM(I15:I21) → 90";
  return { ...exampleGrid(rows, SHEET), ...more };
}

export function fileReport(findings: readonly Finding[], more: Partial<ReadFileReport> = {}): ReadFileReport {
  return { path: "材料/自评表.xlsx", problem: null, report: report(findings), grids: [sheetGrid()], ...more };
}

export const SETTINGS: ReportSettings = {
  lang: "zh",
  tool: { name: "jixiao-check", version: "0.1.0" },
  date: "2025-03-01",
  rules: [
    {
      id: "execution-score-wrong", code: "JX214", severity: "error",
      title: { zh: "预算执行得分不对", en: "Execution score is wrong" }, basis: { zh: "表内印制的计算方法", en: "The method printed in the form" },
    },
  ],
  terminal: { columns: 80, colour: false },
  onlyOpen: false,
};
