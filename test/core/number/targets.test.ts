import { readTarget } from "../../../src/core/number";
import { saysTarget } from "./words";

test.each([
  ["3个月内", "due 3 个月"],
  ["3个小时内", "due 3 小时"],
  ["1个星期内", "due 1 周"],
  ["一个星期内完成", "due 1 周"],
  ["30秒内响应", "due 30 秒"],
  ["两季度内", "due 2 季度"],
  ["2021-12-31", "due 2021: 12.31-12.31"],
  ["2021.12.31", "due 2021: 12.31-12.31"],
])("%j sets a time: %j", (text, expected) => {
  expect(saysTarget(readTarget(text))).toBe(expected);
});

test.each([
  ["不少于5年", "≥ 5±1 年"],
  ["不超过5天", "≤ 5±1 天"],
  ["控制在5天", "≤ 5±1 天"],
  ["场内服务不少于5天", "≥ 5±1 天 …"],
  ["5以内", "≤ 5±1"],
  ["场内不超过5盘", "≤ 5±1 …"],
])("%j is an amount: %j", (text, expected) => {
  expect(saysTarget(readTarget(text))).toBe(expected);
});

test.each(["2021年12月31日前完成10个、5台", "实发＝2021年12月应发", `${"按上级文件要求".repeat(5)}于12月底前`])("%j is described in words", (text) => {
  expect(saysTarget(readTarget(text))).toBe("described");
});

test("a sentence of forty characters may still set a time", () => {
  const text = `${"按上级文件要求".repeat(4)}，并经审核，于12月底前`;
  expect(text).toHaveLength(40);
  expect(saysTarget(readTarget(text))).toBe("due ?: 12.31-12.31 前");
});

test("a time keeps its operator, from its own words before that of its column", () => {
  expect(readTarget("2天内")).toMatchObject({ kind: "due", op: "≤" });
  expect(readTarget("2天内", "≥")).toMatchObject({ kind: "due", op: "≤" });
  expect(readTarget("2021年12月31日", "≤")).toMatchObject({ kind: "due", op: "≤" });
  expect(readTarget("2021年12月31日", "定性")).toMatchObject({ kind: "due", op: null });
});

test("a description is told without the spaces around it", () => {
  expect(readTarget(" 长期 ")).toEqual({ kind: "described", text: "长期" });
});
