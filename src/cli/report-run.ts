import { REPORT_WRITERS, type FileOutcome, type ReportFormat } from "../core";
import type { FileAnswer } from "./check-file";
import { reportSettings, type CheckJob } from "./check-job";
import type { Progress } from "./progress";
import { CannotWrite, fileSink, Spool, terminalSink, type ReportSink } from "./report-sink";
import { UsageProblem } from "./usage-problem";
import { CLI_SENTENCES } from "./words";

/** Works on the files and hands over the answer about each. */
export type FileWork = (give: (answer: FileAnswer) => Promise<void>) => Promise<void>;

/** Writes a report piece by piece while the files are worked on; answers the outcomes of all files. */
export async function writeReport(job: CheckJob<ReportFormat>, out: string | null, progress: Progress, work: FileWork): Promise<readonly FileOutcome[]> {
  let sink: ReportSink | null = null;
  try {
    sink = out === null ? terminalSink() : fileSink(out);
    const outcomes = await writePieces(job, sink, progress, work);
    await sink.close();
    return outcomes;
  } catch (error) {
    sink?.discard();
    throw error instanceof CannotWrite ? new UsageProblem(CLI_SENTENCES.cannotWrite(error.path)) : error;
  } finally {
    progress.stop();
  }
}

async function writePieces(job: CheckJob<ReportFormat>, sink: ReportSink, progress: Progress, work: FileWork): Promise<readonly FileOutcome[]> {
  const writer = REPORT_WRITERS[job.format];
  const settings = reportSettings(job);
  const outcomes: FileOutcome[] = [];
  const spool = writer.headNeedsOutcomes ? new Spool() : null;
  const body = spool ?? sink;
  try {
    if (spool === null) await sink.write(writer.head([], settings));
    let between = "";
    await work(async (answer) => {
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
