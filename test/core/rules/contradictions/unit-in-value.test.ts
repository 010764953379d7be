import { check } from "../../../../src/core/index";
import { planWrites } from "../../../../src/core/plan";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";
import { writtenGrid } from "../../../support/written-grid";

const RULE = "unit-in-value";
const form = (target: string, unit: string, actual: string): string[] => [
  "部门预算项目支出绩效自评表（2024年度）", "项目名称\t森工管理费", "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分",
  `产出指标\t数量指标\t森工人员人数\t≥\t${target}\t${unit}\t${actual}\t90\t90`,
];

test.each([
  ["the unit of the column stands behind both numbers", form("160人", "人", "160人"), ["E4 warning → 160", "G4 warning → 160"]],
  ["only the actual repeats it", form("375", "人", "375人"), ["G4 warning → 375"]],
  ["another word for the same unit is typed", form("160名", "人", "160"), ["E4 warning → 160"]],
  ["digits and unit are wide", form("１６０人", "人", "160"), ["E4 warning → 160"]],
  ["a sign stands before the number", form("≥95.5％", "%", "96"), ["E4 warning → ≥95.5"]],
  ["a word of comparison stands behind it", form("95%以上", "%", "96"), ["E4 warning → 95以上"]],
  ["万 stands where the column says 万元", form("20", "万元", "19.5万"), ["G4 warning → 19.5"]],
  ["a target is in another unit of the same family", form("0.88万元", "元", "8800"), ["E4 warning → 8800"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["the numbers are bare", form("160", "人", "158")],
  ["the spreadsheet shows its own percentage", form("100%", "%", "100%")],
  ["the unit column is blank", form("160人", "", "158人")],
  ["another thing is counted", form("160人次", "人", "158人次")],
  ["the cell says more than a number", form("培训160人", "人", "实际培训158人")],
  ["the number is rough", form("约160人", "人", "150余人")],
  ["a price stands beside a price's unit in part", form("45元", "元/人", "45元")],
  ["the target is a range", form("100-150人", "人", "120")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("the correction leaves numbers and settles the fault", () => {
  const grid = exampleGrid(form("160人", "人", "160人"));
  const { plan, refused } = planWrites(findingsBy(RULE, [grid]), [grid], { trust: "certain" });
  expect(refused).toEqual([]);
  expect(plan.edits.map(({ to }) => to)).toEqual([{ kind: "number", number: "160" }, { kind: "number", number: "160" }]);
  expect(check([writtenGrid(grid, plan.edits)]).findings.filter(({ rule }) => rule === RULE)).toEqual([]);
});
