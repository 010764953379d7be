import type { Finding, Words } from "./finding";
import { findingKey } from "./order";
import type { Verdict } from "./report";

/** How many findings stand open, by what they ask of the person. */
export interface Tally {
  /** Errors: the form cannot go out with them. */
  readonly mustFix: number;
  /** Warnings that nobody has explained yet. */
  readonly mustExplain: number;
  /** Warnings settled by a 审核说明. */
  readonly explained: number;
  readonly advice: number;
}

/** Counts findings; `explained` holds the keys (`findingKey`) of warnings a person has explained. */
export function tally(findings: readonly Finding[], explained: ReadonlySet<string> = new Set()): Tally {
  const count = { mustFix: 0, mustExplain: 0, explained: 0, advice: 0 };
  for (const finding of findings) {
    if (finding.severity === "error") count.mustFix += 1;
    else if (finding.severity === "advice") count.advice += 1;
    else if (explained.has(findingKey(finding))) count.explained += 1;
    else count.mustExplain += 1;
  }
  return count;
}

/** What stands between a form and its submission; an explanation settles a warning, never an error. */
export function verdict(findings: readonly Finding[], explained: ReadonlySet<string> = new Set()): Verdict {
  const count = tally(findings, explained);
  if (count.mustFix > 0) return "must-fix";
  return count.mustExplain > 0 ? "must-explain" : "ready";
}

/**
 * The verdict line: 可提交, or 必须改 n 处 · 需说明 m 处 · 未能审核 k 处.
 * What could not be checked counts as not passed, so 可提交 is said only when nothing was left out.
 */
export function verdictWords(count: Tally, notChecked: number): Words {
  const parts: Words[] = [];
  if (count.mustFix > 0) parts.push({ zh: `必须改 ${count.mustFix} 处`, en: `${count.mustFix} to correct` });
  if (count.mustExplain > 0) parts.push({ zh: `需说明 ${count.mustExplain} 处`, en: `${count.mustExplain} to explain` });
  if (notChecked > 0) parts.push({ zh: `未能审核 ${notChecked} 处`, en: `${notChecked} not checked` });
  if (parts.length === 0) return { zh: "可提交", en: "Ready to submit" };
  if (count.mustFix + count.mustExplain === 0) parts.unshift({ zh: "未发现问题", en: "Nothing found" });
  return { zh: parts.map((part) => part.zh).join(" · "), en: parts.map((part) => part.en).join(" · ") };
}
