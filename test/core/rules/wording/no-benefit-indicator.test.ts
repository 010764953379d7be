import { evaluationExample, SOUND_FUNDS, targetExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "no-benefit-indicator";
const OUTPUT = ["产出指标", "数量指标", "培训人数", "≥", "100", "人", "60"];
const form = (name: string, target: string, weight: string): string[] => targetExample([], [OUTPUT, ["效益指标", "经济效益指标", name, "", target, "", weight]]);

test.each([
  ["社会代发无经济效益", "社会代发无经济效益", "10", "warning"], ["社会代发无经济效益", "社会代发无经济效益", "", "warning"], ["项目没有直接经济效益", "无", "10", "warning"], ["经济效益", "不产生经济效益", "10", "warning"],
  ["无", "无", "10", "warning"], ["不涉及", "", "5", "warning"], ["经济效益", "无", "10", "warning"], ["经济效益指标", "不涉及", "", "advice"],
])("finds %s: %s with the weight “%s”", (name, target, weight, severity) => {
  expect(found(RULE, form(name, target, weight))).toEqual([`C6 ${severity}`]);
});

test.each([
  ["带动就业人数", "100人", "10"], ["重大安全事故", "无", "10"], ["无公害农产品效益", "提升", "10"], ["对生态环境的影响", "无影响", "10"], ["无", "", ""], ["—", "—", ""], ["经济效益", "增收10万元", "10"],
])("is silent on %s: %s with the weight “%s”", (name, target, weight) => {
  expect(found(RULE, form(name, target, weight))).toEqual([]);
});

test("is silent on output", () => {
  expect(found(RULE, evaluationExample([SOUND_FUNDS], [["产出指标", "质量指标", "投诉", "无", "无", "90", "90", ""]]))).toEqual([]);
});
