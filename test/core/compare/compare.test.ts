import { comparisonReport } from "../../../src/core/index";
import { changeTexts, compared, declarationRows, evaluationRows } from "../../support/compare-forms";

const LAST = ["产出指标\t数量指标\t培训人数\t≥\t100\t人\t30", "\t\t培训场次\t＝\t5\t次\t20", "产出指标\t成本指标\t人均费用\t≤\t800\t元\t20", "满意度指标\t满意度指标\t学员满意度\t≥\t95\t%\t20"];
const changed = (...rows: readonly string[]): readonly string[] => changeTexts(compared([declarationRows("技能培训", 2023, LAST)], [declarationRows("技能培训", 2024, rows)]));

test("nothing is changed by another spelling of numbers, units, operators and years", () => {
  expect(changed("产出指标\t数量指标\t2024年培训人数\t>=\t1００\t人\t30", "\t\t培训 场次\t=\t5.0\t次\t20", "成本指标\t经济成本指标\t人均费用\t不超过\t0.08\t万元\t20", "满意度指标\t服务对象满意度指标\t学员满意度\t≧\t95\t百分比\t20")).toEqual([]);
});

test.each([
  ["a floor that sinks", "产出指标\t数量指标\t培训人数\t≥\t90\t人\t30", "培训人数 target 100人 → 90人 easier"],
  ["a floor that rises", "产出指标\t数量指标\t培训人数\t≥\t120\t人\t30", "培训人数 target 100人 → 120人 harder"],
  ["another operator", "产出指标\t数量指标\t培训人数\t＝\t100\t人\t30", "培训人数 operator ≥ → ＝ other"],
  ["another unit", "产出指标\t数量指标\t培训人数\t≥\t100\t次\t30", "培训人数 unit 人 → 次 other"],
  ["a weight that moved", "产出指标\t数量指标\t培训人数\t≥\t100\t人\t25", "培训人数 weight 30 → 25 down"],
  ["words that are only alike", "产出指标\t数量指标\t全年培训人数\t≥\t100\t人\t30", "全年培训人数 name 培训人数 → 全年培训人数 other ?"],
  ["another level", "产出指标\t质量指标\t培训人数\t≥\t100\t人\t30", "培训人数 level 产出指标 › 数量指标 → 产出指标 › 质量指标 other"],
])("%s is told", (_, row, expected) => {
  expect(changed(row, ...LAST.slice(1).map((line) => (line.startsWith("\t") ? `产出指标\t数量指标${line.slice(1)}` : line)))).toEqual([expected]);
});

test("a ceiling that rises asks for less", () => {
  expect(changed(...LAST.slice(0, 2), "产出指标\t成本指标\t人均费用\t≤\t900\t元\t20", ...LAST.slice(3))).toEqual(["人均费用 target 800元 → 900元 easier"]);
});

test("what went and what came is listed, and never paired", () => {
  expect(changed(...LAST.slice(0, 2), "产出指标\t成本指标\t教材印刷费用\t≤\t800\t元\t20", ...LAST.slice(3))).toEqual(["− 人均费用", "+ 教材印刷费用"]);
});

test("a reworded name with the same target is taken for the same, but not surely", () => {
  expect(changed("产出指标\t数量指标\t培训人次\t≥\t100\t人\t30", "\t\t培训场次\t＝\t5\t次\t20", ...LAST.slice(2))).toEqual(["培训人次 name 培训人数 → 培训人次 other ?"]);
  expect(changed("产出指标\t数量指标\t培训人次\t≥\t90\t人\t30", "\t\t培训场次\t＝\t5\t次\t20", ...LAST.slice(2))).toEqual(["− 培训人数", "+ 培训人次"]);
});

test("weights written out of 90 instead of 100 were not moved", () => {
  const evaluation = LAST.map((row) => row.replace(/\t(\d+)$/, (_, weight: string) => `\t${String(Number(weight) * 0.9)}`));
  expect(changeTexts(compared([declarationRows("技能培训", 2024, LAST)], [evaluationRows("技能培训", 2024, evaluation)]))).toEqual([]);
});

test("amounts are compared in one unit", () => {
  const funds = (amount: string): string[] => [`项目资金（万元）\t年度资金总额\t${amount}`];
  const { forms } = compared([declarationRows("技能培训", 2023, LAST, funds("12"))], [declarationRows("技能培训", 2024, LAST, funds("100000元"))]);
  expect(forms.flatMap((pair) => pair.funds.map(({ column, before, after, direction }) => [column, before.raw, after.raw, direction]))).toEqual([["amount", "12", "100000元", "down"]]);
  const same = compared([declarationRows("技能培训", 2023, LAST, funds("12"))], [declarationRows("技能培训", 2024, LAST, funds("120000元"))]);
  expect(same.forms.flatMap((pair) => pair.funds)).toEqual([]);
});

test("a form without a counterpart is told on either side", () => {
  const { forms, unpaired } = compared([declarationRows("技能培训", 2023, LAST), declarationRows("道路养护", 2023, LAST)], [declarationRows("技能培训", 2024, LAST), declarationRows("桥梁检测", 2024, LAST)]);
  expect(forms.length).toBe(1);
  expect(unpaired.map(({ side, what }) => [side, what.zh])).toEqual([["before", "工作表“表2”的“道路养护”"], ["after", "工作表“表2”的“桥梁检测”"]]);
});

describe("reports", () => {
  const comparison = compared([declarationRows("技能培训", 2023, LAST)], [declarationRows("技能培训", 2024, ["产出指标\t数量指标\t培训人数\t≥\t90\t人\t30", ...LAST.slice(1)]), declarationRows("<桥梁>", 2024, LAST)]);
  test("text names cells and counts", () => {
    const text = comparisonReport(comparison, "text", "zh");
    expect(text).toContain("指标：一致 3 项，有变动 1 项，取消 0 项，新增 0 项");
    expect(text).toContain("培训人数  指标值（降低）  100人 → 90人  E5 → E5");
    expect(comparisonReport(comparison, "text", "en")).toContain("asks for less");
  });
  test("JSON holds every pair", () => {
    const json = JSON.parse(comparisonReport(comparison, "json", "zh"));
    expect(json.schema).toBe("jixiao-compare/1");
    expect(json.forms[0].indicators.length).toBe(4);
    expect(json.forms[0].indicators[0].changes).toEqual([{ part: "target", before: "100人", after: "90人", direction: "easier", cell: "E5" }]);
    expect(json.unpaired).toEqual([expect.objectContaining({ side: "after", form: expect.objectContaining({ project: "<桥梁>" }) })]);
  });
  test("a page holds no markup of the forms", () => {
    const page = comparisonReport(comparison, "html", "zh");
    expect(page).toContain("&lt;桥梁&gt;");
    expect(page).not.toContain("<桥梁>");
    expect(comparisonReport(comparison, "markdown", "zh")).toContain("| 培训人数 | 指标值（降低） | 100人 | 90人 | E5 → E5 |");
  });
  test("nothing to compare is said", () => {
    expect(comparisonReport(compared([], []), "text", "zh")).toContain("没有可以对照的表");
  });
});
