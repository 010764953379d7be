import { targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "indicator-misplaced";
const form = (level2: string, name: string, operator: string, target: string, unit: string, level1 = "产出指标"): string[] =>
  targetExample([], [[level1, level2, name, operator, target, unit, "90"]]);

test.each([
  ["a fee stands among quantities", form("数量指标", "森工人员管理服务费", "＝", "8800", "元"), ["C5 warning → 成本指标"]],
  ["a cost stands under quality", form("质量指标", "职业年金贴息成本", "＝", "302600", "元"), ["C5 warning → 成本指标"]],
  ["accuracy stands among quantities", form("数量指标", "职业年金贴息支付准确率", "≥", "100", "%"), ["C5 warning → 质量指标"]],
  ["punctuality stands under quality", form("质量指标", "森工管理费支付及时率", "＝", "100", "%"), ["C5 warning → 时效指标"]],
  ["a date of completion stands under cost", form("成本指标", "设备采购完成时间", "", "2024年11月底前", ""), ["C5 warning → 时效指标"]],
  ["heads are counted under timeliness", form("时效指标", "培训人数", "≥", "100", "人"), ["C5 warning → 数量指标"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["satisfaction stands under social benefit", form("社会效益指标", "群众满意度", "≥", "90", "%", "效益指标"), ["C5 advice → 满意度指标"]],
  ["heads are counted under quality", form("质量指标", "参训人数", "≥", "100", "人"), ["C5 advice → 数量指标"]],
])("is only told when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["everything is in its place", form("质量指标", "资金支付准确率", "＝", "100", "%")],
  ["the name speaks of two things", form("质量指标", "资金支付准确及时率", "＝", "100", "%")],
  ["money handed out is the product", form("数量指标", "拨付退管服务经费", "＝", "47", "万元")],
  ["a standard is owed to people", form("质量指标", "农村低保标准", "≥", "530", "元/人")],
  ["a sentence only mentions money", form("数量指标", "政府为困难群体人员每人代缴100元", "＝", "100", "元")],
  ["the unit is missing", form("数量指标", "工程资金金额", "", "43.2", "")],
  ["the unit speaks against the name", form("质量指标", "管理服务费", "＝", "100", "%")],
  ["money is to be reached", form("数量指标", "社会捐赠经费", "≥", "50", "万元")],
  ["accuracy of the budget is a matter of cost", form("成本指标", "预算编制准确率", "≥", "95", "%")],
  ["the dimension is the form's own", form("资金管理指标", "资金支付及时率", "≥", "95", "%", "过程管理指标")],
  ["coverage may be either", form("数量指标", "参保覆盖率", "≥", "95", "%")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("a rate that also stands in its right place is only a copy", () => {
  const rate = (level2: string): string[] => ["产出指标", level2, "资金支付及时率", "≥", "95", "%", "45"];
  expect(found(RULE, targetExample([], [rate("质量指标"), rate("时效指标")]))).toEqual([]);
});

test("says the dimension that is written", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form("数量指标", "管理服务费", "＝", "8800", "元"))]);
  expect([finding?.says, finding?.fixes]).toEqual(["数量指标", []]);
});
