import fc from "fast-check";
import { add, decimal, differenceHint, fromBigint, shift, toText } from "../../../src/core/number";
import { must } from "./words";

const d = (text: string) => must(decimal(text));

test.each([
  ["37.46", "37.64", { kind: "transposed", digits: "46" }],
  ["120.50", "120.05", { kind: "transposed", digits: "50" }],
  ["21", "12", { kind: "transposed", digits: "21" }],
  ["1234", "1254", { kind: "slipped-digit", first: "3", second: "5" }],
  ["3500", "0.35", { kind: "ten-thousand", greater: "first" }],
  ["1.2", "12000", { kind: "ten-thousand", greater: "second" }],
  ["374.6", "37.46", { kind: "power-of-ten", exponent: 1 }],
  ["1.5", "1500", { kind: "power-of-ten", exponent: -3 }],
  ["37.5", "37.46", { kind: "rounding", places: 1, how: "rounded" }],
  ["37.49", "37.4", { kind: "rounding", places: 1, how: "cut" }],
  ["12345.6", "1245.6", { kind: "missing-digit", digit: "3", missingIn: "second" }],
  ["105", "1005", { kind: "missing-digit", digit: "0", missingIn: "first" }],
  ["-5", "5", { kind: "sign" }],
])("%s against %s", (first, second, hint) => {
  expect(differenceHint(d(first), d(second))).toEqual(hint);
});

test.each([["5", "5.00"], ["0", "5"], ["50", "0"], ["3", "5"], ["1", "15"], ["12", "34"], ["-5", "6"], ["100", "12345"], ["1234", "4321"], ["5", "55"]])("nothing simple explains %s against %s", (first, second) => {
  expect(differenceHint(d(first), d(second))).toBeNull();
});

test("a transposition is found wherever it happens, and its difference is divisible by nine", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999_999_999 }), fc.nat(7), fc.integer({ min: 0, max: 4 }), (whole, place, places) => {
      const digits = String(whole);
      const at = place % (digits.length - 1);
      const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
      fc.pre(swapped !== digits && !swapped.startsWith("0") && !digits.endsWith("0") && !swapped.endsWith("0"));
      const [a, b] = [digits, swapped].map((text) => shift(fromBigint(BigInt(text)), -places));
      expect((BigInt(digits) - BigInt(swapped)) % 9n).toBe(0n);
      expect(differenceHint(must(a), must(b))).toEqual({ kind: "transposed", digits: digits.slice(at, at + 2) });
    }),
  );
});

test("a power of ten is named by how far the point slipped", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -8, max: 8 }), (whole, exponent) => {
      fc.pre(exponent !== 0);
      const value = fromBigint(BigInt(whole));
      const hint = differenceHint(shift(value, exponent), value);
      if (Math.abs(exponent) === 4) expect(hint).toEqual({ kind: "ten-thousand", greater: exponent > 0 ? "first" : "second" });
      else expect(hint).toEqual({ kind: "power-of-ten", exponent });
    }),
  );
});

test("a hint always explains the very difference", () => {
  const number = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -2, max: 3 })).map(([whole, exponent]) => shift(fromBigint(BigInt(whole)), exponent));
  fc.assert(
    fc.property(number, fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -3, max: 1 }), (value, off, exponent) => {
      const other = add(value, shift(fromBigint(BigInt(off)), exponent));
      const hint = differenceHint(value, other);
      if (hint === null) return;
      expect(toText(value)).not.toBe(toText(other));
      if (hint.kind === "power-of-ten") expect(toText(shift(other, hint.exponent))).toBe(toText(value));
      if (hint.kind === "ten-thousand") expect(toText(shift(hint.greater === "first" ? other : value, 4))).toBe(toText(hint.greater === "first" ? value : other));
    }),
    { numRuns: 2000 },
  );
});
