import type { Words } from "../findings/finding";
import type { RuleParameters } from "../rules/parameters";

/** A region's parameters from a year on; it inherits what it does not say. */
export interface Profile {
  readonly id: string;
  readonly title: Words;
  /** Document the parameters come from. */
  readonly source: Words;
  /** First and last year of forms it is meant for; null for open ends. */
  readonly years: { readonly from: number | null; readonly to: number | null };
  /** Words in the form that point to the region, place names and printed instructions; squashed text. */
  readonly signs: readonly string[];
  /** Id of the profile whose parameters apply where this one is silent. */
  readonly inherits: string | null;
  readonly parameters: Partial<RuleParameters>;
}
