import { evaluationExample, SOUND_FUNDS, targetExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "percent-as-decimal";
const form = (...rows: readonly (readonly [string, string, string])[]): string[] =>
  evaluationExample([SOUND_FUNDS], rows.map(([name, target, actual]) => ["产出指标", "质量指标", name, target, actual, "45", "45", ""]));

test.each([
  ["a target among percentages", form(["短信宣传覆盖率", "0.8", "85%"], ["就业率", "90%", "92%"]), ["D7 warning → 80%"]],
  ["a typed decimal", form(["参保率", "'0.955", "96%"], ["就业率", "≥90%", "92%"]), ["D7 warning → 95.5%"]],
  ["an actual beside its percentage", form(["就业率", "≥90%", "0.92"]), ["E7 warning → 92%"]],
  ["an actual that lost its format", form(["验收合格率", "100%", "1"]), ["E7 warning → 100%"]],
  ["a target whose actual is a percentage", form(["是否满意", "0.95", "95%"]), ["D7 warning → 95%"]],
])("finds %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test("only mentions a form's only ratio", () => {
  expect(found(RULE, form(["参保率", "0.95", ""]))).toEqual(["D7 advice → 95%"]);
});

test("writes only the number beside a unit column that says %", () => {
  const rows = ["项目支出绩效自评表", "（2024年度）", "项目名称\t培训", "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分", "产出指标\t质量指标\t合格率\t≥\t95\t%\t0.96\t90\t90"];
  expect(found(RULE, rows)).toEqual(["G5 warning → 96"]);
});

test.each([
  ["all ratios are decimals", form(["参保率", "0.8", "0.85"], ["就业率", "0.9", "0.92"])],
  ["a percentage", form(["参保率", "80%", "85%"])],
  ["no ratio", form(["造林面积", "0.5", "0.5"], ["就业率", "90%", "92%"])],
  ["a small ceiling", form(["差错率", "≤1%", "0.5"])],
  ["a ceiling that may be per mille", form(["成灾率", "≤0.4", "0.3"], ["就业率", "90%", "92%"])],
  ["the actual has another unit", form(["就业率", "≥90%", "0.88万元"])],
  ["the actual is far below", form(["就业率", "≥90%", "0.2"])],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("is silent on a share stated in its own unit", () => {
  expect(found(RULE, targetExample([], [["产出指标", "质量指标", "火灾受害率", "≤", "0.9", "‰", "45"], ["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "45"]]))).toEqual([]);
});
