import { looksLikeUnit, readQuantity, toText } from "../../../src/core/number";
import { plainQuantity } from "../../../src/core/number/quantity";

const says = (text: string): string | null => {
  const quantity = readQuantity(text);
  if (quantity === null) return null;
  const { operator, number, unit, isApproximate, hasWordsAround } = quantity;
  return `${operator ?? "?"} ${toText(number.value)}${unit}${isApproximate ? " 约" : ""}${hasWordsAround ? " …" : ""}`;
};

test.each([
  ["120211231", "? 120211231"], ["202112311", "? 202112311"], ["20211331", "? 20211331"], ["20211232", "? 20211232"], ["20211200", "? 20211200"], ["20211231元", "? 20211231元"],
])("%j is the amount %j and no day", (text, expected) => {
  expect(says(text)).toBe(expected);
});

test.each(["20211231", "20210105", "20211031", "20200229", "19981119"])("%j is a day and no amount", (text) => {
  expect(says(text)).toBeNull();
});

test.each([
  ["达到95%。", "? 95%"],
  ["共计发放1,200人", "? 1200人 …"],
  ["补贴标准1.5万元", "? 1.5万元 …"],
  ["CT、X光2台", "? 2台 …"],
  ["完成情况(5个)", "? 5个 …"],
  ["共36个（1个、2个、3个、4个、5个、6个、7个）", "? 36个 …"],
  ["16个（8家银行）（2家信用社）", "? 16个 …"],
  ["（8家银行）16个", "? 16个 …"],
  ["（8家）16个", "? 16个 …"],
])("%j states the one amount %j", (text, expected) => {
  expect(says(text)).toBe(expected);
});

test.each(["共36个（1个、2个、3个、4个、5个、6个、7个、8个）", "×5个", "标准 × 5", "x 5个"])("%j states a list or a factor", (text) => {
  expect(says(text)).toBeNull();
});

test.each([
  ["10个以上", "≥ 10个"], ["10个及以上", "≥ 10个"], ["5个以内", "≤ 5个"], ["5个以下", "≤ 5个"], ["10个左右", "? 10个 约"], ["3个月以内", "≤ 3个月"], ["10个村", "? 10个村"], ["10个行政村", "? 10个行政村"],
])("what follows 个 is a limit or a noun: %j is %j", (text, expected) => {
  expect(says(text)).toBe(expected);
});

test.each([["个以上", false], ["个内", false], ["个半月", false], ["个左右", false], ["个村", true]])("%j looks like a unit: %s", (text, expected) => {
  expect(looksLikeUnit(text)).toBe(expected);
});

test("an operator word is told as it is typed", () => {
  expect(readQuantity("不低于 90%")).toMatchObject({ operator: "≥", operatorGlyph: "不低于", numberText: "90" });
});

test("operator, number and unit alone need no reading of sentences", () => {
  expect(plainQuantity("≥95%")).toMatchObject({ operator: "≥", unit: "%", hasWordsAround: false });
  expect(plainQuantity("95")).toMatchObject({ operator: null, unit: "" });
  expect([plainQuantity("120211231"), plainQuantity("202112311")]).toMatchObject([{ numberText: "120211231" }, { numberText: "202112311" }]);
  expect(plainQuantity("达到95%")).toBeNull();
});
