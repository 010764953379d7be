import { check, cellAddress, type CheckOptions, type Finding, type Grid } from "../../src/core/index";
import { exampleGrid } from "./example-grid";

/** Findings of one rule on some grids, through the core's door. */
export function findingsBy(rule: string, grids: readonly Grid[], options: CheckOptions = {}): readonly Finding[] {
  return check(grids, options).findings.filter((finding) => finding.rule === rule);
}

/** What a rule finds on a small form, one line a finding: "E7 warning → ≥95%". */
export function found(rule: string, rows: readonly string[], options: CheckOptions = {}): readonly string[] {
  return findingsBy(rule, [exampleGrid(rows)], options).map(summary);
}

/** A finding as its cell, its severity and what should stand there. */
export function summary({ at, severity, expected }: Finding): string {
  return `${cellAddress(at.row, at.column)} ${severity}${expected === null ? "" : ` → ${expected}`}`;
}
