import { movableFormula, movedFormula, type MovableFormula } from "./formula-shift";
import type { ReadBudget } from "./read-budget";

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  movable: MovableFormula | null;
}

/** The shared formulas of one sheet: written out once, meant for many cells. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(private readonly budget: ReadBudget) {}

  /** The formula of a cell of a shared group; `text` is "" but for the cell that defines it. Null when it cannot be had. */
  spelledOut(index: string, text: string, row: number, column: number): string | null {
    if (text !== "") {
      this.masters.set(index, { formula: text, row, column, movable: null });
      return text;
    }
    const master = this.masters.get(index);
    if (master === undefined) return null;
    master.movable ??= movableFormula(master.formula);
    if (!this.budget.takeFormula(master.formula.length + 8 * master.movable.references.length)) return null;
    return movedFormula(master.movable, row - master.row, column - master.column);
  }
}
