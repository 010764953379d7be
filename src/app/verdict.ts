import { everythingNotChecked, tally, verdictWords, type Tally, type Words } from "../core";
import type { CheckResult } from "./check-result";
import { explainedKeys, type Kept } from "./kept";
import type { SessionState } from "./state";

/** The verdict over the workbook in figures and in one line. */
export interface WorkbookVerdict {
  readonly tally: Tally;
  readonly notChecked: number;
  /** How the line is to be taken: nothing open, something to explain or unchecked, something to correct, no form at all. */
  readonly tone: "ready" | "open" | "wrong" | "no-form";
  readonly words: Words;
}

const known = new WeakMap<CheckResult, { readonly kept: Kept; readonly verdict: WorkbookVerdict }>();

/** The verdict over the last check, or null when nothing has been checked yet; counted once however many screens ask. */
export function workbookVerdict({ result, kept }: Pick<SessionState, "result" | "kept">): WorkbookVerdict | null {
  if (result === null) return null;
  const before = known.get(result);
  if (before?.kept === kept) return before.verdict;
  const verdict = count(result, kept);
  known.set(result, { kept, verdict });
  return verdict;
}

function count(result: CheckResult, kept: Kept): WorkbookVerdict {
  const { report } = result;
  const counted = tally(report.findings, explainedKeys(report.findings, kept));
  const notChecked = everythingNotChecked(report).length;
  if (report.forms.length === 0 && report.findings.length === 0) {
    return { tally: counted, notChecked, tone: "no-form", words: { zh: "没有找到绩效表", en: "No performance form found" } };
  }
  const isOpen = counted.mustExplain > 0 || notChecked > 0;
  return { tally: counted, notChecked, tone: counted.mustFix > 0 ? "wrong" : isOpen ? "open" : "ready", words: verdictWords(counted, notChecked) };
}
