import { cellAddress, contentText, sameCell, stateText, type CarriedCell, type CellRef, type Receipt, type WritePlan } from "../../core";
import { isRecord } from "../preferences";
import type { CarryTable } from "./carry-table";

/** Most characters of a prior text that are kept; it is there to be recognised, not to be copied. */
const KEPT_TEXT = 120;

/** A carried cell that no person has confirmed yet, as it is kept in the workbook. */
export interface WaitingCell {
  readonly at: CellRef;
  /** What was written, as the cell's value in text. */
  readonly wrote: string;
  /** Where it comes from: file or sheet, and cell. */
  readonly from: string;
  /** What stood there. */
  readonly text: string;
  readonly what: { readonly zh: string; readonly en: string };
  readonly isCertain: boolean;
}

/** The edits of a plan as cells that wait for confirmation. */
export function waitingFor({ plan, prior }: CarryTable, { edits }: WritePlan): readonly WaitingCell[] {
  const sources = new Map(plan.pairs.flatMap(({ cells }) => cells.map((cell) => [placeKey(cell.at), cell] as const)));
  return edits.flatMap(({ at, to }) => {
    const source = sources.get(placeKey(at));
    return source === undefined ? [] : [waitingCell(source, contentText(to), prior.source.kind === "file" ? `${prior.source.name} ` : "")];
  });
}

function waitingCell({ at, from, what, isCertain }: CarriedCell, wrote: string, file: string): WaitingCell {
  const text = from.text.length > KEPT_TEXT ? `${from.text.slice(0, KEPT_TEXT)}…` : from.text;
  return { at, wrote, from: `${file}${from.at.sheet}!${cellAddress(from.at.row, from.at.column)}`, text, what, isCertain };
}

/** The list with newly carried cells in place of older words about the same cells. */
export function withWaiting(known: readonly WaitingCell[], fresh: readonly WaitingCell[]): readonly WaitingCell[] {
  return [...withoutWaiting(known, fresh.map(({ at }) => at)), ...fresh];
}

/** The list without some cells. */
export function withoutWaiting(known: readonly WaitingCell[], gone: readonly CellRef[]): readonly WaitingCell[] {
  if (gone.length === 0) return known;
  const keys = new Set(gone.map(placeKey));
  return known.filter(({ at }) => !keys.has(placeKey(at)));
}

/** Of newly carried cells only those that were written, with what was written. */
export function writtenOnly(fresh: readonly WaitingCell[], { applied }: Receipt): readonly WaitingCell[] {
  return fresh.flatMap((cell) => {
    const written = applied.find(({ at }) => sameCell(at, cell.at));
    return written === undefined ? [] : [{ ...cell, wrote: stateText(written.after) }];
  });
}

/** True for what an earlier session kept as a waiting cell. */
export function isWaitingCell(value: unknown): value is WaitingCell {
  if (!isRecord(value)) return false;
  const { at, what } = value;
  const isPlace = isRecord(at) && typeof at["sheet"] === "string" && typeof at["row"] === "number" && typeof at["column"] === "number";
  const isWords = isRecord(what) && typeof what["zh"] === "string" && typeof what["en"] === "string";
  return isPlace && isWords && ["wrote", "from", "text"].every((name) => typeof value[name] === "string") && typeof value["isCertain"] === "boolean";
}

function placeKey({ sheet, row, column }: CellRef): string {
  return `${String(row)},${String(column)},${sheet}`;
}
