import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { profiles, REPORT_FORMATS, REPORT_WRITERS, say, type FileOutcome, type Language, type ReportFormat } from "../core";
import { reportSettings, type CheckJob } from "./check-job";
import { checkMany } from "./check-many";
import { wantsColour } from "./colour";
import { findWorkbooks, shardOf, type Shard } from "./find-workbooks";
import { progressBar, SILENT, type Progress } from "./progress";
import { CannotWrite, fileSink, Spool, terminalSink, type ReportSink } from "./report-sink";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES } from "./words";

/** What the person asked for; still as typed where it has to be understood. */
export interface CheckRequest {
  readonly paths: readonly string[];
  readonly format: string;
  readonly profile: string | null;
  readonly out: string | null;
  readonly jobs: string | null;
  readonly shard: string | null;
  readonly quiet: boolean;
  readonly lang: Language;
}

/** Exit codes of the results contract. */
export const EXIT = { nothingToFix: 0, mustFix: 1, usage: 2, unreadable: 3 } as const;

/** Below this many files, and bytes, starting workers costs more than it gains. */
const FEW_FILES = 12;
const FEW_BYTES = 1_500_000;

/** Width of text that goes into a file or a pipe. */
const PAGE_COLUMNS = 100;

/** Checks all files and writes the report; answers the exit code. */
export async function runCheck(request: CheckRequest): Promise<number> {
  const format = knownFormat(request.format);
  const profile = knownProfile(request.profile);
  const askedJobs = readJobs(request.jobs);
  const shard = readShard(request.shard);
  const all = findWorkbooks(request.paths);
  if (all.length === 0) throw new UsageProblem(CLI_SENTENCES.nothingFound(request.paths.join(" ")));
  const files = shard === null ? all : shardOf(all, shard);
  const isOnScreen = request.out === null && process.stdout.isTTY;
  const job: CheckJob = {
    format,
    lang: request.lang,
    columns: isOnScreen ? Math.max(40, process.stdout.columns) : PAGE_COLUMNS,
    colour: isOnScreen && wantsColour(process.env),
    onlyOpen: request.quiet,
    date: today(),
    profile,
  };
  const jobs = Math.min(askedJobs ?? defaultJobs(files), Math.max(1, files.length));
  const progress = !request.quiet && process.stderr.isTTY && !isOnScreen && files.length > 1 ? progressBar(files.length, request.lang) : SILENT;
  const outcomes = await writeReport(files, job, jobs, request.out, progress);
  if (request.out !== null && !request.quiet) process.stderr.write(`${say(CLI_SENTENCES.written(request.out), request.lang)}\n`);
  return exitCode(outcomes);
}

/** 3 when a file could not be read, else 1 when something must be corrected, else 0. */
export function exitCode(outcomes: readonly FileOutcome[]): number {
  if (outcomes.some((outcome) => outcome.problem !== null)) return EXIT.unreadable;
  return outcomes.some((outcome) => outcome.counts.mustFix > 0) ? EXIT.mustFix : EXIT.nothingToFix;
}

async function writeReport(files: readonly string[], job: CheckJob, jobs: number, out: string | null, progress: Progress): Promise<readonly FileOutcome[]> {
  let sink: ReportSink | null = null;
  try {
    sink = out === null ? terminalSink() : fileSink(out);
    const outcomes = await writePieces(files, job, jobs, sink, progress);
    await sink.close();
    return outcomes;
  } catch (error) {
    sink?.discard();
    throw error instanceof CannotWrite ? new UsageProblem(CLI_SENTENCES.cannotWrite(error.path)) : error;
  } finally {
    progress.stop();
  }
}

async function writePieces(files: readonly string[], job: CheckJob, jobs: number, sink: ReportSink, progress: Progress): Promise<readonly FileOutcome[]> {
  const writer = REPORT_WRITERS[job.format];
  const settings = reportSettings(job);
  const outcomes: FileOutcome[] = [];
  const spool = writer.headNeedsOutcomes ? new Spool() : null;
  const body = spool ?? sink;
  try {
    if (spool === null) await sink.write(writer.head([], settings));
    let between = "";
    await checkMany(files, job, { jobs, ordered: job.format !== "jsonl" }, async (answer) => {
      outcomes.push(answer.outcome);
      progress.step();
      if (answer.body === "") return;
      await body.write(between + answer.body);
      between = writer.between;
    });
    if (spool !== null) {
      await sink.write(writer.head(outcomes, settings));
      await spool.pourInto(sink);
    }
    await sink.write(writer.tail(outcomes, settings));
  } finally {
    spool?.remove();
  }
  return outcomes;
}

function knownFormat(name: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === name.toLowerCase());
  if (format === undefined) throw wrongName(CLI_SENTENCES.unknownFormat(name), name, REPORT_FORMATS);
  return format;
}

function knownProfile(id: string | null): string | null {
  if (id === null || profiles.some((profile) => profile.id === id)) return id;
  throw wrongName(CLI_SENTENCES.unknownProfile(id), id, profiles.map((profile) => profile.id));
}

function readJobs(typed: string | null): number | null {
  if (typed === null) return null;
  const jobs = Number(typed);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageProblem(CLI_SENTENCES.wrongJobs(typed));
  return jobs;
}

function readShard(typed: string | null): Shard | null {
  if (typed === null) return null;
  const [, index = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < 1 || shard.index > shard.of) throw new UsageProblem(CLI_SENTENCES.wrongShard(typed));
  return shard;
}

function defaultJobs(files: readonly string[]): number {
  if (files.length < 2) return 1;
  const bytes = files.slice(0, FEW_FILES).reduce((total, path) => total + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  return files.length <= FEW_FILES && bytes <= FEW_BYTES ? 1 : Math.min(availableParallelism(), files.length);
}

/** The day by the machine's own calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
