import type { Grid } from "../../core/grid/grid";
import type { HostProblem, Result, SheetInfo } from "../../core/host";
import type { DocumentBlock } from "./read/document-block";
import { DocumentFault, problemOf } from "./read/document-fault";
import { documentGrids } from "./read/document-grids";
import { documentKind } from "./read/document-kind";
import { decodedText, markdownBlocks, plainTextBlocks } from "./read/text-document";
import { wordBlocks } from "./read/word-document";

export { isDocumentName } from "./document-name";
export { documentBytes } from "./write/document-bytes";

/** A document that was read. It is checked only: nothing is written back into it. */
export interface ReadDocument {
  readonly grids: readonly Grid[];
  readonly sheets: readonly SheetInfo[];
}

/** Reads a report or form that stands in a .docx, .txt or .md file: a line a row, tables as rows of cells. */
export async function openDocument(bytes: Uint8Array, name: string): Promise<Result<ReadDocument, HostProblem>> {
  try {
    const grids = documentGrids(await blocksOf(bytes, name));
    return { ok: true, value: { grids, sheets: grids.map(({ sheet }) => ({ name: sheet, visibility: "visible" })) } };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

async function blocksOf(bytes: Uint8Array, name: string): Promise<readonly DocumentBlock[]> {
  const kind = documentKind(bytes);
  if (kind === "zip") return wordBlocks(bytes);
  if (kind === "encrypted" || kind === "old-document") throw new DocumentFault(kind, name);
  if (kind !== "text" || !/\.(?:txt|md|markdown)$/i.test(name)) throw new DocumentFault("not-a-document", kind);
  const text = decodedText(bytes);
  return /\.txt$/i.test(name) ? plainTextBlocks(text) : markdownBlocks(text);
}
