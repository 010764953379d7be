import fc from "fast-check";
import { displayWidth, padEnd, printable, wrapText } from "../../../src/core/reports/text-width";

test.each([
  ["abc", 3],
  ["预算执行率", 10],
  ["ＡＢ", 4],
  ["a预b", 4],
  ["e\u0301", 1],
  ["≥95%", 5],
  ["", 0],
])("%j takes %i columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test("a line breaks between Chinese characters and keeps closing marks", () => {
  expect(wrapText("预算执行得分没有填写，应为10分。", 14)).toEqual(["预算执行得分没", "有填写，应为10", "分。"]);
  expect(wrapText("得分应为（满分）", 10)).toEqual(["得分应为", "（满分）"]);
});

test("words and numbers stay whole, longer ones are broken", () => {
  expect(wrapText("ratio 37.46 of 60.00", 12)).toEqual(["ratio 37.46", "of 60.00"]);
  expect(wrapText("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
});

const anyWords = fc.array(fc.constantFrom("预", "算", "，", "。", "（", "）", "37.46", "abc", " ", "≥", "％", "👍"), { maxLength: 60 }).map((parts) => parts.join(""));

test("no line is wider than its room and nothing is lost", () => {
  fc.assert(
    fc.property(anyWords, fc.integer({ min: 8, max: 40 }), (text, columns) => {
      const lines = wrapText(text, columns);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});

test("what could steer a terminal is taken out", () => {
  expect(printable("红\u001B[31m字\u0007\u202E尾\r\n行")).toBe("红[31m字尾 行");
});

test("padding counts columns, not characters", () => {
  expect(padEnd("预算", 6)).toBe("预算  ");
  expect(padEnd("预算执行", 6)).toBe("预算执行");
});
