import { MAX_CELLS, MAX_FORMULA_WORK } from "../limits";

/** What may still be read from a workbook; shared by its sheets so that many sheets cannot add up to too much. */
export class ReadBudget {
  private cells = MAX_CELLS;
  private formulaWork = MAX_FORMULA_WORK;

  /** Takes one cell; false when none is left. */
  takeCell(): boolean {
    return this.cells-- > 0;
  }

  /** Takes the work of spelling out one formula; false when too little is left. */
  takeFormula(work: number): boolean {
    this.formulaWork -= work;
    return this.formulaWork >= 0;
  }
}
