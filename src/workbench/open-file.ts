import type { HostProblem, Result } from "../core";
import { isDocumentName } from "../hosts/docx/document-name";
import { openForPage, ReadOnlyHost, type OpenedForPage, type WorkbookEvents } from "../hosts/univer";

/** Opens what a person gave: a workbook, or a document whose lines and tables are shown as sheets and only checked. */
export async function openFile(bytes: Uint8Array, name: string, events: WorkbookEvents): Promise<Result<OpenedForPage, HostProblem>> {
  if (!isDocumentName(name)) return await openForPage(bytes, name, events);
  // The reader of documents comes when somebody first opens one.
  const { openDocument } = await import("../hosts/docx");
  const opened = await openDocument(bytes, name);
  if (!opened.ok) return opened;
  const { grids, sheets } = opened.value;
  const read = (wanted?: readonly string[]): Result<typeof grids, HostProblem> => ({ ok: true, value: grids.filter(({ sheet }) => wanted?.includes(sheet) ?? true) });
  return { ok: true, value: { host: new ReadOnlyHost({ sheets, writable: null, read }, name), isReadOnly: true, grids } };
}
