import fc from "fast-check";
import type { Decimal } from "../../src/core/number";
import {
  add, compare, convertMoney, decimal, divide, equals, fen, fenRounded, fromBigint, fromStored, inUnit, interval, max, mayBeEqual, min, multiply, negate,
  roundHalfUp, shift, significantPlaces, subtract, sum, sumMayBe, fitsAtOwnPrecision, toBigint, toText, toTextFixed, writtenPlain,
} from "../../src/core/number";
import type { MoneyUnit, WrittenNumber } from "../../src/core/number";
import { minus, order, over, plus, rational, rationalOf, roundedHalfUp, size, times, total } from "./rational";

const must = <T>(value: T | null): T => {
  if (value === null) throw new Error("expected a value");
  return value;
};

/** Plain decimal texts as people write them, up to trillions, with and without places. */
const text = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => {
    const padded = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
    const body = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    return digits < 0n ? `-${body}` : body;
  });

const oracle = (value: Decimal) => rationalOf(toText(value));
const read = (plain: string): Decimal => must(decimal(plain));
const expectSame = (value: Decimal, expected: ReturnType<typeof rational>): void => {
  expect(order(oracle(value), expected)).toBe(0);
};

describe("decimals against fractions of whole numbers", () => {
  test("add, subtract, multiply are exact", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expectSame(add(read(a), read(b)), plus(rationalOf(a), rationalOf(b)));
        expectSame(subtract(read(a), read(b)), minus(rationalOf(a), rationalOf(b)));
        expectSame(multiply(read(a), read(b)), times(rationalOf(a), rationalOf(b)));
      }),
    );
  });

  test("divide rounds half up at the last place and says null for zero", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 24 }), (a, b, places) => {
        const quotient = divide(read(a), read(b), places);
        expect(quotient === null).toBe(rationalOf(b).top === 0n);
        if (quotient !== null) expectSame(quotient, roundedHalfUp(over(rationalOf(a), rationalOf(b)), places));
      }),
    );
  });

  test("rounding, fixed text, places and comparison", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 10 }), (a, b, places) => {
        const rounded = roundedHalfUp(rationalOf(a), places);
        expectSame(roundHalfUp(read(a), places), rounded);
        const fixed = toTextFixed(read(a), places);
        expect(order(rationalOf(fixed), rounded)).toBe(0);
        expect(fixed).toMatch(places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`));
        expect(compare(read(a), read(b))).toBe(order(rationalOf(a), rationalOf(b)));
        expect(equals(read(a), read(b))).toBe(order(rationalOf(a), rationalOf(b)) === 0);
      }),
    );
  });

  test("sum, min and max of lists", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const values = texts.map(read);
        const [first, ...others] = values;
        expectSame(sum(values), total(texts.map(rationalOf)));
        if (first === undefined) return;
        const sorted = texts.map(rationalOf).sort(order);
        expectSame(min(first, ...others), sorted[0] ?? rational(0n));
        expectSame(max(first, ...others), sorted[sorted.length - 1] ?? rational(0n));
      }),
    );
  });

  test("text is plain, without trailing zeros, and reads back", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: -30, max: 30 }), (a, exponent) => {
        const value = shift(read(a), exponent);
        expect(toText(value)).toMatch(/^(?:0|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/);
        expect(toText(value)).not.toBe("-0");
        expect(equals(read(toText(value)), value)).toBe(true);
        expect(significantPlaces(value)).toBe(toText(value).split(".")[1]?.length ?? 0);
        expect(toText(negate(negate(value)))).toBe(toText(value));
      }),
    );
  });

  test("a stored double counts with 15 digits and not with its binary tail", () => {
    fc.assert(
      fc.property(text, (a) => {
        const digits = a.replace(/[-.]/g, "").replace(/^0+/, "");
        if (digits.length <= 15) expect(toText(must(fromStored(Number(a))))).toBe(toText(read(a)));
      }),
    );
    fc.assert(fc.property(fc.double(), (stored) => expect(fromStored(stored) === null).toBe(!Number.isFinite(stored))));
  });
});

describe("money in whole 分", () => {
  const units: readonly MoneyUnit[] = ["分", "角", "元", "百元", "千元", "万元", "十万元", "百万元", "千万元", "亿元"];
  const unit = fc.constantFrom(...units);

  test("分 to any unit and back is the same amount", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), unit, unit, (amount, one, other) => {
        expect(fen(inUnit(amount, one), one)).toBe(amount);
        expect(fen(convertMoney(inUnit(amount, one), one, other), other)).toBe(amount);
        expect(toBigint(fromBigint(amount))).toBe(amount);
      }),
    );
  });

  test("fractions of a 分 are refused, or rounded when asked", () => {
    fc.assert(
      fc.property(text, (a) => {
        const inFen = times(rationalOf(a), rational(100n));
        expect(fen(read(a), "元") === null).toBe(inFen.bottom !== 1n);
        expect(order(rational(fenRounded(read(a), "元")), roundedHalfUp(inFen, 0))).toBe(0);
      }),
    );
  });
});

describe("written numbers as intervals", () => {
  const half = (written: WrittenNumber) => over(oracle(written.step), rational(2n));
  const low = (written: WrittenNumber) => minus(oracle(written.value), half(written));
  const high = (written: WrittenNumber) => plus(oracle(written.value), half(written));
  const written = text.map((plain) => must(writtenPlain(plain)));

  test("the step is the last written digit", () => {
    fc.assert(
      fc.property(text, (a) => {
        const places = a.split(".")[1]?.length ?? 0;
        expectSame(must(writtenPlain(a)).step, rational(1n, 10n ** BigInt(places)));
      }),
    );
  });

  test("interval, overlap and sums of intervals", () => {
    fc.assert(
      fc.property(written, written, fc.array(written, { maxLength: 6 }), (a, b, parts) => {
        expectSame(interval(a).low, low(a));
        expectSame(interval(a).high, high(a));
        const overlap = order(low(a), high(b)) <= 0 && order(low(b), high(a)) <= 0;
        expect(mayBeEqual(a, b)).toBe(overlap);
        const reaches = order(total(parts.map(low)), high(a)) <= 0 && order(low(a), total(parts.map(high))) <= 0;
        expect(sumMayBe(parts, a)).toBe(reaches);
      }),
    );
  });

  test("sums near the edge of the tolerance, where a sign or a half would show", () => {
    const cents = fc.integer({ min: 0, max: 999 });
    const two = (amount: number): WrittenNumber => must(writtenPlain((amount / 100).toFixed(2)));
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 6 }), fc.integer({ min: -5, max: 5 }), (parts, off) => {
        const stated = parts.reduce((all, part) => all + part, 0) + off;
        if (stated >= 0) expect(sumMayBe(parts.map(two), two(stated))).toBe(Math.abs(off) * 2 <= parts.length + 1);
      }),
    );
  });

  test("a typed number fits what it was rounded from", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 4 }), fc.integer({ min: -3, max: 3 }), (computed, places, off) => {
        const rounded = roundedHalfUp(rationalOf(computed), places);
        const typedText = toTextFixed(shift(fromBigint(rounded.top * (10n ** BigInt(places) / rounded.bottom) + BigInt(off)), -places), places);
        const typed = must(writtenPlain(typedText));
        const gap = size(minus(rationalOf(typedText), rationalOf(computed)));
        expect(fitsAtOwnPrecision(typed, read(computed))).toBe(order(times(gap, rational(2n)), oracle(typed.step)) <= 0);
        if (off === 0) expect(fitsAtOwnPrecision(typed, read(computed))).toBe(true);
      }),
    );
  });
});
