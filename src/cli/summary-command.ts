import { extname } from "node:path";
import { say, summaryBook, summaryJson, summaryOfPieces, summaryPage, summaryText, type Language, type Summary, type SummaryPiece, type SummarySettings } from "../core";
import { collect, writeBook, writeOut } from "./book-run";
import { checkJob, exitCode, EXIT, filesToCheck, knownProfile, progressOf } from "./check-command";
import { terminalSink } from "./report-sink";
import { UsageProblem, wrongName } from "./usage-problem";
import { CLI_SENTENCES } from "./words";

/** What the person asked for when summing up; still as typed where it has to be understood. */
export interface SummaryRequest {
  readonly paths: readonly string[];
  readonly out: string | null;
  /** Null: by the ending of `out`, text without one. */
  readonly format: string | null;
  readonly profile: string | null;
  readonly jobs: string | null;
  readonly quiet: boolean;
  readonly lang: Language;
}

const FORMATS = ["text", "json", "html", "xlsx"] as const;
type SummaryFormat = (typeof FORMATS)[number];
const ENDINGS: Readonly<Record<string, SummaryFormat>> = { ".xlsx": "xlsx", ".html": "html", ".htm": "html", ".json": "json", ".txt": "text" };

/** Sums up all forms of some workbooks; 3 when a file could not be read, else 0: a summary judges nothing. */
export async function runSummary(request: SummaryRequest): Promise<number> {
  const { out, lang, quiet } = request;
  const format = formatOf(request);
  const profile = knownProfile(request.profile);
  if (format === "xlsx" && out === null) throw new UsageProblem(CLI_SENTENCES.needsOut());
  const work = filesToCheck({ ...request, shard: null }, true);
  const job = checkJob({ ...request, format: "summary", profile });
  const { pieces, outcomes } = await collect(progressOf(work.count, request), work.on(job));
  const summary = summaryOfPieces(pieces.map((piece) => JSON.parse(piece) as SummaryPiece));
  const settings: SummarySettings = { lang, date: job.date };
  if (format === "xlsx") await writeBook(summaryBook(summary, settings), out ?? "");
  else await writeText(textOf(summary, format, settings, job.columns), out);
  if (out !== null && !quiet) process.stderr.write(`${say(CLI_SENTENCES.summaryWritten(out), lang)}\n`);
  return exitCode(outcomes) === EXIT.unreadable ? EXIT.unreadable : EXIT.nothingToFix;
}

function formatOf({ format, out }: SummaryRequest): SummaryFormat {
  if (format === null) return out === null ? "text" : endingOf(out);
  const known = FORMATS.find((name) => name === format.toLowerCase());
  if (known === undefined) throw wrongName(CLI_SENTENCES.unknownFormat(format), format, FORMATS);
  return known;
}

function endingOf(out: string): SummaryFormat {
  const format = ENDINGS[extname(out).toLowerCase()];
  if (format === undefined) throw new UsageProblem(CLI_SENTENCES.unknownEnding(out));
  return format;
}

function textOf(summary: Summary, format: Exclude<SummaryFormat, "xlsx">, settings: SummarySettings, columns: number): string {
  if (format === "json") return summaryJson(summary);
  return format === "html" ? summaryPage(summary, settings) : summaryText(summary, settings, columns);
}

async function writeText(text: string, out: string | null): Promise<void> {
  if (out === null) await terminalSink().write(text);
  else writeOut(out, new TextEncoder().encode(text));
}
