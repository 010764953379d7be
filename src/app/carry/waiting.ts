import { cellAt, isCellError, stateText } from "../../core";
import type { SessionState } from "../state";
import type { WaitingCell } from "./waiting-cell";

/** A waiting cell and what became of it. */
export interface WaitingLine {
  readonly cell: WaitingCell;
  /** What the cell holds now; null while the workbook has not been read. */
  readonly now: string | null;
  /** False when somebody has written something else since. */
  readonly stands: boolean;
}

/** The waiting cells a person still has to decide about; those that are blank again are settled. */
export function waitingLines({ kept, result }: Pick<SessionState, "kept" | "result">): readonly WaitingLine[] {
  if (result === null) return kept.carried.map((cell) => ({ cell, now: null, stands: true }));
  const grids = new Map(result.sheets.map(({ grid }) => [grid.sheet, grid]));
  return kept.carried.flatMap((cell): readonly WaitingLine[] => {
    const grid = grids.get(cell.at.sheet);
    const found = grid === undefined ? undefined : cellAt(grid, cell.at.row, cell.at.column);
    const value = found?.value ?? null;
    if (found === undefined || (found.formula === undefined && (value === null || value === ""))) return [];
    const stands = found.formula === undefined && !isCellError(value) && stateText({ value }) === cell.wrote;
    return [{ cell, now: found.text, stands }];
  });
}
