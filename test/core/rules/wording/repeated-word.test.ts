import { targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found, proseReport } from "../../../support/rule-findings";

const RULE = "repeated-word";
const named = (name: string): string[] => targetExample([], [["满意度指标", "服务对象满意度指标", name, "≥", "95", "%", "90"]]);
const goal = (text: string): string[] => targetExample([["年度目标", text]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "90"]]);

test.each([
  ["群众满意度满意度", "群众满意度"], ["培训人数人数", "培训人数"], ["受益对象对象（户）", "受益对象（户）"], ["社会保险社会保险参保率", "社会保险参保率"],
])("finds %s", (typed, corrected) => {
  expect(found(RULE, named(typed))).toEqual([`C5 warning → ${corrected}`]);
});

test("finds a phrase in a sentence and keeps the rest of the sentence", () => {
  expect(found(RULE, goal("全年支出0.5万元，主要用于主要用于开展业务活动。"))).toEqual(["B4 warning → 全年支出0.5万元，主要用于开展业务活动。"]);
});

test("only mentions two characters that may belong to the next word", () => {
  expect(found(RULE, named("退休人员文体活动活动完成时间"))).toEqual(["C5 advice → 退休人员文体活动完成时间"]);
  expect(findingsBy(RULE, [exampleGrid(named("退休人员文体活动活动完成时间"))]).flatMap(({ fixes }) => fixes.map(({ trust }) => trust))).toEqual(["review"]);
});

test.each([
  "硕士研究研究生比例", "扶贫工作工作人员满意度", "项目管理管理办法知晓率", "做好服务服务对象工作", "二零二零年培训人数", "一步一步推进", "高高兴兴参保", "各项各类培训", "培训培训师人数", "村村通覆盖率", "家家户户宣传", "财政财政部门满意度",
])("is silent on %s", (name) => {
  expect(found(RULE, named(name))).toEqual([]);
});

test("shows only the word of a long paragraph, once", () => {
  const line = `其中：国内公务接待支出0.5万元，主要用于主要用于开展业务活动，${"接待上级单位调研人员用餐，".repeat(5)}`;
  expect(found(RULE, proseReport(line))).toEqual(["A14 warning → 主要用于"]);
  expect(found(RULE, proseReport("4.1产出指标完成情况分析。", "(1)数量指标。", "指标1：参保人数人数：83人"))).toEqual(["A16 warning → 指标1：参保人数：83人"]);
});
