import { comparePartialDates, findDates, isDoneBy, malformedDate, readDate, readPeriod, withYear } from "../../../src/core/number";
import { must, saysDate } from "./words";

test.each([
  ["2021年12月31日前", "2021: 12.31-12.31 前"],
  ["2021年12月之前", "2021: 12.1-12.31 前"],
  ["2021年12月", "2021: 12.1-12.31"],
  ["2021 年 12 月 5 日", "2021: 12.5-12.5"],
  ["２０２１年２月", "2021: 2.1-2.28"],
  ["2020年2月底", "2020: 2.29-2.29"],
  ["21年6月", "2021: 6.1-6.30"],
  ["12月底之前", "?: 12.31-12.31 前"],
  ["11月中旬", "?: 11.11-11.20"],
  ["年底之前", "?: 12.31-12.31 前"],
  ["2021年底", "2021: 12.31-12.31"],
  ["2021.12.31", "2021: 12.31-12.31"],
  ["2021-12", "2021: 12.1-12.31"],
  ["2021/12/31", "2021: 12.31-12.31"],
  ["20211231", "2021: 12.31-12.31"],
  ["6.30前", "?: 6.30-6.30 前"],
  ["二〇二一年十二月", "2021: 12.1-12.31"],
  ["十二月底前", "?: 12.31-12.31 前"],
  ["2021年度", "2021: 1.1-12.31"],
  ["2021年度，12月底前", "2021: 12.31-12.31 前"],
  ["上半年", "?: 1.1-6.30"],
  ["2021年下半年", "2021: 7.1-12.31"],
  ["第四季度", "?: 10.1-12.31"],
  ["2021年第1季度", "2021: 1.1-3.31"],
  ["每月10日前", "every month ?.10 前"],
  ["每月底前", "every month ?.31 前"],
  ["每年3月15日", "every year 3.15"],
  ["每季度末", "every quarter ?.?"],
  ["2天内", "2 天"],
  ["2日内", "2 日"],
  ["一周内", "1 周"],
  ["20工作日", "20 工作日"],
  ["3个工作日内办结", "3 工作日"],
  ["半年内", "0.5 年"],
  ["24小时内", "24 小时"],
  ["202001-202012", "2020: 1.1-1.31 → 2020: 12.1-12.31"],
  ["2022年1-12月", "2022: 1.1-12.31"],
  ["2021年1月1日至12月31日", "2021: 1.1-1.1 → 2021: 12.31-12.31"],
])("date %j is %j", (text, expected) => {
  expect(saysDate(must(readDate(text)))).toBe(expected);
});

test.each(["", "长期", "160人", "当场办结", "2000-2020人", "3年级", "2021年6月、2021年9月", "7×24小时", "2021", "12.5%", "A2021"])("%j is no date", (text) => {
  expect(readDate(text)).toBeNull();
});

test.each([
  ["2021至2023", "2021: 1.1-12.31 → 2023: 1.1-12.31"],
  ["2020-2022", "2020: 1.1-12.31 → 2022: 1.1-12.31"],
  ["2021年-2023年", "2021: 1.1-12.31 → 2023: 1.1-12.31"],
  ["202001-202012", "2020: 1.1-1.31 → 2020: 12.1-12.31"],
  ["2022年1月-12月", "2022: 1.1-1.31 → 2022: 12.1-12.31"],
  ["2021.01-2021.12", "2021: 1.1-1.31 → 2021: 12.1-12.31"],
  ["2022年", "2022: 1.1-12.31 → 2022: 1.1-12.31"],
  ["2022", "2022: 1.1-12.31 → 2022: 1.1-12.31"],
  ["起：2021年1月 止：2021年12月", "2021: 1.1-1.31 → 2021: 12.1-12.31"],
])("period %j is %j", (text, expected) => {
  expect(saysDate(must(readPeriod(text)))).toBe(expected);
});

test.each(["", "长期", "3年", "160人"])("%j is no period", (text) => {
  expect(readPeriod(text)).toBeNull();
});

test("dates are found where they stand", () => {
  const text = "自２０２１年３月起，年底前完成";
  expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(["２０２１年３月", "年底前"]);
});

test.each([
  ["13月", "13月", "no-such-month"],
  ["于13月底前完成", "13月底", "no-such-month"],
  ["2021年13月", "2021年13月", "no-such-month"],
  ["0月", "0月", "no-such-month"],
  ["11-13月", "11-13月", "no-such-month"],
  ["2月30日", "2月30日", "no-such-day"],
  ["计划4月31日前", "4月31日", "no-such-day"],
  ["2021年2月29日", "2021年2月29日", "no-such-day"],
  ["１２月３２日", "１２月３２日", "no-such-day"],
  ["202年11-12月", "202年11-12月", "no-such-year"],
  ["20222年3月", "20222年3月", "no-such-year"],
  ["2021-02-30", "2021-02-30", "no-such-day"],
  ["2021.13.01", "2021.13.01", "no-such-month"],
])("%j holds the impossible date %j", (text, wrong, why) => {
  expect(malformedDate(text)).toMatchObject({ text: wrong, why, start: text.indexOf(wrong), end: text.indexOf(wrong) + wrong.length });
});

test.each([
  "5年", "100年", "12个月", "24个月", "24小时", "2021年12月31日", "30年以上工龄", "第3月", "2020年2月29日", "2月29日", "21年3月", "2年6个月", "18月龄", "6-18月龄儿童", "服务期24月",
  "13个月", "第13月工资", "每月31日", "1-12月", "2021-2023年", "100年校庆", "1840年6月", "2021.12.31", "版本2021.1", "0818-1234567", "3月内", "", "共13月", "2021年度1-12月",
])("%j holds no impossible date", (text) => {
  expect(malformedDate(text)).toBeNull();
});

test.each([
  ["2021年11月", "2021年12月31日前", -1, true],
  ["2021年12月完成", "2021年12月31日前", null, true],
  ["2021年12月31日", "2021年12月31日前", 0, true],
  ["2021年12月15日", "2021年12月", null, true],
  ["2021年12月", "2021年12月15日", null, null],
  ["2022年1月", "2021年12月底", 1, false],
  ["11月", "年底前", -1, true],
  ["11月", "2021年底前", null, null],
  ["1天", "2天内", -1, true],
  ["1周", "5天内", 1, false],
  ["12个月", "1年内", 0, true],
  ["3天", "2个工作日", null, null],
  ["每月8日", "每月10日前", -1, true],
  ["每月8日", "每季度10日前", null, null],
  ["2021年12月", "2天内", null, null],
])("done %j against due %j: order %j, in time %j", (done, due, order, inTime) => {
  const [actual, limit] = [must(readDate(done)), must(readDate(due))];
  expect(comparePartialDates(actual, limit)).toBe(order);
  const back = comparePartialDates(limit, actual);
  expect(back === null ? null : back + (order ?? 0)).toBe(order === null ? null : 0);
  expect(isDoneBy(actual, limit)).toBe(inTime);
});

test("a year can be given to a date without one", () => {
  expect(saysDate(withYear(must(readDate("2月底前")), 2021))).toBe("2021: 2.28-2.28 前");
  expect(saysDate(withYear(must(readDate("2020年2月底前")), 2021))).toBe("2020: 2.29-2.29 前");
  expect(saysDate(withYear(must(readDate("2天内")), 2021))).toBe("2 天");
});
