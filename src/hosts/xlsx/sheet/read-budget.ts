import { MAX_CELLS, MAX_FORMULA_CHARACTERS } from "../limits";

/** What may still be read from a workbook; shared by its sheets so that many sheets cannot add up to too much. */
export class ReadBudget {
  private cells = MAX_CELLS;
  private formulaCharacters = MAX_FORMULA_CHARACTERS;

  /** Takes one cell; false when none is left. */
  takeCell(): boolean {
    return this.cells-- > 0;
  }

  /** Takes the characters of one formula spelled out; false when too few are left. */
  takeFormula(characters: number): boolean {
    this.formulaCharacters -= characters;
    return this.formulaCharacters >= 0;
  }
}
