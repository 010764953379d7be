import {
  abs, add, asPercent, compare, decimal, divide, equals, fromStored, HALF, isNegative, isZero, magnitude, max, min, multiply, negate, ONE, percentAsRate, powerOfTen, roundHalfUp,
  scaleWritten, shift, subtract, sum, toBigint, toText, toTextFixed, writtenPlain, ZERO,
} from "../../../src/core/number";
import { must } from "./words";

const d = (text: string) => must(decimal(text));
const result = (operation: typeof add, a: string, b: string): string => toText(operation(d(a), d(b)));

/** More digits than a double holds. */
const LONG = "12345678901234567891";

test.each([
  ["1.5", LONG, "12345678901234567892.5"], [LONG, "-12345678901234567890", "1"], [LONG, LONG, "24691357802469135782"], ["9007199254740991", "1", "9007199254740992"], ["9007199254740991", "-1", "9007199254740990"],
  ["1e20", "1", "100000000000000000001"], ["1e-20", "1", "1.00000000000000000001"], ["9007199254741010", "-20", "9007199254740990"], ["0", LONG, LONG], [LONG, "0", LONG], ["0", "1e-20", "0.00000000000000000001"],
])("%s + %s is %s", (a, b, expected) => {
  expect(result(add, a, b)).toBe(expected);
});

test.each([["5", LONG, "-12345678901234567886"], [LONG, "5", "12345678901234567886"], ["1e16", "1", "9999999999999999"]])("%s − %s is %s", (a, b, expected) => {
  expect(result(subtract, a, b)).toBe(expected);
});

test.each([
  ["2", LONG, "24691357802469135782"], [LONG, "2", "24691357802469135782"], [LONG, LONG, "152415787532388367526596557677488187881"], ["94906267", "94906267", "9007199515875289"], ["1", LONG, LONG], ["0", LONG, "0"],
  ["-3", LONG, "-37037036703703703673"],
])("%s × %s is %s", (a, b, expected) => {
  expect(result(multiply, a, b)).toBe(expected);
});

test.each([
  [LONG, "1", 0, LONG], [LONG, LONG, 0, "1"], ["1", LONG, 25, "0.0000000000000000000810000"], [LONG, "-3", 2, "-4115226300411522630.33"], ["24691357802469135782", "2", 3, LONG], ["6", "4", 0, "2"], ["-6", "4", 0, "-2"], ["6", "-4", 0, "-2"],
  ["1", "8", 2, "0.13"], ["-1", "8", 2, "-0.13"], ["1", "3", 0, "0"], ["1e30", "3", 1, "333333333333333333333333333333.3"], ["0", "7", 2, "0"], ["12.5", "2.5", 4, "5"],
])("%s ÷ %s to %d places is %s", (a, b, places, expected) => {
  expect(toText(must(divide(d(a), d(b), places)))).toBe(toText(d(expected)));
});

test("nothing is divided by 0", () => {
  expect([divide(d("5"), ZERO), divide(ZERO, ZERO), divide(d(LONG), ZERO)]).toEqual([null, null, null]);
});

test.each([
  ["5", LONG, -1], [LONG, "5", 1], [LONG, "12345678901234567892", -1], [`-${LONG}`, "5", -1], ["0", "1e-20", -1], ["1e-20", "0", 1], ["0", "-1e-20", 1], ["1e20", "1.5", 1], ["1.5", "1e20", -1], ["100", "100.00", 0], ["0.1", "0.10", 0],
])("%s compared with %s is %d", (a, b, expected) => {
  expect(compare(d(a), d(b))).toBe(expected);
  expect(equals(d(a), d(b))).toBe(expected === 0);
});

test.each([
  ["12345678901234567891.005", 2, "12345678901234567891.01"], ["-12345678901234567891.005", 2, "-12345678901234567891.01"], ["12345678901234567891.5", 0, "12345678901234567892"], ["12345678901234567891.4", 0, LONG],
  ["0.00000000000000000005", 2, "0"], ["0.00000000000000000005", 19, "0.0000000000000000001"], ["0.00000000000000000004", 19, "0"], ["1.25", 1, "1.3"], ["-1.25", 1, "-1.3"], ["1.24", 1, "1.2"], ["7.5", 4, "7.5"],
])("%s rounded to %d places is %s", (text, places, expected) => {
  expect(toText(roundHalfUp(d(text), places))).toBe(expected);
});

test.each([["7", 2, "7.00"], ["7.5", 2, "7.50"], ["7", 0, "7"], ["-0.004", 2, "0.00"], [LONG, 1, `${LONG}.0`], ["0.05", 1, "0.1"], ["1e3", 1, "1000.0"]])("%s with %d places prints as %s", (text, places, expected) => {
  expect(toTextFixed(d(text), places)).toBe(expected);
});

