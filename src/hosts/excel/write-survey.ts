import { cellAddress } from "../../core/grid/a1";
import type { Area } from "../../core/grid/grid";
import type { CellState, PlannedEdit, Receipt, RefusalReason } from "../../core/host";
import { entryFor, sameState, stateAfter, type Entry } from "./cell-content";
import { askForCell, probedCell, type ProbedCell } from "./cell-probe";
import type { HostMemory } from "./host-memory";
import { continuedEntry, entryKey, LEDGER_KEY, readLedger, SETTLED_KEY, type Ledger, type LedgerEntry, type OwnNote } from "./ledger";
import { answeredMerges, askForMerges, isMergedAway, type MergeQuestion } from "./merge-memory";
import { isRefusedFeature } from "./office-problems";
import { supports } from "./office-ready";
import { StoredTexts } from "./workbook-store";

/** What is done about the note of an edit. */
export type NoteStep =
  | { readonly kind: "add-note" | "change-note" | "add-comment" | "change-comment"; readonly text: string }
  /** No note was asked for, or another one is in its place. */
  | { readonly kind: "none"; readonly isLacking: boolean };

/** An edit that may be written: the cell still holds what was read, and nothing stands in the way. */
export interface ReadyEdit {
  readonly edit: PlannedEdit;
  readonly before: CellState;
  readonly beforeFormat: string;
  readonly after: CellState;
  readonly entry: Entry;
  /** False where no mark was asked for, or the sheet's protection forbids it. */
  readonly isPainted: boolean;
  readonly note: NoteStep;
  readonly ledger: LedgerEntry;
}

/** An edit that is handed back. */
export type RefusedEdit = Receipt["refused"][number];

/** What Excel said about the cells of a plan. */
export interface Survey {
  readonly ready: readonly ReadyEdit[];
  readonly refused: readonly RefusedEdit[];
  readonly ledger: Ledger;
  readonly texts: StoredTexts;
}

/** A sheet of the plan, with what was asked about it. */
interface AskedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly merges: MergeQuestion | null;
}

/** Asks about every cell of a plan and for the ledger, in one round trip; notes are left out where this Excel refuses to speak of them. */
export async function survey(edits: readonly PlannedEdit[], memory: HostMemory): Promise<Survey> {
  const wantsNotes = memory.readsRemarks && edits.some(({ note }) => note !== undefined);
  try {
    return await surveyCells(edits, memory, wantsNotes);
  } catch (error) {
    if (!wantsNotes || !isRefusedFeature(error)) throw error;
    memory.readsRemarks = false;
    return surveyCells(edits, memory, false);
  }
}

async function surveyCells(edits: readonly PlannedEdit[], memory: HostMemory, withNotes: boolean): Promise<Survey> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const texts = StoredTexts.ask(workbook);
    const sheets = new Map([...bySheet(edits)].map(([name, own]) => [name, askForSheet(workbook, name, own, memory.merges.lastMerges(memory.idOf(name) ?? "") === null)]));
    const asked = edits.map((edit) => ({ edit, ask: askAbout(sheets.get(edit.at.sheet), edit, withNotes) }));
    const comments = withNotes && !supports("1.18") ? workbook.comments : null;
    comments?.load("items/id");
    await context.sync();
    const stored = texts();
    const ledger = readLedger(stored.text(LEDGER_KEY), stored.short(SETTLED_KEY));
    const mergesOf = (id: string, question: MergeQuestion | null): readonly Area[] => (question === null ? (memory.merges.lastMerges(id) ?? []) : answeredMerges(question));
    const judge = new Judge(ledger, mergesOf, withNotes, comments === null ? new Set() : await commentedCells(comments));
    const judged = asked.map(({ edit, ask }) => judge.judge(edit, sheets.get(edit.at.sheet), ask));
    return { ...split(judged), ledger, texts: stored };
  });
}

/** Cells that bear a comment already; asking costs a round trip, and only where there are comments at all. */
async function commentedCells(comments: Excel.CommentCollection): Promise<ReadonlySet<string>> {
  if (comments.items.length === 0) return new Set();
  const cells = comments.items.map((comment) => {
    const cell = comment.getLocation().untrack();
    cell.load("rowIndex,columnIndex,worksheet/id");
    return cell;
  });
  await comments.context.sync();
  return new Set(cells.map(({ rowIndex: row, columnIndex: column, worksheet }) => entryKey({ sheetId: worksheet.id, row, column })));
}

function bySheet(edits: readonly PlannedEdit[]): ReadonlyMap<string, readonly PlannedEdit[]> {
  const groups = new Map<string, PlannedEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.at.sheet);
    if (group === undefined) groups.set(edit.at.sheet, [edit]);
    else group.push(edit);
  }
  return groups;
}

function askForSheet(workbook: Excel.Workbook, name: string, edits: readonly PlannedEdit[], needsMerges: boolean): AskedSheet {
  const worksheet = workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("id,name,protection/protected,protection/options");
  const bottom = Math.max(...edits.map(({ at }) => at.row));
  const right = Math.max(...edits.map(({ at }) => at.column));
  return { worksheet, merges: needsMerges ? askForMerges(worksheet, bottom, right) : null };
}

