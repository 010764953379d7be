import { say, type FileReport, type HostProblem, type Language, type PlanOptions, type Words } from "../core";
import type { PatchNotice } from "../hosts/xlsx";
import { checkJob, exitCode, EXIT, knownFormat, knownProfile, progressOf } from "./check-command";
import { answerOf } from "./check-file";
import { findWorkbooks, type FoundWorkbook } from "./find-workbooks";
import { fixFile, type FixedFile } from "./fix-file";
import { writeReport } from "./report-run";
import { terminalSink } from "./report-sink";
import { restoreFile, restoreWords, type RestoreManner } from "./restore-file";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES } from "./words";
import { writeProblem, writeWhole } from "./whole-file";
import { writeTargets, type WriteTarget } from "./write-targets";

/** What the person asked for when correcting; still as typed where it has to be understood. */
export interface FixRequest {
  readonly paths: readonly string[];
  /** Folder for the corrected copies, or null to write over the files themselves. */
  readonly folder: string | null;
  readonly inPlace: boolean;
  readonly overwrite: boolean;
  readonly trust: string;
  readonly formulas: boolean;
  readonly notes: boolean;
  readonly format: string;
  readonly out: string | null;
  readonly profile: string | null;
  readonly quiet: boolean;
  readonly lang: Language;
}

const TRUSTS: readonly PlanOptions["trust"][] = ["certain", "review"];

/** What the person should know about a file that was written. */
export const NOTICES: Readonly<Record<PatchNotice, Words>> = {
  "signature-broken": { zh: "文件原有的数字签名因改动而失效，请重新签名", en: "the digital signature no longer holds; please sign again" },
  "macros-kept": { zh: "文件带有宏，宏已原样保留", en: "the file carries macros; they were kept as they were" },
};

/** Writes corrected copies and reports what was written and what is left; the exit code speaks of what is left. */
export async function runFix(request: FixRequest): Promise<number> {
  const trust = TRUSTS.find((known) => known === request.trust);
  if (trust === undefined) throw wrongName(CLI_SENTENCES.unknownTrust(request.trust), request.trust, TRUSTS);
  if ((request.folder === null) !== request.inPlace) throw new UsageProblem(CLI_SENTENCES.whereTo());
  const job = checkJob({ ...request, format: knownFormat(request.format), profile: knownProfile(request.profile) });
  const targets = writeTargets(found(request.paths), request);
  const manner: PlanOptions = { trust, formulas: request.formulas, notes: request.notes };
  const progress = progressOf(targets.length, request);
  const outcomes = await writeReport(job, request.out, progress, async (give) => {
    for (const target of targets) await give(answerOf(saved(await fixFile(target.path, job, manner), target), job));
  });
  return exitCode(outcomes);
}

function found(paths: readonly string[]): readonly FoundWorkbook[] {
  const files = findWorkbooks(paths);
  if (files.length === 0) throw new UsageProblem(CLI_SENTENCES.nothingFound(paths.join(" ")));
  return files;
}

/** Puts the corrected file in its place and tells where it is. */
function saved({ report, bytes, notices }: FixedFile, { path, target }: WriteTarget): FileReport {
  if (report.problem !== null) return report;
  if (bytes === null) return { ...report, remarks: [CLI_SENTENCES.nothingToWrite()] };
  const problem = problemOfWriting(target, bytes);
  if (problem !== null) return { path, problem };
  return { ...report, remarks: [CLI_SENTENCES.savedAs(target), ...notices.map((notice) => NOTICES[notice])] };
}

function problemOfWriting(target: string, bytes: Uint8Array): HostProblem | null {
  try {
    writeWhole(target, bytes);
    return null;
  } catch (error) {
    return writeProblem(error);
  }
}

/** What the person asked for when taking corrections or marks back. */
export interface RestoreRequest {
  readonly paths: readonly string[];
  /** Folder for the restored copies, or null to write over the files themselves. */
  readonly folder: string | null;
  readonly overwrite: boolean;
  readonly manner: RestoreManner;
  readonly lang: Language;
}

/** Takes our corrections, our marks, or all our traces out of files; a line about each. */
export async function runRestore(request: RestoreRequest): Promise<number> {
  const screen = terminalSink();
  let hasProblem = false;
  for (const { path, target } of writeTargets(found(request.paths), request)) {
    const restored = await restoreFile(path, request.manner);
    const problem = restored.problem ?? (restored.bytes === null ? null : problemOfWriting(target, restored.bytes));
    hasProblem ||= problem !== null;
    const told = restoreWords({ ...restored, problem }, request.manner).map((words) => `  ${say(words, request.lang)}\n`);
    await screen.write(`${target}\n${told.join("")}`);
  }
  return hasProblem ? EXIT.unreadable : EXIT.nothingToFix;
}
