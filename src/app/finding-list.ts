import { cellAddress, everythingNotChecked, fieldItem, findingKey, groupByForm, type CheckedForm, type CheckReport, type Finding, type NotChecked, type Severity } from "../core";
import { explainedKeys } from "./kept";
import type { SessionState } from "./state";

/** What the person wants to see of the findings; null and "" leave nothing out. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly formId: string | null;
  readonly rule: string | null;
  readonly search: string;
}

/** Shows everything. */
export const NO_FILTER: FindingFilter = { severity: null, formId: null, rule: null, search: "" };

/** One line of the list of findings. */
export type ListRow =
  | { readonly kind: "form"; readonly key: string; readonly checked: CheckedForm | null; readonly count: number }
  | { readonly kind: "finding"; readonly key: string; readonly finding: Finding; readonly isSettled: boolean }
  | { readonly kind: "clean"; readonly key: string; readonly forms: number }
  | { readonly kind: "unchecked"; readonly key: string; readonly count: number }
  | { readonly kind: "gap"; readonly key: string; readonly gap: NotChecked };

/** The list as drawn, and how many findings of each severity there would be without the severity filter. */
export interface FindingList {
  readonly rows: readonly ListRow[];
  readonly shown: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Findings by form in reading order, then what was not checked, after a filter. */
export function findingList({ result, kept, dismissed }: Pick<SessionState, "result" | "kept" | "dismissed">, filter: FindingFilter): FindingList {
  const counts = { error: 0, warning: 0, advice: 0 };
  if (result === null) return { rows: [], shown: 0, counts };
  const { report } = result;
  const settled = explainedKeys(report.findings, kept);
  const matches = matcher(report, filter);
  const groups = groupByForm(report);
  const parts = [...groups.forms.map(({ checked, findings }) => ({ checked, findings })), { checked: null, findings: groups.elsewhere }];
  const rows: ListRow[] = [];
  const seen = new Map<string, number>();
  let clean = 0;
  for (const { checked, findings } of parts) {
    if (checked !== null && findings.length === 0) clean += 1;
    const wanted = findings.filter((finding) => !dismissed.has(findingKey(finding)) && matches(finding));
    for (const finding of wanted) counts[finding.severity] += 1;
    const listed = filter.severity === null ? wanted : wanted.filter((finding) => finding.severity === filter.severity);
    if (listed.length === 0) continue;
    rows.push({ kind: "form", key: `form:${checked?.form.id ?? ""}`, checked, count: listed.length });
    for (const finding of listed) rows.push({ kind: "finding", key: uniqueKey(finding, seen), finding, isSettled: settled.has(findingKey(finding)) });
  }
  const shown = rows.filter((row) => row.kind === "finding").length;
  return { rows: isUnfiltered(filter) ? [...rows, ...closingRows(report, clean)] : rows, shown, counts };
}

/** True when a filter leaves nothing out. */
export function isUnfiltered(filter: FindingFilter): boolean {
  return filter.severity === null && filter.formId === null && filter.rule === null && filter.search.trim() === "";
}

function closingRows(report: CheckReport, clean: number): readonly ListRow[] {
  const gaps = everythingNotChecked(report);
  const rows: ListRow[] = [];
  if (gaps.length > 0) rows.push({ kind: "unchecked", key: "unchecked", count: gaps.length });
  rows.push(...gaps.map((gap, index): ListRow => ({ kind: "gap", key: `gap:${String(index)}`, gap })));
  if (clean > 0 && clean < report.forms.length) rows.push({ kind: "clean", key: "clean", forms: clean });
  return rows;
}

/** Two findings of one rule at one cell still need different keys. */
function uniqueKey(finding: Finding, seen: Map<string, number>): string {
  const key = findingKey(finding);
  const times = seen.get(key) ?? 0;
  seen.set(key, times + 1);
  return times === 0 ? key : `${key}+${String(times)}`;
}

function matcher(report: CheckReport, filter: FindingFilter): (finding: Finding) => boolean {
  const names = new Map(report.forms.map(({ form }) => [form.id, fieldItem(form, "projectName")?.raw ?? ""]));
  const words = filter.search.trim().toLowerCase();
  return (finding) => {
    if (filter.formId !== null && finding.formId !== filter.formId) return false;
    if (filter.rule !== null && finding.rule !== filter.rule) return false;
    if (words === "") return true;
    const address = cellAddress(finding.at.row, finding.at.column);
    const haystack = [finding.what.zh, finding.what.en, finding.says, finding.code, finding.rule, finding.at.sheet, address, names.get(finding.formId) ?? ""];
    return haystack.some((text) => text.toLowerCase().includes(words));
  };
}
