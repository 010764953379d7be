import type { CheckedForm, CheckReport } from "../findings/report";
import { basicsSection } from "./basics-section";
import { conclusionsSection } from "./conclusions-section";
import { deviationsSection } from "./deviations-section";
import { fundsSection } from "./funds-section";
import { projectAccount, reportableForms, type ProjectAccount } from "./project-account";
import { GAP, reportDocument, signature, type ReportDocument } from "./report-document";
import { resultsSection } from "./results-section";

/** What the person may settle before a report is written. */
export interface ReportOptions {
  /** Writes only about the forms of this unit, named as in `reportUnits`. */
  readonly unit?: string;
  /** Writes only about these forms. */
  readonly forms?: readonly string[];
}

/** The units whose self-evaluations a report can be written from, in form order; forms that name none are left out. */
export function reportUnits({ forms }: CheckReport): readonly string[] {
  return [...new Set(reportableForms(forms).flatMap((form) => projectAccount(form).unit ?? []))];
}

/**
 * Writes the 自评报告 from the self-evaluations of a workbook, from their numbers only; what they do not say is marked 【待填】.
 * Several forms become one report with an overview. Null when there is no self-evaluation to write from.
 */
export function writeReport(report: CheckReport, options: ReportOptions = {}): ReportDocument | null {
  const isWanted = ({ form }: CheckedForm): boolean => options.forms?.includes(form.id) ?? true;
  const all = reportableForms(report.forms).filter(isWanted).map(projectAccount);
  const accounts = options.unit === undefined ? all : all.filter(({ unit }) => unit === options.unit);
  if (accounts.length === 0) return null;
  const unit = theOne(accounts.map((account) => account.unit)) ?? GAP;
  const year = theOne(accounts.map(({ form }) => (form.year === null ? null : `${String(form.year.value)}年度`))) ?? GAP;
  return reportDocument(`${unit}${year}${subjectOf(accounts)}绩效自评报告`, [
    ...basicsSection(accounts, year),
    ...fundsSection(accounts),
    ...resultsSection(accounts),
    ...deviationsSection(accounts),
    ...conclusionsSection(accounts),
    signature(unit),
    signature(`日期：${GAP}`),
  ]);
}

/** What all forms say alike, or null. */
function theOne(answers: readonly (string | null)[]): string | null {
  const [first = null] = answers;
  return answers.every((answer) => answer === first) ? first : null;
}

function subjectOf(accounts: readonly ProjectAccount[]): string {
  return accounts.every(({ form }) => form.kind === "department-self-evaluation") ? "部门整体支出" : "项目支出";
}
