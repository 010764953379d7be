import { evaluationExample, fundsExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "execution-reason-missing";
const PRINTED = "预算执行率未达到90%的需说明原因（100字以内）";
const funds = (executed: string, score: string, reason: string): string[] => fundsExample(["", "年度资金总额", "50", "50", executed, "10", "", score, reason]);

test.each([
  ["a rate below the printed 90 % has only the printed text beside it", funds("40", "8", PRINTED)],
  ["a point was lost and the cell is blank", funds("40", "8", "")],
  ["a point was lost and the cell holds a dash", funds("49", "9.8", "—")],
])("is found when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual(["I5 error"]);
});

test("counts the reason 无 as advice where nothing is printed", () => {
  expect(found(RULE, funds("40", "8", "无"))).toEqual(["I5 advice"]);
});

test("keeps to the region's threshold", () => {
  expect(found(RULE, funds("40", "8", ""), { profile: "sichuan-2023" })).toEqual(["I5 error"]);
  expect(found(RULE, funds("47", "9.4", ""), { profile: "sichuan-2023" })).toEqual([]);
});

test.each([
  ["everything was spent", funds("50", "10", "")],
  ["the rate reaches the printed threshold", funds("47", "9.4", PRINTED)],
  ["a reason is given", funds("40", "8", "尾款按合同次年支付")],
  ["the block has no column for reasons", evaluationExample([["", "年度资金总额", "50", "50", "40", "10", "80%", "8"]], [["产出指标", "数量指标", "培训人数", "100人", "100人", "90", "90", ""]])],
  ["the last column is only for remarks", funds("40", "8", "").map((row) => row.replace("\t原因", "\t备注"))],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});
