import { evaluationExample, SOUND_FUNDS, targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found, proseReport } from "../../../support/rule-findings";

const RULE = "unit-missing";
const row = (name: string, target: string, actual = ""): readonly string[] => ["产出指标", "数量指标", name, target, actual, "90", "", ""];
const form = (name: string, target: string, actual = ""): string[] => evaluationExample([SOUND_FUNDS], [row(name, target, actual)]);
const withColumn = (name: string, target: string, unit: string, operator = "≥"): string[] => targetExample([], [["产出指标", "数量指标", name, operator, target, unit, "60"], ["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"]]);

test.each([
  ["全县参合人数", "8755", " → 8755人"], ["工程完工率", "100", " → 100%"], ["学生满意度", "100", " → 100%"], ["培训人次", "260", " → 260人次"], ["宣传活动次数", "12", " → 12次"],
  ["重点建设工程安排数量", "2", ""], ["工程资金金额", "43.2", ""], ["完成时限", "1", ""], ["培训人数", "≥100", " → ≥100人"], ["培训人数", "100-150", " → 100-150人"], ["工作效率", "100", ""],
  ["人均机关养老金", "5295/人/月", " → 5295元/人/月"],
])("finds %s = %s", (name, target, expected) => {
  expect(found(RULE, form(name, target))).toEqual([`D7 warning${expected}`]);
});

test.each([["超概算项目比例", "0"], ["安全事故数", "0"], ["森林火灾受害率", "0.9"]])("mentions %s = %s as advice only", (name, target) => {
  expect(found(RULE, form(name, target))).toEqual(["D7 advice"]);
});

test("takes the unit from the actual, the goal or the other term", () => {
  expect(found(RULE, form("补贴渔船", "6", "6艘"))).toEqual(["D7 warning → 6艘"]);
  const [title = "", year = "", name = "", ...rest] = form("开设课程数量", "220");
  expect(found(RULE, [title, year, name, "年度目标\t开设课程220门，培训280人次", ...rest])).toEqual(["D8 warning → 220门"]);
  const dual = ["项目支出绩效目标表", "（2024年度）", "一级指标\t二级指标\t三级指标\t中期指标值\t二级指标\t三级指标\t年度指标值", "产出指标\t数量指标\t采购设备数量\t10\t数量指标\t采购设备数量\t10套"];
  expect(found(RULE, dual)).toEqual(["D4 warning → 10套"]);
});

test("fills in the unit column where the form has one", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(withColumn("培训人数", "100", ""))]);
  expect(finding?.related).toEqual([{ sheet: "示例", row: 4, column: 5 }]);
  expect(finding?.fixes.map(({ trust, edits }) => [trust, edits[0].at.column, edits[0].to])).toEqual([["review", 5, { kind: "text", text: "人" }]]);
});

test("asks for the unit column even if the name bears the unit", () => {
  expect(found(RULE, withColumn("保障职工人数（人）", "116", ""))).toEqual(["E5 warning → 116人"]);
  expect(found(RULE, form("保障职工人数（人）", "116"))).toEqual([]);
});

test.each([
  ["培训人数", "100人"], ["合格率", "95%"], ["配套资金", "75元"], ["造林补助", "每亩300"], ["完成时间", "2024"], ["完成时间", "2024年12月"], ["完成时间", "20241231"], ["完成时间", "2024-12-31"], ["带动就业成效", "优良中差"],
  ["综合指数", "1.2"], ["水质等级", "3"], ["空气质量", "良好"], ["培训对象", "全部"], ["服务时间", "7×24小时"], ["PM2.5浓度", "35"],
])("is silent on %s = %s", (name, target) => {
  expect(found(RULE, form(name, target))).toEqual([]);
});

test.each([["培训人数", "100", "人", "≥"], ["参保人数", "3", "万人", "≥"], ["就业成效", "优良", "", "定性"], ["培训人数", "100人", "", "≥"]])("is silent on %s = %s with the unit column “%s”", (name, target, unit, operator) => {
  expect(found(RULE, withColumn(name, target, unit, operator))).toEqual([]);
});

test("is silent where the heading bears the unit", () => {
  const rows = ["绩效目标表", "（2024年度）", "一级指标\t二级指标\t三级指标\t指标值（万元）", "产出指标\t成本指标\t培训费\t12"];
  expect(found(RULE, rows)).toEqual([]);
  expect(found(RULE, rows.map((line) => line.replace("（万元）", "（年度）")))).toEqual(["D4 warning"]);
});

test("finds bare numbers of a report", () => {
  const report = proseReport("4.1产出指标完成情况分析。", "(1)数量指标。", "指标1：全年缴费人数：83", "指标2：人均养老金：5295/人/月", "指标3：培训人数：100人");
  expect(found(RULE, report)).toEqual(["A16 warning → 83人", "A17 warning → 5295元/人/月"]);
  const [first] = findingsBy(RULE, [exampleGrid(report)]);
  expect(first?.fixes[0]?.edits[0].to).toEqual({ kind: "text", text: "指标1：全年缴费人数：83人" });
});

test("leaves several ratios that are all typed as decimals at advice, a ceiling at warning", () => {
  const rows = (target: string): string[] => evaluationExample([SOUND_FUNDS], [row("参保率", "0.95"), row("就业率", "0.9"), row("差错率", target)]);
  expect(found(RULE, rows("0.01"))).toEqual(["D7 advice", "D8 advice", "D9 advice"]);
  expect(found(RULE, rows("≤0.5"))).toEqual(["D7 advice", "D8 advice", "D9 warning → ≤0.5%"]);
});
