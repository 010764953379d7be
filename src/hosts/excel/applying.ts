import type { CellRef } from "../../core/grid/grid";
import type { HostProblem, PlannedEdit, Receipt, Result, WritePlan } from "../../core/host";
import type { HostMemory } from "./host-memory";
import { entryKey, LEDGER_KEY, ledgerText, withEntries } from "./ledger";
import { writtenEntries } from "./ledger-keeping";
import { BYTES_PER_EDIT, bytesAtATime, EDITS_AT_A_TIME, MAX_STORED_TEXT } from "./limits";
import { findEntries } from "./moved-cells";
import { isReadOnly, problemOf } from "./office-problems";
import { movedEntry } from "./restore-steps";
import { writeThrough, type Outcome } from "./write-through";
import { survey, type RefusedEdit, type Survey } from "./write-survey";

/**
 * Writes a plan: one round trip to compare every cell with what was read, one to write. A plan too large for that is
 * written in portions. What could not be written is handed back with the reason, and so is all that came after a stop.
 */
export async function applyPlan({ edits }: WritePlan, memory: HostMemory): Promise<Result<Receipt, HostProblem>> {
  if (isReadOnly()) return { ok: false, problem: { kind: "read-only", detail: "the workbook is open for reading only" } };
  const applied: Receipt["applied"][number][] = [];
  const refused: RefusedEdit[] = [];
  const covered = new Set<string>();
  let interrupted: HostProblem | null = null;
  for (const portion of portions(edits)) {
    if (interrupted !== null) {
      refused.push(...portion.map(notReached));
      continue;
    }
    const outcome = await applyPortion(portion, memory);
    if (!("applied" in outcome)) {
      if (applied.length === 0) return { ok: false, problem: outcome };
      interrupted = outcome;
      refused.push(...portion.map(notReached));
      continue;
    }
    applied.push(...outcome.applied);
    for (const sheet of outcome.covered) covered.add(sheet);
    refused.push(...outcome.refused);
    interrupted = outcome.interrupted;
  }
  const painted = new Set(applied.filter(({ lacks }) => lacks?.includes("mark") !== true).map(({ at }) => at.sheet));
  const hidden = [...covered].filter((sheet) => painted.has(sheet));
  const mayHide = hidden.length === 0 ? {} : { covered: hidden };
  return { ok: true, value: { applied, refused, ...mayHide, ...(interrupted === null ? {} : { interrupted }) } };
}

const notReached = ({ at }: { readonly at: CellRef }): RefusedEdit => ({ at, why: "not-written", now: null });

/** What goes to Excel at a time; edits that belong together never go apart. */
function portions(plan: readonly PlannedEdit[]): readonly (readonly PlannedEdit[])[] {
  const found: PlannedEdit[][] = [];
  let room = 0;
  for (const edits of inseparable(plan)) {
    const weight = edits.reduce((sum, edit) => sum + weightOf(edit), 0);
    const portion = found.at(-1);
    if (portion === undefined || portion.length + edits.length > EDITS_AT_A_TIME || weight > room) {
      found.push([...edits]);
      room = bytesAtATime() - weight;
    } else {
      portion.push(...edits);
      room -= weight;
    }
  }
  return found;
}

/** Contents and note stand in the request and, once more, in the ledger; a Chinese character takes three bytes. */
function weightOf({ to, expect, note }: PlannedEdit): number {
  return BYTES_PER_EDIT + 6 * (JSON.stringify([to, expect]).length + 2 * (note?.length ?? 0));
}

/** The edits of a plan in its order, those that belong together side by side. */
function inseparable(edits: readonly PlannedEdit[]): readonly (readonly PlannedEdit[])[] {
  const byGroup = new Map<number | PlannedEdit, PlannedEdit[]>();
  for (const edit of edits) {
    const key = edit.group ?? edit;
    const known = byGroup.get(key);
    if (known === undefined) byGroup.set(key, [edit]);
    else known.push(edit);
  }
  return [...byGroup.values()];
}

/** Compares and writes one portion; a problem means that none of it was written. */
async function applyPortion(edits: readonly PlannedEdit[], memory: HostMemory): Promise<(Outcome & Pick<Survey, "covered">) | HostProblem> {
  try {
    const found = await believable(await surveyed(edits, memory));
    const { ready, refused } = found;
    if (found.ledger.isForeign) return { kind: "too-old", detail: "a later version of the product keeps its ledger in this workbook" };
    if (ready.length === 0) return { applied: [], refused, interrupted: null, covered: [] };
    if (isLedgerFull(found)) return { kind: "payload-too-large", detail: "the workbook cannot keep so many corrections" };
    const written = await writeThrough(found, memory);
    return "applied" in written ? { ...written, refused: [...refused, ...written.refused], covered: found.covered } : written;
  } catch (error) {
    return problemOf(error);
  }
}

/** Looks at the cells of a plan; corrected cells that have moved away from their places are found first. */
async function surveyed(edits: readonly PlannedEdit[], memory: HostMemory): Promise<Survey> {
  const found = await survey(edits, memory);
  if (found.doubted.length === 0) return found;
  const located = await findEntries(found.doubted, { ...found, sheetIdOf: ({ sheetId }) => sheetId }, new Map());
  const relocated = located.flatMap(({ entry, now, isLost }) => (now === null || isLost ? [] : [[entryKey(entry), movedEntry(entry, now)] as const]));
  return relocated.length === 0 ? found : survey(edits, memory, new Map(relocated));
}

/** After an interrupted write the ledger's entries are held against the cells first. */
async function believable(found: Survey): Promise<Survey> {
  if (found.ledger.isSettled) return found;
  const entries = await writtenEntries(found.ledger.entries, ({ sheetId }) => sheetId);
  return { ...found, ledger: { ...found.ledger, entries } };
}

function isLedgerFull({ ready, ledger, texts }: Survey): boolean {
  const entries = withEntries(ledger.entries, ready.map((edit) => edit.ledger));
  return texts.lengthWithout(LEDGER_KEY) + ledgerText(entries, ledger.serial + 1).length > MAX_STORED_TEXT;
}
