import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { profiles, REPORT_FORMATS, say, type FileOutcome, type Language, type ReportFormat } from "../core";
import type { CheckJob } from "./check-job";
import { checkMany } from "./check-many";
import { wantsColour } from "./colour";
import { findWorkbooks, shardOf, type Shard } from "./find-workbooks";
import { progressBar, SILENT, type Progress } from "./progress";
import { writeReport } from "./report-run";
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

/** Width of text that goes into a file or a pipe, and the least a terminal is written for. */
const PAGE_COLUMNS = 100;
const LEAST_COLUMNS = 40;

/** Checks all files and writes the report; answers the exit code. */
export async function runCheck(request: CheckRequest): Promise<number> {
  const format = knownFormat(request.format);
  const profile = knownProfile(request.profile);
  const askedJobs = readJobs(request.jobs);
  const shard = readShard(request.shard);
  const all = findWorkbooks(request.paths);
  if (all.length === 0) throw new UsageProblem(CLI_SENTENCES.nothingFound(request.paths.join(" ")));
  const files = (shard === null ? all : shardOf(all, shard)).map(({ path }) => path);
  const job = checkJob({ ...request, format, profile });
  const jobs = Math.min(askedJobs ?? defaultJobs(files), Math.max(1, files.length));
  const progress = progressOf(files.length, request);
  const outcomes = await writeReport(job, request.out, progress, (give) => checkMany(files, job, { jobs, ordered: format !== "jsonl" }, give));
  if (request.out !== null && !request.quiet) process.stderr.write(`${say(CLI_SENTENCES.written(request.out), request.lang)}\n`);
  return exitCode(outcomes);
}

/** What the person asked for, understood, with what this machine and terminal add to it. */
export function checkJob(asked: Pick<CheckRequest, "lang" | "quiet" | "out" | "profile"> & { readonly format: ReportFormat }): CheckJob {
  const isOnScreen = asked.out === null && process.stdout.isTTY;
  return {
    format: asked.format,
    lang: asked.lang,
    columns: isOnScreen ? Math.max(LEAST_COLUMNS, process.stdout.columns) : PAGE_COLUMNS,
    colour: isOnScreen && wantsColour(process.env),
    onlyOpen: asked.quiet,
    date: today(),
    profile: asked.profile,
  };
}

/** A bar where it disturbs no report: on a terminal that does not show the report itself. */
export function progressOf(files: number, asked: Pick<CheckRequest, "lang" | "quiet" | "out">): Progress {
  const isReportOnScreen = asked.out === null && process.stdout.isTTY;
  return !asked.quiet && process.stderr.isTTY && !isReportOnScreen && files > 1 ? progressBar(files, asked.lang) : SILENT;
}

/** 3 when a file could not be read, else 1 when something must be corrected, else 0. */
export function exitCode(outcomes: readonly FileOutcome[]): number {
  if (outcomes.some((outcome) => outcome.problem !== null)) return EXIT.unreadable;
  return outcomes.some((outcome) => outcome.counts.mustFix > 0) ? EXIT.mustFix : EXIT.nothingToFix;
}

/** The report format of this name. */
export function knownFormat(name: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === name.toLowerCase());
  if (format === undefined) throw wrongName(CLI_SENTENCES.unknownFormat(name), name, REPORT_FORMATS);
  return format;
}

/** The profile of this id; null stays null. */
export function knownProfile(id: string | null): string | null {
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
