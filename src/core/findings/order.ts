import type { Form } from "../form/form";
import { sameCell, type CellRef } from "../grid/grid";
import type { Finding, Severity } from "./finding";

/** 0 for what must be changed first, 2 for mere advice. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** Compares two texts by code points, the same on every machine; negative when the first comes first. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Compares two places by sheet order, then row, then column; sheets that are not listed come last, by name. */
export function comparePlaces(sheets: readonly string[]): (a: CellRef, b: CellRef) => number {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const rank = (at: CellRef): number => order.get(at.sheet) ?? sheets.length;
  return (a, b) => rank(a) - rank(b) || compareTexts(a.sheet, b.sheet) || a.row - b.row || a.column - b.column;
}

function compareFindings(sheets: readonly string[], formIds: readonly string[]): (a: Finding, b: Finding) => number {
  const sheetOrder = new Map(sheets.map((sheet, index) => [sheet, index]));
  const formOrder = new Map(formIds.map((id, index) => [id, index]));
  const sheetRank = (finding: Finding): number => sheetOrder.get(finding.at.sheet) ?? sheets.length;
  const formRank = (finding: Finding): number => formOrder.get(finding.formId) ?? formIds.length;
  return (a, b) =>
    sheetRank(a) - sheetRank(b) ||
    compareTexts(a.at.sheet, b.at.sheet) ||
    formRank(a) - formRank(b) ||
    compareTexts(a.formId, b.formId) ||
    a.at.row - b.at.row ||
    a.at.column - b.at.column ||
    SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.what.zh, b.what.zh);
}

/** The findings as a person meets them: sheet, form, row, column, then severity and rule. */
export function inReadingOrder(findings: readonly Finding[], sheets: readonly string[], forms: readonly Form[]): readonly Finding[] {
  return [...findings].sort(compareFindings(sheets, forms.map((form) => form.id)));
}

/**
 * A name for a finding that stays the same when the workbook is checked again: rule, sheet, row and column.
 * Explanations are kept under it.
 */
export function findingKey(finding: Finding): string {
  return `${finding.rule}@${String(finding.at.row)},${String(finding.at.column)}@${finding.at.sheet}`;
}

/** Every cell of a finding, its own first, each cell once. */
export function cellsOf(finding: Finding): readonly CellRef[] {
  const cells: CellRef[] = [finding.at];
  for (const at of finding.related) {
    if (!cells.some((cell) => sameCell(cell, at))) cells.push(at);
  }
  return cells;
}
