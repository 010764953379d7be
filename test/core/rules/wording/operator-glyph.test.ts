import { evaluationExample, SOUND_FUNDS, targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "operator-glyph";
const OTHER = ["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"];
const inColumn = (operator: string): string[] => targetExample([], [["产出指标", "数量指标", "培训人数", operator, "100", "人", "60"], OTHER]);
const inTarget = (target: string, actual = "100人"): string[] => evaluationExample([SOUND_FUNDS], [["产出指标", "数量指标", "培训人数", target, actual, "90", "90", ""]]);

test.each([
  ["≧", "≥"], ["≦", "≤"], ["⩾", "≥"], [">=", "≥"], ["＞＝", "≥"], ["》", "≥"], ["》=", "≥"], ["=>", "≥"], ["<=", "≤"], ["《=", "≤"], ["《", "＜"], ["═", "＝"], ["﹦", "＝"], ["==", "＝"], ["﹥", "＞"], ["≥=", "≥"], ["≮", "≥"],
])("finds %s in the operator column, meant for %s", (typed, standard) => {
  expect(found(RULE, inColumn(typed))).toEqual([`D5 warning → ${standard}`]);
});

test.each([
  ["≧95%", "≥95%"], ["》100%", "≥100%"], [">=21933人", "≥21933人"], ["<= 5300元/户", "≤ 5300元/户"], ["《5%", "＜5%"], ["＞＝90%", "≥90%"], ["满意度达到≧95%", "满意度达到≥95%"], ["≧95%，且≦100%", "≥95%，且≤100%"], ["执行《工伤保险条例》，合格率>=95%", "执行《工伤保险条例》，合格率≥95%"],
])("finds the target %s, which should be %s", (typed, corrected) => {
  expect(found(RULE, inTarget(typed))).toEqual([`D7 warning → ${corrected}`]);
});

test("finds odd glyphs in actuals too", () => {
  expect(found(RULE, inTarget("≥95%", "≧96%"))).toEqual(["E7 warning → ≥96%"]);
});

test.each(["≥", "≤", "＝", "=", "＞", ">", "＜", "<", "定性", "大于等于", "不低于", "正向"])("is silent on %s in the operator column", (operator) => {
  expect(found(RULE, inColumn(operator))).toEqual([]);
});

test.each([
  "≥95%", "=100%", ">90%", "<5%", "95%以上", "不低于95%", "按《工伤保险条例》支付待遇", "《2024年工作要点》100%落实", "落实《通知》5项要求", "标准=月人均养老金×12", "资料齐全→验收", "A=B",
])("is silent on the target %s", (target) => {
  expect(found(RULE, inTarget(target))).toEqual([]);
});

test("trusts a correction, except of 《 which may stand for two operators", () => {
  const trustOf = (typed: string): readonly string[] => findingsBy(RULE, [exampleGrid(inColumn(typed))]).flatMap(({ fixes }) => fixes.map(({ trust }) => trust));
  expect(trustOf("》")).toEqual(["certain"]);
  expect(trustOf("《=")).toEqual(["certain"]);
  expect(trustOf("《")).toEqual(["review"]);
});
