import type { NotChecked, Finding } from "./finding";
import type { CheckedForm, CheckReport } from "./report";

/** The findings of one form, in reading order. */
export interface FormFindings {
  readonly checked: CheckedForm;
  readonly findings: readonly Finding[];
}

/** A report by form: every form (also those without findings), then what belongs to no form. */
export interface GroupedFindings {
  readonly forms: readonly FormFindings[];
  /** Findings that name no form of the report, for example about the workbook as a whole. */
  readonly elsewhere: readonly Finding[];
}

/** Sorts a report's findings under their forms; the order within a form stays as it is. */
export function groupByForm(report: CheckReport): GroupedFindings {
  const byForm = new Map<string, Finding[]>(report.forms.map((checked) => [checked.form.id, []]));
  const elsewhere: Finding[] = [];
  for (const finding of report.findings) (byForm.get(finding.formId) ?? elsewhere).push(finding);
  return {
    forms: report.forms.map((checked) => ({ checked, findings: byForm.get(checked.form.id) ?? [] })),
    elsewhere,
  };
}

/** Everything a report could not check, the forms' own gaps first. */
export function everythingNotChecked(report: CheckReport): readonly NotChecked[] {
  return [...report.forms.flatMap((checked) => checked.notChecked), ...report.notChecked];
}
