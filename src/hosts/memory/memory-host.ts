import { cellAt, isCellError, sameCell, type Cell, type CellRef, type Grid } from "../../core/grid/grid";
import type { CellState, Host, HostProblem, PlannedEdit, Receipt, RefusalReason, RestoreReceipt, Result, SheetInfo, WritePlan } from "../../core/host";
import type { NewContent } from "../../core/findings/finding";
import { lacksCompany } from "../../core/belonging";

/** What is known of one corrected cell. */
interface Correction {
  readonly at: CellRef;
  readonly before: Cell | undefined;
  readonly wrote: CellState;
  readonly marked: boolean;
  readonly note: string | null;
}

type Shown = (value: number, numberFormat: string | undefined) => string;

/** A workbook in memory: the same compare-and-set, marks and ledger as in Excel and in files, for tests and previews. */
export class MemoryHost implements Host {
  private readonly state = new Map<string, string>();
  private ledger: Correction[] = [];
  private grids: readonly Grid[];

  /** `shown` gives the text of a number under a number format; without it a number shows its plain digits. */
  constructor(grids: readonly Grid[], readonly workbookName: string | null = null, private readonly shown: Shown = String) {
    this.grids = grids;
  }

  async sheets(): Promise<Result<readonly SheetInfo[], HostProblem>> {
    return done(this.grids.map(({ sheet, visibility }) => ({ name: sheet, visibility })));
  }

  async read(sheets?: readonly string[]): Promise<Result<readonly Grid[], HostProblem>> {
    return done(this.grids.filter(({ sheet }) => sheets === undefined || sheets.includes(sheet)).map((grid) => this.withNotes(grid)));
  }

  async apply(plan: WritePlan): Promise<Result<Receipt, HostProblem>> {
    const judged = plan.edits.map((edit) => ({ edit, why: this.obstacle(edit, this.stateAt(edit.at)) }));
    const isStranded = lacksCompany(judged.filter(({ why }) => why !== null).map(({ edit }) => edit));
    const applied: { at: CellRef; before: CellState; after: CellState }[] = [];
    const refused: { at: CellRef; why: RefusalReason; now: CellState | null }[] = [];
    for (const { edit, why } of judged) {
      const now = this.stateAt(edit.at);
      const after = stateAfter(edit.to);
      if (why !== null || after === null || isStranded(edit)) refused.push({ at: edit.at, why: why ?? "belongs-together", now });
      else {
        this.note(edit, after);
        this.put(edit.at, this.cellOf(after, this.cell(edit.at)?.numberFormat));
        applied.push({ at: edit.at, before: now ?? { value: null }, after });
      }
    }
    return done({ applied, refused });
  }

  async undo(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    const wanted = this.ledger.filter(isAmong(only));
    const stands = wanted.filter((entry) => this.holdsWhatWasWritten(entry));
    const back = wanted.filter((entry) => !stands.includes(entry) && this.holdsOldContent(entry));
    const changed = wanted.filter((entry) => !stands.includes(entry) && !back.includes(entry));
    for (const { at, before } of stands) this.put(at, before);
    this.ledger = this.ledger.filter((entry) => !wanted.includes(entry) || changed.includes(entry));
    return done(receiptOf([...stands, ...back], changed));
  }

  async clearMarks(only?: readonly CellRef[]): Promise<Result<RestoreReceipt, HostProblem>> {
    const bearing = this.ledger.filter(isAmong(only)).filter(({ marked, note }) => marked || note !== null);
    this.ledger = this.ledger.map((entry) => (bearing.includes(entry) ? { ...entry, marked: false, note: null } : entry));
    return done(receiptOf(bearing, []));
  }

  async ledgerSize(): Promise<Result<number, HostProblem>> {
    return done(this.ledger.length);
  }

  async loadState(key: string): Promise<Result<string | null, HostProblem>> {
    return done(this.state.get(key) ?? null);
  }

  async saveState(key: string, value: string | null): Promise<Result<null, HostProblem>> {
    if (value === null) this.state.delete(key);
    else this.state.set(key, value);
    return done(null);
  }

  /** The cells that bear our mark now. */
  markedCells(): readonly CellRef[] {
    return this.ledger.filter(({ marked }) => marked).map(({ at }) => at);
  }

  /** What a person does meanwhile: types something into a cell. */
  type(at: CellRef, state: CellState): void {
    this.put(at, this.cellOf(state, this.cell(at)?.numberFormat));
  }

