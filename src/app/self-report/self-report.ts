import { reportMarkdown, reportUnits, writeReport, type CheckReport, type Form, type ReportDocument } from "../../core";

/** What a person may narrow down before a 自评报告 is written; null leaves nothing out. */
export interface SelfReportWish {
  readonly unit: string | null;
  /** Ids of the forms to write about. */
  readonly forms: ReadonlySet<string> | null;
}

/** Writes about everything. */
export const WHOLE_REPORT: SelfReportWish = { unit: null, forms: null };

/** The self-evaluations a report can be written from, each with its unit's name where there are several. */
export function reportChoices(report: CheckReport): { readonly units: readonly string[]; readonly forms: readonly Form[] } {
  const forms = report.forms.map(({ form }) => form).filter(({ id }) => writeReport(report, { forms: [id] }) !== null);
  return { units: reportUnits(report), forms };
}

/** The report as it would be saved; null when nothing is left to write about. */
export function selfReport(report: CheckReport, { unit, forms }: SelfReportWish): ReportDocument | null {
  return writeReport(report, { ...(unit === null ? {} : { unit }), ...(forms === null ? {} : { forms: [...forms] }) });
}

/** The report as Markdown. */
export function selfReportMarkdown(document: ReportDocument): string {
  return reportMarkdown(document);
}
