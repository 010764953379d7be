import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { fuzzTargets } from "../fuzz/targets";

/** Seeds that once made a target fail, found by `npm run fuzz`; each is tried again in every run. */
const kept = JSON.parse(readFileSync(join(__dirname, "..", "fuzz", "seeds.json"), "utf8")) as readonly { target: string; seed: number; path: string }[];

test.each(fuzzTargets.map((target) => [target.name, target] as const))("%s: nothing thrown at it breaks it", (_, { property, runs }) => {
  fc.assert(property, { numRuns: runs });
});

test("what once broke a target breaks it no more", () => {
  for (const { target, seed, path } of kept) {
    const known = fuzzTargets.find(({ name }) => name === target);
    expect(known).toBeDefined();
    if (known !== undefined) fc.assert(known.property, { seed, path, numRuns: 1 });
  }
});
