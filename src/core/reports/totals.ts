import { everythingNotChecked } from "../findings/groups";
import { tally, verdictWords, type Tally } from "../findings/verdict";
import type { Words } from "../findings/finding";
import type { HostProblem } from "../host";
import type { FileReport } from "./file-report";

/** The outcome of one workbook in figures; small enough to keep for thousands of them. */
export interface FileOutcome {
  readonly path: string;
  readonly problem: HostProblem["kind"] | null;
  readonly forms: number;
  readonly counts: Tally;
  readonly notChecked: number;
  /** What else the person should know where there is a problem. */
  readonly remarks?: readonly Words[];
}

/** Problems of writing a file; with all others it could not be read. */
const OF_WRITING: ReadonlySet<HostProblem["kind"] | null> = new Set<HostProblem["kind"]>(["read-only", "disk-full", "write-failed", "busy"]);

const NOTHING: Tally = { mustFix: 0, mustExplain: 0, explained: 0, advice: 0 };

/** Counts what a workbook's report holds. */
export function fileOutcome(file: FileReport): FileOutcome {
  if (file.problem !== null) {
    return { path: file.path, problem: file.problem.kind, forms: 0, counts: NOTHING, notChecked: 0, ...(file.remarks === undefined ? {} : { remarks: file.remarks }) };
  }
  const explained = new Set((file.explanations ?? []).map((typed) => typed.finding));
  return {
    path: file.path,
    problem: null,
    forms: file.report.forms.length,
    counts: tally(file.report.findings, explained),
    notChecked: everythingNotChecked(file.report).length,
  };
}

/** The outcome of a whole run. */
export interface RunOutcome {
  readonly files: number;
  readonly unreadable: number;
  readonly unwritten: number;
  readonly forms: number;
  readonly counts: Tally;
  readonly notChecked: number;
}

/** Adds up the outcomes of a run. */
export function runOutcome(outcomes: readonly FileOutcome[]): RunOutcome {
  const add = (pick: (outcome: FileOutcome) => number): number => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  return {
    files: outcomes.length,
    unreadable: outcomes.filter(({ problem }) => problem !== null && !OF_WRITING.has(problem)).length,
    unwritten: outcomes.filter(({ problem }) => OF_WRITING.has(problem)).length,
    forms: add((outcome) => outcome.forms),
    counts: {
      mustFix: add((outcome) => outcome.counts.mustFix),
      mustExplain: add((outcome) => outcome.counts.mustExplain),
      explained: add((outcome) => outcome.counts.explained),
      advice: add((outcome) => outcome.counts.advice),
    },
    notChecked: add((outcome) => outcome.notChecked),
  };
}

/** The verdict line of a workbook; one without any form is never "ready". */
export function fileVerdict(outcome: FileOutcome): Words {
  if (OF_WRITING.has(outcome.problem)) return { zh: "未能写入", en: "Could not be written" };
  if (outcome.problem !== null) return { zh: "未能读取", en: "Could not be read" };
  if (outcome.forms === 0 && outcome.counts.mustFix + outcome.counts.mustExplain === 0) return { zh: "没有找到绩效表", en: "No performance form found" };
  return verdictWords(outcome.counts, outcome.notChecked);
}

/** One line about a whole run: how many workbooks and forms, and the verdict over all. */
export function runVerdict(run: RunOutcome): Words {
  const files: Words = { zh: `共 ${run.files} 个文件`, en: `${run.files} ${run.files === 1 ? "file" : "files"}` };
  const unread = failedWords(run);
  if (run.unreadable + run.unwritten === run.files) return { zh: files.zh + unread.zh, en: files.en + unread.en };
  const advice: Words = run.counts.advice === 0 ? { zh: "", en: "" } : { zh: `（另有提示 ${run.counts.advice} 处）`, en: ` (and ${run.counts.advice} advice)` };
  const line = runWords(run);
  return {
    zh: `${files.zh}${unread.zh}，${run.forms} 张表：${line.zh}${advice.zh}`,
    en: `${files.en}${unread.en}, ${run.forms} ${run.forms === 1 ? "form" : "forms"}: ${line.en}${advice.en}`,
  };
}

function failedWords({ unreadable, unwritten }: RunOutcome): Words {
  const parts: Words[] = [
    ...(unreadable === 0 ? [] : [{ zh: `${unreadable} 个未能读取`, en: `${unreadable} could not be read` }]),
    ...(unwritten === 0 ? [] : [{ zh: `${unwritten} 个未能写入`, en: `${unwritten} could not be written` }]),
  ];
  return parts.length === 0 ? { zh: "", en: "" } : { zh: `，其中 ${parts.map(({ zh }) => zh).join("，")}`, en: `, ${parts.map(({ en }) => en).join(", ")}` };
}

function runWords(run: RunOutcome): Words {
  const isOpen = run.counts.mustFix + run.counts.mustExplain + run.notChecked > 0;
  if (run.forms === 0 && run.counts.mustFix + run.counts.mustExplain === 0) return { zh: "没有找到绩效表", en: "no performance form found" };
  if (run.unreadable + run.unwritten > 0 && !isOpen) return { zh: "其余可提交", en: "the others are ready to submit" };
  return verdictWords(run.counts, run.notChecked);
}
