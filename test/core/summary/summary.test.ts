import { check, cellShown, summarise, summaryBook, summaryCharts, summaryJson, summaryPage, summaryText, type FileReport, type Summary } from "../../../src/core/index";
import { evaluationExample } from "../../../src/core/rules/example-forms";
import { exampleGrid } from "../../support/example-grid";
import { gridsOf } from "../../support/real-forms";

const SETTINGS = { lang: "zh", date: "2025-03-01" } as const;
const checked = (path: string, ...sheets: readonly (readonly string[])[]): FileReport => {
  const grids = sheets.map((rows, index) => exampleGrid(rows, `表${String(index + 1)}`));
  return { path, problem: null, grids, report: check(grids) };
};
const evaluation = (name: string, adjusted: string, executed: string, score = "90"): string[] =>
  evaluationExample([["", "年度资金总额", "50", adjusted, executed, "10", "100%", "10"]], [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", score, ""]]).map((line) => line.replace("技能培训补助", name));
const declaration = (name: string, amount: string): string[] => ["年度绩效目标表", "（2024年度）", `项目名称\t${name}`, `项目资金（万元）\t年度资金总额\t${amount}`, "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位", "产出指标\t数量指标\t服务人次\t≥\t100\t人次"];

describe("rows", () => {
  const { rows } = summarise([checked("甲.xlsx", evaluation("技能培训", "40", "30")), checked("乙.xlsx", declaration("道路养护", "3500元"))]);
  test("a form's money, points and verdict", () => {
    expect(rows[0]).toMatchObject({
      file: "甲.xlsx", sheet: "表1", kind: "self-evaluation", project: "技能培训", year: 2024, budget: "40", executed: "30", rate: "0.75", weightTotal: "90",
      scoreComputed: "97.5", gradeComputed: "优", notChecked: 0,
    });
    expect(rows[0]?.counts.mustFix).toBeGreaterThan(0);
  });
  test("amounts are in one unit, exactly", () => {
    expect(rows[1]).toMatchObject({ kind: "annual-target", budget: "0.35", executed: null, rate: null, scoreComputed: null });
  });
});

test("sums are exact, by kind and year, and declarations are not added to self-evaluations", () => {
  const { totals } = summarise([checked("甲.xlsx", evaluation("甲", "0.1", "0.1"), evaluation("乙", "0.2", "0.1"), declaration("甲", "0.1"), declaration("乙", "0.7"))]);
  expect(totals.map(({ kind, year, forms, budget, executed, rate }) => [kind, year, forms, budget, executed, rate])).toEqual([
    ["self-evaluation", 2024, 2, "0.3", "0.2", "0.666667"],
    ["annual-target", 2024, 2, "0.8", null, null],
  ]);
});

test("a rate is given only when everything with a budget says what was spent", () => {
  const { totals } = summarise([checked("甲.xlsx", evaluation("甲", "10", "9"), evaluation("乙", "10", ""))]);
  expect(totals.map(({ budget, executed, rate }) => [budget, executed, rate])).toEqual([["20", "9", null]]);
});

test("the medium-term total is not taken for the year's budget", () => {
  const grids = gridsOf("samples/luan-2021-dual-term-targets.xlsx");
  const { rows } = summarise([{ path: "a", problem: null, grids, report: check(grids) }]);
  expect(rows.map(({ project, budget }) => [project, budget])).toEqual([["养老保险专项业务经费", null], ["企业退休人员社会化管理服务", "90"]]);
});

test("a file that gave nothing is named with the reason", () => {
  const { rows, leftOut } = summarise([{ path: "坏.xlsx", problem: { kind: "damaged", detail: "" } }, checked("空.xlsx", ["通知", "请于月底前报送"])]);
  expect(rows).toEqual([]);
  expect(leftOut.map(({ file, why }) => `${file} ${why.zh}`)).toEqual(["坏.xlsx 文件已损坏或不完整", "空.xlsx 没有找到绩效表"]);
});

describe("charts", () => {
  const many = (count: number): Summary => summarise([checked("甲.xlsx", ...Array.from({ length: count }, (_, index) => evaluation(`第${String(index)}号项目`, String(index + 1), "1", String(50 + (index % 40)))))]);
  test("scores come lowest first, funds largest first", () => {
    const [scores, funds] = summaryCharts(many(3));
    expect(scores?.bars.map(({ label, values }) => [label, values[0]])).toEqual([["第2号项目（2024）", "55.33"], ["第1号项目（2024）", "56"], ["第0号项目（2024）", "60"]]);
    expect(funds?.bars.map(({ values }) => values)).toEqual([["3", "1"], ["2", "1"], ["1", "1"]]);
    expect([scores?.end, funds?.end]).toEqual(["100", "3"]);
  });
  test("what finds no room is told", () => {
    const [scores] = summaryCharts(many(45));
    expect([scores?.bars.length, scores?.leftOut]).toEqual([36, 9]);
    expect(summaryPage(many(45), SETTINGS)).toContain("得分最低的 36 张表，另有 9 张未画出");
  });
  test("forms without scores make no chart of scores", () => {
    expect(summaryCharts(summarise([checked("甲.xlsx", declaration("甲", "1"))])).map(({ id }) => id)).toEqual(["funds"]);
  });
});

describe("outputs", () => {
  const summary = summarise([checked("甲<1>.xlsx", evaluation("技能培训", "40", "30"), declaration("道路养护", "12.3456"))]);
  test("the workbook holds the table and its charts over the right cells", () => {
    const [table, scores, funds] = summaryBook(summary, SETTINGS).sheets;
    expect(table?.columns.length).toBe(table?.rows[0]?.length);
    expect(table?.totals.length).toBe(2);
    expect(scores?.charts).toEqual([expect.objectContaining({ labels: 0, series: [1], firstRow: 0, lastRow: 0 })]);
    expect(funds?.charts[0]?.series).toEqual([1, 2]);
    expect(funds?.rows.map((row) => row.map(cellShown))).toEqual([["技能培训（2024）", "40.00", "30.00"], ["道路养护（2024）", "12.3456", ""]]);
  });
  test("the page stands alone, shows each chart's numbers as a table and no markup of a file's name", () => {
    const page = summaryPage(summary, SETTINGS);
    expect(page).not.toMatch(/<script|https?:|src=/);
    expect(page).toContain("甲&lt;1&gt;.xlsx");
    expect(page.match(/<figure>/g)?.length).toBe(2);
    expect(page.match(/<svg role="img" aria-label=/g)?.length).toBe(2);
    expect(page).toContain('<th scope="row">道路养护（2024）</th><td>12.3456</td><td></td>');
    // 30 and 12.3456 of 40, on a bar of 400 pixels.
    expect(page).toContain('width="300" height="12"');
    expect(page).toContain('width="123.5" height="12"');
  });
  test("the terminal's lines keep to their columns", () => {
    const text = summaryText(summary, SETTINGS, 100);
    expect(text).toContain("技能培训");
    expect(text).toMatch(/40\.00\s+30\.00\s+75%\s+97\.5/);
  });
  test("programs get decimal texts", () => {
    const json = JSON.parse(summaryJson(summary));
    expect(json).toMatchObject({ schema: "jixiao-summary/1", moneyUnit: "万元", leftOut: [] });
    expect(json.rows[1].budget).toBe("12.3456");
  });
  test("nothing to sum up is said", () => {
    expect(summaryPage(summarise([]), SETTINGS)).toContain("没有可以汇总的绩效表");
    expect(summaryText(summarise([]), SETTINGS, 80)).toContain("没有可以汇总的绩效表");
  });
});
