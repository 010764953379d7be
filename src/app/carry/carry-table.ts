import { sameCell, type CarriedCell, type CarriedPair, type CarryPlan, type CellRef, type Form, type PlannedEdit, type WritePlan } from "../../core";
import type { CheckResult } from "../check-result";
import { gridsOf } from "../preview";
import type * as carryEngine from "./carry-engine";

type Engine = typeof carryEngine;

/** Where prior forms were taken from: a file of its own, or a sheet of the open workbook. */
export interface PriorSource {
  readonly kind: "file" | "sheet";
  /** Name of the file or the sheet. */
  readonly name: string;
}

/** Last year's forms (or this year's declarations), as a person chose them. */
export interface Prior {
  readonly source: PriorSource;
  readonly forms: readonly Form[];
}

/** What a person may narrow down. */
export interface CarryWish {
  /** The template's year as the person typed it; null leaves it to the forms. */
  readonly year: number | null;
  /** Id of the only prior form to take; null takes all and finds out which belongs where. */
  readonly priorForm: string | null;
  /** Id of the only form to fill; null fills all. */
  readonly template: string | null;
  /** Notes what stood beside blank amounts; the amounts stay blank. */
  readonly hints: boolean;
}

/** Everything, as the forms say it. */
export const WHOLE_CARRY: CarryWish = { year: null, priorForm: null, template: null, hints: false };

/** What would be carried, laid on the table before anything is written. */
export interface CarryTable {
  readonly prior: Prior;
  readonly wish: CarryWish;
  readonly plan: CarryPlan;
  readonly picked: ReadonlySet<CarriedCell>;
}

/** A table of everything the prior can fill; what is certain is picked, what is only likely waits for the person. */
export function layTable({ planCarry }: Pick<Engine, "planCarry">, prior: Prior, result: CheckResult, wish: CarryWish): CarryTable {
  const priors = prior.forms.filter(({ id }) => wish.priorForm === null || wish.priorForm === id);
  const templates = templatesFor(prior, result).filter(({ id }) => wish.template === null || wish.template === id);
  const plan = planCarry(priors, templates, { ...(wish.year === null ? {} : { year: wish.year }), amountHints: wish.hints });
  const certain = plan.pairs.flatMap(({ cells }) => cells.filter(({ isCertain }) => isCertain));
  return { prior, wish, plan, picked: new Set(certain) };
}

/** The forms that may be filled: all of the workbook, but not those that are the prior themselves. */
export function templatesFor({ source }: Prior, { report }: CheckResult): readonly Form[] {
  return report.forms.map(({ form }) => form).filter(({ sheet }) => source.kind === "file" || sheet !== source.name);
}

/** Picks a cell or puts it back. */
export function toggleCell(table: CarryTable, cell: CarriedCell): CarryTable {
  const picked = new Set(table.picked);
  if (!picked.delete(cell)) picked.add(cell);
  return { ...table, picked };
}

/** Picks all cells of a form, or puts them all back when all were picked. */
export function togglePair(table: CarryTable, { cells }: CarriedPair): CarryTable {
  const picked = new Set(table.picked);
  const isAll = cells.every((cell) => picked.has(cell));
  for (const cell of cells) {
    if (isAll) picked.delete(cell);
    else picked.add(cell);
  }
  return { ...table, picked };
}

/** The picked cells as edits of blank cells; `notes` puts beside each where it comes from. */
export function carryEdits({ carryWrites }: Pick<Engine, "carryWrites">, { plan, picked }: CarryTable, result: CheckResult, notes: boolean): WritePlan {
  const pairs = plan.pairs.map((pair) => ({ ...pair, cells: pair.cells.filter((cell) => picked.has(cell)) }));
  const { edits } = carryWrites({ ...plan, pairs }, gridsOf(result));
  if (notes) return { edits };
  // A hint is nothing but its note.
  const isHint = (at: CellRef): boolean => plan.pairs.some(({ hints }) => hints.some((hint) => sameCell(hint.at, at)));
  return { edits: edits.map((edit) => (isHint(edit.at) ? edit : withoutNote(edit))) };
}

function withoutNote({ at, expect, to, mark }: PlannedEdit): PlannedEdit {
  return { at, expect, to, mark };
}

/** How many cells would be touched: those picked, and those that only get a hint. */
export function touchedCells({ plan, picked }: CarryTable): number {
  return picked.size + plan.pairs.reduce((count, { hints }) => count + hints.length, 0);
}
