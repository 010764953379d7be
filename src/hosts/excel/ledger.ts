import type { CellState } from "../../core/host";
import { sameState } from "./cell-content";
import { parsed } from "./workbook-store";

/** The look of a cell's background before it was marked. */
export type Fill =
  | { readonly kind: "none" }
  | { readonly kind: "plain"; readonly color: string }
  | { readonly kind: "pattern"; readonly color: string; readonly pattern: string; readonly patternColor: string };

/** A note of ours on a cell. */
export interface OwnNote {
  readonly kind: "note" | "comment";
  readonly text: string;
}

/** What is known of one corrected cell; row and column are 0-based. */
export interface LedgerEntry {
  /** Excel's identifier of the sheet, which outlives a new name. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Texts that stood near it in its row: by them it is found again when rows were inserted. */
  readonly near: readonly string[];
  /** What stood there before our first correction, and in which number format. */
  readonly before: CellState;
  readonly beforeFormat: string;
  readonly wrote: CellState;
  /** The fill before our mark; null when the cell bears no mark of ours. */
  readonly fill: Fill | null;
  readonly note: OwnNote | null;
}

/** All corrections this workbook knows of. */
export interface Ledger {
  /** Goes up by one with every write. */
  readonly serial: number;
  /** False while a write is under way: entries are then checked against the cells before they are believed. */
  readonly isSettled: boolean;
  /** True for a ledger that a later version of the product has written: it must not be written over. */
  readonly isForeign: boolean;
  readonly entries: readonly LedgerEntry[];
}

/** Under which key the ledger is kept. */
export const LEDGER_KEY = "ledger";
/** Under which key the serial number of the last write that was seen through is kept. */
export const SETTLED_KEY = "ledger-settled";

const VERSION = 1;

/** A ledger without corrections. */
export const EMPTY_LEDGER: Ledger = { serial: 0, isSettled: true, isForeign: false, entries: [] };

/** The ledger as text; its serial number is what tells whether the write it belongs to was seen through. */
export function ledgerText(entries: readonly LedgerEntry[], serial: number): string {
  return JSON.stringify({ version: VERSION, serial, entries });
}

/** Reads a ledger; a damaged one counts as empty. */
export function readLedger(text: string | null, settledSerial: string | null): Ledger {
  const content = text === null ? null : parsed(text);
  if (!isRecord(content) || !Array.isArray(content["entries"])) return EMPTY_LEDGER;
  if (content["version"] !== VERSION) return { ...EMPTY_LEDGER, isForeign: true };
  const serial = typeof content["serial"] === "number" ? content["serial"] : 0;
  return { serial, isSettled: settledSerial === String(serial), isForeign: false, entries: content["entries"].filter(isEntry) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isState(value: unknown): value is CellState {
  if (!isRecord(value)) return false;
  const { formula, value: content } = value;
  return (formula === undefined || typeof formula === "string") && (content === null || ["string", "number", "boolean"].includes(typeof content));
}

function isFill(value: unknown): value is Fill | null {
  if (value === null) return true;
  if (!isRecord(value)) return false;
  if (value["kind"] === "none") return true;
  if (typeof value["color"] !== "string") return false;
  return value["kind"] === "plain" || (value["kind"] === "pattern" && typeof value["pattern"] === "string" && typeof value["patternColor"] === "string");
}

function isNote(value: unknown): value is OwnNote | null {
  return value === null || (isRecord(value) && (value["kind"] === "note" || value["kind"] === "comment") && typeof value["text"] === "string");
}

function isEntry(value: unknown): value is LedgerEntry {
  return (
    isRecord(value) &&
    typeof value["sheetId"] === "string" && typeof value["sheet"] === "string" &&
    Number.isInteger(value["row"]) && Number.isInteger(value["column"]) &&
    Array.isArray(value["near"]) && value["near"].every((text) => typeof text === "string") &&
    isState(value["before"]) && typeof value["beforeFormat"] === "string" && isState(value["wrote"]) &&
    isFill(value["fill"]) && isNote(value["note"])
  );
}

/** Tells cells of a workbook apart. */
export function entryKey({ sheetId, row, column }: Pick<LedgerEntry, "sheetId" | "row" | "column">): string {
  return `${sheetId}/${row}/${column}`;
}

/**
 * The entry of a cell that is corrected once more: it keeps what stood there before the first time, unless a person has
 * written something else into it since, and the fill below our mark, unless a person has painted it over.
 */
export function continuedEntry(old: LedgerEntry | undefined, fresh: LedgerEntry, isStillMarked: boolean): LedgerEntry {
  if (old === undefined) return fresh;
  const stands = sameState(old.wrote, fresh.before);
  return {
    ...fresh,
    ...(stands ? { before: old.before, beforeFormat: old.beforeFormat } : {}),
    fill: isStillMarked && old.fill !== null ? old.fill : fresh.fill,
    note: fresh.note ?? old.note,
  };
}

/** The entries with others added, or put in place of those of the same cells. */
export function withEntries(entries: readonly LedgerEntry[], fresh: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return [...new Map([...entries, ...fresh].map((entry) => [entryKey(entry), entry])).values()];
}

/** The entries without those of some cells. */
export function withoutEntries(entries: readonly LedgerEntry[], gone: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const keys = new Set(gone.map(entryKey));
  return entries.filter((entry) => !keys.has(entryKey(entry)));
}
