import { evaluationExample, SOUND_FUNDS } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = "over-completion-unexplained";
const form = (target: string, actual: string, reason: string, name = "接受临时救助人次", levels: readonly [string, string] = ["产出指标", "数量指标"]): string[] =>
  evaluationExample([SOUND_FUNDS], [[...levels, name, target, actual, "90", "90", reason]]);

test.each([
  ["the actual is half as much again", form(">=59人次", "87人次", "")],
  ["it is exactly 120 %", form("100人", "120人", "")],
  ["the reason says there is none", form("100人", "260人", "无")],
  ["the reason is a leftover 0", form("100人", "260人", "0")],
  ["units differ but convert", form("≥1万人", "15000人", "")],
  ["the count is exact", form("＝3个", "5个", "")],
  ["a percentage runs past its end", form("≥95%", "285%", "", "政策知晓率", ["效益指标", "社会效益指标"])],
])("is found when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual(["E7 warning"]);
});

test.each([
  ["a reason is given", form("100人", "260人", "新增两期培训")],
  ["it is less than 120 %", form("100人", "119人", "")],
  ["a share reaches all", form("≥50%", "100%", "", "政府采购率")],
  ["the target counts one time of many", form("每季度1次", "4次", "", "检查频次")],
  ["it is a cost", form("15万元", "45万元", "", "办公成本", ["产出指标", "成本指标"])],
  ["it is a ceiling", form("≤3次", "9次", "", "会议次数")],
  ["less is better", form("2起", "5起", "", "安全事故发生数")],
  ["the wait took longer and no sign tells", form("30天", "60天", "", "平均办理周期")],
  ["nothing was planned", form("0个", "5个", "")],
  ["satisfaction bears no percent sign", form("52", "100", "", "资助对象满意情况", ["满意度指标", "服务对象满意度指标"])],
  ["target and actual are words", form("改善", "明显改善", "")],
])("is silent when %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});

test("Guangxi asks from 130 % on", () => {
  expect(found(RULE, form("100人", "125人", ""), { profile: "guangxi" })).toEqual([]);
  expect(found(RULE, form("100人", "130人", ""), { profile: "guangxi" })).toEqual(["E7 warning"]);
});

test("is silent in a form without a column for reasons", () => {
  const rows = ["2020年度长江禁捕项目自评表", "项目名称\t渔船补贴", "一级指标\t二级指标\t三级指标\t年初目标值（A）\t实际完成值（B）\t得分", "产出指标\t数量指标\t补贴渔船数\t6\t18\t20"];
  expect(found(RULE, rows)).toEqual([]);
});
