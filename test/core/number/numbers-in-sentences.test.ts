import { findAllNumbers, readRange, toText } from "../../../src/core/number";
import { must, saysFound } from "./words";

const numbersIn = (text: string): string[] => findAllNumbers(text).map(saysFound);

test.each([
  ["约20人，采购5个", ["amount 20人 约", "amount 5个"]],
  ["预计2021年完成30个", ["year 2021", "amount 30个"]],
  ["距道路5米的左右两侧", ["amount 5米"]],
  ["每年5次左右，10次上下", ["amount 5次 约", "amount 10次 约"]],
])("what is only about so much in %j", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test.each([
  ["37", ["amount 37"]], ["37万元", ["amount 37万元"]], ["12平台", ["amount 12平台"]], ["100平台", ["amount 100平台"]], ["05", ["code 05"]], ["０５", ["code ０５"]], ["0.5", ["amount 0.5"]], ["1234567890123", ["code 1234567890123"]],
  ["20211231", ["date 20211231"]], ["(5)", ["amount 5"]], ["百分之百", ["amount 百%"]], ["人", []],
])("a number alone in its cell: %j", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test("a number alone is neither Chinese nor about so much", () => {
  expect(findAllNumbers("37万元")).toMatchObject([{ isApproximate: false, isChinese: false, rangeEnd: null, numberText: "37", start: 0, end: 2, unitEnd: 4 }]);
  expect(findAllNumbers("(5)").map(({ number }) => toText(number.value))).toEqual(["-5"]);
});

test.each([
  ["三五个人", []],
  ["三五十个", []],
  ["从三个方面推进", []],
  ["三次连线活动", ["amount 三次"]],
  ["实行三个标准", ["amount 三个"]],
  ["某三个村", []],
  ["打造百个示范村，补助5户", ["amount 5户"]],
  ["第十四条、第三产业", ["ordinal 十四", "ordinal 三"]],
  ["补助一百二十三万四千五百六十七元", ["amount 一百二十三万四千五百六十七元"]],
  ["共计九千九百九十九万九千九百九十九元。", ["amount 九千九百九十九万九千九百九十九元"]],
  ["占百分之九十五", ["amount 九十五%"]],
])("numerals in words in %j", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test("a Chinese numeral is known as one, in an order and in a count", () => {
  expect(findAllNumbers("第三产业、第十四条、三个").map(({ isChinese }) => isChinese)).toEqual([true, true, true]);
  expect(findAllNumbers("第3类5个").map(({ isChinese }) => isChinese)).toEqual([false, false]);
});

test.each([
  ["202年11-12月完成3项", ["date 202", "date 11", "date 12", "amount 3项"]],
  ["3项在202年11-12月完成", ["amount 3项", "date 202", "date 11", "date 12"]],
  ["202年11-12月20项", ["date 202", "date 11", "date 12", "amount 20项"]],
  ["2021.13.31前完成", ["date 2021", "date 13", "date 31"]],
  ["2021年35人参加", ["year 2021", "amount 35人"]],
  ["2021年1月-12月", ["date 2021", "date 1", "date 12"]],
  ["2021年1-12月", ["date 2021", "date 1", "date 12"]],
  ["2021年完成，次月报送", ["year 2021"]],
  ["2021年至2022年上半年", ["date 2021", "date 2022"]],
  ["2020年至2022年", ["year 2020", "year 2022"]],
  ["2021.12.31前完成", ["date 2021", "date 12", "date 31"]],
  ["支付1,200元，2021年底完成", ["amount 1,200元", "date 2021"]],
  ["完成12.5下半年补足", ["amount 12.5"]],
])("numbers beside dates in %j", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test.each([
  ["-5人，较上年减少", ["amount -5人"]], ["下降5个百分点-8%", ["amount 5% low", "amount 8% high"]], ["较上年（-3.5%）", ["amount -3.5%"]], ["编组-5人", ["amount 5人"]], ["同比-5%", ["amount -5%"]],
])("signs in %j", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test.each([["千分之5以下", ["amount 5‰"]], ["百分之 95以上", ["amount 95%"]], ["共人民币 40，另付", ["amount 40元"]], ["共¥35.00，已付", ["amount 35.00元"]]])("units said in front in %j", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test.each([
  ["100甚至150人", ["amount 100", "amount 150人"]],
  ["100到场150人", ["amount 100", "amount 150人"]],
  ["每批10-20-30人", ["amount 10 low", "amount 20 high", "amount 30人"]],
  ["每次10-10人", ["amount 10人 low", "amount 10人 high"]],
  ["9:10-17人", ["date 9", "date 10", "amount 17人"]],
  ["共5-2021年", ["amount 5", "year 2021"]],
  ["每批20 - 30人", ["amount 20人 low", "amount 30人 high"]],
])("ends of ranges in %j", (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test("figures too long for a number are passed over as one", () => {
  expect(numbersIn(`序列${"9".repeat(401)}共5人`)).toEqual(["amount 5人"]);
});

test.each([["2021年培训100-150人", "100", "150", "人"], ["5元-1万元", "0.0005", "1", "万元"]])("%j is a range from %s to %s %s", (text, low, high, unit) => {
  const range = must(readRange(text));
  expect([toText(range.low.value), toText(range.high.value), range.unit]).toEqual([low, high, unit]);
});

test("each end of a range keeps its own last digit, in the unit of the second", () => {
  const range = must(readRange("每户5000元-1.25万元"));
  expect([toText(range.low.step), toText(range.high.step), range.start, range.end]).toEqual(["0.0001", "0.01", 2, 14]);
});

test.each(["男3人，女五人至8人", "5人至八人，另3人", "5人至八人", "五人至八人"])("%j says no range in figures", (text) => {
  expect(readRange(text)).toBeNull();
});
