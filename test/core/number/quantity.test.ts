import { readPlainNumber, readQuantity, readRange, toText, written } from "../../../src/core/number";
import { must, saysNumber } from "./words";

test.each([
  ["３２", "32±1", ""], ["1，２３４.５ 万元", "1234.5±0.1", "万元"], ["1,030,700.00", "1030700±0.01", ""], ["1 234.5", "1234.5±0.1", ""], ["5000 元", "5000±1", "元"], ["5000 万 元", "5000±1", "万元"],
  ["－5", "-5±1", ""], ["(5)", "-5±1", ""], ["（1,234.50）", "-1234.5±0.01", ""], ["+3", "3±1", ""], ["‐5", "-5±1", ""], ["98%", "98±1", "%"], ["98 ％", "98±1", "%"], ["0.8‰", "0.8±0.1", "‰"],
  ["1.2E+05", "120000±10000", ""], ["￥35.00", "35±0.01", "元"], ["人民币35", "35±1", "元"], [".5", "0.5±0.1", ""], ["95。", "95±1", ""], ["  60.00 ", "60±0.01", ""], ["37(万元)", "37±1", "万元"], ["(5万元)", "-5±1", "万元"], ["35 kV", "35±1", "千伏"],
  ["0", "0±1", ""], ["-0.00", "0±0.01", ""], ["37\n", "37±1", ""],
  ["1.2E5", "120000±10000", ""], ["1.2E5元", "120000±10000", "元"], ["12季度", "12±1", "季度"], ["20000年", "20000±1", "年"], ["12020级", "12020±1", "级"], ["5年", "5±1", "年"], ["2021人", "2021±1", "人"], ["3人", "3±1", "人"],
  ["95。；", "95±1", ""], ["95%。", "95±1", "%"], ["  5 元", "5±1", "元"], ["(5)  ", "-5±1", ""], ["人民币35万元", "35±1", "万元"], ["￥35万", "35±1", "万"], ["(0)", "0±1", ""], ["12平台", "12±1", "平台"],
])("plain number %j is %s %s", (text, number, unit) => {
  const plain = must(readPlainNumber(text));
  expect([saysNumber(plain.number), plain.unit]).toEqual([number, unit]);
  expect(text.slice(plain.start, plain.end)).toBe(plain.numberText);
});

test.each(["", " ", "—", "-", "1,23,456", "1,2345", "1.2.3", "12月", "2021年", "95以上", "≥95", "A4", "约12", "10-20", "2021-12", "()", "((5))", "1e9999", "%", "万元", "5个8", "12 3", "3季度", "2022学年", "5号", "2021年度", "2019届", "2020级", "(5人", "约5人", "5余人", "95%。好"])(
  "%j is no plain number",
  (text) => {
    expect(readPlainNumber(text)).toBeNull();
  },
);

test.each([["1.2万元", "12000±1000"], ["0.32万人", "3200±100"], ["60.00", "60±0.01"], ["37", "37±1"], ["1.1亿", "110000000±10000000"], ["98%", "98±1"], ["1.2万元/年", "12000±1000"]])(
  "%j written out is %s",
  (text, expected) => {
    expect(saysNumber(must(written(text)))).toBe(expected);
  },
);

test("a quantity tells its operator, words and places", () => {
  const text = "满意度》＝９８％（含）";
  expect(readQuantity(text)).toMatchObject({
    operator: "≥", operatorGlyph: "》＝", unit: "%", numberText: "９８", start: 5, end: 7, unitEnd: 8, isApproximate: false, hasWordsAround: true,
  });
});

test.each(["", "长期", "100-150人", "每月10日前", "2021年12月", "10套设备约5万元", "领取标准×12", "川府发【2015】56号", "优良中差", "T51178121"])("%j states no single amount", (text) => {
  expect(readQuantity(text)).toBeNull();
});

test("a title before the number is no operator", () => {
  expect(readQuantity("落实《条例》100%")).toMatchObject({ operator: null, unit: "%" });
});

test.each([
  ["100-150人", "100", "150", "人"], ["100～150", "100", "150", ""], ["40-200元/人", "40", "200", "元/人"], ["95%-98%", "95", "98", "%"], ["100至150人", "100", "150", "人"], ["1-2万元", "1", "2", "万元"],
  ["5000元-1万元", "0.5", "1", "万元"], ["每次100—150人次", "100", "150", "人次"],
])("range %j is %s to %s %s", (text, low, high, unit) => {
  const range = must(readRange(text));
  expect([toText(range.low.value), toText(range.high.value), range.unit]).toEqual([low, high, unit]);
});

test.each(["", "100", "150-100人", "2020-2022", "202001-202012", "100人-50元", "100-150人，3次", "0818-1234567", "2022年1-12月"])("%j is no range", (text) => {
  expect(readRange(text)).toBeNull();
});
