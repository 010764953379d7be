import { cellAddress } from "../../../core/grid/a1";
import { cellAt, type Grid } from "../../../core/grid/grid";
import type { CellState, PlannedEdit, Receipt, RefusalReason, WritePlan } from "../../../core/host";
import { lacksCompany } from "../../../core/belonging";
import { continuedEntry, entryKey, type LedgerEntry } from "../ledger/ledger";
import { nearbyTexts } from "../ledger/ledger-places";
import { followMovedCells } from "../ledger/moved-cells";
import { OpenedWorkbook } from "../opened-workbook";
import { WorkbookFault } from "../workbook-fault";
import { contentOf, contentOfCell, sameState, stateOfCell, stateOfContent, type CellContent } from "./cell-content";
import { Obstacles } from "./obstacles";
import { RichCells } from "./rich-cells";
import type { CellWrite } from "./sheet-patch";
import type { CellPlace, GapPlace } from "./sheet-survey";
import type { StyleEditor, WantedLook } from "./style-editor";
import { WorkbookEdit, type ReadSheet, type SurveyedSheet } from "./workbook-edit";

/** How corrections are written. */
export interface PatchOptions {
  /** ARGB of the correction fill. */
  readonly fill?: string;
  /** Who signs the notes. */
  readonly author?: string;
  /** False for edits a person made by hand: they are written, not remembered. */
  readonly remember?: boolean;
}

/** A patched workbook. */
export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  /** The workbook as it was read back; the old one where nothing was written. */
  readonly workbook: OpenedWorkbook;
  readonly receipt: Receipt;
  readonly notices: readonly PatchNotice[];
}

/** What the person should know about a patched workbook: its signature no longer holds; it carries macros, which were kept. */
export type PatchNotice = "signature-broken" | "macros-kept";

/** The fill of a corrected cell: a yellow that black text reads well on. */
export const MARK_FILL = "FFFFE699";
/** Who signs our notes. */
export const NOTE_AUTHOR = "绩效审核";

interface Refusal {
  readonly edit: PlannedEdit;
  readonly why: RefusalReason;
  readonly now: CellState | null;
}

/** One edit that will be made. */
interface Job {
  readonly edit: PlannedEdit;
  readonly content: CellContent;
  readonly before: CellContent;
  readonly place: CellPlace | GapPlace;
}

/** A sheet of a plan, and the edits that nothing stands in the way of. */
interface ExaminedSheet {
  readonly surveyed: SurveyedSheet;
  readonly wanted: readonly Job[];
}

/** Writes a plan into a workbook; every cell only while it still holds what the plan expects. */
export function patchedWorkbook(opened: OpenedWorkbook, plan: WritePlan, options: PatchOptions): PatchedWorkbook {
  const work = new WorkbookEdit(opened);
  const rich = new RichCells(opened);
  const refusals: Refusal[] = [];
  const sheets = examinedSheets(plan, work, rich, refusals);
  const isStranded = lacksCompany(refusals.map(({ edit }) => edit));
  const jobs: Job[] = [];
  for (const { surveyed, wanted } of sheets) {
    const lonely = wanted.filter(({ edit }) => isStranded(edit));
    refusals.push(...lonely.map(({ edit, before }) => ({ edit, why: "belongs-together" as const, now: stateOfContent(before) })));
    const whole = wanted.filter(({ edit }) => !isStranded(edit));
    if (whole.length === 0) continue;
    const fresh = writtenSheet(work, surveyed, whole, options);
    if (options.remember !== false) remember(work, surveyed, fresh);
    jobs.push(...whole);
  }
  const refused = refusals.map(({ edit: { at }, why, now }) => ({ at, why, now }));
  if (jobs.length === 0) return { bytes: opened.bytes, workbook: opened, receipt: { applied: [], refused }, notices: [] };
  const bytes = work.finished();
  const applied = jobs.map(({ edit, content, before }) => ({ at: edit.at, before: stateOfContent(before), after: stateOfContent(content) }));
  const workbook = new OpenedWorkbook(bytes, opened.name);
  verify(workbook, applied);
  return { bytes, workbook, receipt: { applied, refused }, notices: noticesOf(opened) };
}

/** The sheets of a plan with the edits that can be made there; all are looked at before any is written. */
function examinedSheets({ edits }: WritePlan, work: WorkbookEdit, rich: RichCells, refusals: Refusal[]): readonly ExaminedSheet[] {
  return [...bySheet(edits)].flatMap(([sheet, own]) => {
    const read = work.sheet(sheet);
    if (read === null) {
      refusals.push(...own.map((edit) => ({ edit, why: "sheet-missing" as const, now: null })));
      return [];
    }
    followMovedCells(work, read);
    const surveyed = work.survey(read, own.map(({ at }) => at));
    return [{ surveyed, wanted: examined(surveyed, own, work, rich, refusals) }];
  });
}

function bySheet(edits: readonly PlannedEdit[]): Map<string, PlannedEdit[]> {
  const groups = new Map<string, PlannedEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.at.sheet);
    if (group === undefined) groups.set(edit.at.sheet, [edit]);
    else group.push(edit);
  }
  return groups;
}

