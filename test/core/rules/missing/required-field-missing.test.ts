import { evaluationExample, SOUND_FUNDS, targetExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "required-field-missing";
const ROW = ["产出指标", "数量指标", "培训人数", "≥", "100", "人", "60"];
const OTHER = ["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"];
const labels = (...lines: readonly (readonly string[])[]): string[] => targetExample(lines, [ROW, OTHER]);
const rows = (...lines: readonly (readonly string[])[]): string[] => targetExample([], lines);

test.each([
  ["the project's name", ["年度绩效目标表", "（2024年度）", "项目名称\t", "主管部门\t县人社局", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t培训人数\t100人"], ["B3 error"]],
  ["the unit", labels(["预算单位", ""]), ["B4 error"]],
  ["the goal", labels(["年度目标", ""]), ["B4 error"]],
  ["the amount", labels(["年度资金总额：", ""], ["其中：财政拨款", ""]), ["B4 error"]],
  ["a target", rows(["产出指标", "数量指标", "培训人数", "≥", "", "人", "60"], OTHER), ["E5 error"]],
  ["an indicator's name", rows(["产出指标", "数量指标", "", "≥", "100", "人", "60"], OTHER), ["C5 error"]],
  ["the department, which may stand elsewhere", labels(["主管部门", ""]), ["B4 advice"]],
  ["the unit that carries out the project", labels(["实施单位", ""]), ["B4 warning"]],
  ["a unit that is stamped by hand", labels(["预算单位（盖章）", ""]), ["B4 advice"]],
])("finds %s blank", (_, form, expected) => {
  expect(found(RULE, form)).toEqual(expected);
});

test("finds the execution of a self-evaluation blank in all lines", () => {
  const form = evaluationExample([["", "年度资金总额", "50", "40", "", "10", "", ""], ["", "其中：财政拨款", "50", "40", "", "", "", ""]], [["产出指标", "数量指标", "培训人数", "100人", "100人", "90", "90", ""]]);
  expect(found(RULE, form)).toEqual(["E5 error"]);
});

test("finds a department's funds blank as a whole, once", () => {
  const form = [
    "部门（单位）整体支出绩效目标申报表", "预算单位\t县人社局\t预算年度：2024", "总体资金情况（万元）\t\t预算支出总额\t基本支出\t\t项目支出", "\t\t合计\t合计\t财政拨款\t合计", "", "年度主要任务\t\t任务名称\t\t主要内容",
    "一级指标\t二级指标\t三级指标\t指标值\t权重", "产出指标\t数量指标\t参保人数\t3万人\t100",
  ];
  expect(found(RULE, form)).toEqual(["C5 error"]);
});

test("says once that nobody filled in the table", () => {
  expect(found(RULE, ["年度绩效目标表", "（2024年度）", "项目名称\t", "年度目标\t", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t指标1：\t", "\t质量指标\t指标1：\t"])).toEqual(["D6 error"]);
});

test("misses a year only as advice", () => {
  expect(found(RULE, ["绩效目标表", "项目名称\t技能培训", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t培训人数\t100人"])).toEqual(["A1 advice"]);
});

test.each([
  ["a form owes only the fields it has", labels()],
  ["a blank total over filled parts is a wrong sum", labels(["年度资金总额：", ""], ["其中：财政拨款", "30"], ["其他资金", "10"])],
  ["one source of money is not used", labels(["年度资金总额：", "30"], ["其中：财政拨款", "30"], ["其他资金", ""])],
  ["a row of the template is not used", rows(ROW, ["", "", "指标2：", "", "", "", ""], OTHER)],
  ["a row says that there is no such indicator", rows(ROW, ["效益指标", "经济效益指标", "无", "", "", "", ""], ["", "社会效益指标", "就业率", "≥", "90", "%", "30"])],
])("is silent: %s", (_, form) => {
  expect(found(RULE, form)).toEqual([]);
});

test("asks no target of process criteria that have none", () => {
  const form = evaluationExample([SOUND_FUNDS], [
    ["项目决策", "项目立项", "立项规范性", "—", "程序规范", "10", "10", ""], ["", "", "立项充分性", "", "依据充分", "10", "10", ""], ["产出指标", "数量指标", "培训人数", "100人", "100人", "70", "70", ""],
  ]);
  expect(found(RULE, form)).toEqual([]);
});

test("asks a target of a row in own words where its neighbours have one", () => {
  const form = targetExample([], [["项目管理", "计划管理指标", "计划分解用时", "≤", "20", "天", "50"], ["", "计划管理指标", "投资支付率", "≥", "", "%", "40"]]);
  expect(found(RULE, form)).toEqual(["E6 error"]);
});

test("takes a row whose values are all blank for unused", () => {
  expect(found(RULE, rows(ROW, ["效益指标", "生态效益指标", "改善环境", "", "", "", ""], OTHER))).toEqual(["E6 advice"]);
});

test("does not call a goal blank whose words stand below its label", () => {
  const form = evaluationExample([SOUND_FUNDS], [["产出指标", "数量指标", "培训人数", "100人", "100人", "90", "90", ""]]);
  const [title = "", year = "", name = "", ...rest] = form;
  expect(found(RULE, [title, year, name, "年度总体目标\t预期目标\t\t\t实际完成情况", "\t全年完成培训四期。\t\t\t全部完成。", ...rest])).toEqual([]);
  expect(found(RULE, [title, year, name, "年度目标\t", "年度目标完成情况\t全部完成。", ...rest])).toEqual(["B4 error"]);
});
