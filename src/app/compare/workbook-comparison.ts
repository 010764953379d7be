import { compareWorkbooks, type Comparison, type PriorWorkbook } from "../../core";
import type { CheckResult } from "../check-result";

/** What is otherwise in the open workbook than in the chosen earlier ones. */
export function workbookComparison(priors: readonly PriorWorkbook[], { report }: CheckResult): Comparison {
  return compareWorkbooks(priors.flatMap(({ forms }) => forms), report.forms.map(({ form }) => form));
}
