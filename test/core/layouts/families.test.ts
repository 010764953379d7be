import { families } from "../../support/families";
import { familyReading } from "./families/family-reading";

const all = families();

test("there are families to read", () => {
  expect(all.length).toBeGreaterThan(60);
});

test.each(all.map((family) => [family.name, family] as const))("%s is read cell by cell", (_, { grid, reads }) => {
  expect(familyReading(grid)).toEqual(reads);
});
