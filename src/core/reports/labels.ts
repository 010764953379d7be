import type { Severity, Trust, Words } from "../findings/finding";
import type { FormKind, FundingColumn, FundingRow, FundingSource, Term } from "../form/form";

/** What each kind of form is called. */
export const KIND_WORDS: Readonly<Record<FormKind, Words>> = {
  "project-declaration": { zh: "项目绩效目标申报表", en: "project declaration" },
  "dual-term-declaration": { zh: "项目绩效目标表（中期与年度）", en: "declaration with medium-term and annual goals" },
  "annual-target": { zh: "项目年度绩效目标表", en: "annual target form" },
  "department-declaration": { zh: "部门整体支出绩效目标表", en: "department declaration" },
  "self-evaluation": { zh: "项目绩效自评表", en: "project self-evaluation" },
  "department-self-evaluation": { zh: "部门整体支出绩效自评表", en: "department self-evaluation" },
  "narrative-report": { zh: "绩效自评报告", en: "self-evaluation report" },
  unknown: { zh: "未能认出的表", en: "unrecognised form" },
};

/** How severe a finding is, as users call it. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: "必须改", en: "must correct" },
  warning: { zh: "需说明", en: "must explain" },
  advice: { zh: "提示", en: "advice" },
};

/** How a correction may be used. */
export const TRUST_WORDS: Readonly<Record<Trust, Words>> = {
  certain: { zh: "可直接应用", en: "can be applied as it is" },
  review: { zh: "请核对后应用", en: "check before applying" },
  show: { zh: "仅供参考", en: "for information" },
};

/** The columns of the funds block. */
export const FUNDING_WORDS: Readonly<Record<FundingColumn, Words>> = {
  initial: { zh: "年初预算", en: "initial budget" },
  adjusted: { zh: "调整后预算", en: "adjusted budget" },
  executed: { zh: "执行数", en: "executed" },
  rate: { zh: "执行率", en: "execution rate" },
  weight: { zh: "权重", en: "weight" },
  score: { zh: "得分", en: "score" },
  amount: { zh: "金额", en: "amount" },
  reason: { zh: "原因", en: "reason" },
};

/** The set of goals a line belongs to. */
export const TERM_WORDS: Readonly<Record<Term, Words>> = {
  annual: { zh: "年度", en: "annual" },
  mid: { zh: "中期", en: "medium term" },
};

const SOURCE_NAMES: Readonly<Record<Exclude<FundingSource, "own-words">, true>> = {
  total: true, fiscal: true, account: true, unit: true, social: true, loan: true, carryover: true, other: true, basic: true, project: true,
};

/** The source's name in the results contract; lines with other labels keep the form's own words. */
export function sourceName(row: FundingRow): string {
  return row.source in SOURCE_NAMES ? row.source : row.words;
}
