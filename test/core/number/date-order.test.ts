import { comparePartialDates, isDoneBy, isWholeYear, readDate, readPeriod } from "../../../src/core/number";
import { must, saysDate } from "./words";

test.each([
  ["2021年2月1日", "2021年1月31日前", 1, false],
  ["2021年1月1日至3月31日", "2021年6月30日前", -1, true],
  ["1月1日至3月31日", "6月30日前", -1, true],
  ["1月1日至3月31日", "2021年6月30日前", null, null],
  ["2021年1月1日至3月31日", "6月30日前", null, null],
  ["6月-2021年12月", "2021年底前", null, null],
  ["2021年12月", "2021年12月上旬", null, null],
  ["2021年12月上旬", "2021年12月", null, true],
  ["2021年12月下旬", "2021年12月21日前", null, null],
  ["每年3月", "每年底前", null, null],
  ["每年3月", "每年3月10日前", null, null],
  ["每年3月10日", "每年3月", null, null],
  ["每季度末", "每季度末前", 0, true],
  ["每月5日", "每季度末", null, null],
  ["每月10日", "2021年12月底前", null, null],
  ["2021年12月10日", "每月10日前", null, null],
  ["2天内", "每月10日前", null, null],
  ["60分钟", "1小时内", 0, true],
])("done %j against due %j: order %j, in time %j", (done, due, order, inTime) => {
  const [actual, limit] = [must(readDate(done)), must(readDate(due))];
  expect([comparePartialDates(actual, limit), isDoneBy(actual, limit)]).toEqual([order, inTime]);
});

test("a period whose end names no year cannot be laid beside a year", () => {
  const period = must(readPeriod("起：2021年1月 止：12月"));
  expect(saysDate(period)).toBe("2021: 1.1-1.31 → ?: 12.1-12.31");
  expect(isDoneBy(period, must(readDate("2022年底前")))).toBeNull();
});

test.each([["1900年2月底", "1900: 2.28-2.28"], ["2000年2月底", "2000: 2.29-2.29"], ["2100.2.1", null], ["2021-05-00", null], ["2月底", "?: 2.29-2.29"]])("February and the first of a month: %j is %j", (text, expected) => {
  const date = readDate(text);
  expect(date === null ? null : saysDate(date)).toBe(expected);
});

test.each([
  [1, 1, 12, 31, true], [1, 2, 12, 31, false], [2, 1, 12, 31, false], [1, 1, 11, 30, false], [1, 1, 12, 30, false], [1, 1, 1, 31, false], [12, 1, 12, 31, false],
])("from %i.%i to %i.%i is a whole year: %s", (fromMonth, fromDay, toMonth, toDay, expected) => {
  expect(isWholeYear({ kind: "calendar", year: 2021, first: { month: fromMonth, day: fromDay }, last: { month: toMonth, day: toDay }, isDeadline: false })).toBe(expected);
});
