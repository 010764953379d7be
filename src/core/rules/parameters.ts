import type { Severity } from "../findings/finding";

/** The ways a "no more than" target is scored when it is exceeded. */
export type CeilingFormula = "linear" | "ratio";

/** What differs between regions and years; filled by a profile, never by a rule. Points and ratios are decimal texts. */
export interface RuleParameters {
  /** Totals that the indicator rows may reach when the form prints nothing. */
  readonly rowTotals: readonly [string, ...string[]];
  /** Weights that budget execution may have. */
  readonly executionWeights: readonly [string, ...string[]];
  /** Usual split of the rows' points over level 1, without and with a cost dimension; null when the profile has none. */
  readonly splits: readonly LevelSplit[];
  /** Formulas accepted for a target with a ceiling that was exceeded. */
  readonly ceilingFormulas: readonly [CeilingFormula, ...CeilingFormula[]];
  /** Lower bounds of the share of the weight for 达成, 部分达成 (below: 未达成). */
  readonly gradedBands: readonly [string, string];
  /** Least totals for 优, 良, 中, as shares of the full score (100). */
  readonly gradeFloors: readonly [string, string, string];
  /** From this ratio of actual to target on, over-completion needs a reason. */
  readonly overCompletion: string;
  /** Below this execution rate a reason is demanded; null when a lost point is what demands it. */
  readonly executionReasonBelow: string | null;
  /** True when the forms demand a reason for a changed budget. */
  readonly demandsAdjustmentReason: boolean;
  /** Shape of project codes, as a regular expression source; null when codes have no fixed shape. */
  readonly projectCode: { readonly pattern: string; readonly words: { readonly zh: string; readonly en: string } } | null;
  /** Rules that speak louder or softer here, or not at all ("off"). */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

/** Points per standard level 1 as decimal texts. */
export interface LevelSplit {
  readonly points: Readonly<Record<string, string>>;
}