/** Sorts the edits of a sheet into those that can be made and those that cannot. */
function examined(surveyed: SurveyedSheet, edits: readonly PlannedEdit[], work: WorkbookEdit, rich: RichCells, refusals: Refusal[]): Job[] {
  const { grid, survey } = surveyed;
  const obstacles = new Obstacles(surveyed, work.styles, work.edit);
  const jobs: Job[] = [];
  const taken = new Set<string>();
  for (const edit of edits) {
    const { row, column } = edit.at;
    const cell = cellAt(grid, row, column);
    const now = stateOfCell(cell);
    const content = contentOf(edit.to);
    const place = survey.place(row, column);
    const stands = sameState(now, edit.expect) && !taken.has(`${row},${column}`);
    const why = obstacles.at(row, column) ?? (stands ? null : "changed-meanwhile");
    if (why !== null || content === null || place === undefined) {
      refusals.push({ edit, why: why ?? "not-written", now });
      continue;
    }
    taken.add(`${row},${column}`);
    const plain = contentOfCell(cell);
    jobs.push({ edit, content, place, before: place.kind === "cell" ? rich.withRuns(plain, survey, place) : plain });
  }
  return jobs;
}

function writtenSheet(work: WorkbookEdit, surveyed: SurveyedSheet, jobs: readonly Job[], options: PatchOptions): LedgerEntry[] {
  const { styles } = work;
  const fill = options.fill ?? MARK_FILL;
  const writes = jobs.map(({ edit, content, place }): CellWrite => {
    const look = wantedLook(edit, content, place.style, fill, styles);
    return { row: edit.at.row, column: edit.at.column, content, style: Object.keys(look).length === 0 ? place.style : styles.variant(place.style, look) };
  });
  const notes = jobs.flatMap(({ edit: { at, note } }) => (note === undefined ? [] : [{ address: cellAddress(at.row, at.column), text: note }]));
  const looks = jobs.map(({ place }) => styles.look(place.style));
  const written = work.change(surveyed, { writes, newNotes: notes, goneNotes: oldNotes(work, jobs) }, options.author ?? NOTE_AUTHOR);
  const noted = new Set(written.map(({ address }) => address));
  return jobs.map(({ edit: { at, mark, note }, content, before, place }, index): LedgerEntry => ({
    sheet: at.sheet, sheetId: surveyed.entry.sheetId, row: at.row, column: at.column, home: { row: at.row, column: at.column }, before, wrote: content,
    look: writes[index]?.style === place.style ? null : (looks[index] ?? null),
    mark: mark ? fill : null,
    note: note !== undefined && noted.has(cellAddress(at.row, at.column)) ? note : null,
    near: [],
  }));
}

/** A note of ours from an earlier correction makes room for the new one. */
function oldNotes(work: WorkbookEdit, jobs: readonly Job[]): { address: string; text: string }[] {
  const known = new Map(work.ledger.entries.map((entry) => [entryKey(entry), entry.note]));
  return jobs.flatMap(({ edit: { at, note } }) => {
    const old = note === undefined ? null : (known.get(entryKey(at)) ?? null);
    return old === null ? [] : [{ address: cellAddress(at.row, at.column), text: old }];
  });
}

function wantedLook(edit: PlannedEdit, content: CellContent, style: number, fill: string, styles: StyleEditor): WantedLook {
  const isComputed = content.kind === "number" || content.kind === "formula";
  return {
    ...(edit.mark ? { fill } : {}),
    ...(isComputed && styles.format(style) === "@" ? { general: true } : {}),
    ...(content.kind === "text" && /^[=+\-@]/.test(content.text) ? { quotePrefix: true } : {}),
  };
}

/** Puts the new corrections of a sheet into the ledger, with the texts around each as they stand after writing. */
function remember(work: WorkbookEdit, { grid }: ReadSheet, fresh: readonly LedgerEntry[]): void {
  const known = new Map(work.ledger.entries.map((entry) => [entryKey(entry), entry]));
  for (const entry of fresh) known.set(entryKey(entry), continuedEntry(known.get(entryKey(entry)), entry));
  const after = gridAfter(grid, fresh);
  work.ledger.entries = [...known.values()].map((entry) =>
    entry.sheet === grid.sheet && holdsWhatWasWritten(after, entry) ? { ...entry, near: nearbyTexts(after, entry) } : entry,
  );
}

function holdsWhatWasWritten(grid: Grid, { row, column, wrote }: LedgerEntry): boolean {
  return sameState(stateOfCell(cellAt(grid, row, column)), stateOfContent(wrote));
}

/** The sheet as it stands once the corrections are in it. */
function gridAfter(grid: Grid, entries: readonly LedgerEntry[]): Grid {
  const cells = [...grid.cells];
  for (const { row, column, wrote } of entries) {
    const line = [...(cells[row] ?? [])];
    const { formula, value } = stateOfContent(wrote);
    line[column] = { value, text: "", ...(formula === undefined ? {} : { formula }) };
    cells[row] = line;
  }
  return { ...grid, cells };
}

/** Reads the written workbook once more: what is not there was not written. */
function verify(written: OpenedWorkbook, applied: Receipt["applied"]): void {
  const sheets = [...new Set(applied.map(({ at }) => at.sheet))];
  const grids = new Map(written.grids(sheets).map((grid) => [grid.sheet, grid]));
  for (const { at, after } of applied) {
    const grid = grids.get(at.sheet);
    const now = grid === undefined ? null : stateOfCell(cellAt(grid, at.row, at.column));
    if (now === null || !sameState(now, after)) throw new WorkbookFault("unknown", `${at.sheet}!${cellAddress(at.row, at.column)} does not hold what was written`);
  }
}

function noticesOf(opened: OpenedWorkbook): PatchNotice[] {
  const types = new Set([...opened.files.relationships(""), ...opened.files.relationships(opened.mainPart)].map(({ type }) => type));
  return [...(types.has("origin") ? ["signature-broken" as const] : []), ...(types.has("vbaProject") ? ["macros-kept" as const] : [])];
}
