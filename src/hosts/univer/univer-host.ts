import { cellAt, type CellRef, type Grid } from "../../core/grid/grid";
import type { Host, HostProblem, PlannedEdit, Receipt, RestoreReceipt, Result, SheetInfo, WritePlan } from "../../core/host";
import { openWorkbook, patchWorkbook, readGrids, undoWorkbook, XlsxFileHost, type OpenedWorkbook } from "../xlsx";
import { sameState, stateOfCell } from "../xlsx/write/cell-content";
import { cellKey, CorrectionSteps } from "./correction-steps";
import type { GridView, ShownCell, ViewEvents } from "./grid-view";
import { withResults } from "./recalculated";
import { typedContent } from "./typed-content";

/** What the page around a workbook hears of it. */
export interface WorkbookEvents {
  /** The workbook, or the results of its formulas, changed. */
  onChanged(): void;
  /** Edits of a person that the file could not take; the cells show what the file holds. */
  onRefused(refused: Receipt["refused"]): void;
  onLocked(why: "not-saveable" | "read-only"): void;
  onSheetShown(sheet: string): void;
  /** A cell was jumped to. */
  onRevealed(at: CellRef): void;
}

/**
 * A workbook in the page's grid. The bytes of the file are the truth: every question first folds what a person typed into
 * them, every answer of ours is put into the grid from them.
 */
export class UniverHost implements Host, ViewEvents {
  private file: XlsxFileHost;
  private view: GridView | null = null;
  private readonly touched = new Map<string, CellRef>();
  private readonly steps = new CorrectionSteps();
  private readonly recalculated = new Set<string>();
  private readonly watchers = new Set<(sheets: readonly string[]) => void>();
  private readonly news = new Set<string>();
  /** True when somebody has read while formulas were being worked out. */
  private isBehind = false;

  constructor(opened: OpenedWorkbook, private readonly events: WorkbookEvents) {
    this.file = new XlsxFileHost(opened);
  }

  get workbookName(): string {
    return this.file.workbookName;
  }

  /** The file with everything done so far. */
  get bytes(): Uint8Array {
    this.fold();
    return this.file.bytes;
  }

  /** Joins the workbook to its grid. */
  attach(view: GridView): void {
    this.view = view;
  }

  async sheets(): Promise<Result<readonly SheetInfo[], HostProblem>> {
    return this.file.sheets();
  }

  async read(sheets?: readonly string[]): Promise<Result<readonly Grid[], HostProblem>> {
    this.isBehind = (await this.view?.settled()) === false;
    const folded = this.fold();
    if (!folded.ok) return folded;
    const read = await this.file.read(sheets);
    const { view } = this;
    if (!read.ok || view === null) return read;
    return { ok: true, value: read.value.map((grid) => (this.recalculated.has(grid.sheet) ? withResults(grid, (row, column) => view.stateAt({ sheet: grid.sheet, row, column })) : grid)) };
  }

  async apply(plan: WritePlan): Promise<Result<Receipt, HostProblem>> {
    const folded = this.fold();
    if (!folded.ok) return folded;
    const before = this.shown(plan.edits.map(({ at }) => at));
    const written = await this.file.apply(plan);
    if (!written.ok) return written;
    const done = new Set(written.value.applied.map(({ at }) => cellKey(at)));
    if (done.size === 0) return written;
    const edits = plan.edits.filter(({ at }) => done.has(cellKey(at)));
    const step = this.steps.add(edits);
    const old = before.filter(({ at }) => done.has(cellKey(at)));
    await this.view?.putStep(step, old, this.shown(edits.map(({ at }) => at)), this.isFree);
    this.events.onChanged();
    return written;
  }

  async undo(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    const undone = await this.restored(() => this.file.undo(only));
    if (undone.ok) this.steps.forget(undone.value.restored);
    return undone;
  }

  async clearMarks(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    return this.restored(() => this.file.clearMarks(only));
  }

  async ledgerSize(): Promise<Result<number, HostProblem>> {
    return this.file.ledgerSize();
  }

  async loadState(key: string): Promise<Result<string | null, HostProblem>> {
    return this.file.loadState(key);
  }

  async saveState(key: string, value: string | null): Promise<Result<null, HostProblem>> {
    const folded = this.fold();
    if (!folded.ok) return folded;
    const before = this.file.bytes;
    const saved = await this.file.saveState(key, value);
    if (this.file.bytes !== before) this.events.onChanged();
    return saved;
  }

  async reveal(at: CellRef): Promise<Result<null, HostProblem>> {
    const isShown = (await this.view?.reveal(at)) ?? false;
    this.events.onRevealed(at);
    return isShown ? { ok: true, value: null } : { ok: false, problem: { kind: "busy", detail: "the grid does not show this sheet" } };
  }