/** What was asked about one cell. */
interface Asked {
  readonly cell: Excel.Range;
  readonly note: Excel.Note | null;
}

function askAbout(sheet: AskedSheet | undefined, { at, note }: PlannedEdit, withNotes: boolean): Asked | null {
  if (sheet === undefined) return null;
  const asked = withNotes && note !== undefined && supports("1.18") ? sheet.worksheet.notes.getItemOrNullObject(cellAddress(at.row, at.column)) : null;
  asked?.load("content");
  return { cell: askForCell(sheet.worksheet, at.row, at.column), note: asked };
}

function split(judged: readonly (ReadyEdit | RefusedEdit)[]): Pick<Survey, "ready" | "refused"> {
  const ready: ReadyEdit[] = [];
  const refused: RefusedEdit[] = [];
  for (const one of judged) {
    if ("why" in one) refused.push(one);
    else ready.push(one);
  }
  return { ready, refused };
}

/** Decides for each edit whether it may be written. */
class Judge {
  private readonly merges = new Map<string, readonly Area[]>();
  private readonly entries: ReadonlyMap<string, LedgerEntry>;

  constructor(
    ledger: Ledger,
    private readonly mergesOf: (sheetId: string, question: MergeQuestion | null) => readonly Area[],
    private readonly withNotes: boolean,
    private readonly commented: ReadonlySet<string>,
  ) {
    this.entries = new Map(ledger.entries.map((entry) => [entryKey(entry), entry]));
  }

  judge(edit: PlannedEdit, sheet: AskedSheet | undefined, asked: Asked | null): ReadyEdit | RefusedEdit {
    const { at } = edit;
    if (sheet === undefined || asked === null || sheet.worksheet.isNullObject) return { at, why: "sheet-missing", now: null };
    const cell = probedCell(asked.cell);
    const after = stateAfter(edit.to);
    const entry = after === null ? null : entryFor(after, cell.format);
    const why = this.obstacle(edit, sheet, cell, entry);
    if (why !== null || after === null || entry === null) return { at, why: why ?? "not-written", now: cell.state };
    return this.ready(edit, sheet.worksheet, cell, asked.note, after, entry);
  }

  private obstacle({ at, expect }: PlannedEdit, sheet: AskedSheet, cell: ProbedCell, entry: Entry | null): RefusalReason | null {
    const { id, protection } = sheet.worksheet;
    const merges = this.merges.get(id) ?? this.mergesOf(id, sheet.merges);
    this.merges.set(id, merges);
    if (isMergedAway(merges, at.row, at.column)) return "merged-away";
    if (cell.array !== null) return cell.array;
    if (!sameState(cell.state, expect)) return "changed-meanwhile";
    if (!protection.protected) return null;
    const needsFormat = entry !== null && entry.format !== cell.format;
    return cell.isLocked || (needsFormat && !mayFormat(sheet.worksheet)) ? "protected" : null;
  }

  private ready(edit: PlannedEdit, worksheet: Excel.Worksheet, cell: ProbedCell, note: Excel.Note | null, after: CellState, entry: Entry): ReadyEdit {
    const place = { sheetId: worksheet.id, row: edit.at.row, column: edit.at.column };
    const old = this.entries.get(entryKey(place));
    const isPainted = edit.mark && mayFormat(worksheet);
    const step = noteStep(edit.note, { isKnown: this.withNotes, found: note, own: old?.note ?? null, isCommented: this.commented.has(entryKey(place)) }, worksheet);
    const fresh: LedgerEntry = {
      ...place,
      sheet: worksheet.name,
      before: cell.state,
      beforeFormat: cell.format,
      wrote: after,
      fill: isPainted ? cell.fill : null,
      note: step.kind === "none" ? null : { kind: step.kind.endsWith("comment") ? "comment" : "note", text: step.text },
    };
    const ledger = continuedEntry(old, fresh, cell.isMarked);
    return { edit, before: cell.state, beforeFormat: cell.format, after, entry, isPainted, note: step, ledger };
  }
}

function mayFormat({ protection }: Excel.Worksheet): boolean {
  return !protection.protected || protection.options.allowFormatCells === true;
}

/** What stands on a cell in the way of notes. */
interface Remarks {
  /** False where this Excel refuses to speak of notes and comments. */
  readonly isKnown: boolean;
  /** The note asked about; null where Excel knows no notes and comments take their place. */
  readonly found: Excel.Note | null;
  readonly own: OwnNote | null;
  readonly isCommented: boolean;
}

/** A note is added only where none stands, and changed only where it is still ours. */
function noteStep(text: string | undefined, { isKnown, found, own, isCommented }: Remarks, { protection }: Excel.Worksheet): NoteStep {
  if (text === undefined) return { kind: "none", isLacking: false };
  if (!isKnown || (protection.protected && protection.options.allowEditObjects !== true)) return { kind: "none", isLacking: true };
  if (found === null) {
    if (!isCommented) return { kind: "add-comment", text };
    return own?.kind === "comment" ? { kind: "change-comment", text } : { kind: "none", isLacking: true };
  }
  if (found.isNullObject) return { kind: "add-note", text };
  return own?.text === found.content ? { kind: "change-note", text } : { kind: "none", isLacking: true };
}
