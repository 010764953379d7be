import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found, summary } from "../../../support/rule-findings";

const RULE = "deviation-reason-missing";
const form = (...rows: readonly (readonly string[])[]): string[] => evaluationExample([SOUND_FUNDS], rows);
const row = (target: string, actual: string, score: string, reason: string): readonly string[] => ["产出指标", "数量指标", "培训人数", target, actual, "45", score, reason];
const OTHER = ["效益指标", "社会效益指标", "就业率", "≥90%", "95%", "45", "45", ""];

test.each([
  ["the reason is blank", row("≥100人", "80人", "36", ""), ["H7 error"]],
  ["the reason is a dash", row("≥100人", "80人", "36", "——"), ["H7 error"]],
  ["a point was lost although the target was met", row("95%", "95%", "40", ""), ["H7 error"]],
  ["a row in words lost points", row("改善办学条件", "改善办学条件", "43", ""), ["H7 error"]],
  ["the cell holds only the printed instruction", row("≥100人", "80人", "36", "未完成的需说明原因"), ["H7 error"]],
  ["the reason says 无", row("≥100人", "80人", "36", "无"), ["H7 advice"]],
  ["the reason says 0", row("≥100人", "80人", "36", "0"), ["H7 advice"]],
  ["the target was missed with full marks", row("≤5300元", "5830元", "45", ""), ["H7 advice"]],
])("is found when %s", (_, faulty, expected) => {
  expect(found(RULE, form(faulty, OTHER))).toEqual(expected);
});

test.each([
  ["a reason is given", row("≥100人", "80人", "36", "两期培训延至次年")],
  ["nothing was lost", row("≥100人", "100人", "45", "")],
  ["the score is blank", row("≥100人", "80人", "", "")],
  ["no operator is stated and the actual lies below", row("8755", "8676", "45", "")],
  ["full marks with the reason 0", row("100", "100", "45", "0")],
])("is silent when %s", (_, sound) => {
  expect(found(RULE, form(sound, OTHER))).toEqual([]);
});

test("is silent without a column for reasons", () => {
  const rows = form(row("≥100人", "80人", "36", ""), OTHER).map((line) => line.replace("\t偏差原因分析及改进措施", ""));
  expect(found(RULE, rows)).toEqual([]);
});

test("does not compare one row's score with a weight merged over several rows", () => {
  const second = ["", "", "培训期数", "4期", "4期", "", "20", ""];
  const grid = exampleGrid(form(["产出指标", "数量指标", "培训人数", "≥100人", "100人", "45", "25", ""], second, OTHER));
  const merged = { ...grid, merges: [{ top: 6, bottom: 7, left: 5, right: 5 }] };
  expect(findingsBy(RULE, [merged])).toEqual([]);
});

test("takes one reason merged over several rows for all of them", () => {
  const grid = exampleGrid(form(row("≥100人", "80人", "36", "疫情期间停课"), ["", "", "培训期数", "4期", "3期", "45", "34", ""]));
  expect(findingsBy(RULE, [grid]).map(summary)).toEqual(["H8 error"]);
  expect(findingsBy(RULE, [{ ...grid, merges: [{ top: 6, bottom: 7, left: 7, right: 7 }] }])).toEqual([]);
});
