import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "cost-amount-wrong";
type Row = readonly [level2: string, name: string, target: string];
const form = (...rows: readonly Row[]): string[] => [
  "部门预算项目支出绩效目标申报表", "（2021年度）", "项目名称\t社会化管理", "一级指标\t二级指标\t三级指标\t指标值",
  ...rows.map((row, index) => [index === 0 ? "产出指标" : "", ...row].join("\t")),
];
const VISITS: Row = ["数量指标", "享受节日慰问的70岁以上退休人员人数", "预计机关退休人员1399人，企保退休人员6143人"];
const DEATHS: Row = ["数量指标", "接受吊唁的死亡人数", "500人"];
const CHECKS: Row = ["数量指标", "接受体检服务的70岁以上退休人员人数", "我区共33个社区，预计每个社区4人，共计132人"];
const visits = (cost: string): string[] => form(VISITS, DEATHS, CHECKS, ["成本指标", "对70岁以上退休人员进行节日慰问的费用标准", cost]);
const alone = (name: string, cost: string): string[] => form(["成本指标", name, cost]);

test.each([
  ["the quantity stands on the row with the same noun", visits("45元/人，预计需要39000元"), ["D8 warning → 339390元"]],
  ["that row has a total of its own", form(VISITS, CHECKS, ["成本指标", "退休人员体检服务费", "400元/人，共计53000元"]), ["D7 warning → 52800元"]],
  ["all three stand in one cell", alone("培训费", "每人500元，共100人，需要6万元"), ["D5 error → 5万元"]],
  ["the unit of the count is a noun", alone("网银盾维护费", "每个银行200元/年，8家银行共计需要1800元"), ["D5 error → 1600元"]],
  ["a monthly price makes no whole number of months", alone("网络节点与电话费", "2000元/月，需要25000元"), ["D5 warning → 24000元"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["it holds across rows", visits("45元/人，预计需要339390元")],
  ["it holds for another row in the same unit", visits("45元/人，预计需要22500元")],
  ["it holds in 万元 as finely as written", visits("45元/人，预计需要33.94万元")],
  ["it holds in one cell", alone("网银盾维护费", "每个银行200元/年，8家银行共计需要1600元")],
  ["it is paid for some months of the year", alone("网络费", "2000元/月，需要20000元")],
  ["the amount is rough", visits("45元/人，约需40000元")],
  ["no row has that unit", form(VISITS, ["成本指标", "短信收费标准", "0.09元/条，共计50000元"])],
  ["several rows have the unit and none the noun", form(DEATHS, CHECKS, ["成本指标", "活动费", "45元/人，共计39000元"])],
  ["a price has two things it is paid for", alone("培训费", "400元/人/天，50人3天，共计90000元")],
  ["there is only a price", visits("45元/人")],
  ["there is only an amount", visits("预计需要39000元")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("shows the derivation and rewrites only the amount", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(visits("45元/人，预计需要39000元"))]);
  expect(finding?.says).toBe("39000元");
  expect(finding?.how).toBe("45元/人 × (1399人 + 6143人)");
  expect(finding?.related.map(({ row }) => row)).toEqual([4]);
  expect(finding?.fixes.map(({ trust, edits: [edit] }) => [trust, edit.to])).toEqual([["review", { kind: "text", text: "45元/人，预计需要339390元" }]]);
});
