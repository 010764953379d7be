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

/** Tells whether a place bears the mark of the entry looked for. */
export type MarkTest = (place: Place) => boolean;

/** The recorded place when nothing has moved: it holds what was written, bears our mark, and all around is as it was. */
export function unmovedPlace(entry: LedgerEntry, grid: Grid, candidates: readonly Place[], bearsMark: MarkTest): Place | null {
  const recorded = recordedPlace(entry, candidates);
  return recorded !== null && isPerfect(entry, grid, recorded, bearsMark) ? recorded : null;
}

/** Where a cell has moved to: a marked place where all around is as it was; null when there is none, or several are equally likely. */
export function movedPlace(entry: LedgerEntry, grid: Grid, candidates: readonly Place[], bearsMark: MarkTest): Place | null {
  const perfect = candidates.filter((place) => isPerfect(entry, grid, place, bearsMark));
  const inColumn = perfect.filter(({ column }) => column === entry.column);
  const [only, ...others] = inColumn.length > 0 ? inColumn : perfect;
  return only !== undefined && others.length === 0 ? only : null;
}

/** The recorded place when people have been at work around it: it still bears our mark, or half of what was around it. */
export function likelyPlace(entry: LedgerEntry, grid: Grid, candidates: readonly Place[], bearsMark: MarkTest): Place | null {
  const recorded = recordedPlace(entry, candidates);
  if (recorded === null) return null;
  const isLikely = entry.near.length > 0 && likeness(entry.near, grid, recorded) >= 0.5;
  return isLikely || bearsMark(recorded) ? recorded : null;
}

function recordedPlace(entry: LedgerEntry, candidates: readonly Place[]): Place | null {
  return candidates.find(({ row, column }) => row === entry.row && column === entry.column) ?? null;
}

/** True for a place that bears our mark, if the entry has one, and has all the old texts around it. */
export function isPerfect(entry: LedgerEntry, grid: Grid, place: Place, bearsMark: MarkTest): boolean {
  return likeness(entry.near, grid, place) === 1 && (entry.mark === null || bearsMark(place));
}
