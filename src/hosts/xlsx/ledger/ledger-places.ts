import { cellAt, type Cell, type Grid } from "../../../core/grid/grid";
import { pushedFormula } from "../sheet/formula-shift";
import { sameState, stateOfCell, stateOfContent } from "../write/cell-content";
import type { LedgerEntry } from "./ledger";

/** A place in a grid; 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const TEXTS = 4;
const TEXT_LENGTH = 24;

/** The texts by which a cell is known: the nearest ones in its row, and the one above it in its column. */
export function nearbyTexts(grid: Grid, { row, column }: Place): string[] {
  const found: string[] = [];
  const cells = grid.cells[row] ?? [];
  for (let away = 1; away <= grid.columnCount && found.length < TEXTS; away++) {
    for (const side of [column - away, column + away]) {
      const text = wordsOf(cells[side]);
      if (text !== null && found.length < TEXTS) found.push(text);
    }
  }
  for (let above = row - 1; above >= 0 && above > row - 200; above--) {
    const text = wordsOf(cellAt(grid, above, column));
    if (text !== null) return [...found, text];
  }
  return found;
}

function wordsOf(cell: Cell | undefined): string | null {
  return typeof cell?.value === "string" && cell.value !== "" ? cell.value.slice(0, TEXT_LENGTH) : null;
}

/** How much of what was around a cell is around a place still: 1 for all of it, 0 for nothing. */
function likeness(near: readonly string[], grid: Grid, place: Place): number {
  if (near.length === 0) return 1;
  const left = nearbyTexts(grid, place);
  let same = 0;
  for (const text of near) {
    const index = left.indexOf(text);
    if (index < 0) continue;
    same++;
    left.splice(index, 1);
  }
  return same / near.length;
}

/** Where in a sheet which contents stand, for finding cells that have moved. */
export class GridIndex {
  private readonly byValue = new Map<string, Place[]>();
  private readonly formulas: Place[] = [];

  constructor(readonly grid: Grid) {
    grid.cells.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell === undefined) return;
        if (cell.formula !== undefined) this.formulas.push({ row, column });
        const key = valueKey(stateOfCell(cell).value);
        const places = this.byValue.get(key);
        if (places === undefined) this.byValue.set(key, [{ row, column }]);
        else places.push({ row, column });
      }),
    );
  }

  /** Places that hold what was written, the recorded one and those with all the old texts around them. */
  candidates(entry: LedgerEntry): readonly Place[] {
    const { row, column, wrote } = entry;
    const same = wrote.kind === "formula" ? this.formulas : (this.byValue.get(valueKey(stateOfContent(wrote).value)) ?? []);
    const elsewhere = same.filter((place) => place.row !== row || place.column !== column);
    const likely = elsewhere.filter((place) => entry.near.length > 0 && likeness(entry.near, this.grid, place) === 1);
    return [{ row, column }, ...likely].filter((place) => this.holds(entry, place));
  }

  /** True when a place holds what was written; a formula may have moved along with what it refers to. */
  private holds(entry: LedgerEntry, { row, column }: Place): boolean {
    const state = stateOfCell(cellAt(this.grid, row, column));
    const { wrote } = entry;
    if (wrote.kind !== "formula" || state.formula === undefined) return sameState(state, stateOfContent(wrote));
    const now = spelled(state.formula);
    return now === spelled(wrote.formula) || now === spelled(pushedFormula(wrote.formula, row - entry.row, column - entry.column));
  }
}

function valueKey(value: string | number | boolean | null): string {
  return `${typeof value}:${String(value ?? "")}`;
}

/** Programs capitalise names and drop spaces when they save; texts inside quotes stay as they are. */
function spelled(formula: string): string {
  return formula.replace(/("(?:[^"]|"")*")|\s+|([^"\s]+)/g, (_, text?: string, rest?: string) => text ?? rest?.toUpperCase() ?? "");
}

/**
 * Which of the candidates is the cell: a marked one where all around is as it was, the recorded place before others; else
 * the recorded place, if enough around it is; null when none is sure enough, or two are equally so.
 */
export function chosenPlace(entry: LedgerEntry, grid: Grid, candidates: readonly Place[], bearsMark: (place: Place) => boolean): Place | null {
  const perfect = candidates.filter((place) => likeness(entry.near, grid, place) === 1 && (entry.mark === null || bearsMark(place)));
  const recorded = candidates.find(({ row, column }) => row === entry.row && column === entry.column);
  if (recorded !== undefined && perfect.includes(recorded)) return recorded;
  const inColumn = perfect.filter(({ column }) => column === entry.column);
  const [only, ...others] = inColumn.length > 0 ? inColumn : perfect;
  if (only !== undefined) return others.length === 0 ? only : null;
  const isSure = recorded !== undefined && entry.near.length > 0 && likeness(entry.near, grid, recorded) >= 0.5;
  return isSure ? recorded : null;
}
