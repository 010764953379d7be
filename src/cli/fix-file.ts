import { basename } from "node:path";
import { cellAddress, check, leftOutOf, planWrites, sameCell, type CellRef, type FileReport, type HostProblem, type PlanOptions, type ReadFileReport, type Receipt, type Result, type Words } from "../core";
import { isDocumentName } from "../hosts/docx";
import { openAnyWorkbook, XlsxFileHost, type PatchNotice } from "../hosts/xlsx";
import { readBytes } from "./check-file";
import { checkOptions, type CheckJob } from "./check-job";
import { saveFile } from "./save-file";
import { CLI_SENTENCES } from "./words";
import type { WriteTarget } from "./write-targets";

/** A total can only be put right once its parts are: correcting is repeated until nothing changes, at most so often. */
const MOST_ROUNDS = 4;

/** A workbook after its corrections. */
export interface FixedFile {
  readonly report: FileReport;
  /** The file as it was read; null when it could not be. */
  readonly madeFrom: Uint8Array | null;
  /** The corrected file; null when nothing was written into it. */
  readonly bytes: Uint8Array | null;
  readonly notices: readonly PatchNotice[];
  /** Formulas that may rest on corrected cells and keep their old results until a spreadsheet program computes them. */
  readonly uncomputed: readonly CellRef[];
}

/** What is told about a file that was to be corrected, and whether it was written. */
export interface FixReport {
  readonly report: FileReport;
  readonly isWritten: boolean;
}

/** What the person should know about a file that was written. */
export const NOTICES: Readonly<Record<PatchNotice, Words>> = {
  "signature-broken": { zh: "文件原有的数字签名因改动而失效，请重新签名", en: "the digital signature no longer holds; please sign again" },
  "macros-kept": { zh: "文件带有宏，宏已原样保留", en: "the file carries macros; they were kept as they were" },
};

/** Checks and corrects a file and puts the corrected one in its place; `onSaving` hears that writing to disk begins. */
export async function fixAndSave({ path, target }: WriteTarget, job: CheckJob, manner: PlanOptions, onSaving: () => void): Promise<FixReport> {
  const { report, madeFrom, bytes, notices, uncomputed } = await fixFile(path, job, manner);
  if (report.problem !== null) return { report, isWritten: false };
  if (bytes === null || madeFrom === null) return { report: { ...report, remarks: [CLI_SENTENCES.nothingToWrite()] }, isWritten: false };
  onSaving();
  const { problem, remarks } = saveFile(target, bytes, path === target ? { madeFrom } : {});
  if (problem !== null) return { report: { path, problem, remarks }, isWritten: false };
  return { report: { ...report, remarks: [CLI_SENTENCES.savedAs(target), ...notices.map((notice) => NOTICES[notice]), ...toBeComputed(report, uncomputed), ...remarks] }, isWritten: true };
}

/** How many cells a remark names. */
const NAMED_CELLS = 8;

/** Findings about formulas that could not be computed anew rest on results from before the corrections. */
function toBeComputed({ report }: ReadFileReport, uncomputed: readonly CellRef[]): readonly Words[] {
  const name = ({ sheet, row, column }: CellRef): string => `${sheet}!${cellAddress(row, column)}`;
  const old = new Set(uncomputed.map(name));
  const named = [...new Set(report.findings.map(({ at }) => name(at)).filter((cell) => old.has(cell)))];
  return named.length === 0 ? [] : [CLI_SENTENCES.toBeComputed(named.slice(0, NAMED_CELLS), named.length)];
}

/** Checks a file, corrects what may be corrected, and checks it again; nothing is written to disk. Whatever goes wrong costs this file only. */
export async function fixFile(path: string, job: CheckJob, manner: PlanOptions): Promise<FixedFile> {
  const failed = (problem: HostProblem): FixedFile => ({ report: { path, problem }, madeFrom: null, bytes: null, notices: [], uncomputed: [] });
  try {
    const opened = await openForWriting(path);
    if (!opened.ok) return failed(opened.problem);
    const corrected = await correctedIn(opened.value, path, job, manner);
    return corrected.ok ? corrected.value : failed(corrected.problem);
  } catch (error) {
    return failed({ kind: "unknown", detail: error instanceof Error ? error.message : String(error) });
  }
}

async function correctedIn(host: XlsxFileHost, path: string, job: CheckJob, manner: PlanOptions): Promise<Result<FixedFile, HostProblem>> {
  const madeFrom = host.bytes;
  let receipt: Receipt = { applied: [], refused: [] };
  for (let round = 0; ; round += 1) {
    const grids = await host.read();
    if (!grids.ok) return grids;
    const report = check(grids.value, checkOptions(job, host.workbookName));
    const planned = planWrites(report.findings, grids.value, manner);
    const isDone = round === MOST_ROUNDS || planned.plan.edits.length === 0;
    const written = isDone ? null : await host.apply(planned.plan);
    if (written?.ok === false) return written;
    if (written !== null) receipt = joined(receipt, written.value);
    if (written === null || written.value.applied.length === 0) {
      const bytes = receipt.applied.length > 0 ? host.bytes : null;
      const left = leftOutOf(planned);
      return { ok: true, value: { report: { path, problem: null, report, grids: grids.value, receipt, leftOut: left }, madeFrom, bytes, notices: host.notices, uncomputed: host.uncomputed } };
    }
  }
}

/** Opens a file to write into; old binary workbooks can only be read. */
export async function openForWriting(path: string): Promise<Result<XlsxFileHost, HostProblem>> {
  if (isDocumentName(path)) return { ok: false, problem: { kind: "checked-only", detail: "a document" } };
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const opened = await openAnyWorkbook(bytes.value, basename(path));
  if (!opened.ok) return opened;
  const { writable } = opened.value;
  return writable === null ? { ok: false, problem: { kind: "too-old", detail: "old binary workbook" } } : { ok: true, value: new XlsxFileHost(writable) };
}

/** Two rounds as one: a cell that was written twice went from its first content to its last. */
function joined(earlier: Receipt, later: Receipt): Receipt {
  const again = (at: Receipt["applied"][number]["at"]): Receipt["applied"][number] | undefined => later.applied.find((one) => sameCell(one.at, at));
  const kept = earlier.applied.map((one) => ({ ...one, after: again(one.at)?.after ?? one.after }));
  const fresh = later.applied.filter((one) => !earlier.applied.some((known) => sameCell(known.at, one.at)));
  return { ...later, applied: [...kept, ...fresh] };
}
