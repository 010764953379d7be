import { cellAt, type Area } from "../../../core/grid/grid";
import { MAX_CALCULATION_STEPS } from "../limits";
import { formulaTree } from "./formula-parser";
import { formulaResult } from "./formula-result";
import type { AreaNode, FormulaTree } from "./formula-tree";
import { isStop, UNKNOWN, type Outcome, type Plain } from "./outcome";
import { doMeet, isWithin, placeOf } from "./place-set";
import type { CalculatedSheet } from "./calculated-sheet";

/** Finds a sheet by the name a formula gives it; null when there is none that can be read. */
export type SheetFinder = (name: string) => CalculatedSheet | null;

/** A formula's cell. */
interface Place {
  readonly sheet: CalculatedSheet;
  readonly key: number;
}

/** Cells a formula refers to. */
interface Reference {
  readonly sheet: CalculatedSheet;
  readonly area: Area;
}

/** A formula whose parts are being settled. */
interface Open extends Place {
  readonly tree: FormulaTree;
  /** The formulas among the cells it refers to. */
  readonly parts: readonly Place[];
  next: number;
  isTouched: boolean;
  isCircular: boolean;
}

/**
 * Works out which formulas rest on corrected cells, and what they come to now. Formulas wait on a list of their own while
 * the formulas they refer to are settled, so that long chains do not exhaust the call stack.
 */
export class Recalculation {
  private steps = MAX_CALCULATION_STEPS;

  constructor(private readonly find: SheetFinder) {}

  /** Settles a formula of a sheet, and every formula it rests on. */
  settle(sheet: CalculatedSheet, key: number): void {
    const open: Open[] = [];
    this.begin({ sheet, key }, open);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const part = top.parts[top.next++];
      if (part === undefined) {
        top.sheet.states.set(top.key, this.stateOf(top));
        open.pop();
      } else if (part.sheet.states.get(part.key) === "open") top.isCircular = true;
      else this.begin(part, open);
    }
  }

  private begin(place: Place, open: Open[]): void {
    const { sheet, key } = place;
    if (sheet.states.has(key)) return;
    const { row, column } = placeOf(key);
    const formula = cellAt(sheet.grid, row, column)?.formula ?? "";
    const tree = this.takes(1 + formula.length + sheet.filledAreas.length) && !sheet.filledAreas.some((area) => isWithin(area, key)) ? formulaTree(formula) : null;
    const references = tree === null || tree.hasHiddenReferences ? null : this.references(tree, sheet);
    if (tree === null || references === null) {
      sheet.states.set(key, "unknown");
      return;
    }
    sheet.states.set(key, "open");
    const isTouched = references.some(({ sheet: other, area }) => other.corrected.within(area).length > 0);
    const parts = references.flatMap((reference) => reference.sheet.formulas.within(reference.area).map((part) => ({ sheet: reference.sheet, key: part })));
    open.push({ ...place, tree, parts, next: 0, isTouched, isCircular: false });
  }

  /** What a formula refers to; null when some of it cannot be looked through. */
  private references({ areas }: FormulaTree, own: CalculatedSheet): readonly Reference[] | null {
    const references: Reference[] = [];
    for (const { sheet: name, area } of areas) {
      const sheet = name === null ? own : this.find(name);
      if (sheet === null || sheet.grid.skipped.length > 0) return null;
      if (!this.takes(1 + sheet.corrected.cost(area) + sheet.formulas.cost(area) + sheet.filledAreas.length)) return null;
      if (sheet.filledAreas.some((filled) => doMeet(filled, area))) return null;
      references.push({ sheet, area });
    }
    return references;
  }

  private stateOf({ sheet, tree, parts, isTouched, isCircular }: Open): "clean" | "unknown" | { readonly value: Plain } {
    if (isCircular) return "unknown";
    if (!isTouched && parts.every((part) => part.sheet.states.get(part.key) === "clean")) return "clean";
    const outcome = formulaResult(tree.root, (node) => this.cells(node, sheet));
    return isStop(outcome) ? "unknown" : { value: outcome };
  }

  private cells({ sheet: name, area }: AreaNode, own: CalculatedSheet): readonly Outcome[] | typeof UNKNOWN {
    const sheet = name === null ? own : this.find(name);
    if (sheet === null) return UNKNOWN;
    const [bottom, right] = [Math.min(area.bottom, sheet.grid.cells.length - 1), Math.min(area.right, sheet.grid.columnCount - 1)];
    const outcomes: Outcome[] = [];
    for (let row = area.top; row <= bottom; row++) {
      if (!this.takes(1 + Math.max(0, right - area.left + 1))) return UNKNOWN;
      for (let column = area.left; column <= right; column++) outcomes.push(outcomeAt(sheet, row, column));
    }
    return outcomes.filter((outcome) => outcome !== null);
  }

  private takes(steps: number): boolean {
    this.steps -= steps;
    return this.steps >= 0;
  }
}

function outcomeAt(sheet: CalculatedSheet, row: number, column: number): Outcome {
  const cell = cellAt(sheet.grid, row, column);
  if (cell?.formula === undefined) return cell?.value ?? null;
  const state = sheet.stateAt(row, column);
  if (state === "clean") return cell.value ?? UNKNOWN;
  return typeof state === "object" ? state.value : UNKNOWN;
}
