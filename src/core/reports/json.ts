import { stateOf } from "../findings/content";
import type { Correction, CellEdit, Finding, NewContent } from "../findings/finding";
import { findingKey } from "../findings/order";
import { cellAddress } from "../grid/a1";
import type { Cell, CellRef } from "../grid/grid";
import { decimal } from "../number/decimal";
import type { FileReport, ReadFileReport } from "./file-report";
import { cellLookup, type CellLookup } from "./finding-lines";
import { formJson } from "./json-form";
import { problemMessage } from "./problem-words";
import { receiptJson } from "./json-receipt";

/** Name and version of the results format; it changes when a consumer would have to. */
export const RESULTS_SCHEMA = "jixiao-check/1";

/** Everything before the files. */
export function jsonHead(): string {
  return `{"schema":${JSON.stringify(RESULTS_SCHEMA)},"files":[\n`;
}

/** Everything after the files. */
export function jsonTail(): string {
  return "\n]}\n";
}

/** One workbook of the results, on one line. */
export function jsonFile(file: FileReport): string {
  return JSON.stringify(fileJson(file));
}

/** One workbook as a line of its own that names the format. */
export function jsonLine(file: FileReport): string {
  return `${JSON.stringify({ schema: RESULTS_SCHEMA, ...fileJson(file) })}\n`;
}

function fileJson(file: FileReport): object {
  if (file.problem !== null) {
    const words = problemMessage(file.problem.kind);
    return { path: file.path, problem: { kind: file.problem.kind, message: words.zh, messageEn: words.en }, forms: [], findings: [], notChecked: [], ...remarksJson(file) };
  }
  const lookup = cellLookup(file.grids);
  return {
    path: file.path,
    problem: null,
    forms: file.report.forms.map(formJson),
    findings: file.report.findings.map((finding) => findingJson(finding, file, lookup)),
    notChecked: file.report.notChecked.map((gap) => ({ what: gap.what.zh, why: gap.why.zh, whatEn: gap.what.en, whyEn: gap.why.en })),
    ...(file.receipt === undefined ? {} : { receipt: receiptJson(file.receipt, file.leftOut ?? []) }),
    ...remarksJson(file),
  };
}

function remarksJson({ remarks }: FileReport): object {
  return remarks === undefined ? {} : { remarks: remarks.map(({ zh, en }) => ({ text: zh, textEn: en })) };
}

/** A cell of a finding: bare where it stands on the finding's own sheet, with the sheet's name elsewhere. */
function relatedAddress(at: CellRef, sheet: string): string {
  const address = cellAddress(at.row, at.column);
  return at.sheet === sheet ? address : `${at.sheet}!${address}`;
}

function findingJson(finding: Finding, file: ReadFileReport, lookup: CellLookup): object {
  const key = findingKey(finding);
  const typed = file.explanations?.find((one) => one.finding === key);
  return {
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    form: finding.formId,
    sheet: finding.at.sheet,
    cell: cellAddress(finding.at.row, finding.at.column),
    related: finding.related.map((at) => relatedAddress(at, finding.at.sheet)),
    message: finding.what.zh,
    messageEn: finding.what.en,
    says: finding.says,
    expected: finding.expected,
    how: finding.how,
    why: finding.why.zh,
    whyEn: finding.why.en,
    todo: finding.todo.zh,
    todoEn: finding.todo.en,
    evidence: finding.evidence.map(({ at, words }) => ({ cell: relatedAddress(at, finding.at.sheet), words: words.zh, wordsEn: words.en })),
    fixes: finding.fixes.map((fix) => fixJson(fix, lookup)),
    ...(typed === undefined ? {} : { explanation: typed.text }),
  };
}

function fixJson(fix: Correction, lookup: CellLookup): object {
  return { trust: fix.trust, title: fix.title.zh, titleEn: fix.title.en, edits: fix.edits.map((edit) => editJson(edit, lookup(edit.at))) };
}

function editJson({ at, to }: CellEdit, cell: Cell | undefined): object {
  const before = stateOf(cell);
  return {
    sheet: at.sheet,
    cell: cellAddress(at.row, at.column),
    before: before.value,
    ...(before.formula === undefined ? {} : { beforeFormula: `=${before.formula}` }),
    after: contentJson(to),
    ...(to.kind === "formula" ? { result: to.result } : {}),
  };
}

/** Numbers as numbers, text and formulas as text; digits that are no number stay text. */
export function contentJson(to: NewContent): string | number {
  if (to.kind === "text") return to.text;
  if (to.kind === "formula") return `=${to.formula}`;
  return decimal(to.number) === null ? to.number : Number(to.number);
}
