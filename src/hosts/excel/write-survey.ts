import { cellAddress } from "../../core/grid/a1";
import type { Area } from "../../core/grid/grid";
import type { CellState, PlannedEdit, Receipt, RefusalReason } from "../../core/host";
import { lacksCompany } from "../../core/belonging";
import { likeness } from "./cell-places";
import { entryFor, sameState, stateAfter, type Entry } from "./cell-content";
import { askForCell, probedCell, type ProbedCell } from "./cell-probe";
import type { HostMemory } from "./host-memory";
import { askForCovering, isAboutCovering } from "./covering-formats";
import { continuedEntry, entryKey, LEDGER_KEY, readLedger, SETTLED_KEY, type Ledger, type LedgerEntry } from "./ledger";
import { answeredMerges, askForMerges, isMergedAway, type MergeQuestion } from "./merge-memory";
import { askForSurroundings, type Surroundings } from "./moved-cells";
import { noteStep, type NoteStep } from "./note-step";
import { isRefusedFeature } from "./office-problems";
import { supports } from "./office-ready";
import { StoredTexts } from "./workbook-store";

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
  /** Entries of sheets where something looks moved: their cells are looked for before the ledger is gone on with. */
  readonly doubted: readonly LedgerEntry[];
  readonly ready: readonly ReadyEdit[];
  readonly refused: readonly RefusedEdit[];
  readonly ledger: Ledger;
  readonly texts: StoredTexts;
  /** Sheets where conditional formats may hide our marks. */
  readonly covered: readonly string[];
}

/** A sheet of the plan, with what was asked about it. */
interface AskedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly merges: MergeQuestion | null;
  /** Null where it is not asked. */
  readonly isCovered: (() => boolean) | null;
}

/** Entries by their old places, as they are now that their cells have been found elsewhere. */
export type Relocated = ReadonlyMap<string, LedgerEntry>;

/** Asks about every cell of a plan and for the ledger, in one round trip; what this Excel refuses to speak of is left out. */
export async function survey(edits: readonly PlannedEdit[], memory: HostMemory, relocated: Relocated = new Map()): Promise<Survey> {
  const wantsNotes = memory.readsRemarks && edits.some(({ note }) => note !== undefined);
  try {
    return await surveyCells(edits, memory, wantsNotes, relocated);
  } catch (error) {
    if (!isRefusedFeature(error)) throw error;
    if (memory.asksCovering && isAboutCovering(error)) {
      memory.asksCovering = false;
      return survey(edits, memory, relocated);
    }
    if (!wantsNotes) throw error;
    memory.readsRemarks = false;
    return surveyCells(edits, memory, false, relocated);
  }
}

async function surveyCells(edits: readonly PlannedEdit[], memory: HostMemory, withNotes: boolean, relocated: Relocated): Promise<Survey> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const texts = StoredTexts.ask(workbook);
    const sheets = new Map([...bySheet(edits)].map(([name, own]) => [name, askForSheet(workbook, name, own, memory)]));
    const asked = edits.map((edit) => ({ edit, ask: askAbout(sheets.get(edit.at.sheet), edit, withNotes) }));
    const comments = withNotes && !supports("1.18") ? workbook.comments : null;
    comments?.load("items/id");
    await context.sync();
    const stored = texts();
    const read = readLedger(stored.text(LEDGER_KEY), stored.short(SETTLED_KEY));
    const ledger = { ...read, entries: read.entries.map((entry) => relocated.get(entryKey(entry)) ?? entry) };
    const mergesOf = (id: string, question: MergeQuestion | null): readonly Area[] => (question === null ? (memory.merges.lastMerges(id) ?? []) : answeredMerges(question));
    const planned = new Map(edits.map(({ at, to }) => [`${at.row}/${at.column}/${at.sheet}`, stateAfter(to)?.value ?? ""]));
    const contentAfter = (sheet: string, row: number, column: number): unknown => planned.get(`${row}/${column}/${sheet}`);
    const judge = new Judge(ledger, mergesOf, withNotes, comments === null ? new Set() : await commentedCells(comments), contentAfter);
    const judged = asked.map(({ edit, ask }) => judge.judge(edit, sheets.get(edit.at.sheet), ask));
    return { ...split(edits, judged), doubted: relocated.size > 0 ? [] : ledger.entries.filter(({ sheetId }) => judge.doubtedSheets.has(sheetId)), ledger, texts: stored, covered: [...sheets].flatMap(([name, sheet]) => (sheet.isCovered?.() === true ? [name] : [])) };
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

