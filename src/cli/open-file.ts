import type { Grid, HostProblem, Result } from "../core";
import { isDocumentName, openDocument } from "../hosts/docx";
import { openAnyWorkbook } from "../hosts/xlsx";

/** Reads all sheets of a workbook, or the lines and tables of a document; which of both it is, its name says. */
export async function gridsOfFile(bytes: Uint8Array, name: string): Promise<Result<readonly Grid[], HostProblem>> {
  if (isDocumentName(name)) {
    const document = await openDocument(bytes, name);
    return document.ok ? { ok: true, value: document.value.grids } : document;
  }
  const workbook = await openAnyWorkbook(bytes, name);
  return workbook.ok ? workbook.value.read() : workbook;
}
