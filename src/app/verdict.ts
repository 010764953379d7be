import { everythingNotChecked, tally, verdictWords, type Tally, type Words } from "../core";
import { explainedKeys } from "./kept";
import type { SessionState } from "./state";

/** The verdict over the workbook in figures and in one line. */
export interface WorkbookVerdict {
  readonly tally: Tally;
  readonly notChecked: number;
  /** How the line is to be taken: nothing open, something to explain or unchecked, something to correct, no form at all. */
  readonly tone: "ready" | "open" | "wrong" | "no-form";
  readonly words: Words;
}

/** The verdict over the last check, or null when nothing has been checked yet. */
export function workbookVerdict({ result, kept }: Pick<SessionState, "result" | "kept">): WorkbookVerdict | null {
  if (result === null) return null;
  const { report } = result;
  const count = tally(report.findings, explainedKeys(report.findings, kept));
  const notChecked = everythingNotChecked(report).length;
  if (report.forms.length === 0 && report.findings.length === 0) {
    return { tally: count, notChecked, tone: "no-form", words: { zh: "没有找到绩效表", en: "No performance form found" } };
  }
  const isOpen = count.mustExplain > 0 || notChecked > 0;
  return { tally: count, notChecked, tone: count.mustFix > 0 ? "wrong" : isOpen ? "open" : "ready", words: verdictWords(count, notChecked) };
}
