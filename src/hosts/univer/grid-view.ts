import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { FUniver, ICellData, ICommandInfo, IExecutionOptions, IMutationInfo, IStyleData } from "@univerjs/presets";
import type { Cell, CellRef, Grid } from "../../core/grid/grid";
import type { CellState } from "../../core/host";
import { replacingCellData, stateOfCellData } from "./cell-data";
import { STEP, type GridStage, type StageListener } from "./grid-stage";
import { pastedRows } from "./pasted-text";
import { SheetDressing } from "./sheet-dressing";
import { PLAIN_LOOKS, type Undrawn } from "./sheet-looks";
import { sheetId, workbookData } from "./workbook-data";

/** What happens in the grid that its workbook must follow. */
export interface ViewEvents {
  /** A person changed a cell. */
  onTouched(at: CellRef): void;
  /** Formulas of a sheet were worked out anew. */
  onRecalculated(sheet: string): void;
  /** A person takes a step of ours back, or does it again. It is told before the cells change. */
  onStep(step: number, direction: "back" | "forth"): void;
  /** A person asked for something that is switched off. */
  onLocked(why: "not-saveable" | "read-only"): void;
  /** Another sheet is shown. */
  onSheetShown(sheet: string): void;
}

/** A cell as it is to stand in the grid. */
export interface ShownCell {
  readonly at: CellRef;
  readonly cell: Cell | undefined;
}

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver["getWorkbook"]>>["getActiveSheet"]>;

/** One workbook in the grid. */
export class GridView implements StageListener {
  private readonly sheets: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, string>;
  private readonly dressing: SheetDressing;
  private isOurs = false;
  private readonly hasFormulas: boolean;
  /** True while results of formulas may be older than the cells. */
  private isStale = false;
  private working: Promise<boolean> | null = null;

  private constructor(
    private readonly stage: GridStage,
    private readonly id: string,
    grids: readonly Grid[],
    bytes: () => Uint8Array,
    readonly isReadOnly: boolean,
    private readonly events: ViewEvents,
  ) {
    this.dressing = new SheetDressing(stage, id, grids, bytes);
    this.hasFormulas = grids.some(({ cells }) => cells.some((line) => line?.some((cell) => cell?.formula !== undefined) === true));
    this.sheets = new Map(grids.map((grid, index) => [grid.sheet, sheetId(index)]));
    this.names = new Map(grids.map((grid, index) => [sheetId(index), grid.sheet]));
  }

  /** Lays a read workbook into the grid; the looks of further sheets are read when they are first shown. */
  static async open(stage: GridStage, id: string, name: string, grids: readonly Grid[], bytes: () => Uint8Array, isReadOnly: boolean, events: ViewEvents): Promise<GridView> {
    const view = new GridView(stage, id, grids, bytes, isReadOnly, events);
    const first = grids.find(({ visibility }) => visibility === "visible") ?? grids[0];
    if (first !== undefined) await view.dressing.read([first.sheet]);
    stage.open(workbookData(id, name, grids, view.dressing.looks, stage.room), view);
    if (first !== undefined) view.dressing.takeAsDressed(first.sheet);
    return view;
  }

  show(): void {
    this.stage.show(this.id);
  }

  focus(): void {
    this.stage.focus();
  }

  close(): void {
    this.stage.close(this.id);
  }

  /** Name of the sheet shown. */
  get shownSheet(): string | null {
    return this.stage.api.getWorkbook(this.id)?.getActiveSheet().getSheetName() ?? null;
  }

  /** What the sheet shown holds and the grid does not draw. */
  get undrawn(): Undrawn {
    return this.dressing.looks.get(this.shownSheet ?? "")?.undrawn ?? PLAIN_LOOKS.undrawn;
  }

  async showSheet(name: string): Promise<void> {
    await this.dressing.dress(name);
    const sheet = this.sheet(name);
    if (sheet !== null) this.stage.api.getWorkbook(this.id)?.setActiveSheet(sheet);
  }

  /** Takes what is being typed into its cell. */
  async endEditing(): Promise<void> {
    await this.stage.api.getWorkbook(this.id)?.endEditingAsync(true);
  }

  /** What a cell holds now. */
  stateAt(at: CellRef): CellState {
    const sheet = this.sheet(at.sheet);
    const data = sheet?.getSheet().getCellRaw(at.row, at.column) ?? null;
    const hasFormula = (data?.f ?? "") !== "" || (data?.si ?? "") !== "";
    return stateOfCellData(data, hasFormula ? (sheet?.getRange(at.row, at.column).getFormula() ?? "") : "");
  }

  /** The number format a cell was given in the grid and does not have in the file; null when there is none. */
  foreignFormat(at: CellRef): string | null {
    const shown = this.shownStyle(at)?.n?.pattern ?? null;
    return shown === (this.dressing.styleAt(at)?.n?.pattern ?? null) ? null : shown;
  }

  /** True when a cell looks otherwise than in the file. */
  looksForeign(at: CellRef): boolean {
    const [shown, kept] = [this.shownStyle(at), this.dressing.styleAt(at)];
    return this.dressing.looks.has(at.sheet) && (shown?.bg?.rgb !== kept?.bg?.rgb || shown?.n?.pattern !== kept?.n?.pattern || shown?.ff !== kept?.ff);
  }

  /** Waits until formulas are worked out, a second at most; false when that was not enough, and the results are told later. */
  async settled(): Promise<boolean> {
    if (!this.isStale) return true;
    this.working ??= this.stage.api.getFormula().onCalculationResultApplied(1000).then(() => true, () => false);
    const isDone = await this.working;
    this.isStale = false;
    this.working = null;
    return isDone;
  }

