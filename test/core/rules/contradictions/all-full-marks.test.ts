import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "all-full-marks";
type Row = readonly string[];
const ROWS: readonly Row[] = [
  ["产出指标", "数量指标", "培训人数", "≥100人", "100人", "30", "30", ""],
  ["产出指标", "质量指标", "培训合格率", "≥95%", "95%", "20", "20.00", ""],
  ["效益指标", "社会效益指标", "就业能力", "提高", "提高", "30", "30", ""],
  ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "90%", "10", "10", ""],
];
const form = (last: Row, totals?: Row): string[] => evaluationExample([SOUND_FUNDS], [...ROWS.slice(0, 3), last], totals);
const LAST: Row = ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "90%", "10", "10", ""];

test("is told at the total, or at the first score of a form without one", () => {
  expect(found(RULE, form(LAST, ["合计", "", "", "", "", "90", "90", ""]))).toEqual(["G11 advice"]);
  expect(found(RULE, form(LAST))).toEqual(["G7 advice"]);
});

test.each<readonly [string, string[]]>([
  ["one actual differs from its target", form(["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "93%", "10", "10", ""])],
  ["one score is not full", form(["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "90%", "10", "9", ""])],
  ["one row has no actual", form(["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "", "10", "10", ""])],
  ["there are only three rows", evaluationExample([SOUND_FUNDS], ROWS.slice(0, 3))],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});