function askForSheet(workbook: Excel.Workbook, name: string, edits: readonly PlannedEdit[], memory: HostMemory): AskedSheet {
  const worksheet = workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("id,name,protection/protected,protection/options");
  const bottom = Math.max(...edits.map(({ at }) => at.row));
  const right = Math.max(...edits.map(({ at }) => at.column));
  const needsMerges = memory.merges.lastMerges(memory.idOf(name) ?? "") === null;
  const marked = edits.filter(({ mark }) => mark).map(({ at }) => at);
  return {
    worksheet,
    merges: needsMerges ? askForMerges(worksheet, bottom, right) : null,
    isCovered: memory.asksCovering ? askForCovering(worksheet, marked) : null,
  };
}

/** What was asked about one cell. */
interface Asked {
  readonly cell: Excel.Range;
  readonly note: Excel.Note | null;
  readonly near: Surroundings;
}

function askAbout(sheet: AskedSheet | undefined, { at, note }: PlannedEdit, withNotes: boolean): Asked | null {
  if (sheet === undefined) return null;
  const asked = withNotes && note !== undefined && supports("1.18") ? sheet.worksheet.notes.getItemOrNullObject(cellAddress(at.row, at.column)) : null;
  asked?.load("content");
  return { cell: askForCell(sheet.worksheet, at.row, at.column), note: asked, near: askForSurroundings(sheet.worksheet, at.row, at.column) };
}

/** What Excel answered about one cell. */
interface Answered {
  readonly cell: ProbedCell;
  readonly note: Excel.Note | null;
  readonly near: Surroundings;
}

/** Sorts judged edits; one whose correction cannot be made as a whole is not made at all. */
function split(edits: readonly PlannedEdit[], judged: readonly (ReadyEdit | RefusedEdit)[]): Pick<Survey, "ready" | "refused"> {
  const isStranded = lacksCompany(edits.filter((_, index) => isRefused(judged[index])));
  const ready: ReadyEdit[] = [];
  const refused: RefusedEdit[] = [];
  for (const one of judged) {
    if (isRefused(one)) refused.push(one);
    else if (isStranded(one.edit)) refused.push({ at: one.edit.at, why: "belongs-together", now: one.before });
    else ready.push(one);
  }
  return { ready, refused };
}

function isRefused(one: ReadyEdit | RefusedEdit | undefined): one is RefusedEdit {
  return one !== undefined && "why" in one;
}

/** Decides for each edit whether it may be written. */
class Judge {
  private readonly merges = new Map<string, readonly Area[]>();
  private readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly doubtedSheets = new Set<string>();

  constructor(
    ledger: Ledger,
    private readonly mergesOf: (sheetId: string, question: MergeQuestion | null) => readonly Area[],
    private readonly withNotes: boolean,
    private readonly commented: ReadonlySet<string>,
    /** What a cell is about to hold, when it is part of the plan. */
    private readonly contentAfter: (sheet: string, row: number, column: number) => unknown,
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
    return this.ready(edit, sheet.worksheet, { cell, note: asked.note, near: asked.near }, after, entry);
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

  private ready(edit: PlannedEdit, worksheet: Excel.Worksheet, { cell, note, near }: Answered, after: CellState, entry: Entry): ReadyEdit {
    const place = { sheetId: worksheet.id, row: edit.at.row, column: edit.at.column };
    const old = this.entries.get(entryKey(place));
    // Another cell where ours should be, or our mark where none should be: cells have moved.
    if (old === undefined ? cell.isMarked : likeness(old.near, near()) < 1) this.doubtedSheets.add(worksheet.id);
    const isPainted = edit.mark && mayFormat(worksheet);
    const step = noteStep(edit.note, { isKnown: this.withNotes, found: note, own: old?.note ?? null, isCommented: this.commented.has(entryKey(place)) }, worksheet);
    const fresh: LedgerEntry = {
      ...place,
      sheet: worksheet.name,
      near: near((row, column) => this.contentAfter(edit.at.sheet, row, column)),
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
