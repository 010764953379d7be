import { cellAddress, check, parseAreaAddress, type CheckReport, type Finding, type Form, type Item } from "../../src/core/index";
import { decimal, divide, equals, HUNDRED, readPlainNumber, type Decimal } from "../../src/core/number";
import { gridsOf } from "../support/real-forms";
import { practiceTruths, type TruthCell, type TruthFinding, type TruthForm } from "../support/truth";

const COLUMNS = ["name", "operator", "target", "unit", "actual", "weight", "score", "reason"] as const;
const NOTHING = new Set(["", "—", "-", "－", "/", "–", "——"]);
const bare = (text: string): string => text.replace(/\s+/g, "");

function cellOf(item: Item): string {
  return cellAddress(item.at.row, item.at.column);
}

function number(text: string): Decimal | null {
  const plain = readPlainNumber(text);
  if (plain === null) return null;
  return plain.unit === "%" ? divide(plain.number.value, HUNDRED) : plain.number.value;
}

/** The words of the cell, or the number that is stored in it. */
function saysSame(truth: TruthCell, item: Item): boolean {
  if ([truth.raw, ...(truth.rawAlso ?? [])].some((raw) => bare(raw) === bare(item.raw))) return true;
  const stored = truth.stored === undefined ? null : decimal(truth.stored);
  const got = number(item.stored ?? item.raw);
  return stored !== null && got !== null && equals(stored, got);
}

function isRight(truth: TruthCell, item: Item | undefined): boolean {
  return item !== undefined && [truth, ...(truth.alt ?? [])].some((one) => one.cell === cellOf(item) && saysSame(one, item));
}

function formFor(truth: TruthForm, report: CheckReport): Form | undefined {
  const range = parseAreaAddress(truth.range);
  return report.forms.map(({ form }) => form).find((form) => form.sheet === truth.sheet && range !== null && form.range.top <= range.bottom && form.range.bottom >= range.top
    && Math.min(form.range.bottom, range.bottom) - Math.max(form.range.top, range.top) > (range.bottom - range.top) / 2);
}

function unread(truth: TruthForm, form: Form): string[] {
  const missing: string[] = [];
  for (const row of truth.indicators) {
    const name = row["name"] as TruthCell;
    const got = form.indicators.find((indicator) => cellOf(indicator.cells.name) === name.cell);
    for (const column of row.template === true ? [] : COLUMNS) {
      const cell = row[column] as TruthCell | null;
      if (cell !== null && !NOTHING.has(bare(cell.raw)) && !isRight(cell, got?.cells[column])) missing.push(`${column} ${cell.cell} ${cell.raw}`);
    }
  }
  const funds = form.funding.flatMap((row) => Object.values(row.cells));
  for (const { cells } of truth.funding) {
    for (const [column, cell] of Object.entries(cells)) {
      if (!NOTHING.has(bare(cell.raw)) && cell.formula === undefined && !funds.some((item) => isRight(cell, item))) missing.push(`funds ${column} ${cell.cell} ${cell.raw}`);
    }
  }
  return missing;
}

function isHit(truth: TruthFinding, finding: Finding): boolean {
  if (![truth.rule, ...(truth.rules ?? [])].includes(finding.rule) || finding.at.sheet !== truth.sheet) return false;
  return [finding.at, ...finding.related].some((at) => truth.cells.includes(cellAddress(at.row, at.column)));
}

function saysExpected(truth: TruthFinding, finding: Finding): boolean {
  if (truth.expected === undefined) return true;
  const offered = [finding.expected ?? "", ...finding.fixes.flatMap((fix) => fix.edits.map(({ to }) => (to.kind === "number" ? to.number : to.kind === "text" ? to.text : "")))];
  const glyph = (text: string): string => bare(text).replace("=", "＝");
  if (truth.kind === "glyph") return offered.some((text) => glyph(text).startsWith(glyph(truth.expected ?? "")));
  const wanted = number(truth.expected);
  return offered.some((text) => bare(text) === bare(truth.expected ?? "") || (wanted !== null && equals(number(text) ?? decimal("-1") ?? HUNDRED, wanted)));
}

describe.each(practiceTruths().map((truth) => [truth.workbook, truth] as const))("%s", (workbook, truth) => {
  const report = check(gridsOf(`test/forms/practice/${workbook}`), { workbookName: workbook });

  test("every form is found, none invented, and every cell read", () => {
    expect(report.forms.length).toBe(truth.forms.length);
    for (const form of truth.forms) {
      const got = formFor(form, report);
      expect({ id: form.id, kind: got?.kind }).toEqual({ id: form.id, kind: [form.kind, ...form.kindAlso].find((kind) => kind === got?.kind) ?? form.kind });
      if (got !== undefined) expect({ id: form.id, unread: unread(form, got) }).toEqual({ id: form.id, unread: [] });
    }
  });

  test("every recorded finding comes with its value", () => {
    const missed = truth.findings.filter(({ grade }) => grade !== "open").filter((one) => !report.findings.some((finding) => isHit(one, finding) && saysExpected(one, finding)));
    expect(missed.map(({ rule, cells, how }) => `${rule} ${cells[0] ?? ""} ${how}`)).toEqual([]);
  });

  test("no rule speaks where silence is due", () => {
    const loud = truth.forms.flatMap((form) => {
      const range = parseAreaAddress(form.range);
      return report.findings.filter(({ rule, severity, at }) => severity !== "advice" && form.silent.includes(rule) && at.sheet === form.sheet && range !== null && at.row >= range.top && at.row <= range.bottom);
    });
    expect(loud.map(({ rule, at, what }) => `${rule} ${cellAddress(at.row, at.column)} ${what.zh}`)).toEqual([]);
  });
});
