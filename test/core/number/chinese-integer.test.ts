import { findAllNumbers, readChineseInteger } from "../../../src/core/number";
import { saysFound } from "./words";

test.each([
  ["零", 0], ["〇", 0], ["五", 5], ["两", 2], ["十", 10], ["十二", 12], ["二十", 20], ["九十九", 99], ["一百", 100], ["一百零五", 105], ["一百一十二", 112], ["一百二十", 120], ["三千零五十", 3050], ["三千零五", 3005],
  ["两千三百", 2300], ["两千三百零六", 2306], ["九千九百九十九", 9999],
])("%s is %d", (text, value) => {
  expect(readChineseInteger(text)).toBe(value);
});

test.each([["三百五", 350], ["三百零五", 305], ["三千五", 3500], ["三千零五", 3005], ["三千二百五", 3250], ["一百一十五", 115], ["一万二", 12_000], ["一亿二", 120_000_000]])("the last place may be left unsaid: %s is %d", (text, value) => {
  expect(readChineseInteger(text)).toBe(value);
});

test.each([
  ["一万", 10_000], ["十万", 100_000], ["十二万", 120_000], ["三百二十万", 3_200_000], ["一万零五", 10_005], ["一万五千", 15_000], ["一亿", 100_000_000], ["两亿五千万", 250_000_000], ["一亿零三万", 100_030_000], ["一亿二千三百万四千", 123_004_000],
  ["一万亿", 1_000_000_000_000],
])("in blocks of four places: %s is %d", (text, value) => {
  expect(readChineseInteger(text)).toBe(value);
});

test.each([["二〇二一", 2021], ["二零二一", 2021], ["一九九八", 1998]])("years are spelled digit by digit: %s is %d", (text, value) => {
  expect(readChineseInteger(text)).toBe(value);
});

test.each(["", "三五", "一二三", "一二三四五", "百", "百万", "万", "零万", "一万零", "一万万", "一亿万", "一万一二", "百五万", "十十", "一千一千", "三个", "半", "a"])("%j is no whole number", (text) => {
  expect(readChineseInteger(text)).toBeNull();
});

test("nobody writes more than 24 characters of it", () => {
  const full = "九千九百九十九亿零九千九百九十九万九千九百九十九";
  expect([full.length, readChineseInteger(full)]).toEqual([24, 999_999_999_999]);
  expect(readChineseInteger(full.replace("万", "万零"))).toBeNull();
});

test.each([
  ["一百零五人参加培训", ["amount 一百零五人"]],
  ["采购零件10个", ["amount 10个"]],
  ["十二个乡镇、二十名干部", ["amount 十二个", "amount 二十名"]],
  ["补助三千五百元", ["amount 三千五百元"]],
])("numerals in %j", (text, expected) => {
  expect(findAllNumbers(text).map(saysFound)).toEqual(expected);
});