  async watch(onChange: (sheets: readonly string[]) => void): Promise<Result<() => Promise<void>, HostProblem>> {
    this.watchers.add(onChange);
    return {
      ok: true,
      value: async () => {
        this.watchers.delete(onChange);
      },
    };
  }

  onTouched(at: CellRef): void {
    this.touched.set(cellKey(at), at);
    this.tell(at.sheet);
  }

  onRecalculated(sheet: string): void {
    this.recalculated.add(sheet);
    // Whoever reads waits for the results; only who read too early must hear of them.
    if (this.isBehind) this.tell(sheet);
  }

  onStep(step: number, direction: "back" | "forth"): void {
    if (!this.fold().ok) return;
    const { toFirst, toEarlier } = direction === "back" ? this.steps.takeBack(step) : { toFirst: [], toEarlier: this.steps.doAgain(step) };
    const undone = toFirst.length === 0 ? null : undoWorkbook(this.file.workbook, toFirst);
    if (undone?.ok === true) this.take(undone.value.bytes);
    const grids = this.grids(toEarlier.map(({ at }) => at));
    // The grid has decided already: the cell gets this content whatever stands in it.
    const edits = toEarlier.map((edit): PlannedEdit => ({ ...edit, expect: stateOfCell(this.cell(grids, edit.at)) }));
    const written = edits.length === 0 ? null : patchWorkbook(this.file.workbook, { edits });
    if (written?.ok === true) this.take(written.value.bytes);
  }

  onLocked(why: "not-saveable" | "read-only"): void {
    this.events.onLocked(why);
  }

  onSheetShown(sheet: string): void {
    this.events.onSheetShown(sheet);
  }

  private async restored(work: () => Promise<Result<RestoreReceipt, HostProblem>>): Promise<Result<RestoreReceipt, HostProblem>> {
    const folded = this.fold();
    if (!folded.ok) return folded;
    const restored = await work();
    if (!restored.ok) return restored;
    await this.view?.put(this.shown(restored.value.restored), this.isFree);
    this.events.onChanged();
    return restored;
  }

  /** Puts what a person typed into the bytes. Cells the file cannot take are handed back to the grid. */
  private fold(): Result<null, HostProblem> {
    const { view } = this;
    if (view === null || this.touched.size === 0) return DONE;
    const places = [...this.touched.values()];
    const grids = this.grids(places);
    const edits = places.flatMap((at): PlannedEdit[] => {
      const expect = stateOfCell(this.cell(grids, at));
      const wanted = view.stateAt(at);
      return sameState(expect, wanted) ? [] : [{ at, expect, to: typedContent(wanted, view.foreignFormat(at)), mark: false }];
    });
    const written = patchWorkbook(this.file.workbook, { edits }, { remember: false });
    if (!written.ok) return written;
    this.touched.clear();
    this.take(written.value.bytes);
    const { refused } = written.value.receipt;
    if (refused.length > 0) this.events.onRefused(refused);
    const astray = new Set(refused.map(({ at }) => cellKey(at)));
    const wrong = places.filter((at) => astray.has(cellKey(at)) || view.looksForeign(at));
    if (wrong.length > 0) void view.put(this.shown(wrong), this.isFree);
    return DONE;
  }

  private readonly isFree = (at: CellRef): boolean => !this.touched.has(cellKey(at));

  private shown(places: readonly CellRef[]): ShownCell[] {
    const grids = this.grids(places);
    return places.map((at) => ({ at, cell: this.cell(grids, at) }));
  }

  private grids(places: readonly CellRef[]): ReadonlyMap<string, Grid> {
    const read = readGrids(this.file.workbook, [...new Set(places.map(({ sheet }) => sheet))]);
    return new Map((read.ok ? read.value : []).map((grid) => [grid.sheet, grid]));
  }

  private cell(grids: ReadonlyMap<string, Grid>, { sheet, row, column }: CellRef): ReturnType<typeof cellAt> {
    const grid = grids.get(sheet);
    return grid === undefined ? undefined : cellAt(grid, row, column);
  }

  private take(bytes: Uint8Array): void {
    if (bytes === this.file.bytes) return;
    const opened = openWorkbook(bytes, this.file.workbookName);
    if (opened.ok) this.file = new XlsxFileHost(opened.value);
  }

  /** Several cells changed at once are told once. */
  private tell(sheet: string): void {
    if (this.news.size === 0) {
      queueMicrotask(() => {
        const sheets = [...this.news];
        this.news.clear();
        for (const watcher of this.watchers) watcher(sheets);
        this.events.onChanged();
      });
    }
    this.news.add(sheet);
  }
}

const DONE = { ok: true, value: null } as const;
