import { isNatureWord, isOperatorOnly, readOperator, standardOperator } from "../../../src/core/number";
import { must } from "./words";

test.each([
  ["≧95%", "≥", "≧", false, "95%"], ["≥９５％", "≥", "≥", true, "９５％"], [">=21933人", "≥", ">=", false, "21933人"], ["》100%", "≥", "》", false, "100%"], ["》=98", "≥", "》=", false, "98"],
  ["＞＝ 5", "≥", "＞＝", false, "5"], ["〉=3", "≥", "〉=", false, "3"], ["⩾3", "≥", "⩾", false, "3"], ["=>3", "≥", "=>", false, "3"], ["≮3", "≥", "≮", false, "3"], ["≯3", "≤", "≯", false, "3"],
  ["≤1%", "≤", "≤", true, "1%"], ["≦1%", "≤", "≦", false, "1%"], ["<=5", "≤", "<=", false, "5"], ["=<5", "≤", "=<", false, "5"], ["《=5", "≤", "《=", false, "5"], ["＜=5", "≤", "＜=", false, "5"],
  [">5", ">", ">", true, "5"], ["＞5", ">", "＞", true, "5"], ["<5", "<", "<", true, "5"], ["＜5", "<", "＜", true, "5"], ["《5", "<", "《", false, "5"],
  ["＝100%", "＝", "＝", true, "100%"], ["=100%", "＝", "=", true, "100%"], ["﹦100%", "＝", "﹦", false, "100%"], ["═", "＝", "═", false, ""], ["≧", "≥", "≧", false, ""],
  ["大于等于", "≥", "大于等于", false, ""], ["大于或等于", "≥", "大于或等于", false, ""], ["不低于90%", "≥", "不低于", false, "90%"], ["不得少于3次", "≥", "不得少于", false, "3次"],
  ["至少3次", "≥", "至少", false, "3次"], ["90%以上", "≥", "以上", false, "90%"], ["90%及以上", "≥", "及以上", false, "90%"], ["达到90%以上", "≥", "以上", false, "达到90%"],
  ["大于5", ">", "大于", false, "5"], ["超过5", ">", "超过", false, "5"], ["高于5", ">", "高于", false, "5"], ["等于", "＝", "等于", false, ""], ["小于等于", "≤", "小于等于", false, ""],
  ["不超过5", "≤", "不超过", false, "5"], ["不大于5", "≤", "不大于", false, "5"], ["5天以内", "≤", "以内", false, "5天"], ["5以下", "≤", "以下", false, "5"], ["2天内", "≤", "内", false, "2天"],
  ["小于5", "<", "小于", false, "5"], ["少于5", "<", "少于", false, "5"], ["低于5", "<", "低于", false, "5"],
])("%j: operator %s typed %j, standard %s, rest %j", (text, op, typed, wasStandard, rest) => {
  const reading = must(readOperator(text));
  expect([reading.op, reading.typed, reading.wasStandard, reading.rest]).toEqual([op, typed, wasStandard, rest]);
  expect(text.slice(reading.start, reading.end)).toBe(typed);
});

test.each(["定性", " 定性指标 "])("%j is qualitative", (text) => {
  expect(readOperator(text)).toMatchObject({ op: "qualitative", standard: "定性", wasStandard: true, rest: "" });
});

test.each(["", "95", "人次", "=盐池县2020年月人均标准×12", "《办法》规定", "有效提升", "正向指标", "内容完整", "以上级文件为准的标准", "-", "—"])("%j holds no operator", (text) => {
  expect(readOperator(text)).toBeNull();
});

test.each([["≥", true], [" ≧ ", true], [">=", true], ["大于等于", true], ["定性", true], ["≥95%", false], ["95", false], ["", false], ["正向", false]])("%j is an operator only: %s", (text, expected) => {
  expect(isOperatorOnly(text)).toBe(expected);
});

test.each([["正向", true], ["反向指标", true], ["正向指标", true], ["逆向", true], ["定量", true], ["定性", false], ["≥", false], ["方向", false], ["", false]])("%j is a nature word: %s", (text, expected) => {
  expect(isNatureWord(text)).toBe(expected);
});

test("the standard spellings", () => {
  expect((["≥", ">", "＝", "<", "≤", "qualitative"] as const).map(standardOperator)).toEqual(["≥", "＞", "＝", "＜", "≤", "定性"]);
});
