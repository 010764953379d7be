import { targetExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "project-code-malformed";
const form = (code: string): string[] => targetExample([["项目编码", code]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "90"]]);

test.each(["51178122T00004944392", "5117812T000004944392", "51178122T0000049443921", "51178122t00004944392", "5.11781E+19"])("finds %s anywhere", (code) => {
  expect(found(RULE, form(`'${code}`))).toEqual(["B4 warning"]);
});

test("counts the digits of both halves", () => {
  const [finding] = findingsBy(RULE, [exampleGrid(form("51178122T00004944392"))]);
  expect(finding?.what.zh).toContain("8 位数字 + T + 11 位数字");
});

test("finds a code that stands before the project's name", () => {
  const rows = ["年度绩效目标表", "（2024年度）", "预算项目: 51178122T00004944392-养老保险待遇补差", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t培训人数\t100人"];
  expect(found(RULE, rows)).toEqual(["A3 warning"]);
});

test("asks for the region's own shape where it has one", () => {
  expect(found(RULE, form("'2024001"), { profile: "sichuan-2021" })).toEqual(["B4 warning"]);
  expect(found(RULE, form("'2024001"), { profile: "national" })).toEqual([]);
});

test.each(["51178122T000004944392", "46000021R000000002749", "51178122T 000004944392", "５１１７８１２２T000004944392", "", "—", "2024-教-15"])("is silent on “%s”", (code) => {
  expect(found(RULE, form(code))).toEqual([]);
});
