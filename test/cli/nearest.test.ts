import fc from "fast-check";
import { editDistance, nearest } from "../../src/cli/nearest";

test.each([
  ["check", "chek", 1],
  ["check", "chekc", 1],
  ["format", "fromat", 1],
  ["", "abc", 3],
  ["text", "text", 0],
])("%j and %j are %i apart", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test("the distance is the same both ways and never more than the longer word", () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test("names that come near are offered, the nearest first, at most three", () => {
  expect(nearest("marckdown", ["text", "markdown", "json"])).toEqual(["markdown"]);
  expect(nearest("--formt", ["--forget", "--format", "--formulas"])).toEqual(["--format"]);
  expect(nearest("score", ["score-missing", "score-above-weight", "execution-score-wrong", "indicator-score-wrong", "grade-wrong"])).toHaveLength(3);
  expect(nearest("xyzzy", ["text", "markdown", "json"])).toEqual([]);
  expect(nearest("", ["text"])).toEqual([]);
});
