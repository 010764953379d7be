import { check, cellAddress, type CellRef, type CheckOptions, type Finding, type Grid } from "../../src/core/index";
import { contentText } from "../../src/core/findings/content";
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

/**
 * What people get to read of a rule's findings on a small form, line by line: the cells, what is wrong and what to do in both
 * languages, the arithmetic, the corrections. Lines that would be blank are left out.
 */
export function told(rule: string, rows: readonly string[], options: CheckOptions = {}): readonly (readonly string[])[] {
  const cell = ({ row, column }: CellRef): string => cellAddress(row, column);
  return findingsBy(rule, [exampleGrid(rows)], options).map(({ at, related, severity, what, todo, says, expected, how, fixes }) => [
    `${[at, ...related].map(cell).join(" ")} ${severity}: “${says}”${expected === null ? "" : ` → “${expected}”`}`,
    what.zh, what.en, todo.zh, todo.en,
    ...(how === null ? [] : [how]),
    ...fixes.map(({ trust, title, edits }) => `${trust}: ${title.zh} | ${title.en}: ${edits.map((edit) => `${cell(edit.at)} ${contentText(edit.to)}`).join(" ")}`),
  ]);
}

/** Rows of a report in prose that holds these lines; the first of them stands in row 14. */
export function proseReport(...lines: readonly string[]): string[] {
  const opening = ["2024年度项目绩效自评报告", "一、绩效目标下达情况", "年初下达项目资金50万元，用于技能培训补助，资金已全部到位并按会计制度核算，账目完整规范。"];
  const sections = ["二、资金使用情况", "资金由县财政拨付。", "支出手续完备。", "没有挪用。", "三、组织实施情况", "培训由县技工学校承担。", "学员自愿报名。", "考试合格后发证。", "档案齐全。", "四、绩效目标完成情况"];
  return [...opening, ...sections, ...lines];
}
