import { completeUnit, convert, decimal, looksLikeUnit, normaliseUnit, sameFamily, toText, unitOf, unitZeros, withoutPrefix } from "../../../src/core/number";
import { must } from "./words";

test.each([
  ["百分比", "%"], ["％", "%"], ["个百分点", "%"], ["㎡", "平方米"], ["m2", "平方米"], ["km", "公里"], ["KM", "公里"], ["千米", "公里"], ["元/人*月", "元/人/月"],
  ["元/人·月", "元/人/月"], ["元/人、年", "元/人/年"], ["元／人／月", "元/人/月"], ["元每人每年", "元/人/年"], ["元/人/个月", "元/人/月"], ["人·次", "人次"], ["万 元", "万元"],
  ["（万元）", "万元"], ["个工作日", "工作日"], ["元/㎡", "元/平方米"], ["kg", "公斤"], ["台（套）", "台(套)"], ["", ""], ["元", "元"], ["有效", "有效"],
  ["元/每人/每月", "元/人/月"], ["（【万元】）", "万元"], ["台（套）/年", "台(套)/年"], ["元／人 ／ 月", "元/人/月"], ["万  元", "万元"],
])("%j is spelled %j", (text, expected) => {
  expect(normaliseUnit(text)).toBe(expected);
  expect(normaliseUnit(normaliseUnit(text))).toBe(expected);
});

test.each([
  ["元", "money", "元", "1"], ["万元", "money", "元", "10000"], ["亿元", "money", "元", "100000000"], ["百万元", "money", "元", "1000000"], ["千元", "money", "元", "1000"],
  ["角", "money", "元", "0.1"], ["人", "people", "人", "1"], ["万人", "people", "人", "10000"], ["名", "people", "人", "1"], ["人次", "other", "人次", "1"], ["万人次", "other", "人次", "10000"],
  ["%", "percent", "%", "1"], ["百分比", "percent", "%", "1"], ["‰", "percent", "%", "0.1"], ["万亩", "other", "亩", "10000"], ["万立方米", "other", "立方米", "10000"],
  ["亿", "magnitude", "", "100000000"], ["百万", "magnitude", "", "1000000"], ["亿千瓦时", "other", "千瓦时", "100000000"], ["万公里", "other", "米", "10000000"], ["成", "percent", "%", "10"], ["元/人/月", "price", "元/人/月", "1"], ["万元/年", "price", "元/年", "10000"], ["元/百人", "price", "元/人", "0.01"], ["人/天", "rate", "人/天", "1"],
  ["分", "other", "分", "1"], ["年", "other", "个月", "12"], ["公里", "other", "米", "1000"], ["单", "other", "单", "1"], ["个乡镇", "other", "个乡镇", "1"], ["件", "other", "件", "1"],
  ["厘", "money", "厘", "1"], ["位", "people", "人", "1"], ["十万元", "money", "元", "100000"], ["元/村民", "price", "元/村民", "1"], ["元/GB", "price", "元/GB", "1"], ["碗", "other", "碗", "1"],
])("unit %j is %s of family %j, factor %s", (text, kind, family, factor) => {
  const unit = must(unitOf(text));
  expect([unit.kind, unit.family, toText(unit.factor)]).toEqual([kind, family, factor]);
});

test.each([
  "%", "万亩", "万元", "万立方米", "个", "人", "人/天", "人次", "公顷", "单", "年", "篇", "次", "场", "件", "条", "本", "卷", "套", "台", "份", "户", "家", "所", "名", "名次", "批", "批次",
  "期", "张", "亩", "平方米", "㎡", "公里", "千米", "km", "米", "吨", "立方米", "升", "小时", "分钟", "天", "日", "工作日", "个工作日", "月", "个月", "季度", "学期", "等级", "级", "分", "起",
  "宗", "项", "组", "处", "座", "辆", "艘", "头", "只", "株", "棵", "盏", "元/人/月", "万人次", "个百分点", "万户", "百分比", "套/台", "元/人、年", "mg/m³", "碗", "万元/人/月/年/户/村/次/期",
])("%j looks like a unit", (text) => {
  expect(looksLikeUnit(text)).toBe(true);
});

test.each([
  "", "无", "是", "高", "优", "有效", "显著", "95%", "10", "≥", "万元。", "定性", "达标", "持续影响", "满意度指标", "/人/月", "—", "提高教学质量", "指标值", "度量单位", "长期", "良好", "元/abc", "元/人/abc", "百万元/人/月/年/户/村/次/期", "一二三四五",
])("%j does not look like a unit", (text) => {
  expect(looksLikeUnit(text)).toBe(false);
});

test.each([
  ["0.88", "万元", "元", "8800"], ["8800", "元", "万元", "0.88"], ["1.1", "亿元", "万元", "11000"], ["0.32", "万人", "人", "3200"], ["5", "‰", "%", "0.5"], ["1", "年", "个月", "12"],
  ["3", "周", "天", "21"], ["2", "天", "日", "2"], ["1", "公顷", "平方米", "10000"], ["0.123456789012345", "元", "亿元", "0.00000000123456789012345"], ["2", "元/人/月", "元/月/人", "2"],
  ["3", "万元/年", "元/年", "30000"], ["7", "学员", "学员", "7"],
])("%s %s in %s is %s", (value, from, to, expected) => {
  expect(toText(must(convert(must(decimal(value)), from, to)))).toBe(expected);
});

test.each([["元", "人"], ["人", "人次"], ["元/人/月", "元/人/年"], ["%", "元"], ["分", "元"], ["亩", "平方米"], ["", "元"], ["高", "元"], ["元", "高"], ["", "人"], ["合格", "良好"]])("%j and %j cannot be converted", (from, to) => {
  expect(convert(must(decimal("1")), from, to)).toBeNull();
  expect(sameFamily(from, to)).toBe(false);
});

test.each([["亿", "万元", "亿元"], ["万", "人", "万人"], ["", "人", "人"], ["万元", "元", "万元"], ["亿", "", "亿"], ["", "", ""], ["%", "百分比", "%"], ["", "百分比", "%"], ["亿", "高", "亿"], ["万元", "亿元", "万元"], ["万", "万元", "万元"],
  ["亿", "万", "亿"], ["万", "元/百人", "万元/百人"], ["亿", "百万元", "亿元"], ["元/万", "人", "元/万"], ["有效", "万元", "有效"]])(
  "own unit %j beside %j is %j",
  (own, stated, expected) => {
    expect(completeUnit(own, stated)).toBe(expected);
  },
);

test("what is no known unit is compared by its words", () => {
  const value = must(decimal("12.5"));
  expect([sameFamily("合格", "合格"), sameFamily("合 格", "合格"), sameFamily("合格", "良好")]).toEqual([true, true, false]);
  expect([convert(value, "合格", "合格"), convert(value, "合 格", "合格"), convert(value, "合格", "良好")]).toEqual([value, value, null]);
  expect(convert(value, "万元", "万元")).toBe(value);
});

test.each([["元", 0], ["万元", 4], ["百万元/年", 6], ["亿", 8], ["十万人", 5], ["km", 0], ["有效", 0], ["", 0]])("%j multiplies by ten so many times: %d", (unit, zeros) => {
  expect(unitZeros(unit)).toBe(zeros);
  expect(toText(withoutPrefix(must(decimal("1.2")), unit))).toBe(toText(must(decimal(`1.2e${String(zeros)}`))));
});
