import { renderReport } from "../../../src/core/reports";
import type { FileReport } from "../../../src/core/reports/file-report";
import { findingKey } from "../../../src/core/findings/order";
import { checkedForm, correction, fileReport, finding, form, indicator, item, place, report, SETTINGS, toFormula, toNumber, toText } from "../../support/report-builders";
import { lineFaults, schemaFaults } from "../../support/results-schema";

function results(...files: readonly FileReport[]) {
  const parsed = JSON.parse(renderReport("json", files, SETTINGS));
  expect(schemaFaults(parsed)).toEqual([]);
  return parsed.files;
}

const fixed = finding("J8", {
  related: [place("G8"), place("E8", "绩效目标")],
  evidence: [{ at: place("E8"), words: { zh: "调整后预算", en: "adjusted budget" } }],
  fixes: [
    correction("certain", ["J8", toNumber("10")]),
    correction("review", ["H8", toFormula("G8/E8", "1")], ["K8", toText("已说明")]),
  ],
});

test("a form is told with every cell, its words and its value", () => {
  const [file] = results(fileReport([fixed]));
  expect(file.path).toBe("材料/自评表.xlsx");
  expect(file.problem).toBeNull();
  const [read] = file.forms;
  expect(read).toMatchObject({ id: "form-1", kind: "self-evaluation", sheet: "自评表", range: "A1:K26", title: "部门预算项目支出绩效自评表", year: 2024, profile: "sichuan", verdict: "must-fix" });
  expect(read.weightScheme).toMatchObject({ total: "90", totals: ["90", "100"], executionWeight: "10", why: "表内印有“绩效指标（90分）”" });
  expect(read.fields).toEqual([{ name: "projectName", cell: "B2", raw: " 养老保险费 ", value: "养老保险费" }]);
  expect(read.funding[0]).toMatchObject({
    source: "total", term: "annual", amount: null,
    initial: { cell: "D8", raw: "60.00", value: "60", unit: "万元" },
    rate: { cell: "H8", raw: "100.00%", value: "1" },
    weight: { cell: "I8", raw: "10", value: "10" },
    score: { cell: "J8", raw: "", value: "" },
  });
  expect(read.funding[1]).toMatchObject({ source: "彩票公益金", adjusted: { cell: "E9", raw: "3500元", value: "3500", unit: "元" } });
  expect(read.indicators[0]).toMatchObject({
    term: "annual", level1: "产出指标", level2: "数量指标", score: null, reason: null,
    name: { cell: "D15", raw: "代缴人数", value: "代缴人数" },
    target: { cell: "F15", raw: "3746", value: "3746", unit: "人" },
    actual: { cell: "H15", raw: "", value: "" },
  });
  expect(read.totals).toEqual({ weight: { cell: "I22", raw: "90", value: "90", formula: "SUM(I15:I21)" }, score: null });
  expect(read.computed).toEqual({ weightTotal: "90", executionRate: "1", executionScore: "10", scoreTotal: null, grade: null });
});

test("a finding is told with its cells, its words in both languages and its fixes", () => {
  const [told] = results(fileReport([fixed]))[0].findings;
  expect(told).toMatchObject({
    rule: "execution-score-wrong", code: "JX214", severity: "error", form: "form-1", sheet: "自评表", cell: "J8", related: ["G8", "绩效目标!E8"],
    message: "执行得分没有填写", messageEn: "The execution score is blank", says: "", expected: "10", how: "37.46 ÷ 37.46 × 10",
  });
  expect(told.fixes[0]).toMatchObject({ trust: "certain", edits: [{ sheet: "自评表", cell: "J8", before: null, after: 10 }] });
  expect(told.fixes[1].edits).toEqual([
    { sheet: "自评表", cell: "H8", before: 1, beforeFormula: "=G8/E8", after: "=G8/E8", result: "1" },
    { sheet: "自评表", cell: "K8", before: null, after: "已说明" },
  ]);
});

test("a form without title, year, scheme and weights is told with nulls", () => {
  const bare = checkedForm({
    form: form({ title: null, year: null, moneyUnit: null, indicators: [indicator(20, { level1: null, level2: null, project: 2, isTemplate: true, cells: { name: item("A20", "指标1") } })] }),
    weightScheme: null,
  });
  const [read] = results(fileReport([], { report: report([], { forms: [bare] }) }))[0].forms;
  expect(read).toMatchObject({ title: null, year: null, weightScheme: null });
  expect(read.indicators[0]).toEqual({
    term: "annual", level1: null, level2: null, project: 2, template: true, operator: null, unit: null, reason: null, target: null, actual: null, weight: null, score: null,
    name: { cell: "A20", raw: "指标1", value: "指标1" },
  });
});

test("a file that cannot be read is told beside the others", () => {
  const [good, bad] = results(fileReport([]), { path: "坏.xlsx", problem: { kind: "encrypted", detail: "EncryptedPackage" } });
  expect(good.problem).toBeNull();
  expect(bad).toMatchObject({ path: "坏.xlsx", problem: { kind: "encrypted" }, forms: [], findings: [] });
  expect(bad.problem.message).toContain("密码");
  expect(JSON.stringify(bad)).not.toContain("EncryptedPackage");
});

test("what was written, what was refused and what a person explained is told", () => {
  const [file] = results(
    fileReport([finding("K8", { severity: "warning" })], {
      explanations: [{ finding: findingKey(finding("K8")), text: "年中追减" }],
      receipt: {
        applied: [{ at: place("J8"), before: { value: null }, after: { formula: "H8*I8", value: 10 }, lacks: ["note"] }],
        refused: [{ at: place("K8"), why: "protected", now: null }],
        interrupted: { kind: "busy", detail: "" },
      },
    }),
  );
  expect(file.findings[0].explanation).toBe("年中追减");
  expect(file.receipt).toEqual({
    applied: [{ sheet: "自评表", cell: "J8", before: null, after: "=H8*I8", lacks: ["note"] }],
    refused: [{ sheet: "自评表", cell: "K8", why: "protected", message: "工作表设有保护" }],
    interrupted: { kind: "busy", message: "工作簿正忙，或正被别的程序占用。请关闭占用它的程序，稍候再试。" },
  });
});

test("JSON lines are one file a line, each naming the format", () => {
  const lines = renderReport("jsonl", [fileReport([fixed]), { path: "坏.xlsx", problem: { kind: "damaged", detail: "" } }], SETTINGS).trimEnd().split("\n").map((line) => JSON.parse(line));
  expect(lines.map((line) => line.path)).toEqual(["材料/自评表.xlsx", "坏.xlsx"]);
  expect(lines.flatMap(lineFaults)).toEqual([]);
});

test("the schema refuses what the results never are", () => {
  const parsed = JSON.parse(renderReport("json", [fileReport([fixed])], SETTINGS));
  parsed.files[0].findings[0].severity = "fatal";
  parsed.files[0].forms[0].indicators[0].weight.value = 20;
  expect(schemaFaults(parsed)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\/files\/0\/findings\/0\/severity: /), expect.stringMatching(/^\/files\/0\/forms\/0\/indicators\/0\/weight\/value: /)]),
  );
});
