import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "text-too-long";
const INDICATORS = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", "90", ""]];
const form = (label: string, answer: string): string[] => {
  const [title = "", year = "", name = "", ...rest] = evaluationExample([SOUND_FUNDS], INDICATORS);
  return [title, year, name, `${label}\t${answer}`, ...rest];
};
const words = (count: number): string => "全年完成培训任务".repeat(40).slice(0, count);

test.each([
  ["年度目标完成情况（100字以内）", 101], ["年度目标（不超过200字）", 201], ["项目概况（限50字）", 51], ["年度总体目标（200字左右）", 240],
])("finds %s with %i characters", (label, count) => {
  expect(found(RULE, form(label, words(count)))).toEqual(["B4 warning"]);
});

test.each([
  ["年度目标完成情况（100字以内）", 100], ["年度目标完成情况", 300], ["年度目标（不少于100字）", 300],
])("is silent on %s with %i characters", (label, count) => {
  expect(found(RULE, form(label, words(count)))).toEqual([]);
});

test("does not count spaces and line breaks", () => {
  expect(found(RULE, form("年度目标完成情况（10字以内）", "全年 完成 培训 任务 100 人"))).toEqual(["B4 warning"]);
  expect(found(RULE, form("年度目标完成情况（10字以内）", "完成 培训 任务 60人"))).toEqual([]);
});

test("knows the limit from a sister form in which the instruction still stands", () => {
  const printed = exampleGrid(form("年度目标完成情况", "对照年度目标，说明相关任务目标的完成情况（100字以内）"), "一");
  const answered = exampleGrid(form("年度目标完成情况", words(120)), "二");
  expect(findingsBy(RULE, [printed, answered]).map(({ at }) => at.sheet)).toEqual(["二"]);
  expect(findingsBy(RULE, [answered])).toEqual([]);
});
