import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "number-as-text";
const row = (weight: string, score: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "100人", "100人", weight, score, ""];
const form = (...rows: readonly (readonly string[])[]): string[] => evaluationExample([SOUND_FUNDS], rows);

test("finds text among the numbers of a column, once a column", () => {
  expect(found(RULE, form(row("'30", "30"), row("30", "30"), row("30", "30")))).toEqual(["F7 advice → 30"]);
  expect(found(RULE, form(row("'30", "'30"), row("30", "30"), row("30", "30")))).toEqual(["F7 advice → 30", "G7 advice → 30"]);
});

test("finds wide digits", () => {
  expect(found(RULE, form(row("30", "30"), row("'３０", "30"), row("30", "30")))).toEqual(["F8 advice → 30"]);
});

test("finds text in a column that a formula sums up", () => {
  const totals = ["合计", "", "", "", "", "=SUM(F7:F8) → 0", "60", ""];
  expect(found(RULE, evaluationExample([SOUND_FUNDS], [row("'30", "30"), row("'30", "30")], totals))).toEqual(["F7 advice → 30"]);
});

test("corrects all cells of the column together", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form(row("30", "30"), row("'30", "30"), row("'20.5", "30"), row("10", "30"), row("10", "30")))]);
  expect(finding?.related).toHaveLength(1);
  expect(finding?.fixes.map(({ trust, edits }) => [trust, edits.map(({ to }) => to)])).toEqual([["certain", [{ kind: "number", number: "30" }, { kind: "number", number: "20.5" }]]]);
});

test.each([
  ["a form typed as text throughout", form(row("'30", "'30"), row("'30", "'30"))],
  ["numbers with a unit", form(row("30分", "30"), row("30", "30"))],
  ["dashes", form(row("—", "30"), row("30", "30"))],
  ["all numbers", form(row("30", "30"), row("30", "30"))],
])("is silent on %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});
