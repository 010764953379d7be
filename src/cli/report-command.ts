import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { check, problemMessage, reportMarkdown, reportUnits, say, writeReport, type CheckReport, type HostProblem, type Language, type ReportDocument, type Words } from "../core";
import { documentBytes } from "../hosts/docx";
import { CARRY_SENTENCES } from "./carry-words";
import { EXIT, knownProfile } from "./check-command";
import { readBytes } from "./check-file";
import { gridsOfFile } from "./open-file";
import { REPORT_SENTENCES } from "./report-words";
import { terminalSink } from "./report-sink";
import { UsageProblem, wrongName } from "./usage-problem";
import { writeWhole } from "./whole-file";
import { writeProblem } from "./write-problem";
import { CLI_SENTENCES } from "./words";

/** What the person asked for when writing a self-evaluation report. */
export interface ReportRequest {
  readonly workbook: string;
  readonly out: string | null;
  readonly overwrite: boolean;
  readonly unit: string | null;
  readonly profile: string | null;
  readonly lang: Language;
}

/** A file to be written, and how a report becomes its bytes. */
interface Target {
  readonly path: string;
  bytesOf(report: ReportDocument): Promise<Uint8Array>;
}

/** Writes the report about a workbook's self-evaluations and says where it is; 3 when there is nothing to write from or nowhere to write to. */
export async function runReport(request: ReportRequest): Promise<number> {
  const { workbook, lang } = request;
  const target = targetOf(request);
  const profile = knownProfile(request.profile);
  const bytes = readBytes(workbook);
  if (!bytes.ok) return failed(workbook, bytes.problem, lang);
  const grids = await gridsOfFile(bytes.value, basename(workbook));
  if (!grids.ok) return failed(workbook, grids.problem, lang);
  const checked = check(grids.value, { workbookName: basename(workbook), ...(profile === null ? {} : { profile }) });
  const unit = unitOf(checked, request.unit);
  const report = writeReport(checked, unit === null ? {} : { unit });
  if (report === null) return tell(REPORT_SENTENCES.noForms(workbook), lang, EXIT.unreadable);
  try {
    writeWhole(target.path, await target.bytesOf(report));
  } catch (error) {
    return failed(target.path, writeProblem(error), lang);
  }
  return tell(REPORT_SENTENCES.written(target.path, report.gaps), lang, EXIT.nothingToFix);
}

function targetOf({ workbook, out, overwrite }: ReportRequest): Target {
  if (out === null) throw new UsageProblem(REPORT_SENTENCES.noOut());
  if (!/\.(?:docx|md)$/i.test(out)) throw new UsageProblem(REPORT_SENTENCES.wrongEnding(out));
  if (resolve(workbook) === resolve(out)) throw new UsageProblem(CLI_SENTENCES.wouldReplaceOriginal(out));
  if (!overwrite && existsSync(out)) throw new UsageProblem(CLI_SENTENCES.alreadyThere(out));
  const isWord = /\.docx$/i.test(out);
  return { path: out, bytesOf: async (report) => (isWord ? documentBytes(report) : new TextEncoder().encode(reportMarkdown(report))) };
}

/** One report is about one unit. */
function unitOf(checked: CheckReport, named: string | null): string | null {
  const units = reportUnits(checked);
  if (named !== null && !units.includes(named)) throw wrongName(REPORT_SENTENCES.unknownUnit(named), named, units);
  if (named === null && units.length > 1) throw new UsageProblem(REPORT_SENTENCES.severalUnits(), CLI_SENTENCES.choices(units.join("、")));
  return named;
}

async function failed(path: string, { kind }: HostProblem, lang: Language): Promise<number> {
  return tell(CARRY_SENTENCES.file(path, problemMessage(kind)), lang, EXIT.unreadable);
}

async function tell(words: Words, lang: Language, code: number): Promise<number> {
  await terminalSink().write(`${say(words, lang)}\n`);
  return code;
}
