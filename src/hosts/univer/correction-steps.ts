import type { CellRef } from "../../core/grid/grid";
import type { PlannedEdit } from "../../core/host";

/** What taking a step back asks of the file. */
export interface StepBack {
  /** Cells that held no correction before. */
  readonly toFirst: readonly CellRef[];
  /** Cells that held an earlier correction, with that one. */
  readonly toEarlier: readonly PlannedEdit[];
}

/** Steps of corrections that the grid's own undo takes back and does again: a cell corrected twice goes back one step at a time. */
export class CorrectionSteps {
  private readonly steps: (readonly PlannedEdit[])[] = [];
  /** Corrections that stand in a cell, the last at the end. */
  private readonly standing = new Map<string, readonly PlannedEdit[]>();

  /** Notes written edits and answers the number of their step. */
  add(edits: readonly PlannedEdit[]): number {
    this.stand(edits);
    return this.steps.push(edits) - 1;
  }

  /** Says that cells hold again what they held before all corrections. */
  forget(places: readonly CellRef[]): void {
    for (const at of places) this.standing.delete(cellKey(at));
  }

  takeBack(step: number): StepBack {
    const toFirst: CellRef[] = [];
    const toEarlier: PlannedEdit[] = [];
    for (const { at } of this.steps[step] ?? []) {
      const left = (this.standing.get(cellKey(at)) ?? []).slice(0, -1);
      const earlier = left.at(-1);
      if (earlier === undefined) toFirst.push(at);
      else toEarlier.push(earlier);
      this.standing.set(cellKey(at), left);
    }
    return { toFirst, toEarlier };
  }

  doAgain(step: number): readonly PlannedEdit[] {
    const edits = this.steps[step] ?? [];
    this.stand(edits);
    return edits;
  }

  private stand(edits: readonly PlannedEdit[]): void {
    for (const edit of edits) this.standing.set(cellKey(edit.at), [...(this.standing.get(cellKey(edit.at)) ?? []), edit]);
  }
}

/** A cell's place as a key. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${row},${column},${sheet}`;
}
