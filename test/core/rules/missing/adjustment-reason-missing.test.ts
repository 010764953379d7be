import { fundsExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "adjustment-reason-missing";
const PRINTED = "1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）;2.年中发生预算调整的（追加或调减）,应单独说明理由；3.其他资金包括：社会投入资金、银行贷款.";
const funds = (initial: string, adjusted: string, reason: string): string[] => fundsExample(["", "年度资金总额", initial, adjusted, adjusted, "10", "100%", "10", reason]);

test.each([
  ["the cell holds only what the template printed", funds("60.00", "37.46", PRINTED)],
  ["the budget came only during the year", funds("0.00", "0.88", PRINTED)],
  ["somebody wrote 无 behind the printed text", funds("60.00", "37.46", `${PRINTED}无`)],
])("is found when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual(["I5 error"]);
});

test("is found in a blank cell where the region demands a reason", () => {
  const rows = funds("60.00", "37.46", "");
  expect(found(RULE, rows, { profile: "sichuan-2023" })).toEqual(["I5 error"]);
  expect(found(RULE, rows, { profile: "national" })).toEqual([]);
});

test.each([
  ["nothing was adjusted", funds("37.46", "37.46", PRINTED)],
  ["the initial budget is not given", funds("", "37.46", PRINTED)],
  ["a reason follows the printed text", funds("60.00", "37.46", `${PRINTED}因参保人数减少，年中调减22.54万元`)],
  ["a reason took the printed text's place", funds("60.00", "37.46", "上级提前下达资金，年中调减")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows, { profile: "sichuan-2023" })).toEqual([]);
});

test("is silent in a declaration", () => {
  expect(found(RULE, ["年度绩效目标表", "项目名称\t技能培训", "项目资金（万元）\t\t年初预算数\t调整后预算数\t原因", "\t年度资金总额\t50\t40\t", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t培训人数\t100人"], { profile: "sichuan-2023" })).toEqual([]);
});
