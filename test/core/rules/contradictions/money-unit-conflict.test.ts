import { evaluationExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "money-unit-conflict";
const declared = (unit: string, total: string, fiscal: string, other: string, goal = "开展业务", target = "50本"): string[] => [
  "部门预算项目支出绩效目标申报表", "（2021年度）", "项目名称\t银行手续费", `项目资金（${unit}）\t年度资金总额：${total}`, `\t其中：财政拨款${fiscal}`, `\t其他资金${other}`,
  `年度目标\t${goal}`, "一级指标\t二级指标\t三级指标\t指标值", `产出指标\t成本指标\t手续费\t${target}`,
];
const evaluated = (initial: string, adjusted: string, executed: string, cost: string, fiscal: readonly string[] = []): string[] => evaluationExample(
  [["", "年度资金总额", initial, adjusted, executed, "10", "100%", "10"], ["", "其中：财政拨款", ...(fiscal.length === 0 ? [initial, adjusted, executed] : fiscal), "", "", ""]],
  [["成本指标", "经济成本指标", "缴费补贴", cost, cost, "90", "90", ""]],
);

test.each([
  ["元 is typed under 万元", declared("万元", "3500元", "3500元", ""), ["B4 error → 0.35万元"]],
  ["万元 is typed under 元", declared("元", "3.5万元", "35000元", ""), ["B4 error → 35000元"]],
  ["亿元 is typed under 万元", declared("万元", "1.2亿元", "12000万元", ""), ["B4 error → 12000万元"]],
  ["only a part is in another unit", declared("万元", "5.5万元", "5万元", "5000元"), ["B6 error → 0.5万元"]],
  ["one column of a table is", evaluated("60", "374600元", "37.46", "37.46万元", ["60", "37.46", "37.46"]), ["D5 error → 37.46万元"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["the goal states the same money in 元", declared("万元", "38766.5", "38766.5", "", "支付手续费38766.5元"), ["B4 error → 3.87665万元"]],
  ["an indicator states it rounded in 万元", declared("万元", "387664.62", "387664.62", "", "支付手续费", "38.77万元"), ["B4 error → 38.766462万元"]],
  ["the other columns are a ten-thousandth of it", evaluated("374600", "37.46", "37.46", "完成", ["37.46", "37.46", "37.46"]), ["C5 error → 37.46万元"]],
  ["an indicator proves 万元 under 元", declared("元", "38.7665", "38.7665", "", "支付手续费", "387665元"), ["B4 error → 387665元"]],
])("is found by its size when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each([
  ["the cells repeat the printed unit", declared("万元", "126万元", "126万元", "")],
  ["the cells are bare", declared("万元", "0.35", "0.35", "")],
  ["nothing is spent in the other unit", declared("万元", "3.5万元", "3.5万元", "0元")],
  ["the form prints no unit", ["绩效目标申报表", "（2021年度）", "项目名称\t手续费", "项目资金\t年度资金总额：3500元", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t成本指标\t手续费\t35元/本"]],
  ["a large total agrees with its indicator", declared("万元", "38766", "38766", "", "建设学校", "38766万元")],
  ["a small part happens to have the same digits", declared("万元", "12500", "12500", "", "总投资12500万元，其中设计费1.25万元")],
  ["one digit proves nothing", declared("万元", "50000", "50000", "", "慰问金5万元")],
  ["the columns simply differ", evaluated("60", "37.46", "37.46", "37.46万元")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("one correction rewrites total and parts and keeps their labels", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(declared("万元", "3500元", "3000元", "500元"))]);
  expect(finding?.related).toHaveLength(3);
  expect(finding?.fixes.map(({ trust, edits }) => [trust, edits.map(({ to }) => to)])).toEqual([
    ["review", [{ kind: "text", text: "年度资金总额：0.35万元" }, { kind: "text", text: "其中：财政拨款0.3万元" }, { kind: "text", text: "其他资金0.05万元" }]],
  ]);
});

test("a bare column gets a bare number", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(evaluated("60", "374600元", "37.46", "37.46万元", ["60", "37.46", "37.46"]))]);
  expect(finding?.fixes.flatMap(({ edits }) => edits.map(({ to }) => to))).toEqual([{ kind: "number", number: "37.46" }]);
});
