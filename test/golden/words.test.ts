import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { cellAddress, check, rules, type CellRef, type Correction, type Finding, type NewContent, type Words } from "../../src/core/index";
import { exampleGrid } from "../support/example-grid";
import { families } from "../support/families";
import { expectRecorded } from "../support/golden-record";
import { gridsOf, realWorkbooks } from "../support/real-forms";

/** What people read is recorded word by word, rule by rule: `RECORD=1 npx jest --selectProjects core -- golden/words` records it anew. */
const CODES = "test/forms/codes";
/** Findings of one rule whose words differ only in figures, names and quotations say the same; so many of them are recorded. */
const MOST_ALIKE = 2;

const workbooks = [...realWorkbooks(), ...readdirSync(CODES).filter((file) => file.endsWith(".xlsx")).map((file) => join(CODES, file))];

interface Told {
  readonly where: string;
  readonly finding: Finding;
}

function everythingTold(): ReadonlyMap<string, readonly Told[]> {
  const inWorkbooks = workbooks.flatMap((path) => check(gridsOf(path), { workbookName: basename(path) }).findings.map((finding) => ({ where: basename(path), finding })));
  const inExamples = rules.flatMap(({ id, example }) => check([exampleGrid(example.before)]).findings.filter(({ rule }) => rule === id).map((finding) => ({ where: "示例", finding })));
  const inFamilies = families().flatMap(({ name, grid }) => check([grid]).findings.map((finding) => ({ where: name, finding })));
  const byRule = new Map<string, Told[]>(rules.map(({ id }) => [id, []]));
  for (const told of [...inExamples, ...inWorkbooks, ...inFamilies]) byRule.get(told.finding.rule)?.push(told);
  return byRule;
}

const told = everythingTold();

const shape = ({ what, todo, severity }: Finding): string => [severity, what.zh, todo.zh].join("|").replace(/“[^”]*”|[\d.,]+/g, "…");

function unlike(all: readonly Told[]): readonly Told[] {
  const seen = new Map<string, number>();
  return all.filter(({ finding }) => {
    const count = (seen.get(shape(finding)) ?? 0) + 1;
    seen.set(shape(finding), count);
    return count <= MOST_ALIKE;
  });
}

const cell = ({ row, column }: CellRef): string => cellAddress(row, column);
const both = ({ zh, en }: Words): string => `${zh} | ${en}`;
const content = (to: NewContent): string => (to.kind === "text" ? `“${to.text}”` : to.kind === "number" ? to.number : `${to.formula} → ${to.result}`);
const correction = ({ title, trust, edits }: Correction): string => `  fix (${trust}): ${both(title)}: ${edits.map(({ at, to }) => `${cell(at)} ${content(to)}`).join(", ")}`;

function lines({ where, finding: { at, severity, what, todo, why, says, expected, how, related, evidence, fixes } }: Told): string {
  return [
    `${where} ${at.sheet} ${cell(at)} ${severity}`,
    `  what: ${both(what)}`,
    `  todo: ${both(todo)}`,
    `  why: ${both(why)}`,
    `  says: ${says}`,
    ...(expected === null ? [] : [`  expected: ${expected}`]),
    ...(how === null ? [] : [`  how: ${how}`]),
    ...(related.length === 0 ? [] : [`  related: ${related.map((ref) => (ref.sheet === at.sheet ? cell(ref) : `${ref.sheet}!${cell(ref)}`)).join(" ")}`]),
    ...evidence.map((one) => `  evidence: ${cell(one.at)} ${both(one.words)}`),
    ...fixes.map(correction),
    "",
  ].join("\n");
}

test.each(rules.map(({ id }) => id))("%s says what it is recorded to say", (id) => {
  const said = unlike(told.get(id) ?? []).map(lines).join("\n");
  expect(said).not.toBe("");
  expectRecorded(`words/${id}.txt`, said);
});
