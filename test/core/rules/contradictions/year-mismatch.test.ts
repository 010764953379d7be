import { check, cellAddress } from "../../../../src/core/index";
import { exampleGrid } from "../../../support/example-grid";
import { findingsBy, found } from "../../../support/rule-findings";

const RULE = "year-mismatch";
interface Parts {
  readonly title?: string;
  readonly line?: string;
  readonly period?: string;
  readonly goal?: string;
  readonly heading?: string;
  readonly name?: string;
  readonly target?: string;
}
const form = ({ title = "部门预算项目支出绩效目标申报表", line = "（2021年度）", period = "", goal = "做好社保工作", heading = "指标值", name = "完成时间", target = "2021年12月31日前" }: Parts): string[] => [
  title, line, `项目名称\t社保经费\t项目起止时间\t${period}`, `年度目标\t${goal}`, `一级指标\t二级指标\t三级指标\t${heading}`, `产出指标\t时效指标\t${name}\t${target}`, "满意度指标\t满意度指标\t群众满意度\t≥95%",
];
const evaluation = (target: string, actual: string): string[] => [
  "项目支出绩效自评表", "（2021年）", "项目名称\t公用经费", "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分", `产出指标\t时效指标\t公用经费完成时间\t${target}\t${actual}\t90\t90`,
];

test.each<readonly [string, Parts, string[]]>([
  ["the deadline was last year", { target: "2020年12月31日前" }, ["D6 warning → 2021年"]],
  ["title and year line differ, and the deadline decides", { title: "2020年项目支出绩效目标表", line: "（2021年度）" }, ["A1 warning → 2021年"]],
  ["the year line was left over", { title: "2021年项目支出绩效目标表", line: "（2020年度）" }, ["A2 warning → 2021年"]],
  ["the heading of the targets names another year", { heading: "2020年指标值" }, ["D5 warning → 2021年"]],
  ["the goal opens with a past year", { goal: "2020年，完成全民参保登记工作" }, ["B4 warning → 2021年"]],
  ["the goal plans for a past year", { goal: "加强管理，预计2020年代缴12600人" }, ["B4 warning → 2021年"]],
  ["the goal is a later year's", { goal: "保障我区2022年度养老保险工作" }, ["B4 warning → 2021年"]],
  ["a name plans for a past year", { name: "预计2020年困难群众代缴总人数", target: "12600人" }, ["C6 warning → 2021年"]],
])("is found when %s", (_, parts, expected) => {
  expect(found(RULE, form(parts))).toEqual(expected);
});

test("a deadline after the year is only told, and not where the project runs as long", () => {
  expect(found(RULE, form({ target: "2022年6月底前" }))).toEqual(["D6 advice → 2021年"]);
  expect(found(RULE, form({ target: "2022年6月底前", period: "2021-2023" }))).toEqual([]);
});

test.each<readonly [string, string[], string[]]>([
  ["done before the year began", evaluation("2021年12月完成", "2020年12月完成"), ["E5 warning → 2021年"]],
  ["done late", evaluation("2021年12月完成", "2022年1月完成"), []],
  ["done in time", evaluation("2021年12月完成", "2021年11月完成"), []],
])("in a self-evaluation: %s", (_, rows, expected) => {
  expect(found(RULE, rows)).toEqual(expected);
});

test.each<readonly [string, Parts]>([
  ["all is of one year", { title: "2021年项目支出绩效目标表" }],
  ["documents bear older years", { goal: "根据自委办〔2014〕83号文件和2015年会议纪要开展工作" }],
  ["the goal tells history", { goal: "继续对2019、2020年末兑现的退休人员催收，为下一步待遇兑现做好准备" }],
  ["a name tells history", { name: "对2019-2020年死亡人员进行吊唁", target: "50元/人" }],
  ["the goal reaches into later years", { goal: "到2025年全面建成社保体系" }],
  ["a target compares with an earlier year", { name: "投诉量", target: "低于2019年水平" }],
  ["a target counts from an earlier year on", { name: "可持续影响时间", target: "2019年起长期" }],
  ["the deadline names no year", { target: "12月底前" }],
  ["a long sentence mentions an older deadline", { name: "代发项目", target: "完成军转干补贴、53年前参军补贴、未参保集体企业生活补助、53年后参战参试等代发项目共704人" }],
  ["the title names the year it was filled in besides", { title: "2022年填报2021年度项目支出绩效目标表" }],
])("is silent when %s", (_, parts) => {
  expect(found(RULE, form(parts))).toEqual([]);
});

test("a form whose year is known only from the sheet's name says nothing about its year", () => {
  const [, , ...rest] = form({});
  expect(findingsBy(RULE, [exampleGrid(["项目支出绩效目标表", "", ...rest], "2022年目标")])).toEqual([]);
});

test("one form of another year among its like in a workbook", () => {
  const sheet = (year: string, name: string) => exampleGrid(form({ title: `部门项目支出绩效目标申报表（${year}年度）`, line: "", target: "按时完成" }), name);
  const grids = [sheet("2021", "甲"), sheet("2021", "乙"), sheet("2020", "丙")];
  const faults = check(grids).findings.filter(({ rule }) => rule === RULE);
  expect(faults.map(({ at, expected }) => [at.sheet, cellAddress(at.row, at.column), expected])).toEqual([["丙", "A1", "2021年"]]);
  expect(check(grids.slice(1)).findings.filter(({ rule }) => rule === RULE)).toEqual([]);
});

const report = (...lines: readonly string[]): string[] => [
  "社会保险事业管理中心项目2021年度绩效自评报告", "一、绩效目标批复下达情况", ...lines, "二、绩效目标完成情况分析", "（一）资金投入情况分析。", "下达资金全部用于专项支出，账务处理清晰、完整、规范，不存在违规发放的情况，资料按照规定归档存放。", "1社保卡制作经费", "1.1产出指标完成情况分析。", "(1)数量指标。", "指标1：制作社保卡数量：8018张", "指标2：采购色带数量：18卷", "(2)质量指标。", "指标1：制卡合格率：99%", "三、偏离绩效目标的原因和下一步改进措施", "无",
];

test("a report in prose tells of another year", () => {
  expect(found(RULE, report("2020年年初下达项目资金共计12万元。", "2020年下达资金均已到位。"))).toEqual(["A3 warning → 2021年"]);
});

test.each([
  ["of its own year", report("2021年年初下达项目资金共计12万元。", "2021年下达资金均已到位。")],
  ["of the year before once", report("2020年我中心开始制作社保卡。", "2021年下达资金均已到位。")],
  ["of a month in which a decision was taken", report("2020年12月县政府印发通知。", "2020年11月完成招标。")],
])("a report in prose tells %s", (_, rows) => {
  expect(found(RULE, rows)).toEqual([]);
});
