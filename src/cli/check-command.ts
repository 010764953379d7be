import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { profiles, reportBook, REPORT_FORMATS, say, type FileOutcome, type Language, type PriorWorkbook, type ReportFormat, type ReportRows, type Words } from "../core";
import { collect, writeBook } from "./book-run";
import { reportSettings, type CheckJob, type JobFormat } from "./check-job";
import { workOnMany } from "./many-files";
import { wantsColour } from "./colour";
import { findWorkbooks, shardOf, type Shard } from "./find-workbooks";
import { readPriors } from "./prior-forms";
import { progressBar, SILENT, type Progress } from "./progress";
import { writeReport, type FileWork } from "./report-run";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES, CLI_WORDS } from "./words";
import type { WriteTarget } from "./write-targets";

/** What the person asked for; still as typed where it has to be understood. */
export interface CheckRequest {
  readonly paths: readonly string[];
  readonly format: string;
  readonly profile: string | null;
  readonly out: string | null;
  readonly jobs: string | null;
  readonly shard: string | null;
  /** Workbook or folder to compare with, or null. */
  readonly against: string | null;
  /** True when documents in folders are checked too; named ones always are. */
  readonly documents: boolean;
  readonly quiet: boolean;
  readonly lang: Language;
}

/** Exit codes of the results contract. */
export const EXIT = { nothingToFix: 0, mustFix: 1, usage: 2, unreadable: 3 } as const;

/** Below this many files, and bytes, starting workers costs more than it gains. */
const FEW_FILES = 12;
const FEW_BYTES = 1_500_000;

/** Width of text that goes into a file or a pipe, and the least a terminal is written for. */
const PAGE_COLUMNS = 100;
const LEAST_COLUMNS = 40;

/** Checks all files and writes the report; answers the exit code. */
export async function runCheck(request: CheckRequest): Promise<number> {
  const format = request.format.toLowerCase() === "xlsx" ? "xlsx" : knownFormat(request.format, ["xlsx"]);
  const profile = knownProfile(request.profile);
  const { out } = request;
  if (format === "xlsx" && out === null) throw new UsageProblem(CLI_SENTENCES.needsOut());
  const work = filesToCheck(request, format !== "jsonl");
  const priors = await readPriors(request.against);
  const progress = progressOf(work.count, request);
  const asked = { ...request, profile, priors };
  const outcomes = format === "xlsx" ? await writeReportBook(checkJob({ ...asked, format }), out ?? "", progress, work) : await writeTextReport(checkJob({ ...asked, format }), out, progress, work);
  if (out !== null && !request.quiet) process.stderr.write(`${say(CLI_SENTENCES.written(out), request.lang)}\n`);
  return exitCode(outcomes);
}

/** The files of a run, and the work on them. */
export interface ManyFiles {
  readonly count: number;
  readonly on: (job: CheckJob) => FileWork;
}

/** Finds the files that were asked for and decides how many are checked at once; none at all is a mistake of the command line. */
export function filesToCheck(request: Pick<CheckRequest, "paths" | "jobs" | "shard"> & Partial<Pick<CheckRequest, "documents">>, ordered: boolean): ManyFiles {
  const shard = readShard(request.shard);
  const all = findWorkbooks(request.paths, request.documents);
  if (all.length === 0) throw new UsageProblem(CLI_SENTENCES.nothingFound(request.paths.join(" ")));
  const files = (shard === null ? all : shardOf(all, shard)).map(({ path }) => ({ path, target: path }));
  const jobs = jobsFor(files, request.jobs);
  return { count: files.length, on: (check) => (give) => workOnMany(files, { kind: "check", check }, { jobs, ordered }, give) };
}

async function writeTextReport(job: CheckJob<ReportFormat>, out: string | null, progress: Progress, work: ManyFiles): Promise<readonly FileOutcome[]> {
  return writeReport(job, out, progress, work.on(job));
}

async function writeReportBook(job: CheckJob<"xlsx">, out: string, progress: Progress, work: ManyFiles): Promise<readonly FileOutcome[]> {
  const { pieces, outcomes } = await collect(progress, work.on(job));
  await writeBook(reportBook(pieces.map((piece) => JSON.parse(piece) as ReportRows), outcomes, reportSettings(job)), out);
  return outcomes;
}

/** What the person asked for, understood, with what this machine and terminal add to it. */
export function checkJob<F extends JobFormat>(asked: Pick<CheckRequest, "lang" | "quiet" | "out" | "profile"> & { readonly format: F; readonly priors?: readonly PriorWorkbook[] }): CheckJob<F> {
  const isOnScreen = asked.out === null && process.stdout.isTTY;
  return {
    format: asked.format,
    lang: asked.lang,
    columns: isOnScreen ? Math.max(LEAST_COLUMNS, process.stdout.columns) : PAGE_COLUMNS,
    colour: isOnScreen && wantsColour(process.env),
    onlyOpen: asked.quiet,
    date: today(),
    profile: asked.profile,
    priors: asked.priors ?? [],
  };
}

/** A bar where it disturbs no report: on a terminal that does not show the report itself. */
export function progressOf(files: number, asked: Pick<CheckRequest, "lang" | "quiet" | "out">, doing: Words = CLI_WORDS.checking): Progress {
  const isReportOnScreen = asked.out === null && process.stdout.isTTY;
  return !asked.quiet && process.stderr.isTTY && !isReportOnScreen && files > 1 ? progressBar(files, say(doing, asked.lang)) : SILENT;
}

/** 3 when a file could not be read, else 1 when something must be corrected, else 0. */
export function exitCode(outcomes: readonly FileOutcome[]): number {
  if (outcomes.some((outcome) => outcome.problem !== null)) return EXIT.unreadable;
  return outcomes.some((outcome) => outcome.counts.mustFix > 0) ? EXIT.mustFix : EXIT.nothingToFix;
}

/** The report format of this name; `others` may be written too and are understood elsewhere. */
export function knownFormat(name: string, others: readonly string[] = []): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === name.toLowerCase());
  if (format === undefined) throw wrongName(CLI_SENTENCES.unknownFormat(name), name, [...REPORT_FORMATS, ...others]);
  return format;
}

/** The profile of this id; null stays null. */
export function knownProfile(id: string | null): string | null {
  if (id === null || profiles.some((profile) => profile.id === id)) return id;
  throw wrongName(CLI_SENTENCES.unknownProfile(id), id, profiles.map((profile) => profile.id));
}

/** How many files are worked on at once: as many as were asked for, else as many as this machine does well. */
export function jobsFor(files: readonly WriteTarget[], typed: string | null): number {
  return Math.min(readJobs(typed) ?? defaultJobs(files), Math.max(1, files.length));
}

function readJobs(typed: string | null): number | null {
  if (typed === null) return null;
  const jobs = Number(typed);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageProblem(CLI_SENTENCES.wrongJobs(typed));
  return jobs;
}

/** The part of the files that was asked for ("2/5"), or null for all of them. */
export function readShard(typed: string | null): Shard | null {
  if (typed === null) return null;
  const [, index = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < 1 || shard.index > shard.of) throw new UsageProblem(CLI_SENTENCES.wrongShard(typed));
  return shard;
}

function defaultJobs(files: readonly WriteTarget[]): number {
  if (files.length < 2) return 1;
  const bytes = files.slice(0, FEW_FILES).reduce((total, { path }) => total + sizeOf(path), 0);
  return files.length <= FEW_FILES && bytes <= FEW_BYTES ? 1 : Math.min(availableParallelism(), files.length);
}

/** Bytes of a file; none when it cannot be looked at, which is told when it is read. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The day by the machine's own calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
