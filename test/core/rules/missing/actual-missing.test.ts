import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "actual-missing";
const form = (...rows: readonly (readonly string[])[]): string[] => evaluationExample([SOUND_FUNDS], rows);
const row = (target: string, actual: string, weight: string): readonly string[] => ["产出指标", "数量指标", "培训人数", target, actual, weight, weight, ""];
const OTHER = ["效益指标", "社会效益指标", "就业率", "≥90%", "95%", "45", "45", ""];

test.each([
  ["the actual is blank", row("≥100人", "", "45"), ["E7 error"]],
  ["the actual is blank beside a target in words", row("按时完成", "", "45"), ["E7 error"]],
  ["the actual is a dash in a row with points", row("≥100人", "—", "45"), ["E7 warning"]],
])("is found when %s", (_, faulty, expected) => {
  expect(found(RULE, form(faulty, OTHER))).toEqual(expected);
});

test("names a column that nobody filled in once", () => {
  expect(found(RULE, form(row("≥100人", "", "45"), ["效益指标", "社会效益指标", "就业率", "≥90%", "", "45", "", ""]))).toEqual(["E7 error"]);
});

test.each([
  ["the actual is 0", row("≤3次", "0", "45")],
  ["the row has no target", row("", "", "45")],
  ["the row bears no weight", row("≥100人", "", "")],
  ["the row is judged in words, which is another fault", row("优良中差", "", "45")],
  ["the row is the template's", ["产出指标", "数量指标", "指标2：", "", "", "", "", ""]],
])("is silent when %s", (_, sound) => {
  expect(found(RULE, form(sound, OTHER))).toEqual([]);
});

test("is silent in a declaration, which has no actuals yet", () => {
  expect(found(RULE, ["项目支出绩效目标表", "项目名称\t技能培训", "一级指标\t二级指标\t三级指标\t指标值\t权重", "产出指标\t数量指标\t培训人数\t100人\t90"])).toEqual([]);
});
