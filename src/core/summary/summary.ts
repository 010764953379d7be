import type { Words } from "../findings/finding";
import { groupByForm, type FormFindings } from "../findings/groups";
import type { CheckReport } from "../findings/report";
import { tally, type Tally } from "../findings/verdict";
import { fieldItem, type FieldName, type Form, type FormKind, type Item } from "../form/form";
import { areaAddress } from "../grid/a1";
import { decimal, sum, toText, ZERO, type Decimal } from "../number";
import type { FileReport } from "../reports/file-report";
import { problemWords } from "../reports/problem-words";
import { readPoints } from "../rules/readings";
import { inTenThousands, shareSpent, totalMoney } from "./total-money";

/** A workbook that was checked, with the warnings a person has explained. */
interface SummarySource {
  readonly path: string;
  readonly report: CheckReport;
  readonly explained: ReadonlySet<string>;
}

/** One form of a summary. Amounts are decimal texts in 万元, points decimal texts, rates shares of 1; null where the form says nothing. */
export interface SummaryRow {
  readonly file: string;
  readonly sheet: string;
  /** Where on the sheet, "A1:K26". */
  readonly range: string;
  readonly formId: string;
  readonly kind: FormKind;
  readonly project: string;
  readonly projectCode: string;
  readonly unit: string;
  readonly year: number | null;
  readonly budget: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
  readonly weightTotal: string | null;
  readonly scoreWritten: string | null;
  readonly scoreComputed: string | null;
  readonly gradeWritten: string;
  readonly gradeComputed: string | null;
  readonly counts: Tally;
  readonly notChecked: number;
}

/** The forms of one kind and year added up. */
export interface SummaryTotal {
  readonly kind: FormKind;
  readonly year: number | null;
  readonly forms: number;
  readonly budget: string | null;
  readonly executed: string | null;
  /** Null unless every form with a budget says what was spent. */
  readonly rate: string | null;
  readonly counts: Tally;
  readonly notChecked: number;
}

/** A workbook that gave no row, and why. */
export interface LeftOutFile {
  readonly file: string;
  readonly why: Words;
}

/** All forms of some workbooks, and their sums: declarations and self-evaluations of one money are never added together. */
export interface Summary {
  readonly rows: readonly SummaryRow[];
  readonly totals: readonly SummaryTotal[];
  readonly leftOut: readonly LeftOutFile[];
}

/** Sums up workbooks; rows are in the order of the workbooks and of their forms. */
export function summarise(files: readonly FileReport[]): Summary {
  return summaryOfPieces(files.map(summaryPiece));
}

/** Why a workbook that could be read gave no row. */
const NO_FORM: Words = { zh: "没有找到绩效表", en: "no performance form was found" };

/** What one workbook adds to a summary; plain data, so that workers can hand it over. */
export interface SummaryPiece {
  readonly rows: readonly SummaryRow[];
  readonly leftOut: readonly LeftOutFile[];
}

/** What a workbook, read or not, adds to a summary. */
export function summaryPiece(file: FileReport): SummaryPiece {
  if (file.problem !== null) return { rows: [], leftOut: [{ file: file.path, why: problemWords(file.problem.kind).what }] };
  const explained = new Set((file.explanations ?? []).map(({ finding }) => finding));
  return { rows: summaryRows({ path: file.path, report: file.report, explained }), leftOut: file.report.forms.length > 0 ? [] : [{ file: file.path, why: NO_FORM }] };
}

/** The pieces of several workbooks as one summary. */
export function summaryOfPieces(pieces: readonly SummaryPiece[]): Summary {
  return summaryOf(pieces.flatMap(({ rows }) => rows), pieces.flatMap(({ leftOut }) => leftOut));
}

function summaryRows({ path, report, explained }: SummarySource): readonly SummaryRow[] {
  return groupByForm(report).forms.map((group) => rowOf(path, group, explained));
}

/** Rows with their sums by kind and year, in the order in which these first appear. */
function summaryOf(rows: readonly SummaryRow[], leftOut: readonly LeftOutFile[]): Summary {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const key = `${row.kind} ${String(row.year)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return { rows, totals: [...groups.values()].flatMap(totalOf), leftOut };
}

function rowOf(file: string, { checked, findings }: FormFindings, explained: ReadonlySet<string>): SummaryRow {
  const { form, computed } = checked;
  const { budget, executed } = totalMoney(form);
  return {
    file,
    sheet: form.sheet,
    range: areaAddress(form.range),
    formId: form.id,
    kind: form.kind,
    project: textOf(form, "projectName"),
    projectCode: textOf(form, "projectCode"),
    unit: textOf(form, "implementingUnit", "budgetUnit", "department"),
    year: form.year?.value ?? null,
    budget: inTenThousands(budget),
    executed: inTenThousands(executed),
    rate: shareSpent(budget, executed),
    weightTotal: computed.weightTotal,
    scoreWritten: pointsOf(form.totals.score ?? fieldItem(form, "declaredScore")),
    scoreComputed: computed.scoreTotal,
    gradeWritten: textOf(form, "grade"),
    gradeComputed: computed.grade,
    counts: tally(findings, explained),
    notChecked: checked.notChecked.length,
  };
}

function textOf(form: Form, ...names: readonly FieldName[]): string {
  return names.map((name) => (fieldItem(form, name)?.raw ?? "").replace(/\s+/g, " ").trim()).find((text) => text !== "") ?? "";
}

function pointsOf(item: Item | undefined): string | null {
  const points = readPoints(item);
  return points.kind === "read" ? toText(points.value.value) : null;
}

function totalOf(rows: readonly SummaryRow[]): SummaryTotal[] {
  const [first] = rows;
  if (first === undefined) return [];
  const amounts = (pick: (row: SummaryRow) => string | null): Decimal[] => rows.map(pick).flatMap((text) => (text === null ? [] : [decimal(text) ?? ZERO]));
  const added = (values: readonly Decimal[]): Decimal | null => (values.length === 0 ? null : sum(values));
  const [budget, executed] = [added(amounts((row) => row.budget)), added(amounts((row) => row.executed))];
  const isWhole = rows.every((row) => (row.budget === null) === (row.executed === null));
  const text = (value: Decimal | null): string | null => (value === null ? null : toText(value));
  return [{
    kind: first.kind,
    year: first.year,
    forms: rows.length,
    budget: text(budget),
    executed: text(executed),
    rate: isWhole ? shareSpent(budget, executed) : null,
    counts: rows.map(({ counts }) => counts).reduce(addTallies),
    notChecked: rows.reduce((total, row) => total + row.notChecked, 0),
  }];
}

function addTallies(a: Tally, b: Tally): Tally {
  return { mustFix: a.mustFix + b.mustFix, mustExplain: a.mustExplain + b.mustExplain, explained: a.explained + b.explained, advice: a.advice + b.advice };
}

/** The score a row counts with: the recomputed one, else the one that is written. */
export function scoreOf({ scoreComputed, scoreWritten }: SummaryRow): string | null {
  return scoreComputed ?? scoreWritten;
}

/** What all rows ask of the person, added up. */
export function summaryCounts({ rows }: Summary): Tally {
  return rows.map(({ counts }) => counts).reduce(addTallies, { mustFix: 0, mustExplain: 0, explained: 0, advice: 0 });
}
