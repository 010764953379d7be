import { basename } from "node:path";
import { problemMessage, readSheet, type Form, type Grid, type HostProblem, type PriorWorkbook, type Result } from "../core";
import { openAnyWorkbook } from "../hosts/xlsx";
import { readBytes } from "./check-file";
import { findWorkbooks } from "./find-workbooks";
import { UsageProblem } from "./usage-problem";
import { CLI_SENTENCES } from "./words";

/** The forms of one workbook file. */
export async function readWorkbookForms(path: string): Promise<Result<readonly Form[], HostProblem>> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const opened = await openAnyWorkbook(bytes.value, basename(path));
  if (!opened.ok) return opened;
  const grids = opened.value.read();
  return grids.ok ? { ok: true, value: formsOf(grids.value, basename(path)) } : grids;
}

/** The forms of a workbook's sheets. */
export function formsOf(grids: readonly Grid[], workbookName: string): readonly Form[] {
  return grids.flatMap((grid, index) => readSheet(grid, index, { workbookName }).forms);
}

/** The workbooks of a file or folder to compare with; what cannot be read is a mistake of the command line. */
export async function readPriors(path: string | null): Promise<readonly PriorWorkbook[]> {
  if (path === null) return [];
  const files = findWorkbooks([path]);
  if (files.length === 0) throw new UsageProblem(CLI_SENTENCES.nothingFound(path));
  const priors: PriorWorkbook[] = [];
  for (const { path: file } of files) {
    const forms = await readWorkbookForms(file);
    if (!forms.ok) throw new UsageProblem(CLI_SENTENCES.unreadablePrior(file, problemMessage(forms.problem.kind)));
    priors.push({ name: basename(file), forms: forms.value });
  }
  return priors;
}
