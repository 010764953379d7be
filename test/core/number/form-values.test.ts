import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, decimal, findAllNumbers, fromStored, isNatureWord, looksLikeUnit, mayBeEqual, readOperator, readPlainNumber, readTarget, scaleWritten, powerOfTen } from "../../../src/core/number";
import { must } from "./words";

/** Every answer of the forms in test/forms, as a perfect reader saw it, by the column it stands in. */
interface Answer {
  readonly column: string;
  readonly raw: string;
  readonly stored: string | null;
  readonly from: string;
}

const folders = ["test/forms", "test/forms/practice"];
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => /\.(?:truth|reading)\.json$/.test(name)).map((name) => join(folder, name)));

function collect(node: unknown, column: string, from: string, into: Answer[]): void {
  if (Array.isArray(node)) for (const child of node) collect(child, column, from, into);
  else if (typeof node === "object" && node !== null) {
    if ("raw" in node && typeof node.raw === "string") {
      into.push({ column, raw: node.raw, stored: "stored" in node && typeof node.stored === "string" ? node.stored : null, from });
      return;
    }
    for (const [key, child] of Object.entries(node)) collect(child, key, from, into);
  } else if (typeof node === "string" && ["target", "actual", "text", "weight", "score"].includes(column)) into.push({ column, raw: node, stored: null, from });
}

const answers: Answer[] = [];
for (const file of files) collect(JSON.parse(readFileSync(file, "utf8")), "", file, answers);
const filled = answers.filter(({ raw }) => raw.trim() !== "" && !/^[A-Z]{1,2}\d+$/.test(raw));
const inColumns = (...columns: string[]): Answer[] => filled.filter(({ column }) => columns.includes(column));

test("the forms hold enough answers for these tests to mean something", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(inColumns("target").length).toBeGreaterThan(300);
  expect(inColumns("operator").length).toBeGreaterThan(30);
});

test("whatever a person would call a number is read as that number", () => {
  const bare = filled.filter(({ raw }) => /^\s*[≥≤]?\s*-?[\d,]+(?:\.\d+)?\s*(?:%|万元|亿元|元|人|人次|个|本|条|套|次)?\s*$/.test(raw) && !/^\d{8,}$/.test(raw.trim()));
  expect(bare.length).toBeGreaterThan(500);
  for (const { raw, from } of bare) {
    const digits = raw.replace(/[^\d.-]/g, "");
    const target = readTarget(raw);
    if (target.kind !== "quantity") throw new Error(`${from}: ${JSON.stringify(raw)} read as ${target.kind}`);
    expect({ raw, order: compare(target.amount, must(decimal(digits))) }).toEqual({ raw, order: 0 });
  }
});

test("what a cell shows is what it stores, within its last digit", () => {
  const both = filled.filter(({ raw, stored }) => stored !== null && readPlainNumber(raw) !== null);
  expect(both.length).toBeGreaterThan(300);
  for (const { raw, stored, from } of both) {
    const shown = must(readPlainNumber(raw));
    const asStored = shown.unit === "%" ? scaleWritten(shown.number, powerOfTen(-2)) : shown.number;
    const value = must(fromStored(Number(stored)));
    expect({ from, raw, stored, same: mayBeEqual(asStored, { value, step: must(decimal("0")) }) }).toEqual({ from, raw, stored, same: true });
  }
});

test("every cell of an operator column is an operator or says what kind of indicator it is", () => {
  const unread = inColumns("operator").filter(({ raw }) => !isNatureWord(raw) && readOperator(raw)?.rest !== "");
  expect(unread).toEqual([]);
});

test("every cell of a unit column looks like a unit", () => {
  const unit = answers.filter(({ column, raw, from }) => column === "unit" && raw.trim() !== "" && from.includes("practice"));
  expect(unit.filter(({ raw }) => !looksLikeUnit(raw)).map(({ raw }) => raw)).toEqual([]);
});

test("a target described in words holds no lone amount", () => {
  for (const { raw } of inColumns("target", "actual")) {
    if (readTarget(raw).kind !== "described") continue;
    const amounts = findAllNumbers(raw).filter(({ kind, isChinese }) => kind === "amount" && !isChinese);
    expect({ raw, amounts: amounts.length === 1 && !raw.includes("×") }).toEqual({ raw, amounts: false });
  }
});
