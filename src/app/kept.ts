import { findingKey, type AssignedColumn, type CellRef, type Finding, type Host, type HostProblem, type Result } from "../core";
import { isWaitingCell, type WaitingCell } from "./carry/waiting-cell";
import { isRecord, parseRecord } from "./preferences";

/** Name under which the review is kept in the workbook. */
const STATE_KEY = "review";

/** A 审核说明: why a finding may stand, typed by a person. */
export interface Explanation {
  /** Key of the finding (`findingKey`). */
  readonly finding: string;
  readonly rule: string;
  /** What stood in the cell when it was explained; the words settle the finding only while this still stands there. */
  readonly says: string;
  /** The finding in words, so that an explanation stays readable when its finding is gone. */
  readonly about: string;
  readonly text: string;
  /** Day it was typed, "2025-03-01". */
  readonly on: string;
}

/** What is kept inside the workbook between sessions. */
export interface Kept {
  /** Profile the person chose; null leaves the choice to the form. */
  readonly profile: string | null;
  readonly columns: readonly AssignedColumn[];
  readonly explanations: readonly Explanation[];
  /** Cells filled from a prior form that no person has confirmed yet. */
  readonly carried: readonly WaitingCell[];
}

/** A workbook nobody has worked on yet. */
export const NOTHING_KEPT: Kept = { profile: null, columns: [], explanations: [], carried: [] };

/** Reads what earlier sessions kept in the workbook. */
export async function loadKept(host: Host): Promise<Result<Kept, HostProblem>> {
  const stored = await host.loadState(STATE_KEY);
  return stored.ok ? { ok: true, value: parseKept(stored.value) } : stored;
}

/** Keeps the review in the workbook; an empty one leaves no trace. */
export function saveKept(host: Host, kept: Kept): Promise<Result<null, HostProblem>> {
  const isEmpty = kept.profile === null && kept.columns.length === 0 && kept.explanations.length === 0 && kept.carried.length === 0;
  return host.saveState(STATE_KEY, isEmpty ? null : JSON.stringify({ version: 1, ...kept }));
}

/** Keys of the findings that their explanations settle. */
export function explainedKeys(findings: readonly Finding[], kept: Kept): ReadonlySet<string> {
  if (kept.explanations.length === 0) return new Set();
  const settled = new Map(kept.explanations.map((item) => [item.finding, item.says]));
  return new Set(findings.filter((finding) => settled.get(findingKey(finding)) === finding.says).map(findingKey));
}

/** The kept review as text → data; entries that cannot be understood are left out. */
export function parseKept(text: string | null): Kept {
  const stored = parseRecord(text);
  const list = (name: string): readonly unknown[] => {
    const value = stored[name];
    return Array.isArray(value) ? value : [];
  };
  return {
    profile: typeof stored["profile"] === "string" ? stored["profile"] : null,
    columns: list("columns").filter(isAssignedColumn),
    explanations: list("explanations").filter(isExplanation),
    carried: list("carried").filter(isWaitingCell),
  };
}

function isExplanation(value: unknown): value is Explanation {
  if (!isRecord(value)) return false;
  return ["finding", "rule", "says", "about", "text", "on"].every((name) => typeof value[name] === "string");
}

function isAssignedColumn(value: unknown): value is AssignedColumn {
  return isRecord(value) && typeof value["role"] === "string" && isCellRef(value["heading"]);
}

function isCellRef(value: unknown): value is CellRef {
  return isRecord(value) && typeof value["sheet"] === "string" && typeof value["row"] === "number" && typeof value["column"] === "number";
}
