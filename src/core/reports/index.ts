import type { FileReport, ReportSettings } from "./file-report";
import { htmlFile, htmlHead, htmlTail } from "./html";
import { jsonFile, jsonHead, jsonLine, jsonTail } from "./json";
import { markdownFile, markdownHead } from "./markdown";
import { sarifFile, sarifHead, sarifTail } from "./sarif";
import { textFile, textTail } from "./text";
import { fileOutcome, type FileOutcome } from "./totals";

export type { FileReport, Language, LeftOut, ReadFileReport, ReportSettings, RuleCard, TypedExplanation } from "./file-report";
export { leftOutOf, say } from "./file-report";
export { problemMessage, problemWords, refusalWords, type ProblemWords } from "./problem-words";
export { KIND_WORDS, SEVERITY_WORDS, TRUST_WORDS } from "./labels";
export { reportBook, reportRows, type ReportRows } from "./report-sheets";
export { displayWidth, padEnd } from "./text-width";
export { fileOutcome, fileVerdict, runOutcome, runVerdict, type FileOutcome, type RunOutcome } from "./totals";

/** The report formats by name. */
export const REPORT_FORMATS = ["text", "json", "jsonl", "sarif", "markdown", "html"] as const;

/** Name of a report format. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A format in three pieces, so that thousands of workbooks can be written one by one. */
export interface ReportWriter {
  /** True when the head already tells the outcome of every workbook. */
  readonly headNeedsOutcomes: boolean;
  head(outcomes: readonly FileOutcome[], settings: ReportSettings): string;
  /** One workbook; "" when the format has nothing to say about it. */
  file(file: FileReport, settings: ReportSettings): string;
  /** Stands between two workbooks that are not "". */
  readonly between: string;
  tail(outcomes: readonly FileOutcome[], settings: ReportSettings): string;
}

const nothing = (): string => "";

/** How each format is written. */
export const REPORT_WRITERS: Readonly<Record<ReportFormat, ReportWriter>> = {
  text: { headNeedsOutcomes: false, head: nothing, file: textFile, between: "", tail: textTail },
  json: { headNeedsOutcomes: false, head: jsonHead, file: jsonFile, between: ",\n", tail: jsonTail },
  jsonl: { headNeedsOutcomes: false, head: nothing, file: jsonLine, between: "", tail: nothing },
  sarif: { headNeedsOutcomes: false, head: (_, settings) => sarifHead(settings), file: sarifFile, between: ",\n", tail: sarifTail },
  markdown: { headNeedsOutcomes: true, head: markdownHead, file: markdownFile, between: "", tail: nothing },
  html: { headNeedsOutcomes: true, head: htmlHead, file: htmlFile, between: "", tail: (_, settings) => htmlTail(settings) },
};

/** The whole report about some workbooks, in their order. */
export function renderReport(format: ReportFormat, files: readonly FileReport[], settings: ReportSettings): string {
  const writer = REPORT_WRITERS[format];
  const outcomes = files.map(fileOutcome);
  const bodies = files.map((file) => writer.file(file, settings)).filter((body) => body !== "");
  return writer.head(outcomes, settings) + bodies.join(writer.between) + writer.tail(outcomes, settings);
}
