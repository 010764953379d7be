import type { NewContent, Words } from "../findings/finding";
import type { Form } from "../form/form";
import type { CellRef } from "../grid/grid";

/** A prior cell and what it says. */
export interface CarriedFrom {
  readonly at: CellRef;
  readonly text: string;
}

/** One blank cell of the template and what it gets. */
export interface CarriedCell {
  readonly at: CellRef;
  readonly to: NewContent;
  readonly from: CarriedFrom;
  /** What it is, and what was done to it on the way. */
  readonly what: Words;
  /** False when the two ends are called by different words: a person must look whether they are the same. */
  readonly isCertain: boolean;
  /** The label that stands in the cell and is kept; absent for a cell that is blank. */
  readonly behind?: string;
}

/** A blank amount beside which a note says what stood there in the prior form; nothing is written into it. */
export interface AmountHint {
  readonly at: CellRef;
  readonly from: CarriedFrom;
  /** "上年值：60.00 万元" */
  readonly words: Words;
}

/** Something of the prior form, or a form, that found no place. */
export interface NotCarried {
  readonly what: Words;
  readonly why: Words;
  /** The prior cell, where there is one. */
  readonly from: CarriedFrom | null;
}

/** A template form with the prior form that fills it. */
export interface CarriedPair {
  readonly prior: Form;
  readonly template: Form;
  /** False when the names are only alike. */
  readonly isCertain: boolean;
  /** How the two were found to belong together. */
  readonly by: Words;
  readonly cells: readonly CarriedCell[];
  readonly notCarried: readonly NotCarried[];
  /** Empty unless the person asked for them. */
  readonly hints: readonly AmountHint[];
}

/** What prior forms put into the blank cells of a template; data only, it never acts. */
export interface CarryPlan {
  readonly pairs: readonly CarriedPair[];
  /** Forms of either side that have no counterpart, and why. */
  readonly unpaired: readonly NotCarried[];
}

/** What a person may say about carrying. */
export interface CarryOptions {
  /** The template's year; it outranks what the form prints. */
  readonly year?: number;
  /** Shows the prior amounts beside the blank ones. */
  readonly amountHints?: boolean;
}

/** What one part of a form contributes to a pair. */
export interface Carried {
  readonly cells: readonly CarriedCell[];
  readonly notCarried: readonly NotCarried[];
}
