import { targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "too-few-indicators";
const row = (level1: string, level2: string, name: string, weight = "10"): readonly string[] => [level1, level2, name, name === "" ? "" : "≥", name === "" ? "" : "90", name === "" ? "" : "%", weight];
const OUTPUT = [row("产出指标", "数量指标", "培训覆盖率"), row("", "质量指标", "培训合格率"), row("", "时效指标", "培训及时率")];

test.each([
  ["one of two printed", [...OUTPUT, row("效益指标（三级指标中选填2项及以上）", "社会效益指标", "就业率")], ["A8 warning → 2"]],
  ["two of three printed", [row("项目完成（三级指标中选填3项及以上）", "数量指标", "培训覆盖率"), row("", "质量指标", "培训合格率"), row("项目效果", "社会效益指标", "就业率")], ["A5 warning → 3"]],
  ["a printed dimension without any indicator", [...OUTPUT, row("效益指标", "经济效益指标", "", ""), row("", "社会效益指标", "", ""), row("满意度指标", "服务对象满意度指标", "学员满意度")], ["A8 warning → 1"]],
  ["no word of benefit at all", [...OUTPUT, row("满意度指标", "服务对象满意度指标", "学员满意度")], ["A5 advice → 1"]],
])("is found with %s", (_, rows, expected) => {
  expect(found(RULE, targetExample([], rows))).toEqual(expected);
});

test("names the indicators that are there", () => {
  const rows = targetExample([], [...OUTPUT, row("项目效果（三级指标中选填2项及以上）", "社会效益指标", "就业率")]);
  expect(findingsBy(RULE, [exampleGrid(rows)])[0]?.related).toEqual([{ sheet: "示例", row: 7, column: 2 }]);
});

test.each([
  ["as many as printed", [...OUTPUT, row("效益指标（三级指标中选填2项及以上）", "社会效益指标", "就业率"), row("", "可持续影响指标", "留任率")]],
  ["a kind of benefit that does not arise", [...OUTPUT, row("效益指标", "经济效益指标", "", ""), row("", "社会效益指标", "就业率")]],
  ["forms that do not use the two words at all", [row("项目决策", "项目立项", "立项规范性"), row("项目管理", "资金管理", "制度执行率"), row("项目绩效", "项目成效", "就业率")]],
  ["the template's unused rows beside used ones", [...OUTPUT, row("效益指标", "社会效益指标", "就业率"), ["", "", "指标2：", "", "", "", ""]]],
])("is silent with %s", (_, rows) => {
  expect(found(RULE, targetExample([], rows))).toEqual([]);
});
