import { targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "duplicate-indicator";
type Row = readonly [level1: string, level2: string, name: string, operator: string, target: string, unit: string];
const form = (...rows: readonly Row[]): string[] => targetExample([], rows.map((row) => [...row, "10"]));
const PEOPLE: Row = ["产出指标", "数量指标", "培训人数", "≥", "100", "人"];

test.each<readonly [string, string[], string[]]>([
  ["two rows of one dimension are the same", form(PEOPLE, ["产出指标", "数量指标", "培训人数", "≥", "4", "期"]), ["C6 warning"]],
  ["spaces, line breaks and wide signs are all that differs", form(["产出指标", "数量指标", "培训人数（人）", "≥", "100", "人"], ["产出指标", "数量指标", "培训 人数(人)", "≥", "90", "人"]), ["C6 warning"]],
  ["a number stands before one of them", form(["产出指标", "时效指标", "指标1：完成时间", "＝", "12", "月"], ["产出指标", "时效指标", "指标2：完成时间", "＝", "6", "月"]), ["C6 warning"]],
  ["a cost is told twice with the same target", form(["产出指标", "质量指标", "职业年金贴息成本", "＝", "302600", "元"], ["成本指标", "经济成本指标", "职业年金贴息成本", "＝", "302600", "元"]), ["C6 warning"]],
  ["the same name stands under another dimension", form(PEOPLE, ["满意度指标", "服务对象满意度指标", "培训人数", "≥", "90", "%"]), ["C6 advice"]],
  ["it comes a third time", form(PEOPLE, PEOPLE, PEOPLE), ["C6 warning", "C7 warning"]],
])("is found when %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each<readonly [string, string[]]>([
  ["names are alike but not the same", form(PEOPLE, ["产出指标", "数量指标", "培训人次", "≥", "100", "人次"])],
  ["dimensions without an indicator say 无", form(["效益指标", "经济效益指标", "无", "", "", ""], ["效益指标", "生态效益指标", "无", "", "", ""])],
  ["dimensions without an indicator hold a stroke", form(["效益指标", "经济效益指标", "/", "", "", ""], ["效益指标", "生态效益指标", "/", "", "", ""])],
  ["the template's numbers are left", form(PEOPLE, ["产出指标", "数量指标", "指标2", "", "", ""], ["产出指标", "质量指标", "指标2", "", "", ""])],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("a name of the medium term comes again in the year", () => {
  const rows = [
    "项目支出绩效目标表", "（2021年度）", "项目名称\t培训", "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值",
    "产出指标\t数量指标\t培训场次\t3场\t数量指标\t培训场次\t1场", "\t数量指标\t采购设备数量\t10套\t数量指标\t采购设备数量\t10套",
  ];
  expect(found(RULE, rows)).toEqual([]);
});

test("points at the first row too", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form(PEOPLE, PEOPLE))]);
  expect(finding?.related.map(({ row, column }) => [row, column])).toEqual([[4, 2]]);
  expect(finding?.what.zh).toContain("C5");
});
