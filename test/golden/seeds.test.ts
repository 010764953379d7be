import { cellAddress, check, parseAreaAddress, type CheckReport, type Finding, type Form, type Item } from "../../src/core/index";
import { squash } from "../../src/core/layouts/squash";
import { decimal, equals, HUNDRED, multiply, readQuantity, type Decimal } from "../../src/core/number";
import { gridsOf } from "../support/real-forms";
import { seedFindings, seedReadings, type SeedFinding, type SeedForm } from "../support/truth";



const reports = new Map<string, CheckReport>();

function reportOf(workbook: string): CheckReport {
  const known = reports.get(workbook) ?? check(gridsOf(`samples/${workbook}`), { workbookName: workbook });
  reports.set(workbook, known);
  return known;
}

function amount(text: string): Decimal | null {
  return decimal(text) ?? readQuantity(text)?.number.value ?? null;
}

/** The same words, or the same number, a percentage or its share. */
function isSame(truth: unknown, got: string | undefined): boolean {
  if (got === undefined) return false;
  const wanted = String(truth);
  if (squash(wanted) === squash(got)) return true;
  const [a, b] = [amount(wanted), amount(got)];
  return a !== null && b !== null && (equals(a, b) || equals(a, multiply(b, HUNDRED)) || equals(multiply(a, HUNDRED), b));
}

function formFor(truth: SeedForm, forms: readonly Form[]): Form | undefined {
  const range = parseAreaAddress(truth.range);
  const overlap = (form: Form): number => (range === null ? 0 : Math.min(form.range.bottom, range.bottom) - Math.max(form.range.top, range.top));
  return forms.filter((form) => form.sheet === truth.sheet && overlap(form) >= 0).sort((a, b) => overlap(b) - overlap(a))[0];
}

function placeOf(item: Item): string {
  return cellAddress(item.at.row, item.at.column);
}

function unread(truth: SeedForm, form: Form): string[] {
  const missing: string[] = [];
  for (const [name, { cell, value }] of Object.entries(truth.fields ?? {})) {
    const item = form.fields.find((field) => field.name === name)?.item;
    if (value !== null && (item === undefined || placeOf(item) !== cell || (!squash(item.raw).includes(squash(String(value))) && !isSame(value, item.raw)))) missing.push(`field ${name} ${cell}`);
  }
  for (const row of truth.indicators ?? []) {
    for (const side of row.midTerm === undefined ? [row] : [row.midTerm, row.annual]) {
      const got = form.indicators.find((indicator) => placeOf(indicator.cells.name) === side?.cells["name"]);
      for (const [column, cell] of Object.entries(side?.cells ?? {})) {
        const value = side?.[column];
        const item = Object.entries(got?.cells ?? {}).find(([name]) => name === column)?.[1];
        if (value !== null && value !== "" && value !== undefined && (item === undefined || placeOf(item) !== cell || !isSame(value, item.raw))) missing.push(`${column} ${cell}`);
      }
    }
  }
  for (const { row, name, value } of (truth.projects ?? []).flatMap((project) => project.indicators)) {
    const got = form.indicators.find((indicator) => indicator.cells.name.at.row === row - 1)?.cells;
    if (got === undefined || squash(got.target?.raw ?? "") !== squash(value)) missing.push(`A${String(row)} ${name}`);
  }
  const funds = form.funding.flatMap((row) => Object.entries(row.cells).map(([column, item]) => `${column} ${placeOf(item)}`));
  const list = Array.isArray(truth.funding) ? truth.funding.flatMap((row) => Object.entries(row.cells as Record<string, string>).filter(([column]) => row[column] !== null && row[column] !== "").map(([column, cell]) => `${column} ${cell}`)) : Object.values(truth.funding ?? {}).filter(({ text }) => text !== "").map(({ cell }) => `amount ${cell}`);
  return [...missing, ...list.filter((place) => !funds.includes(place))];
}

describe.each(seedReadings().map((truth) => [truth.workbook, truth] as const))("reading of %s", (workbook, truth) => {
  test.each(truth.forms.map((form) => [`${form.sheet} ${form.range}`, form] as const))("%s", (_name, form) => {
    const got = formFor(form, reportOf(workbook).forms.map((checked) => checked.form));
    expect(got?.kind).toBe(form.kind);
    if (typeof form.year === "number") expect(got?.year?.value).toBe(form.year);
    expect(got === undefined ? ["form not found"] : unread(form, got)).toEqual([]);
  });
});

function isFound(must: SeedFinding, findings: readonly Finding[]): boolean {
  const anyPlace = /any|either/.test(must.how ?? "");
  return findings.some((finding) => {
    const places = [finding.at, ...finding.related].map((at) => cellAddress(at.row, at.column));
    if (finding.rule !== must.rule || finding.at.sheet !== must.sheet || !(anyPlace || places.includes(must.cell))) return false;
    const offered = [finding.expected ?? "", ...finding.fixes.flatMap((fix) => fix.edits.map(({ to }) => (to.kind === "number" ? to.number : to.kind === "text" ? to.text : "")))];
    return must.expected === undefined || offered.some((text) => isSame(must.expected, text));
  });
}

describe.each(seedFindings().map((truth) => [truth.workbook, truth] as const))("findings of %s", (workbook, truth) => {
  test("everything a careful reviewer finds is found", () => {
    const missed = truth.must.filter((must) => !isFound(must, reportOf(workbook).findings));
    expect(missed.map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`)).toEqual([]);
  });

  test("nothing is found that is none", () => {
    const loud = reportOf(workbook).findings.filter(({ rule, severity }) => severity !== "advice" && truth.mayNot.includes(rule));
    expect(loud.map(({ rule, at }) => `${rule} ${at.sheet} ${cellAddress(at.row, at.column)}`)).toEqual([]);
  });
});
