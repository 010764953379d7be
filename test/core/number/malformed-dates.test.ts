import { malformedDate } from "../../../src/core/number";

test.each([
  ["13月完成", "13月", "no-such-month"],
  ["于13月完成", "13月", "no-such-month"],
  ["共同计划于13月完成", "13月", "no-such-month"],
  ["计划0月完成", "0月", "no-such-month"],
  ["24月", "24月", "no-such-month"],
  [" 24月 ", "24月", "no-such-month"],
  ["2021年11-13月", "2021年11-13月", "no-such-month"],
  ["2021年0-12月", "2021年0-12月", "no-such-month"],
  ["2021年13-14月", "2021年13-14月", "no-such-month"],
  ["2021-02-30完成", "2021-02-30", "no-such-day"],
  ["1月32日", "1月32日", "no-such-day"],
  ["5月0日", "5月0日", "no-such-day"],
  ["2021年3-4月31日", "2021年3-4月31日", "no-such-day"],
  ["21年2月29日", "21年2月29日", "no-such-day"],
  ["1900年2月29日", "1900年2月29日", "no-such-day"],
  ["2921年3月", "2921年3月", "no-such-year"],
  ["02021年3月", "02021年3月", "no-such-year"],
])("%j holds the impossible date %j: %s", (text, wrong, why) => {
  expect(malformedDate(text)).toMatchObject({ text: wrong, why, start: text.indexOf(wrong), end: text.indexOf(wrong) + wrong.length });
});

test.each(["培训18月完成", "工龄3年0月", "任期3年13月", "2021年1-12月", "2021年2-3月30日", "2099年12月", "2000年2月29日", "20年2月29日", "满13月发放", "1月1日"])("%j holds no impossible date", (text) => {
  expect(malformedDate(text)).toBeNull();
});
