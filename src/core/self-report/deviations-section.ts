import { compare, decimal, HUNDRED, isNegative, isZero, negate, percentAsRate, subtract, TEN, type Decimal } from "../number";
import { printedReasonBelow } from "../rules/printed-words";
import type { IndicatorAccount } from "./indicator-account";
import type { ProjectAccount } from "./project-account";
import { GAP, heading, paragraph, type ReportBlock } from "./report-document";
import { inTenThousands, percentText, pointsText, sentence } from "./report-figures";

/** Below so many percent of the budget an execution is called low where the form prints no other limit. */
const LOW_EXECUTION = subtract(HUNDRED, TEN);

/** 四、偏差原因与改进措施: changed budgets, low execution, indicators that missed their target or lost points. */
export function deviationsSection(accounts: readonly ProjectAccount[]): readonly ReportBlock[] {
  const isOne = accounts.length === 1;
  const deviations = accounts.flatMap((account, index) => deviationsOf(account).map((words) => `${isOne ? "" : `（${String(index + 1)}）${account.name ?? GAP}：`}${words}`));
  return [
    heading(1, "四、偏差原因与改进措施"),
    heading(2, "（一）偏差及原因"),
    ...(deviations.length === 0 ? [paragraph(noneWords(accounts))] : deviations.map(paragraph)),
    heading(2, "（二）存在问题"),
    ...answers(accounts, ({ problems }) => problems),
    heading(2, "（三）改进措施"),
    ...answers(accounts, ({ improvements }) => improvements),
  ];
}

function deviationsOf(account: ProjectAccount): readonly string[] {
  const { funds: { initial, adjusted, rate }, fundsReason } = account;
  const change = initial === null || adjusted === null ? null : subtract(adjusted, initial);
  const isLow = rate !== null && compare(rate, percentAsRate(limitOf(account))) < 0;
  const ofFunds = [
    ...(change !== null && !isZero(change) ? [`年初预算${inTenThousands(initial)}，调整后预算${inTenThousands(adjusted)}，${changeWords(change)}`] : []),
    ...(isLow ? [`预算执行率${percentText(rate)}`] : []),
  ];
  const funds = ofFunds.length === 0 ? [] : [`${ofFunds.join("；")}。原因：${sentence(fundsReason ?? GAP)}`];
  return [...funds, ...account.indicators.filter(({ deviates, reason }) => deviates || reason !== null).map(rowWords)];
}

/** In percent: what the form prints, else what is usual. */
function limitOf({ form }: ProjectAccount): Decimal {
  return decimal(printedReasonBelow(form) ?? "") ?? LOW_EXECUTION;
}

function changeWords(change: Decimal): string {
  return isNegative(change) ? `调减${inTenThousands(negate(change))}` : `调增${inTenThousands(change)}`;
}

function rowWords({ name, target, actual, completion, weight, score, hasScore, reason }: IndicatorAccount): string {
  const reached = actual === undefined ? "" : `，实际完成值${actual ?? GAP}`;
  const share = completion === null ? "" : `，完成率${percentText(completion)}`;
  const points = hasScore ? `，得分${pointsText(score)}（权重${pointsText(weight)}）` : "";
  return `指标“${name}”年度指标值${target ?? GAP}${reached}${share}${points}。偏差原因：${sentence(reason ?? GAP)}`;
}

/** Said only of what is known: indicators without a result are named as such. */
function noneWords(accounts: readonly ProjectAccount[]): string {
  const rows = accounts.flatMap(({ indicators }) => indicators);
  const open = rows.filter(({ actual }) => actual === null).length;
  const rest = open === 0 ? "" : `另有${String(open)}项指标的实际完成值尚未填写。`;
  return `列入自评的${String(rows.length)}项指标中，没有得分低于权重或未达到指标值的。${rest}`;
}

function answers(accounts: readonly ProjectAccount[], answer: (account: ProjectAccount) => string | null): readonly ReportBlock[] {
  const [first] = accounts;
  if (first === undefined) return [];
  // What all forms say alike ("无") is said once.
  if (accounts.every((account) => answer(account) === answer(first))) return [paragraph(sentence(answer(first) ?? GAP))];
  return accounts.map((account, index) => paragraph(`（${String(index + 1)}）${account.name ?? GAP}：${sentence(answer(account) ?? GAP)}`));
}
