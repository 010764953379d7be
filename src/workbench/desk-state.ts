import { cellAddress, type CellRef } from "../core";
import { isDocumentName } from "../hosts/docx/document-name";
import type { DeskMessage, DeskState, OpenFile, RecoverableFile } from "../ui";
import type { KeptFile } from "./kept-safe";

/** Most cells named in one message. */
const NAMED = 5;

/** What is said of a sheet that is drawn whole. */
export const NOTHING_UNDRAWN: DeskState["undrawn"] = { pictures: 0, charts: 0 };

/** The page before anything is open. */
export function emptyDesk(samples: DeskState["samples"]): DeskState {
  return {
    files: [], activeId: null, opening: null, message: null, closing: null, view: "grid", table: null, undrawn: NOTHING_UNDRAWN, recoverable: [], samples, isGridReady: false, canWorkOffline: false,
  };
}

/** The state with one more file, which is shown. */
export function withFile(state: DeskState, file: OpenFile): DeskState {
  const message: DeskMessage | null = file.isReadOnly ? { kind: isDocumentName(file.name) ? "document" : "read-only", name: file.name } : state.message;
  return { ...state, opening: null, activeId: file.id, table: null, files: [...state.files, file], message };
}

/** The state without a file; none is shown. */
export function withoutFile(state: DeskState, id: string): DeskState {
  return { ...state, files: state.files.filter((file) => file.id !== id), activeId: null, closing: null, table: null, undrawn: NOTHING_UNDRAWN };
}

/** The state with a file's unsaved mark; the same state when it has it already. */
export function withUnsaved(state: DeskState, id: string, isUnsaved: boolean): DeskState {
  if (!state.files.some((file) => file.id === id && file.isUnsaved !== isUnsaved)) return state;
  return { ...state, files: state.files.map((file) => (file.id === id ? { ...file, isUnsaved } : file)) };
}

/** What is said of edits that the file could not take. */
export function refusedMessage(refused: readonly { readonly at: CellRef }[]): DeskMessage {
  return { kind: "edit-refused", addresses: refused.slice(0, NAMED).map(({ at }) => cellAddress(at.row, at.column)) };
}

/** A kept file as it is offered again. */
export function recoverable({ key, name, at }: KeptFile): RecoverableFile {
  return { key, name, when: new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short" }).format(at) };
}

/** The bytes of a file a person gave, or null when the browser cannot read it. */
export function bytesOfGiven(file: File): Promise<Uint8Array | null> {
  return file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
}

/** The bytes of a sample beside the page, or null when it is not there. */
export function bytesOfSample(file: string): Promise<Uint8Array | null> {
  return fetch(`samples/${file}`).then(async (answer) => (answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null), () => null);
}
