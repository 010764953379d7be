import { rules, type CheckOptions, type Language, type PriorWorkbook, type ReportFormat, type ReportSettings } from "../core";

declare const JIXIAO_VERSION: string;

/** Version of the program, put in when it is built. */
export const VERSION = JIXIAO_VERSION;

/** What is made of a file: a piece of a report that is written as it comes, or data for a workbook or a summary of all files. */
export type JobFormat = ReportFormat | "xlsx" | "summary";

/** Everything a check needs besides the file; plain data, so that it can be handed to a worker. */
export interface CheckJob<F extends JobFormat = JobFormat> {
  readonly format: F;
  readonly lang: Language;
  /** Terminal columns the text report may take. */
  readonly columns: number;
  readonly colour: boolean;
  readonly onlyOpen: boolean;
  /** Day printed in the report, "2025-03-01". */
  readonly date: string;
  /** Profile the person named, or null. */
  readonly profile: string | null;
  /** Earlier workbooks to compare with. */
  readonly priors: readonly PriorWorkbook[];
}

/** How the job's report is written. */
export function reportSettings(job: CheckJob): ReportSettings {
  return {
    lang: job.lang,
    tool: { name: "jixiao-check", version: VERSION },
    date: job.date,
    rules,
    terminal: { columns: job.columns, colour: job.colour },
    onlyOpen: job.onlyOpen,
  };
}

/** What the checker is told about a file of this name. */
export function checkOptions(job: CheckJob, workbookName: string): CheckOptions {
  const { priors } = job;
  return job.profile === null ? { workbookName, priors } : { workbookName, priors, profile: job.profile };
}
