import { evaluationExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "cost-total-mismatch";
type Row = readonly [level2: string, name: string, target: string];
const form = (total: string, ...rows: readonly Row[]): string[] => [
  "部门预算项目支出绩效目标申报表", "（2021年度）", "项目名称\t银行手续费", `项目资金（万元）\t年度资金总额：${total}`, "一级指标\t二级指标\t三级指标\t指标值",
  ...rows.map((row, index) => [index === 0 ? "产出指标" : "", ...row].join("\t")),
];
const CHEQUES: Row = ["数量指标", "需要购买的支票本数", "50本"];
const SLIPS: Row = ["数量指标", "需要购买的进账单本数", "10本"];
const COSTS: readonly Row[] = [["成本指标", "购买支票的费用标准", "35元/本，共计需要1750元"], ["成本指标", "购买进账单的费用标准", "3.5元/本"], ["成本指标", "网银盾维护费", "每个银行200元/年，8家银行共计需要1600元"]];
const evaluated = (initial: string, adjusted: string, cost: string, unit = "元"): string[] => evaluationExample(
  [["", "年度资金总额", initial, adjusted, adjusted, "10", "100%", "10"]], [["成本指标", "经济成本指标", "缴费及补贴", `${cost}${unit}`, `${cost}${unit}`, "90", "90", ""]],
);

test.each([
  ["stated amounts and prices fall just short", form("3500元", CHEQUES, SLIPS, ...COSTS), ["B4 warning"]],
  ["costs exceed the funds", form("3000元", CHEQUES, SLIPS, ...COSTS), ["B4 warning"]],
  ["the project's whole cost is another amount", form("90万元", ["成本指标", "项目总成本", "98万元"], ["成本指标", "其中设备", "约5万元"]), ["B4 warning"]],
  ["the funds break the ceiling", form("120万元", ["成本指标", "项目总成本", "≤100万元"]), ["B4 warning"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["costs are ceilings that leave room", form("103.07万元", ["成本指标", "车辆购置成本", "≤12万元"], ["成本指标", "办公设备购置成本", "≤90万元"]), ["B4 advice"]],
  ["much of the funds has no cost indicator", form("10万元", CHEQUES, SLIPS, ...COSTS.slice(0, 1), ["成本指标", "网银盾维护费", "16000元"]), ["B4 advice"]],
  ["a quantity is only paired by its unit", form("3万元", ["数量指标", "参训学员", "100人"], ["成本指标", "讲课酬劳", "250元/人"]), ["B4 advice"]],
])("is only told when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["it adds up", form("3385元", CHEQUES, SLIPS, ...COSTS)],
  ["it adds up in 万元 as finely as written", form("0.34万元", CHEQUES, SLIPS, ...COSTS)],
  ["one cost has no amount", form("3500元", CHEQUES, SLIPS, ...COSTS, ["成本指标", "其他费用", "按实际需要"])],
  ["an amount is rough", form("33万元", ["成本指标", "补助金额", "约21万元"], ["成本指标", "办公成本", "约10万元"])],
  ["one small cost stands for itself", form("103万元", ["成本指标", "车辆购置成本", "12万元"])],
  ["a price per head has no quantity", form("65.66万元", ["成本指标", "配套资金每人每年", "75元"])],
  ["the cost of one of many has no quantity", form("65.66万元", ["成本指标", "单位购置成本", "5000元"])],
  ["savings are no cost", form("50万元", ["成本指标", "节约办公成本", "60万元"])],
  ["the cost is a share", form("50万元", ["成本指标", "成本控制率", "≤100%"])],
  ["the ceiling is not reached", form("98万元", ["成本指标", "项目总成本", "≤100万元"])],
  ["it agrees with the adjusted budget", evaluated("60", "37.46", "374600")],
  ["it agrees with the initial budget", evaluated("60", "37.46", "60", "万元")],
  ["there is no cost indicator", form("3500元", CHEQUES, SLIPS)],
  ["the funds are blank", form("", CHEQUES, SLIPS, ...COSTS)],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("is silent for a whole department, whose indicators are only the key ones", () => {
  const rows = form("3500万元", ["成本指标", "公用经费", "2900万元"], ["成本指标", "人员经费", "100万元"]);
  expect(found(RULE, ["部门整体支出绩效目标申报表", ...rows.slice(1)])).toEqual([]);
});

test("shows line by line where the amounts come from", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form("3500元", CHEQUES, SLIPS, ...COSTS))]);
  expect(finding?.how).toBe("1750元 + 35元 + 1600元 = 3385元");
  expect(finding?.evidence.map(({ words }) => words.zh)).toEqual(["购买支票的费用标准：1750元", "购买进账单的费用标准：3.5元/本 × 10本 = 35元", "网银盾维护费：1600元"]);
  expect(finding?.fixes).toEqual([]);
});

