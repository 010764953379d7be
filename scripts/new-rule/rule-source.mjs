// The sources of a new rule that already runs: it looks for a wording in the answers of a form. Its author then writes what it really looks for.

const quoted = (text) => JSON.stringify(text);

/** "weight-total-wrong" → "weightTotalWrong" */
export function constantName(id) {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** Source of src/core/rules/<group>/<id>.ts. */
export function ruleSource({ id, code, zh, en, basisZh, basisEn, finds, instead }) {
  const name = `培训人数${finds}`;
  return `import type { Words } from "../../findings/finding";
import type { Item } from "../../form/form";
import { wordedAnswers } from "../answers";
import { asText, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import { defineRule } from "../rule";
import { shortened } from "../shortened";

/** What the fault needs to be explained and corrected. */
interface Found {
  readonly item: Item;
  readonly place: Words;
  readonly corrected: string;
}

const WORDING = ${quoted(finds)};
const INSTEAD = ${quoted(instead)};

const indicator = (name: string): string[] => targetExample([], [["产出指标", "数量指标", name, "≥", "100", "人", "90"]]);

/** ${en}. */
export const ${constantName(id)} = defineRule<Found>({
  id: ${quoted(id)},
  code: ${quoted(code)},
  severity: "advice",
  title: { zh: ${quoted(zh)}, en: ${quoted(en)} },
  basis: { zh: ${quoted(basisZh)}, en: ${quoted(basisEn)} },
  example: { before: indicator(${quoted(name)}), cell: "C5", after: indicator(${quoted(name.replace(finds, instead))}) },
  *find({ form }) {
    for (const { item, place } of wordedAnswers(form, ["name", "target", "actual", "reason"])) {
      if (item.raw.includes(WORDING)) yield { at: item.at, facts: { item, place, corrected: item.raw.replace(WORDING, INSTEAD) } };
    }
  },
  explain({ facts: { item, place, corrected } }) {
    return {
      what: { zh: \`\${place.zh}写有“\${WORDING}”\`, en: \`\${place.en} says “\${WORDING}”\` },
      todo: { zh: \`改为“\${shortened(corrected)}”\`, en: \`Change it to “\${shortened(corrected)}”\` },
      says: item.raw.trim(),
      expected: corrected.trim(),
    };
  },
  fix({ facts: { item, corrected } }) {
    return correct(writeTitle(shortened(corrected)), "review", item, asText(corrected));
  },
});
`;
}

/** Source of test/core/rules/<group>/<id>.test.ts: forms with the fault, and sound ones that look like it. */
export function testSource({ id, finds, instead }) {
  const [faulty, sound] = [`培训人数${finds}`, `培训人数${instead}`];
  return `import { targetExample } from "../../../../src/core/rules/example-forms";
import { found } from "../../../support/rule-findings";

const RULE = ${quoted(id)};
const named = (name: string): string[] => targetExample([], [["产出指标", "数量指标", name, "≥", "100", "人", "90"]]);

test.each([
  [${quoted(faulty)}, ${quoted(sound)}],
])("finds %s", (typed, corrected) => {
  expect(found(RULE, named(typed))).toEqual([\`C5 advice → \${corrected}\`]);
});

test.each([${quoted(sound)}, "培训人数"])("is silent on %s", (name) => {
  expect(found(RULE, named(name))).toEqual([]);
});
`;
}
