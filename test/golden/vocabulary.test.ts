import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bareLabel } from "../../src/core/layouts/squash";
import { fundingColumn, sourceOfWords } from "../../src/core/layouts/vocabulary/funds";
import { headingRole, isMidTermTable, mayAnchor, nameStrength, termOfWords, thisYearStrength } from "../../src/core/layouts/vocabulary/headings";
import { fieldOfLabel, isFooterLabel, isOtherLabel, isPreface, isSumLabel, isTitle, isTotalLabel } from "../../src/core/layouts/vocabulary/labels";
import { expectRecorded } from "../support/golden-record";
import { printedLeast, printedPoints, standardLevel1, standardLevel2 } from "../../src/core/layouts/vocabulary/levels";

/** Labels and headings of forms with what each is taken for; a new one is added with `null` and recorded by `RECORD=1 npx jest --selectProjects core -- golden/vocabulary`. */
const RECORD = join(__dirname, "vocabulary.json");

/** All that the reader takes a text for, in one line; what it is not is left out. */
function meaning(text: string): string {
  const label = bareLabel(text);
  const source = sourceOfWords(label);
  const heading = headingRole(label);
  const all: Readonly<Record<string, string | number | boolean | null | undefined>> = {
    heading, anchor: mayAnchor(label), strength: heading === "name" && nameStrength(label), term: termOfWords(text), "mid table": isMidTermTable(text), "this year": heading !== null && thisYearStrength(text),
    field: fieldOfLabel(label), other: isOtherLabel(label), total: isTotalLabel(label), sum: isSumLabel(label), footer: isFooterLabel(label), title: isTitle(text), preface: isPreface(text),
    "funds column": fundingColumn(label), source: source === null ? null : `${source.source}${source.saysOfWhich ? " of which" : ""} ${source.words}`,
    level1: standardLevel1(label), level2: standardLevel2(label), points: printedPoints(text), least: printedLeast(text),
  };
  return Object.entries(all).filter(([, value]) => value !== null && value !== undefined && value !== false).map(([name, value]) => (value === true ? name : `${name} ${String(value)}`)).join("; ");
}

test("every label and heading is taken for what it is recorded to be", () => {
  const texts = Object.keys(JSON.parse(readFileSync(RECORD, "utf8")) as object).sort();
  expect(texts.length).toBeGreaterThan(500);
  expectRecorded("vocabulary.json", `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, meaning(text)])), null, 1)}\n`);
});
