import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { familyReading } from "./families/family-reading";

interface Family {
  readonly rows: readonly string[];
  readonly merges: readonly string[];
  readonly reads: readonly string[];
}

const folder = join(__dirname, "families");
const families = readdirSync(folder).filter((file) => file.endsWith(".json"));

test("there are families to read", () => {
  expect(families.length).toBeGreaterThan(20);
});

test.each(families)("%s is read cell by cell", (file) => {
  const family = JSON.parse(readFileSync(join(folder, file), "utf8")) as Family;
  expect(familyReading(family.rows, family.merges)).toEqual(family.reads);
});
