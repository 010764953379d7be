import { targetExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "rate-cannot-exceed-100";
const column = (operator: string, target: string, unit: string, name: string): string[] => targetExample([], [["产出指标", "时效指标", name, operator, target, unit, "90"]]);
const glued = (target: string, name: string): string[] => [
  "项目支出绩效目标表", "（2021年度）", "项目名称\t代缴", "一级指标\t二级指标\t三级指标\t指标值", `产出指标\t质量指标\t${name}\t${target}`,
];

test.each([
  ["a payment is to be in time at least always", column("≥", "100", "%", "每月资金支付及时率"), ["D5 advice → ＝"]],
  ["the sign is ＞", column("＞", "100", "%", "支付准确率"), ["D5 advice → ＝"]],
  ["the operator is a word", column("大于等于", "100", "百分比", "学员满意度"), ["D5 advice → 等于"]],
  ["the sign is glued and mistyped", glued("》100%", "困难群众代缴率"), ["D5 advice → ＝100%"]],
  ["completion is only part of a name that means something else", column("≥", "100", "%", "工作完成及时率"), ["D5 advice → ＝"]],
  ["the unit is left out", column("≥", "100", "", "验收合格率"), ["D5 advice → ＝"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["the target leaves room", column("≥", "95", "%", "资金支付及时率")],
  ["all is asked exactly", column("＝", "100", "%", "资金支付及时率")],
  ["the rate may exceed its base", column("≥", "100", "%", "任务完成率")],
  ["growth has no end", column("≥", "100", "%", "收入增长率")],
  ["people are counted", column("≥", "100", "人", "培训人数")],
  ["the operator is missing", column("", "100", "%", "资金支付及时率")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});
