import { fileOutcome, say, type HostProblem, type Language, type PlanOptions, type ReportFormat, type Words } from "../core";
import { answerOf, checkFile, type FileAnswer } from "./check-file";
import type { CheckJob } from "./check-job";
import { fixAndSave } from "./fix-file";
import { failedRestore, restoreAndSave, type RestoreManner, type RestoreReport } from "./restore-file";
import type { WriteTarget } from "./write-targets";

/** What is done to each of many files; plain data, so that it can be handed to a worker. */
export type FileJob =
  | { readonly kind: "check"; readonly check: CheckJob }
  | { readonly kind: "fix"; readonly check: CheckJob<ReportFormat>; readonly manner: PlanOptions }
  | { readonly kind: "restore"; readonly manner: RestoreManner; readonly lang: Language };

/** Carries out a job on one file; whatever goes wrong costs this file only. `onSaving` hears that writing to disk begins. */
export async function carryOut(file: WriteTarget, job: FileJob, onSaving: () => void): Promise<FileAnswer> {
  if (job.kind === "check") return checkFile(file.path, job.check);
  if (job.kind === "restore") return restoreAnswer(file, await restoreAndSave(file, job.manner, onSaving), job.lang);
  const { report, isWritten } = await fixAndSave(file, job.check, job.manner, onSaving);
  return { ...answerOf(report, job.check), ...(isWritten ? { written: file.target } : {}) };
}

/** The answer about a file that could not be worked on. */
export function failedJob(file: WriteTarget, job: FileJob, problem: HostProblem, remarks: readonly Words[] = []): FileAnswer {
  if (job.kind === "restore") return restoreAnswer(file, failedRestore(problem, remarks), job.lang);
  return answerOf({ path: file.path, problem, remarks }, job.check);
}

function restoreAnswer({ path, target }: WriteTarget, { problem, words }: RestoreReport, lang: Language): FileAnswer {
  const lines = [target, ...words.map((sentence) => `  ${say(sentence, lang)}`)];
  const outcome = problem === null ? { path, problem, forms: 0, counts: { mustFix: 0, mustExplain: 0, explained: 0, advice: 0 }, notChecked: 0 } : fileOutcome({ path, problem });
  return { body: lines.map((line) => `${line}\n`).join(""), outcome };
}
