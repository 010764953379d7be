import { targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "cost-without-ceiling";
const column = (operator: string, target: string, unit: string, name = "城乡居民养老保险缴费及补贴", level2 = "经济成本指标"): string[] =>
  targetExample([], [["成本指标", level2, name, operator, target, unit, "90"]]);
const glued = (target: string, name: string): string[] => [
  "项目支出绩效目标表", "（2021年度）", "项目名称\t票据购置", "一级指标\t二级指标\t三级指标\t指标值", `产出指标\t成本指标\t${name}\t${target}`,
];

test.each([
  ["the column says ≥ for an amount in 元", column("≥", "374600", "元"), ["D5 warning → ≤"]],
  ["the column says ＞", column("＞", "37.46", "万元"), ["D5 warning → ≤"]],
  ["the column says it in words", column("大于等于", "12", "万元", "车辆购置成本"), ["D5 warning → 小于等于"]],
  ["the sign is mistyped", column("》", "374600", "元"), ["D5 warning → ≤"]],
  ["the sign stands before a price", glued("≥45元/人", "培训费用标准"), ["D5 warning → ≤45元/人"]],
  ["more than a price follows the sign", glued("≥35元/本，共计需要1750元", "购买支票的费用标准"), ["D5 warning → ≤35元/本，共计需要1750元"]],
  ["the unit is left out but the name tells", column("≥", "50000", "", "培训经费"), ["D5 warning → ≤"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["there is a ceiling", column("≤", "374600", "元")],
  ["the amount is exact", column("＝", "374600", "元")],
  ["a share is to be reached", column("≥", "95", "%", "成本控制率")],
  ["money is to be saved", column("≥", "5", "万元", "节约维护成本")],
  ["people are owed a standard", column("≥", "570", "元/人", "特困人员基本生活标准")],
  ["the indicator is no cost", column("≥", "374600", "元", "发放补贴金额", "数量指标").map((line) => line.replace("成本指标\t数量", "产出指标\t数量"))],
  ["a social cost counts something else", column("≥", "5", "件", "减少信访", "社会成本指标")],
  ["the words ask for a minimum inside the target", glued("不低于45元/人", "培训费用标准")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("is never corrected without being looked at", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(column("≥", "374600", "元"))]);
  expect(finding?.fixes.map(({ trust }) => trust)).toEqual(["review"]);
});
