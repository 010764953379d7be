import type { YearShift } from "../carry/years";
import type { Form } from "../form/form";
import { divide, equals, ONE, type Decimal } from "../number";
import { readPoints } from "../rules/readings";
import { changesOf, type Change } from "./changes";
import { pairIndicators, type IndicatorPair, type PairedIndicators } from "./indicator-pairs";

/** A pair of indicators with what was changed. */
export interface ComparedPair extends IndicatorPair {
  readonly changes: readonly Change[];
}

/** Two forms about one project, side by side. */
export interface ComparedIndicators extends Omit<PairedIndicators, "pairs"> {
  readonly pairs: readonly ComparedPair[];
  /** False when less than half of the indicators have a counterpart: the forms are hardly about the same goals. */
  readonly isAlike: boolean;
}

/** Compares the indicators of two forms; years in the earlier texts are moved on to the later form's year. */
export function compareIndicators(before: Form, after: Form): ComparedIndicators {
  const [from, to] = [before.year?.value ?? null, after.year?.value ?? null];
  const shift: YearShift | null = from === null || to === null || from === to ? null : { from, by: to - from };
  const paired = pairIndicators(before, after);
  const pairs = paired.pairs.map((pair): ComparedPair => ({ ...pair, changes: changesOf(pair, shift) }));
  const all = 2 * pairs.length + paired.dropped.length + paired.added.length + paired.unclear.length;
  return { ...paired, pairs: isRescaled(pairs) ? pairs.map(withoutWeight) : pairs, isAlike: 4 * pairs.length >= all };
}

/** Points of 100 written out of 90: every weight is changed in the same proportion, and none was moved. */
function isRescaled(pairs: readonly ComparedPair[]): boolean {
  const ratios = pairs.flatMap(({ before, after }): (Decimal | null)[] => {
    const [was, is] = [readPoints(before.cells.weight), readPoints(after.cells.weight)];
    return was.kind === "read" && is.kind === "read" ? [divide(is.value.value, was.value.value, PLACES)] : [];
  });
  const [first, ...others] = ratios;
  return first != null && others.length > 0 && !equals(first, ONE) && others.every((ratio) => ratio !== null && equals(ratio, first));
}

const PLACES = 6;

function withoutWeight(pair: ComparedPair): ComparedPair {
  return { ...pair, changes: pair.changes.filter(({ part }) => part !== "weight") };
}