test.each([[".55", "0.55"], ["+12345678901234567891", LONG], ["-12345678901234567891", `-${LONG}`], ["1234567890123456.7", "1234567890123456.7"], ["00", "0"], ["07", "7"], ["12.", "12"], ["1E+2", "100"], ["1e-3", "0.001"]])(
  "the text %s says %s",
  (text, expected) => {
    expect(toText(d(text))).toBe(expected);
  },
);

test("a number has up to 400 characters and a power of ten up to 400", () => {
  expect(toText(d("9".repeat(400)))).toBe("9".repeat(400));
  expect([toText(d("1e400")).length, toText(d("1e-400")).length]).toEqual([401, 402]);
  expect([decimal("9".repeat(401)), decimal("1e401"), decimal("1e-401"), decimal("1e99999")]).toEqual([null, null, null, null]);
});

test.each([[1234567890123456, "1234567890123460"], [123456789012345, "123456789012345"], [-123456789012345, "-123456789012345"], [1e15, "1000000000000000"], [100, "100"], [101, "101"], [-1, "-1"], [0.1, "0.1"]])("a cell that stores %d holds %s", (stored, expected) => {
  expect(toText(must(fromStored(stored)))).toBe(expected);
});

test("what is no number in a cell is none here", () => {
  expect([Number.NaN, Infinity, -Infinity].map(fromStored)).toEqual([null, null, null]);
});

test("signs", () => {
  expect(["5", "0", "-0.1", LONG, `-${LONG}`].map((text) => isNegative(d(text)))).toEqual([false, false, true, false, true]);
  expect(["0", "0.00", "-0", "0.01"].map((text) => isZero(d(text)))).toEqual([true, true, true, false]);
  expect([abs(d("-5")), abs(d("5")), abs(d(`-${LONG}`)), negate(d(LONG)), negate(d("-2.5"))].map(toText)).toEqual(["5", "5", LONG, `-${LONG}`, "2.5"]);
});

test("powers of ten, near and far", () => {
  expect([20, -20, 21, -21, 2, -2].map((exponent) => toText(powerOfTen(exponent)))).toEqual([`1${"0".repeat(20)}`, `0.${"0".repeat(19)}1`, `1${"0".repeat(21)}`, `0.${"0".repeat(20)}1`, "100", "0.01"]);
  expect([toText(shift(d("1.25"), 1)), toText(shift(d("1.25"), -3)), toText(shift(d(LONG), 2)), toText(shift(ZERO, 5))]).toEqual(["12.5", "0.00125", `${LONG}00`, "0"]);
  expect(["345", "-345", "0.05", "-0.05", "-1", LONG, `-${LONG}`].map((text) => magnitude(d(text)))).toEqual([2, 2, -2, -2, 0, 19, 19]);
  expect([toBigint(d(LONG)), toBigint(d("1500")), toBigint(d("-7")), toBigint(d("0.5"))]).toEqual([12345678901234567891n, 1500n, -7n, null]);
});

test("sums, the smallest and the greatest", () => {
  expect([toText(sum([])), toText(sum([d("5")])), toText(sum([d("0.1"), d("0.2"), d(LONG)]))]).toEqual(["0", "5", "12345678901234567891.3"]);
  expect([toText(min(d("3"), d("-1"), d("2"))), toText(max(d("3"), d("-1"), d("7"))), toText(min(d("3"))), toText(max(d("3")))]).toEqual(["-1", "7", "3", "3"]);
});

test("rates and percent", () => {
  expect([toText(asPercent(d("0.9835"))), toText(percentAsRate(d("98.35"))), toText(percentAsRate(d("100")))]).toEqual(["98.35", "0.9835", "1"]);
});

test("what changes nothing gives the very number back", () => {
  const value = d("12.25");
  expect(add(value, ZERO)).toBe(value);
  expect(add(ZERO, value)).toBe(value);
  expect(multiply(value, ONE)).toBe(value);
  expect(multiply(ONE, value)).toBe(value);
  expect(roundHalfUp(value, 2)).toBe(value);
  expect(shift(value, 0)).toBe(value);
  expect(shift(ZERO, 3)).toBe(ZERO);
  expect(negate(ZERO)).toBe(ZERO);
  expect(min(value, d("12.25"))).toBe(value);
  expect(max(value, d("12.25"))).toBe(value);
  expect(sum([value])).toBe(value);
  const written = must(writtenPlain("12.25"));
  expect(scaleWritten(written, ONE)).toBe(written);
});

test("small whole numbers and near powers of ten are built once", () => {
  for (const whole of ["0", "7", "42", "99", "100"]) {
    expect(d(whole)).toBe(d(whole));
    expect(fromStored(Number(whole))).toBe(d(whole));
  }
  for (const exponent of [-20, -2, 2, 19, 20]) expect(powerOfTen(exponent)).toBe(powerOfTen(exponent));
  expect(powerOfTen(0)).toBe(ONE);
  expect(d("1")).toBe(ONE);
  expect(d("-0.00")).toBe(ZERO);
  expect(subtract(HALF, HALF)).toBe(ZERO);
});