const report = (assigned: string, ...lines: readonly string[]): string[] => [
  "社会保险事业管理中心项目2021年度绩效自评报告", "一、绩效目标批复下达情况", `年初下达项目资金共计300万元。其中：${assigned}。`, "二、绩效目标完成情况分析", ...lines,
  "2社会保险宣传经费", "2.1产出指标完成情况分析。", "(1)数量指标。", "指标1：宣传活动次数：12次", "(4)成本指标。", "指标1：宣传活动成本：5000元/次",
];
const CARDS = [
  "1社保卡制作经费", "1.1产出指标完成情况分析。", "(1)数量指标。", "指标1：预计采购制卡机色带数量：18卷", "指标2：预计采购制卡机磁头数量：2个", "指标3：预计制作社保卡数量：8018张",
  "(4)成本指标。", "指标1：预计采购制卡机色带成本：930元/卷", "指标2：预计采购制卡机磁头成本：6000元/个", "指标3：预计制作社保卡卡片成本：8.2元/个",
];
const PENSIONS = ["1退休人员养老金", "1.1产出指标完成情况分析。", "(1)数量指标。", "指标1：预计领取养老金人数：2689", "(4)成本指标。", "指标1：人均养老金：5295/人/月"];
const GRADES = [
  "1缴费县级配套", "1.1产出指标完成情况分析。", "(1)数量指标。", "指标1：年缴费档次为100元的人数：23715人", "指标2：年缴费档次为300元的人数：7977人",
  "(4)成本指标。", "指标1：年缴费档次为100元的补贴标准：5元/人", "指标2：年缴费档次为300元的补贴标准：15元/人",
];

test.each([
  ["prices are paired by noun, whatever the measure word", report("社保卡制作经费11万元，社会保险宣传经费6万元", ...CARDS), "16740元 + 12000元 + 65747.6元 = 94487.6元"],
  ["元 and 人 are left out", report("退休人员养老金11400万元，社会保险宣传经费6万元", ...PENSIONS), "5295元/人/月 × 2689人 × 12个月 = 170859060元"],
  ["only a number tells the rows apart", report("缴费县级配套20万元，社会保险宣传经费6万元", ...GRADES), "118575元 + 119655元 = 238230元"],
])("in a report in prose: %s", (_, rows, how) => {
  expect(found(RULE, rows)).toEqual(["A5 warning"]);
  expect(findingsBy(RULE, [exampleGrid(rows)]).map((finding) => finding.how)).toEqual([how]);
});

test.each([
  ["it adds up", report("社保卡制作经费94487.6元，社会保险宣传经费6万元", ...CARDS)],
  ["no amount bears the project's name", report("其他项目12万元，社会保险宣传经费6万元", ...CARDS)],
  ["two amounts bear it", report("社保卡制作经费12万元，社保卡制作经费10万元", ...CARDS)],
])("is silent in a report in prose when %s", (_, rows) => {
  expect(found(RULE, rows).filter((line) => line.startsWith("A5"))).toEqual([]);
});
