import { fundsTogether } from "./basics-section";
import type { FundsAccount, ProjectAccount } from "./project-account";
import { GAP, heading, paragraph, type ReportBlock } from "./report-document";
import { inTenThousands, percentText } from "./report-figures";

/** 二、资金情况: budget and execution of all projects and of each. */
export function fundsSection(accounts: readonly ProjectAccount[]): readonly ReportBlock[] {
  const [only] = accounts;
  if (accounts.length === 1 && only !== undefined) return [heading(1, "二、资金情况"), paragraph(fundsWords(only.funds, hasInitial(accounts)))];
  return [
    heading(1, "二、资金情况"),
    heading(2, "（一）总体情况"),
    paragraph(`${String(accounts.length)}个项目${fundsWords(fundsTogether(accounts), hasInitial(accounts))}`),
    heading(2, "（二）各项目情况"),
    ...accounts.map((account, index) => paragraph(`（${String(index + 1)}）${account.name ?? GAP}：${fundsWords(account.funds, hasInitial([account]))}`)),
  ];
}

/** Some forms have no column for the initial budget: then nothing is lacking. */
function hasInitial(accounts: readonly ProjectAccount[]): boolean {
  return accounts.some(({ form }) => form.funding.some(({ cells }) => cells.initial !== undefined));
}

function fundsWords({ initial, adjusted, executed, rate }: FundsAccount, withInitial: boolean): string {
  const first = withInitial ? [`年初预算${inTenThousands(initial)}`] : [];
  return `${[...first, `调整后预算${inTenThousands(adjusted)}`, `预算执行数${inTenThousands(executed)}`, `预算执行率${percentText(rate)}`].join("，")}。`;
}
