import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "qualitative-result-not-chosen";
const form = (...rows: readonly (readonly string[])[]): string[] => evaluationExample([SOUND_FUNDS], rows);
const OTHER = ["产出指标", "数量指标", "培训人数", "≥100人", "100人", "60", "60", ""];
const row = (target: string, actual: string): readonly string[] => ["效益指标", "社会效益指标", "带动就业成效", target, actual, "30", "30", ""];

test.each([
  ["优良中差", "优良中差"], ["优良中差", "优、良、中、差"], ["高中低", "高中低"], ["优/良/中/差", "优/良/中/差"],
  ["好坏", "好坏"], ["效果显著", "显著、较显著、一般"], ["优良中差", ""],
])("finds the target %s with the result “%s”", (target, actual) => {
  expect(found(RULE, form(OTHER, row(target, actual)))).toEqual(["E8 error"]);
});

test("finds a blank result where the operator says 定性", () => {
  const rows = [
    "部门预算项目支出绩效自评表（2024年度）", "项目名称\t技能培训", "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分",
    "产出指标\t数量指标\t培训人数\t≥\t100\t人\t100\t60\t60", "效益指标\t社会效益指标\t带动就业成效\t定性\t优良\t\t\t30\t30",
  ];
  expect(found(RULE, rows)).toEqual(["G5 error"]);
});

test.each([["优良中差", "优"], ["优良中差", "良好"], ["高中低", "高"], ["效果显著", "效果显著"], ["达成预期指标", "达成"], ["优良中差", "优良"]])("is silent on the target %s with the result %s", (target, actual) => {
  expect(found(RULE, form(OTHER, row(target, actual)))).toEqual([]);
});

test("leaves a form without any result to the rule for blank results", () => {
  expect(found(RULE, form(["产出指标", "数量指标", "培训人数", "≥100人", "", "60", "", ""], row("优良中差", "")))).toEqual([]);
});

test("is silent in a declaration, where the scale is the target", () => {
  expect(found(RULE, ["项目支出绩效目标表", "项目名称\t技能培训", "一级指标\t二级指标\t三级指标\t指标值\t权重", "效益指标\t社会效益指标\t带动就业成效\t高中低\t90"])).toEqual([]);
});
