import { isNatureWord, readOperator, readQuantity } from "../../../src/core/number";
import { must } from "./words";

test.each([
  ["≥ 95%", "≥", "≥", "95%"], [" ≥95% ", "≥", "≥", "95%"], ["> 5", ">", ">", "5"], ["< 5", "<", "<", "5"], ["== 5", "＝", "==", "5"],
  ["> =5", "≥", "> =", "5"], ["= >5", "≥", "= >", "5"], ["< =5", "≤", "< =", "5"], ["= <5", "≤", "= <", "5"],
  ["< 5，≥3", "<", "<", "5，≥3"], ["> 5，≤8", ">", ">", "5，≤8"], ["= 5>3", "＝", "=", "5>3"], ["= 5<8", "＝", "=", "5<8"],
  ["≥良好", "≥", "≥", "良好"], ["≤较低", "≤", "≤", "较低"], ["=约5", "＝", "=", "约5"],
])("the sign of %j is %s, typed %j before %j", (text, op, typed, rest) => {
  const reading = must(readOperator(text));
  expect([reading.op, reading.typed, reading.rest, reading.isWord]).toEqual([op, typed, rest, false]);
  expect(text.slice(reading.start, reading.end)).toBe(typed);
});

test.each([
  [" 不低于90%", "≥", "不低于", "90%"], ["不低于 90%", "≥", "不低于", "90%"], ["90%以上 ", "≥", "以上", "90%"], ["90% 以上", "≥", "以上", "90%"], ["90%（含）以上", "≥", "（含）以上", "90%"],
  ["高于或等于3", "≥", "高于或等于", "3"], ["大于且等于3", "≥", "大于且等于", "3"], ["不应低于3", "≥", "不应低于", "3"], ["最少3", "≥", "最少", "3"], ["最低3", "≥", "最低", "3"],
  ["不得高于3", "≤", "不得高于", "3"], ["未超过3", "≤", "未超过", "3"], ["不超出3", "≤", "不超出", "3"], ["至多3", "≤", "至多", "3"], ["最高3", "≤", "最高", "3"], ["控制在3", "≤", "控制在", "3"],
  ["低于或者等于3", "≤", "低于或者等于", "3"], ["多于3", ">", "多于", "3"], ["超出3", ">", "超出", "3"], ["不足3", "<", "不足", "3"], ["不到3", "<", "不到", "3"], ["3或以下", "≤", "或以下", "3"], ["3天之内", "≤", "之内", "3天"],
])("the words of %j are %s, typed %j beside %j", (text, op, typed, rest) => {
  expect(readOperator(text)).toMatchObject({ op, typed, rest, isWord: true, wasStandard: false });
});

test("定性 counts as a word", () => {
  expect(readOperator("定性")).toMatchObject({ op: "qualitative", isWord: true, typed: "定性", start: 0, end: 2 });
});

test.each(["非定性", "定性分析", "»说明=1", "以内容为准", " "])("%j begins and ends with no operator", (text) => {
  expect(readOperator(text)).toBeNull();
});

test.each([["正", true], ["负", true], [" 正向 ", true], ["中性", true], ["中性指标", true], ["非正向", false], ["正向激励", false]])("%j says what kind an indicator is: %s", (text, expected) => {
  expect(isNatureWord(text)).toBe(expected);
});

test.each([
  ["满意度≥95%", "≥", "≥"], ["满意度≥ 95%", "≥", "≥"], ["满意度 ≥ 95%", "≥", "≥"], ["满意度 ≥95%", "≥", "≥"], ["满意度>=95%", "≥", ">="], ["满意度≥      95%", "≥", "≥"], ["满意度》95%，见《办法》", "≥", "》"],
  ["成本< = 5万元", "≤", "< ="], ["差错<5次", "<", "<"], ["受众满意度不低于 95%", "≥", "不低于"], ["落实《预算法》95%", null, null], ["完成率 95%", null, null],
])("the operator before the number of %j is %j, typed %j", (text, operator, operatorGlyph) => {
  expect(readQuantity(text)).toMatchObject({ operator, operatorGlyph });
});
