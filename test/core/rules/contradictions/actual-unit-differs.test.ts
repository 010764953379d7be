import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "actual-unit-differs";
const form = (target: string, unit: string, actual: string): string[] => [
  "部门预算项目支出绩效自评表（2024年度）", "项目名称\t职业年金贴息", "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分",
  `成本指标\t经济成本指标\t职业年金贴息成本\t＝\t${target}\t${unit}\t${actual}\t90\t90`,
];
const glued = (target: string, actual: string): string[] => [
  "项目支出绩效自评表", "（2021年度）", "项目名称\t林业项目", "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分", `产出指标\t数量指标\t林产品收入\t${target}\t${actual}\t90\t90`,
];

test.each([
  ["the actual counts 万元 under 元", form("302600", "元", "0.88万元"), ["G4 error → 8800"]],
  ["the actual counts 元 under 万元", form("30.26", "万元", "302600元"), ["G4 error → 30.26"]],
  ["people are counted singly under 万人", form("3", "万人", "29500人"), ["G4 error → 2.95"]],
  ["units typed behind both numbers differ", glued("24000万元", "2.45亿元"), ["E5 warning → 24500万元"]],
  ["a share stands where people are counted", form("375", "人", "100%"), ["G4 warning"]],
  ["money stands where a share is asked", glued("≥95%", "120万元"), ["E5 warning"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["both are in one unit", glued("2.6亿元", "2.45亿元")],
  ["the actual is bare", glued("≥50个", "52")],
  ["the target is bare", glued("50", "52个")],
  ["only the way of writing differs", form("160", "人", "160名")],
  ["one counting word stands for another", glued("≥2次", "2场")],
  ["a price is shortened", glued("45元/人", "45元")],
  ["the actual is told in words", form("375", "人", "按100%的比例完成")],
  ["nothing was spent", form("302600", "元", "0万元")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("months against years are only told", () => {
  expect(found(RULE, glued("≥1年", "18个月"))).toEqual(["E5 advice → 1.5年"]);
});

test("the conversion has to be looked at before it is written", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form("302600", "元", "0.88万元"))]);
  expect(finding?.fixes.map(({ trust, edits: [edit] }) => [trust, edit.to])).toEqual([["review", { kind: "number", number: "8800" }]]);
  expect(finding?.how).toBe("0.88万元 = 8800元");
});
