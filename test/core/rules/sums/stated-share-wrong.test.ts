import { wrongLists } from "../../../../src/core/rules/stated-lists";
import { wrongShares } from "../../../../src/core/rules/stated-shares";
import { check, cellAddress } from "../../../../src/core/index";
import { narrativeExample } from "../../../../src/core/rules/example-forms";
import { exampleGrid } from "../../../support/example-grid";

const HOLDS = [
  "2024年度收入、支出总计均为 848.90 万元。与 2023年度相比，收入、支出总计各减少 32.47万元，下降 3.68%。",
  "公务接待费支出决算为 0.5 万元，较上年度增加 0.2万元，增长 66.67%。",
  "一般公共预算财政拨款支出 848.9 万元，其中：社会保障和就业支出 807.68万元，占 95.14%；卫生健康支出 13.05万元，占 1.54%；住房保障支出 28.18 万元，占 3.32%。",
  "机关运行经费支出 54.09 万元，比 2023 年度减少 3.44 万元，下降 5.98%。",
  "年初下达项目资金共计13272万元。其中：机关养老金11400万元，社保卡经费12万元，民族团结奖616万元，稽核经费15万元，养老金配套841万元，缴费配套192万元，丧葬费196万元。",
  "国内公务接待支出 0.5 万元，其中：国内公务接待 6 批次，50 人次，共计支出 0.5万元",
  "支出 0 万元，占 0%；事业收入 0万元，占 0%。",
  "完成预算 100%，决算数等于预算数 7.7万元。",
];

test.each(HOLDS)("holds: %s", (text) => {
  expect(wrongShares(text)).toEqual([]);
  expect(wrongLists(text)).toEqual([]);
});

test.each([
  ["本年支出合计 848.9 万元，其中：基本支出448.54 万元，占 52.83%；项目支出 400.36 万元，占 47.16%。", "52.83%", "52.84", true],
  ["本年支出合计 850 万元，其中：基本支出340万元，占 45%；项目支出510万元，占60%。", "45%", "40", false],
  ["支出 0.5 万元，比上年增加 0.2 万元，增长 40%。", "40%", "67", false],
  ["支出54.09万元，比上年减少3.44万元，下降6.36%。", "6.36%", "5.98", false],
  ["收入合计 1.2 亿元，其中：财政拨款 9000 万元，占 70%。", "70%", "75", false],
])("%s", (text, says, expected, isRounding) => {
  expect(wrongShares(text)).toMatchObject([{ says, expected, isRounding }]);
});

test("a list that does not add up names its parts", () => {
  const [list] = wrongLists("年初下达资金共计300万元。其中：养老金200万元，补助90万元。");
  expect(list?.parts.map(({ numberText }) => numberText)).toEqual(["200", "90"]);
});

test("a last digit is advice, a wrong share a warning, and the correction changes only the figure", () => {
  const report = check([exampleGrid(narrativeExample(["本年支出合计 848.9 万元，其中：基本支出448.54 万元，占 52.83%；项目支出 400.36 万元，占 40%。"]))]);
  const found = report.findings.filter(({ rule }) => rule === "stated-share-wrong");
  expect(found.map(({ severity, at }) => `${severity} ${cellAddress(at.row, at.column)}`)).toEqual(["warning A7", "advice A7"]);
  expect(found[0]?.fixes[0]?.edits[0].to).toEqual({ kind: "text", text: "本年支出合计 848.9 万元，其中：基本支出448.54 万元，占 52.83%；项目支出 400.36 万元，占 47%。" });
});
