import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellAddress, check, rules, type Finding } from "../../src/core/index";
import { readWorkbook } from "../../src/hosts/xlsx";
import { fileFromGrids } from "../contracts/file-from-grids";
import { exampleGrid } from "../support/example-grid";
import { gridsOf } from "../support/real-forms";

/** A workbook of the collection with the findings recorded for it, wherever their list stands in the record. */
interface Recorded {
  readonly path: string;
  readonly rules: ReadonlySet<string>;
}

const FORMS = "test/forms";
const CODES = join(FORMS, "codes");

function recordedRules(value: unknown, under = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => recordedRules(each, under));
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const own = entries.flatMap(([key, each]) => (key === "rule" && typeof each === "string" && under !== "mayNot" && under !== "silent" ? [each] : []));
  return [...own, ...entries.flatMap(([key, each]) => recordedRules(each, key))];
}

function recordsIn(folder: string): Recorded[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:findings|truth)\.json$/.test(file))
    .map((file) => ({
      path: join(folder, file.replace(/\.(?:findings|truth)\.json$/, ".xlsx")),
      rules: new Set(recordedRules(JSON.parse(readFileSync(join(folder, file), "utf8")))),
    }));
}

const records = [FORMS, join(FORMS, "practice"), CODES].filter((folder) => existsSync(folder)).flatMap(recordsIn);
const checked = new Map<string, readonly Finding[]>();

function findingsIn(path: string): readonly Finding[] {
  const known = checked.get(path) ?? check(gridsOf(path)).findings;
  checked.set(path, known);
  return known;
}

const exampleCell = (id: string): string | undefined => rules.find((rule) => rule.id === id)?.example.cell;

/** A rule too new for a workbook of its own has its example, as a file. */
function foundInExample(id: string): readonly string[] {
  const rows = rules.find((rule) => rule.id === id)?.example.before ?? [];
  const read = readWorkbook(fileFromGrids([exampleGrid(rows)]), "表.xlsx");
  const findings = read.ok ? check(read.value.grids).findings : [];
  return findings.filter(({ rule }) => rule === id).map(({ at }) => cellAddress(at.row, at.column));
}

test.each(rules.map(({ id }) => id))("%s is recorded for a workbook, and another workbook is free of it", (id) => {
  const bearers = records.filter((record) => record.rules.has(id)).map(({ path }) => path);
  expect(bearers.length > 0 ? [] : foundInExample(id)).toEqual(bearers.length > 0 ? [] : [exampleCell(id)]);
  expect(records.some(({ path, rules: found }) => !found.has(id) && existsSync(path) && findingsIn(path).every(({ rule }) => rule !== id))).toBe(true);
});

test.each(readdirSync(CODES).filter((file) => file.endsWith(".xlsx")))("codes/%s holds just what is recorded", (file) => {
  const { must } = JSON.parse(readFileSync(join(CODES, file.replace(".xlsx", ".findings.json")), "utf8")) as { must: readonly { rule: string; cell: string; severity: string; value: string }[] };
  const id = file.replace(".xlsx", "");
  const found = findingsIn(join(CODES, file)).filter(({ rule }) => rule === id);
  expect(found.map(({ rule, at, severity, says }) => ({ rule, cell: cellAddress(at.row, at.column), severity, value: says }))).toEqual(must);
});
