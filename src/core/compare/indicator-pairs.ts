import { levelKey } from "../carry/level-keys";
import { pairNames } from "../carry/same-names";
import { partsOf } from "../carry/value-parts";
import type { Form, Indicator, Term } from "../form/form";
import { likeness } from "../rules/name-likeness";

/** An indicator of an earlier form with the one that it has become. */
export interface IndicatorPair {
  readonly before: Indicator;
  readonly after: Indicator;
  /** False when the names are only alike: a person must look whether the two are the same. */
  readonly isCertain: boolean;
}

/** The indicators of two forms, put side by side. */
export interface PairedIndicators {
  readonly pairs: readonly IndicatorPair[];
  /** Earlier indicators without a counterpart, and later ones. */
  readonly dropped: readonly Indicator[];
  readonly added: readonly Indicator[];
  /** Earlier indicators that may be one of several. */
  readonly unclear: readonly Indicator[];
}

/** Pairs the indicators of two forms: by level and name, by an equal name under another level, by an equal target under a like name. */
export function pairIndicators(before: Form, after: Form): PairedIndicators {
  const terms = commonTerms(before, after);
  const parts = terms.map((term) => pairRows(namedRows(before, term), namedRows(after, term)));
  return {
    pairs: parts.flatMap(({ pairs }) => pairs),
    dropped: parts.flatMap(({ dropped }) => dropped),
    added: parts.flatMap(({ added }) => added),
    unclear: parts.flatMap(({ unclear }) => unclear),
  };
}

/** Sets of goals that both forms have; a set that only one of them knows has nothing to be compared with. */
function commonTerms(before: Form, after: Form): readonly Term[] {
  return (["annual", "mid"] as const).filter((term) => namedRows(before, term).length > 0 && namedRows(after, term).length > 0);
}

/** The indicators of one set of goals that somebody filled in. */
function namedRows({ indicators }: Form, term: Term): readonly Indicator[] {
  return indicators.filter((row) => row.term === term && !row.isTemplate && row.cells.name.raw.trim() !== "");
}

function pairRows(before: readonly Indicator[], after: readonly Indicator[]): PairedIndicators {
  const pairs: IndicatorPair[] = [];
  const unclear: Indicator[] = [];
  for (const key of new Set(after.map(levelKey))) {
    const found = pairByName(before.filter((row) => levelKey(row) === key), after.filter((row) => levelKey(row) === key));
    pairs.push(...found.pairs);
    unclear.push(...found.unclear);
  }
  const [left, right] = [before.filter((row) => !pairs.some((pair) => pair.before === row) && !unclear.includes(row)), after.filter((row) => !pairs.some((pair) => pair.after === row))];
  // Under another level only an equal name is the same indicator.
  const moved = pairByName(left, right).pairs.filter(({ isCertain }) => isCertain);
  const isLeft = (row: Indicator): boolean => !moved.some((pair) => pair.before === row || pair.after === row);
  const renamed = renamedRows(left.filter(isLeft), right.filter(isLeft));
  const all = [...pairs, ...moved, ...renamed].sort((a, b) => a.after.row - b.after.row);
  const isPaired = (row: Indicator): boolean => all.some((pair) => pair.before === row || pair.after === row);
  const added = after.filter((row) => !isPaired(row));
  return { pairs: all, dropped: before.filter((row) => !isPaired(row) && !unclear.includes(row)), added: unclear.length === 0 ? added : withoutLike(added, unclear), unclear };
}

/** Names share at least this much of their characters when one may be the other reworded, from 0 to 1. */
const LEAST_LIKENESS = 0.5;

/** Under one level, the same target under a name that was reworded; only where nothing else could be meant, and never surely. */
function renamedRows(before: readonly Indicator[], after: readonly Indicator[]): readonly IndicatorPair[] {
  const isReworded = (one: Indicator, other: Indicator): boolean =>
    levelKey(one) === levelKey(other) && targetText(one) !== "" && targetText(one) === targetText(other) && likeness(one.cells.name.raw, other.cells.name.raw) >= LEAST_LIKENESS;
  return before.flatMap((one) => {
    const [other, ...more] = after.filter((row) => isReworded(one, row));
    const isOnly = other !== undefined && more.length === 0 && before.filter((row) => isReworded(row, other)).length === 1;
    return isOnly ? [{ before: one, after: other, isCertain: false }] : [];
  });
}

function targetText(row: Indicator): string {
  const { operator, value, unit } = partsOf(row, null);
  return value === "" ? "" : `${operator} ${value} ${unit}`;
}

function pairByName(before: readonly Indicator[], after: readonly Indicator[]): Pick<PairedIndicators, "pairs" | "unclear"> {
  const names = (rows: readonly Indicator[]): readonly string[] => rows.map(({ cells }) => cells.name.raw);
  const { pairs, ambiguous } = pairNames(names(before), names(after));
  return {
    pairs: pairs.flatMap(({ prior, template, isCertain }) => {
      const [one, other] = [before[prior], after[template]];
      return one === undefined || other === undefined ? [] : [{ before: one, after: other, isCertain }];
    }),
    unclear: ambiguous.flatMap((index) => before[index] ?? []),
  };
}

/** Where earlier ones cannot be told apart, the later ones of their level are not called new. */
function withoutLike(added: readonly Indicator[], unclear: readonly Indicator[]): readonly Indicator[] {
  const levels = new Set(unclear.map(levelKey));
  return added.filter((row) => !levels.has(levelKey(row)));
}
