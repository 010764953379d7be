import type { OpenedWorkbook } from "../opened-workbook";
import { PackageEdit } from "../write/package-edit";
import { LedgerStore } from "./ledger-store";

/** How many corrections a workbook's ledger knows. */
export function ledgerSize(opened: OpenedWorkbook): number {
  return storeOf(opened).store.entries.length;
}

/** A small text kept in the workbook, or null. */
export function keptText(opened: OpenedWorkbook, key: string): string | null {
  return storeOf(opened).store.texts.get(key) ?? null;
}

/** The workbook with a small text kept in it; null takes the text out. */
export function withText(opened: OpenedWorkbook, key: string, text: string | null): Uint8Array {
  const { edit, store } = storeOf(opened);
  if ((store.texts.get(key) ?? null) === text) return opened.bytes;
  if (text === null) store.texts.delete(key);
  else store.texts.set(key, text);
  store.save();
  return edit.bytes();
}

/** The workbook without our part: what was written stays, and can no longer be undone. */
export function forgottenWorkbook(opened: OpenedWorkbook): Uint8Array {
  const { edit, store } = storeOf(opened);
  store.forget();
  return edit.bytes();
}

function storeOf(opened: OpenedWorkbook): { edit: PackageEdit; store: LedgerStore } {
  const edit = new PackageEdit(opened.files);
  return { edit, store: new LedgerStore(edit, opened.mainPart) };
}
