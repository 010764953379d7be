import type { Form } from "../form/form";
import type { CellRef } from "../grid/grid";
import type { Correction, Evidence, Severity, Words } from "../findings/finding";
import type { FormFacts } from "./form-facts";

/** A found fault before it is worded: where it stands and the facts the rule needs to explain and fix it. */
export interface Fault<F> {
  readonly at: CellRef;
  readonly related?: readonly CellRef[];
  readonly facts: F;
  /** Overrides the rule's severity for this fault. */
  readonly severity?: Severity;
}

/** A fault in words. */
export interface Explanation {
  readonly what: Words;
  /** Overrides the rule's basis. */
  readonly why?: Words;
  readonly todo: Words;
  readonly says: string;
  readonly expected?: string | null;
  readonly how?: string | null;
  readonly evidence?: readonly Evidence[];
}

/** What a rule's page shows and what the tests run: a small form before and after. */
export interface RuleExample {
  /** Rows of cells of a small form on which the rule fires, as tab-separated text. */
  readonly before: readonly string[];
  /** Address of the finding. */
  readonly cell: string;
  /** The same form without the fault. */
  readonly after: readonly string[];
}

/** A rule: find yields facts, explain puts a fact into words, fix turns it into corrections. */
export interface Rule<F = unknown> {
  /** Id named after the fault, fixed: tests outside the project use it. */
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly title: Words;
  /** The document or printed instruction the rule rests on. */
  readonly basis: Words;
  readonly example: RuleExample;
  /**
   * What the rule looks at in other forms of the workbook, as plain data. A form's findings stay known until the form
   * changes or this does anywhere. Without it a rule is handed its own form alone.
   */
  looksAt?(other: Form): unknown;
  find(form: FormFacts): Iterable<Fault<F>>;
  explain(fault: Fault<F>, form: FormFacts): Explanation;
  fix?(fault: Fault<F>, form: FormFacts): readonly Correction[];
}

/** Lets a rule keep its own fact type while the engine treats all rules alike. */
export function defineRule<F>(rule: Rule<F>): Rule {
  return rule;
}
