import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { check, fileOutcome, reportRows, REPORT_WRITERS, summaryPiece, type FileOutcome, type FileReport, type HostProblem, type Result } from "../core";
import { MAX_FILE_BYTES } from "../hosts/xlsx/limits";
import { checkOptions, reportSettings, type CheckJob } from "./check-job";
import { gridsOfFile } from "./open-file";

/** What a check of one file gives: its piece of the report and its figures. */
export interface FileAnswer {
  readonly body: string;
  readonly outcome: FileOutcome;
  /** The file that was written; absent where none was. */
  readonly written?: string;
}

/** Reads and checks one file and writes its piece of the report; whatever goes wrong costs this file only. */
export async function checkFile(path: string, job: CheckJob): Promise<FileAnswer> {
  try {
    return answerOf(await reportOn(path, job), job);
  } catch (error) {
    return failedFile(path, { kind: "unknown", detail: error instanceof Error ? error.message : String(error) }, job);
  }
}

/** The piece of the report about a file that could not be checked. */
export function failedFile(path: string, problem: HostProblem, job: CheckJob): FileAnswer {
  return answerOf({ path, problem }, job);
}

/** The piece of the report about a file, with its figures. */
export function answerOf(file: FileReport, job: CheckJob): FileAnswer {
  return { body: bodyOf(file, job), outcome: fileOutcome(file) };
}

function bodyOf(file: FileReport, job: CheckJob): string {
  if (job.format === "xlsx") return JSON.stringify(reportRows(file, reportSettings(job)));
  if (job.format === "summary") return JSON.stringify(summaryPiece(file));
  return REPORT_WRITERS[job.format].file(file, reportSettings(job));
}

async function reportOn(path: string, job: CheckJob): Promise<FileReport> {
  const bytes = readBytes(path);
  if (!bytes.ok) return { path, problem: bytes.problem };
  const name = basename(path);
  const grids = await gridsOfFile(bytes.value, name);
  if (!grids.ok) return { path, problem: grids.problem };
  return { path, problem: null, grids: grids.value, report: check(grids.value, checkOptions(job, name)) };
}

/**
 * A file's bytes, or why the disk did not give them; what is far too large is not loaded at all. A process works on one
 * file at a time: handing each call to another thread and waiting for it would cost a third of a run.
 */
export function readBytes(path: string): Result<Uint8Array, HostProblem> {
  try {
    const { size } = statSync(path);
    if (size > MAX_FILE_BYTES) return { ok: false, problem: { kind: "too-large", detail: `file of ${size} bytes` } };
    const content = readFileSync(path);
    // A plain view: Node's own kind of bytes slices without copying, which those who write into copies do not expect.
    return { ok: true, value: new Uint8Array(content.buffer, content.byteOffset, content.byteLength) };
  } catch (error) {
    return { ok: false, problem: { kind: "unreadable-file", detail: error instanceof Error ? error.message : String(error) } };
  }
}
