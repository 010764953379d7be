import { targetExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "operator-invalid";
const row = (operator: string, target = "95", unit = "%"): readonly string[] => ["产出指标", "质量指标", "培训合格率", operator, target, unit, "20"];
const form = (...operators: readonly string[]): string[] => targetExample([], operators.map((operator) => row(operator)));

test.each([["95"], ["%"], ["100分"], ["个"]])("finds %s among operators", (operator) => {
  expect(found(RULE, form("≥", "＝", operator, "≤"))).toEqual(["D7 error"]);
});

test("warns of an operator with its value", () => {
  expect(found(RULE, form("≥", "＝", "≥95", "≤"))).toEqual(["D7 warning"]);
});

test("points at a blank among operators, beside a number", () => {
  expect(found(RULE, form("≥", "＝", "", "≤"))).toEqual(["D7 advice"]);
});

test.each([
  ["operators of all kinds", form("≥", "≤", "＝", "=", ">", "＜", "定性", "≧", "大于等于", ">=")],
  ["words for the kind of an indicator", form("≥", "定量", "正向", "定性指标")],
  ["a column that mostly stays blank", form("", "", "", "定性")],
  ["a column of another meaning", form("预期性", "约束性", "预期性")],
  ["a dash", form("≥", "—", "≤")],
  ["a blank beside words", targetExample([], [row("≥"), row("＝"), row("", "按时完成", ""), row("≤")])],
])("is silent on %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});