  private obstacle(edit: PlannedEdit, now: CellState | null): RefusalReason | null {
    const grid = this.grid(edit.at.sheet);
    if (grid === undefined || now === null) return "sheet-missing";
    if (isCovered(grid, edit.at)) return "merged-away";
    if (grid.isProtected) return "protected";
    if (!sameState(now, edit.expect)) return "changed-meanwhile";
    return stateAfter(edit.to) === null ? "not-written" : null;
  }

  /** Remembers a correction; what stood there before the first one stays what undo goes back to. */
  private note(edit: PlannedEdit, wrote: CellState): void {
    const old = this.ledger.find(({ at }) => sameCell(at, edit.at));
    const before = old !== undefined && this.holdsWhatWasWritten(old) ? old.before : this.cell(edit.at);
    const entry = { at: edit.at, before, wrote, marked: edit.mark || old?.marked === true, note: edit.note ?? old?.note ?? null };
    this.ledger = [...this.ledger.filter((other) => other !== old), entry];
  }

  private holdsWhatWasWritten({ at, wrote }: Correction): boolean {
    const now = this.stateAt(at);
    return now !== null && sameState(now, wrote);
  }

  /** A person has put back by hand what stood there before. */
  private holdsOldContent({ at, before }: Correction): boolean {
    const now = this.stateAt(at);
    return now !== null && sameState(now, stateOf(before));
  }

  private grid(sheet: string): Grid | undefined {
    return this.grids.find((grid) => grid.sheet === sheet);
  }

  private cell(at: CellRef): Cell | undefined {
    const grid = this.grid(at.sheet);
    return grid === undefined ? undefined : cellAt(grid, at.row, at.column);
  }

  private stateAt(at: CellRef): CellState | null {
    if (this.grid(at.sheet) === undefined) return null;
    return stateOf(this.cell(at));
  }

  private put(at: CellRef, cell: Cell | undefined): void {
    this.grids = this.grids.map((grid) => (grid.sheet === at.sheet ? withCell(grid, at, cell) : grid));
  }

  private cellOf({ value, formula }: CellState, numberFormat: string | undefined): Cell {
    const text = typeof value === "number" ? this.shown(value, numberFormat) : typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
    return { value, text, ...(formula === undefined ? {} : { formula }), ...(numberFormat === undefined ? {} : { numberFormat }) };
  }

  private withNotes(grid: Grid): Grid {
    const own = this.ledger.flatMap(({ at, note }) => (at.sheet === grid.sheet && note !== null ? [{ row: at.row, column: at.column, text: note }] : []));
    return own.length === 0 ? grid : { ...grid, notes: [...grid.notes, ...own].sort((a, b) => a.row - b.row || a.column - b.column) };
  }
}

function done<T>(value: T): Result<T, HostProblem> {
  return { ok: true, value };
}

function isAmong(only: readonly CellRef[] | undefined): (entry: Correction) => boolean {
  return ({ at }) => only === undefined || only.some((place) => sameCell(place, at));
}

function receiptOf(restored: readonly Correction[], handedBack: readonly Correction[]): RestoreReceipt {
  return { restored: restored.map(({ at }) => at), handedBack: handedBack.map(({ at }) => ({ at, why: "changed-meanwhile" })) };
}

function stateOf(cell: Cell | undefined): CellState {
  const stored = cell?.value ?? null;
  const value = isCellError(stored) ? stored.error : stored;
  return cell?.formula === undefined ? { value } : { formula: cell.formula, value };
}

/** The state a cell is in once new content was written; null when its number is none. */
function stateAfter(content: NewContent): CellState | null {
  switch (content.kind) {
    case "text":
      return { value: content.text === "" ? null : content.text };
    case "number":
      return numeric(content.number) === null ? null : { value: numeric(content.number) };
    case "formula":
      return { formula: content.formula, value: numeric(content.result) ?? content.result };
  }
}

function numeric(digits: string): number | null {
  return digits.trim() === "" || !Number.isFinite(Number(digits)) ? null : Number(digits);
}

/** A formula counts as it is written; an empty text is a blank cell. */
function sameState(a: CellState, b: CellState): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return (a.value ?? "") === (b.value ?? "");
}

function isCovered(grid: Grid, { row, column }: CellRef): boolean {
  return grid.merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

function withCell(grid: Grid, { row, column }: CellRef, cell: Cell | undefined): Grid {
  const cells = [...grid.cells];
  const line = [...(cells[row] ?? [])];
  line[column] = cell;
  cells[row] = line;
  return { ...grid, cells, rowCount: Math.max(grid.rowCount, row + 1), columnCount: Math.max(grid.columnCount, column + 1) };
}
