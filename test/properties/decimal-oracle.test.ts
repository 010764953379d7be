import Big from "big.js";
import fc from "fast-check";
import type { Decimal } from "../../src/core/number";
import { abs, add, compare, decimal, divide, equals, isNegative, isZero, magnitude, multiply, negate, roundHalfUp, shift, significantPlaces, subtract, toText, toTextFixed } from "../../src/core/number";

/** A decimal library that the arithmetic does not use; strict, so that no double slips in. */
const Exact = Big();
Exact.strict = true;
Exact.RM = Exact.roundHalfUp;

const RUNS = process.env["ARITHMETIC"] === "all" ? 200_000 : 500;

/** Digits as doubles hold them, just more than they hold, and many more; with trailing zeros, places and exponents. */
const digits = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 2n ** 53n - 20n, max: 2n ** 53n + 20n }), fc.bigInt({ min: 0n, max: 10n ** 30n }));
const text = fc.tuple(fc.boolean(), digits, fc.integer({ min: 0, max: 12 }), fc.integer({ min: -24, max: 24 })).map(([isNegativeText, whole, zeros, exponent]) => {
  const body = `${String(whole)}${"0".repeat(zeros)}e${String(exponent)}`;
  return isNegativeText ? `-${body}` : body;
});

const read = (plain: string): Decimal => {
  const value = decimal(plain);
  if (value === null) throw new Error(`${plain} is no number`);
  return value;
};
const plain = (big: Big): string => (big.c[0] === 0 ? "0" : big.toFixed());
const quotient = (a: Big, b: Big, places: number): string | null => {
  Exact.DP = places;
  return b.c[0] === 0 ? null : plain(a.div(b));
};
const written = (value: Decimal | null): string | null => (value === null ? null : toText(value));

test("every operation does what big.js does, on both sides of what a double holds", () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 30 }), fc.integer({ min: -20, max: 20 }), (a, b, places, power) => {
      const [mine, other] = [read(a), read(b)];
      const [theirs, otherBig] = [new Exact(a), new Exact(b)];
      expect([mine, negate(mine), abs(mine)].map(toText)).toEqual([theirs, theirs.neg(), theirs.abs()].map(plain));
      expect([add(mine, other), subtract(mine, other), multiply(mine, other)].map(toText)).toEqual([theirs.plus(otherBig), theirs.minus(otherBig), theirs.times(otherBig)].map(plain));
      expect(written(divide(mine, other, places))).toBe(quotient(theirs, otherBig, places));
      expect(toText(roundHalfUp(mine, places))).toBe(plain(theirs.round(places, Exact.roundHalfUp)));
      expect(toTextFixed(mine, places)).toBe(plain(theirs.round(places, Exact.roundHalfUp)) === "0" ? new Exact("0").toFixed(places) : theirs.toFixed(places, Exact.roundHalfUp));
      expect(toText(shift(mine, power))).toBe(plain(theirs.times(new Exact(`1e${String(power)}`))));
      expect([compare(mine, other), equals(mine, other), isZero(mine)]).toEqual([theirs.cmp(otherBig), theirs.eq(otherBig), theirs.c[0] === 0]);
      expect([significantPlaces(mine), isNegative(mine)]).toEqual([Math.max(0, theirs.c.length - 1 - theirs.e), theirs.c[0] !== 0 && theirs.s < 0]);
      if (!isZero(mine)) expect(magnitude(mine)).toBe(theirs.e);
    }),
    { numRuns: RUNS },
  );
});

test("a number is the same however its zeros are written", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 20 }), (a, zeros) => {
      const value = read(a);
      expect(equals(value, read(toTextFixed(value, significantPlaces(value) + zeros)))).toBe(true);
      expect(toText(read(toText(value)))).toBe(toText(value));
    }),
    { numRuns: RUNS },
  );
});
