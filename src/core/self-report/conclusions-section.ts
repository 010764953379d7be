import type { ProjectAccount } from "./project-account";
import { GAP, heading, paragraph, type ReportBlock } from "./report-document";
import { pointsText, sentence } from "./report-figures";

/** 五、自评结论: points and grade of each project, and the conclusion its form draws. */
export function conclusionsSection(accounts: readonly ProjectAccount[]): readonly ReportBlock[] {
  const isOne = accounts.length === 1;
  return [
    heading(1, "五、自评结论"),
    ...accounts.map((account, index) => paragraph(`${isOne ? "" : `（${String(index + 1)}）${account.name ?? GAP}：`}${conclusionWords(account)}`)),
  ];
}

function conclusionWords({ score, grade, conclusion }: ProjectAccount): string {
  return `自评得分${pointsText(score)}，等次为${grade === null ? GAP : `“${grade}”`}。${sentence(conclusion ?? GAP)}`;
}
