import { evaluationExample, SOUND_FUNDS, targetExample } from "../../../../src/core/rules/example-forms";
import { found, proseReport } from "../../../support/rule-findings";

const RULE = "date-malformed";
const due = (target: string): string[] => evaluationExample([SOUND_FUNDS], [["产出指标", "时效指标", "完成时间", target, "", "90", "", ""]]);
const period = (text: string): string[] => targetExample([["项目期限", text]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "90"]]);

test.each(["202年11-12月", "2024年13月底前", "2024年2月30日", "2023年2月29日前", "2024年11月31日", "2024-13-01", "2024.4.31", "20245年6月", "13月", "6月31日前完成"])("finds %s", (target) => {
  expect(found(RULE, due(target))).toEqual(["D7 error"]);
});

test("finds wrong dates in periods and goals", () => {
  expect(found(RULE, period("2024年1月1日至2024年12月32日"))).toEqual(["B4 error"]);
});

test("only mentions a number of months that may be a length of time", () => {
  expect(found(RULE, due("连续运行14月"))).toEqual(["D7 advice"]);
});

test.each([
  "2024年12月31日前", "2024年2月29日", "2024年11-12月", "每月10日前", "24个月", "服务期18月", "13个月", "2024-12-31", "合同HT-2024-15-03号", "3月龄仔猪", "99.5%", "2日内", "二〇二四年十二月", "12月底", "2024年",
])("is silent on %s", (target) => {
  expect(found(RULE, due(target))).toEqual([]);
});

test("finds wrong dates in a report, once", () => {
  expect(found(RULE, proseReport("4.1产出指标完成情况分析。", "（3）时效指标。", "指标1：短信宣传时间：202年11-12月"))).toEqual(["A16 error"]);
  expect(found(RULE, proseReport("2024年1 月 29 日接待检查组，2月29日完成整改。"))).toEqual([]);
});