  /** Puts cells as the file holds them, with their looks; no step of undo arises. `isFree` says that nobody has typed there meanwhile. */
  async put(cells: readonly ShownCell[], isFree: (at: CellRef) => boolean): Promise<void> {
    await this.dressing.read([...new Set(cells.map(({ at }) => at.sheet))]);
    for (const params of this.changes(cells.filter(({ at }) => isFree(at)))) this.ours(() => this.stage.commands.syncExecuteCommand(SetRangeValuesMutation.id, params));
  }

  /** Puts cells as one step that a person can take back in the grid. */
  async putStep(step: number, before: readonly ShownCell[], after: readonly ShownCell[], isFree: (at: CellRef) => boolean): Promise<void> {
    const undo = this.changes(before);
    await this.put(after, isFree);
    const mutation = (params: object): IMutationInfo => ({ id: SetRangeValuesMutation.id, params });
    const told = (direction: "back" | "forth"): IMutationInfo => ({ id: STEP, params: { unitId: this.id, step, direction } });
    this.stage.history.pushUndoRedo({
      unitID: this.id,
      undoMutations: [told("back"), ...undo.map(mutation)],
      redoMutations: [told("forth"), ...this.changes(after).map(mutation)],
    });
  }

  /** Shows a sheet, selects a cell and scrolls to it; false when there is no such sheet. */
  async reveal({ sheet: name, row, column }: CellRef): Promise<boolean> {
    await this.showSheet(name);
    const sheet = this.sheet(name);
    if (sheet === null) return false;
    await this.stage.drawn;
    sheet.getRange(row, column).activate();
    sheet.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 2), 0);
    return true;
  }

  onCommand({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (id === SetRangeValuesMutation.id && options?.["applyFormulaCalculationResult"] !== true) this.isStale = this.hasFormulas;
    if (id === STEP) {
      if (isStep(params)) this.events.onStep(params.step, params.direction);
    } else if (id === "sheet.operation.set-worksheet-active") {
      const shown = this.shownSheet;
      if (shown !== null) this.events.onSheetShown(shown);
    } else if (id === SetRangeValuesMutation.id && !this.isOurs && isChange(params)) {
      const sheet = this.names.get(params.subUnitId);
      if (sheet === undefined) return;
      if (options?.["applyFormulaCalculationResult"] === true || options?.["fromFormula"] === true) this.events.onRecalculated(sheet);
      else for (const [row, columns] of Object.entries(params.cellValue)) for (const column of Object.keys(columns)) this.events.onTouched({ sheet, row: Number(row), column: Number(column) });
    }
  }

  onLocked(why: "not-saveable" | "read-only"): void {
    this.events.onLocked(why);
  }

  takesOver({ id, params }: Readonly<ICommandInfo>): boolean {
    if (id === "sheet.command.paste-by-short-key") return this.paste(params);
    if (id !== "sheet.command.set-worksheet-activate" || params === undefined || !("subUnitId" in params)) return false;
    const name = this.names.get(String(params.subUnitId));
    if (name === undefined || this.dressing.isDressed(name)) return false;
    // The sheet is drawn with its looks or not at all: first they are read, then the command is given again.
    void this.dressing.dress(name).then(() => this.stage.commands.executeCommand(id, params));
    return true;
  }

  /** Only contents can be saved, so only contents are pasted. */
  private paste(params: object | undefined): boolean {
    const sheet = this.stage.api.getWorkbook(this.id)?.getActiveSheet();
    const range = sheet?.getActiveRange();
    const text = params !== undefined && "textContent" in params && typeof params.textContent === "string" ? params.textContent : "";
    if (sheet === undefined || range === null || range === undefined || text === "") return true;
    const rows = pastedRows(text);
    const width = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
    sheet.getRange(range.getRow(), range.getColumn(), values.length, width).setValues(values);
    return true;
  }

  private changes(cells: readonly ShownCell[]): { unitId: string; subUnitId: string; cellValue: Record<number, Record<number, ICellData>> }[] {
    const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
    for (const { at, cell } of cells) {
      const rows = bySheet.get(at.sheet) ?? {};
      bySheet.set(at.sheet, rows);
      (rows[at.row] ??= {})[at.column] = replacingCellData(cell, this.dressing.styleAt(at));
    }
    return [...bySheet].flatMap(([sheet, cellValue]) => {
      const subUnitId = this.sheets.get(sheet);
      return subUnitId === undefined ? [] : [{ unitId: this.id, subUnitId, cellValue }];
    });
  }

  private shownStyle({ sheet, row, column }: CellRef): IStyleData | null {
    const data = this.sheet(sheet)?.getSheet().getCellRaw(row, column);
    return this.stage.api.getWorkbook(this.id)?.getWorkbook().getStyles().getStyleByCell(data) ?? null;
  }

  private sheet(name: string): FWorksheet | null {
    return this.stage.api.getWorkbook(this.id)?.getSheetBySheetId(this.sheets.get(name) ?? "") ?? null;
  }

  private ours(work: () => void): void {
    this.isOurs = true;
    try {
      work();
    } finally {
      this.isOurs = false;
    }
  }
}

function isStep(params: object | undefined): params is { step: number; direction: "back" | "forth" } {
  return params !== undefined && "step" in params && "direction" in params;
}

function isChange(params: object | undefined): params is { subUnitId: string; cellValue: Record<string, Record<string, unknown>> } {
  return params !== undefined && "subUnitId" in params && "cellValue" in params && typeof params.cellValue === "object" && params.cellValue !== null;
}
