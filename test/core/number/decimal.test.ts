import * as number from "../../../src/core/number";
import { compare, decimal, divide, fen, fenRounded, fromStored, inUnit, isMoneyUnit, magnitude, mayBeEqual, multiply, powerOfTen, roundHalfUp, toBigint, toText, toTextFixed } from "../../../src/core/number";
import { exactly, fitsAtOwnPrecision, writtenPlain } from "../../../src/core/number";
import { must } from "./words";

const d = (text: string) => must(decimal(text));

test.each([["0", "0"], ["-0", "0"], ["00012", "12"], ["+5", "5"], ["5.", "5"], [".5", "0.5"], ["1e3", "1000"], ["1.20E-2", "0.012"], ["-12.500", "-12.5"]])("decimal %j is %s", (text, expected) => {
  expect(toText(d(text))).toBe(expected);
});

test.each(["", " ", "abc", "1,000", "１", "1.2.3", "--1", "1e", "1e9999", "Infinity", "NaN", "0x10", "1_000", "1 ", "9".repeat(401), "人"])("%j is no decimal text", (text) => {
  expect(decimal(text)).toBeNull();
});

test.each([[0.1 + 0.2, "0.3"], [1.005 * 1000, "1005"], [387664.62, "387664.62"], [37, "37"], [-0, "0"], [1e21, "1000000000000000000000"], [1.7e-10, "0.00000000017"], [0.07 * 100, "7"], [4753.66 - 2880, "1873.66"]])(
  "the stored number %d is %s",
  (stored, expected) => {
    expect(toText(must(fromStored(stored)))).toBe(expected);
  },
);

test("four fifths and halves round away from zero", () => {
  expect(["2.345", "-2.345", "2.344", "0.005", "-0.004"].map((text) => toTextFixed(d(text), 2))).toEqual(["2.35", "-2.35", "2.34", "0.01", "0.00"]);
  expect(toText(roundHalfUp(d("99.995"), 2))).toBe("100");
});

test("places that make no sense do not stop the arithmetic", () => {
  expect(toText(roundHalfUp(d("2.5"), Number.NaN))).toBe("3");
  expect(toText(roundHalfUp(d("2.5"), -3))).toBe("3");
  expect(toText(must(divide(d("1"), d("3"), 2.9)))).toBe("0.33");
  expect(toText(powerOfTen(Number.NaN))).toBe("1");
});

test("one division does not change the places of the next", () => {
  expect(toText(must(divide(d("2"), d("3"), 2)))).toBe("0.67");
  expect(toText(must(divide(d("2"), d("3"))))).toBe("0.66666666666666666667");
});

test("constants are what they are named", () => {
  const { ZERO, HALF, ONE, TWO, TEN, HUNDRED, THOUSAND, TEN_THOUSAND } = number;
  expect([ZERO, HALF, ONE, TWO, TEN, HUNDRED, THOUSAND, TEN_THOUSAND].map(toText)).toEqual(["0", "0.5", "1", "2", "10", "100", "1000", "10000"]);
  expect([magnitude(d("345")), magnitude(d("0.05")), magnitude(ZERO)]).toEqual([2, -2, 0]);
  expect([toBigint(d("12.0")), toBigint(d("12.1")), toBigint(d("1e20"))]).toEqual([12n, null, 10n ** 20n]);
  expect(compare(multiply(HALF, TWO), ONE)).toBe(0);
});

test("money", () => {
  expect(fen(d("37.461234"), "万元")).toBe(37461234n);
  expect(fen(d("33.3333333"), "万元")).toBeNull();
  expect(fenRounded(d("33.3333335"), "万元")).toBe(33333334n);
  expect(toText(inUnit(350_000n, "万元"))).toBe("0.35");
  expect([isMoneyUnit("万元"), isMoneyUnit("人"), isMoneyUnit("constructor"), isMoneyUnit("__proto__")]).toEqual([true, false, false, false]);
});

test("a written number stands for its last digit, an exact one for itself", () => {
  const [typed, computed] = [must(writtenPlain("99.7")), d("99.6666")];
  expect(fitsAtOwnPrecision(typed, computed)).toBe(true);
  expect(fitsAtOwnPrecision(must(writtenPlain("99.70")), computed)).toBe(false);
  expect(fitsAtOwnPrecision(exactly(d("99.7")), computed)).toBe(false);
  expect(mayBeEqual(exactly(d("5")), exactly(d("5.00")))).toBe(true);
  expect(mayBeEqual(exactly(d("5")), exactly(d("5.01")))).toBe(false);
  expect(mayBeEqual(must(writtenPlain("1")), must(writtenPlain("0.5")))).toBe(true);
});
