import type { CellRef } from "../grid/grid";

/** How bad a finding is: error 必须改, warning 需说明, advice 提示. */
export type Severity = "error" | "warning" | "advice";

/** A sentence for people, Chinese first. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * How far a correction may be trusted: `certain` may be in "apply all", `review` is applied one by one,
 * `show` is never written.
 */
export type Trust = "certain" | "review" | "show";

/** What a correction writes into a cell: text stays text, a number is given as its decimal text. */
export type NewContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "formula"; readonly formula: string; readonly result: string };

/** One cell of a correction. */
export interface CellEdit {
  readonly at: CellRef;
  readonly to: NewContent;
}

/** A computed correction: data only, it never acts. */
export interface Correction {
  readonly title: Words;
  readonly trust: Trust;
  readonly edits: readonly [CellEdit, ...CellEdit[]];
}

/** A cell that belongs to the reasoning of a finding. */
export interface Evidence {
  readonly at: CellRef;
  readonly words: Words;
}

/** One fault found in a form. */
export interface Finding {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly formId: string;
  readonly at: CellRef;
  readonly related: readonly CellRef[];
  /** What is wrong, with the numbers. */
  readonly what: Words;
  /** Why it matters: the instruction or document it rests on. */
  readonly why: Words;
  /** What to do next. */
  readonly todo: Words;
  /** What stands there, as people see it. */
  readonly says: string;
  /** What should stand there, when that can be computed. */
  readonly expected: string | null;
  /** The arithmetic, for example "37.46 ÷ 37.46 × 10". */
  readonly how: string | null;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Correction[];
}

/** Something that was not checked, and why. */
export interface NotChecked {
  readonly what: Words;
  readonly why: Words;
}
