import { evaluationExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "formula-error";
const form = (rate: string, actual = "100人", score = "90"): string[] => evaluationExample([["", "年度资金总额", "50", "40", "40", "10", rate, "10"]], [["产出指标", "数量指标", "培训人数", "100人", actual, "90", score, ""]]);

test.each(["#DIV/0!", "#REF!", "#VALUE!", "#N/A", "#NAME?", "=E5/D5 → #DIV/0!"])("finds %s", (rate) => {
  expect(found(RULE, form(rate))).toEqual(["G5 error"]);
});

test("finds errors in the table, and formulas that were never computed", () => {
  expect(found(RULE, form("100%", "#REF!", "'=SUM(F7:F9)"))).toEqual(["E7 error", "G7 error"]);
  expect(found(RULE, form("'=E5/D5"))).toEqual(["G5 error"]);
});

test("finds errors in cells that belong to nothing", () => {
  expect(found(RULE, [...form("100%"), "", "\t\t\t\t\t\t\t\t#REF!"]).length).toBe(1);
});

test("tells when text was taken for a formula", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form("100%", "=月人均标准*12 → #NAME?"))]);
  expect(finding?.what.zh).toContain("被当成了公式");
});

test.each([["=E5/D5 → 100%", "100人"], ["100%", "'=100%"], ["100%", "'=标准×12"], ["100%", "'=10"], ["100%", "#1机组"]])("is silent on the rate %s and the actual %s", (rate, actual) => {
  expect(found(RULE, form(rate, actual))).toEqual([]);
});
