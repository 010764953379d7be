import { say, type FileOutcome, type Language, type PlanOptions } from "../core";
import { checkJob, exitCode, jobsFor, knownFormat, knownProfile, progressOf, readShard } from "./check-command";
import { workOnMany } from "./many-files";
import type { FileJob } from "./file-job";
import { findWorkbooks, shardOf, type FoundWorkbook } from "./find-workbooks";
import { writeReport } from "./report-run";
import { ReaderGone, terminalSink } from "./report-sink";
import type { RestoreManner } from "./restore-file";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES, CLI_WORDS } from "./words";
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
  readonly jobs: string | null;
  readonly shard: string | null;
  readonly quiet: boolean;
  readonly lang: Language;
}

const TRUSTS: readonly PlanOptions["trust"][] = ["certain", "review"];
/** How many written files are named when a run breaks off. */
const NAMED_FILES = 20;

/** Writes corrected copies and reports what was written and what is left; the exit code speaks of what is left. */
export async function runFix(request: FixRequest): Promise<number> {
  const trust = TRUSTS.find((known) => known === request.trust);
  if (trust === undefined) throw wrongName(CLI_SENTENCES.unknownTrust(request.trust), request.trust, TRUSTS);
  if ((request.folder === null) !== request.inPlace) throw new UsageProblem(CLI_SENTENCES.whereTo());
  const check = checkJob({ ...request, format: knownFormat(request.format), profile: knownProfile(request.profile) });
  const shard = readShard(request.shard);
  const all = writeTargets(found(request.paths), request);
  const files = shard === null ? all : shardOf(all, shard);
  const job: FileJob = { kind: "fix", check, manner: { trust, formulas: request.formulas, notes: request.notes } };
  const plan = { jobs: jobsFor(files, request.jobs), ordered: check.format !== "jsonl" };
  const written = new WrittenFiles();
  try {
    const outcomes = await writeReport(check, request.out, progressOf(files.length, request, CLI_WORDS.fixing), (give) =>
      workOnMany(files, job, plan, async (answer) => {
        written.note(answer.written);
        await give(answer);
      }));
    return exitCode(outcomes);
  } catch (error) {
    written.tell(request.lang, error);
    throw error;
  }
}

function found(paths: readonly string[]): readonly FoundWorkbook[] {
  const files = findWorkbooks(paths);
  if (files.length === 0) throw new UsageProblem(CLI_SENTENCES.nothingFound(paths.join(" ")));
  return files;
}

/** Remembers which files were written, for a run whose report breaks off: what was done is not kept quiet. */
class WrittenFiles {
  private readonly names: string[] = [];
  private count = 0;

  note(path: string | undefined): void {
    if (path === undefined) return;
    this.count += 1;
    if (this.names.length < NAMED_FILES) this.names.push(path);
  }

  tell(lang: Language, error: unknown): void {
    if (this.count === 0 && !(error instanceof ReaderGone)) return;
    process.stderr.write(`${say(CLI_SENTENCES.writtenSoFar(this.names, this.count), lang)}\n`);
  }
}

/** What the person asked for when taking corrections or marks back. */
export interface RestoreRequest {
  readonly paths: readonly string[];
  /** Folder for the restored copies, or null to write over the files themselves. */
  readonly folder: string | null;
  readonly overwrite: boolean;
  readonly manner: RestoreManner;
  readonly jobs: string | null;
  readonly lang: Language;
}

/** Takes our corrections, our marks, or all our traces out of files; a line about each. */
export async function runRestore(request: RestoreRequest): Promise<number> {
  const { manner, lang } = request;
  const files: readonly WriteTarget[] = writeTargets(found(request.paths), request);
  const screen = terminalSink();
  const progress = progressOf(files.length, { lang, quiet: false, out: null }, manner === "undo" ? CLI_WORDS.undoing : CLI_WORDS.clearing);
  const outcomes: FileOutcome[] = [];
  try {
    await workOnMany(files, { kind: "restore", manner, lang }, { jobs: jobsFor(files, request.jobs), ordered: true }, async ({ body, outcome }) => {
      outcomes.push(outcome);
      progress.step();
      await screen.write(body);
    });
  } finally {
    progress.stop();
  }
  return exitCode(outcomes);
}
