import { resultWords, type IndicatorAccount } from "./indicator-account";
import type { ProjectAccount } from "./project-account";
import { GAP, heading, paragraph, type ReportBlock } from "./report-document";
import { pointsText, sentence } from "./report-figures";

/** 三、绩效指标完成情况: each indicator under its levels with target, actual and points. */
export function resultsSection(accounts: readonly ProjectAccount[]): readonly ReportBlock[] {
  const isOne = accounts.length === 1;
  return [heading(1, "三、绩效指标完成情况"), ...accounts.flatMap((account, index) => projectBlocks(account, isOne ? null : index + 1))];
}

function projectBlocks(account: ProjectAccount, number: number | null): readonly ReportBlock[] {
  const { execution } = account;
  const completion = account.form.fields.some(({ name }) => name === "goalCompletion") ? [paragraph(`年度目标完成情况：${sentence(account.goalCompletion ?? GAP)}`)] : [];
  const scored = execution === null ? [] : [paragraph(`预算执行情况权重${pointsText(execution.weight)}，得分${pointsText(execution.score)}。`)];
  return [
    ...(number === null ? [] : [heading(2, `${String(number)}.${account.name ?? GAP}`)]),
    ...byLevel(account.indicators, ({ level1 }) => level1).flatMap(([level1, rows], index) => levelBlocks(level1, rows, number, index + 1)),
    ...completion,
    ...scored,
  ];
}

function levelBlocks(level1: string | null, rows: readonly IndicatorAccount[], project: number | null, number: number): readonly ReportBlock[] {
  const prefix = project === null ? `${String(number)}.` : `${String(project)}.${String(number)}`;
  const head = level1 === null ? [] : [heading(3, `${prefix}${level1}完成情况`)];
  return [...head, ...byLevel(rows, ({ level2 }) => level2).flatMap(([level2, own], index) => [
    ...(level2 === null ? [] : [paragraph(`（${String(index + 1)}）${level2}。`)]),
    ...own.map((row, position) => paragraph(`指标${String(position + 1)}：${row.name}：${resultWords(row, GAP)}`)),
  ])];
}

/** Rows of one level together, levels in the order in which they first stand. */
function byLevel(rows: readonly IndicatorAccount[], level: (row: IndicatorAccount) => string | null): readonly (readonly [string | null, readonly IndicatorAccount[]])[] {
  const groups = new Map<string | null, IndicatorAccount[]>();
  for (const row of rows) groups.set(level(row), [...(groups.get(level(row)) ?? []), row]);
  return [...groups];
}
