import { levelKey } from "../carry/level-keys";
import { bareName } from "../carry/same-names";
import { partsOf, type ValueParts } from "../carry/value-parts";
import { moveYears, type YearShift } from "../carry/years";
import type { Indicator, Item } from "../form/form";
import { compare, convert, decimal, equals, HUNDRED, multiply, toText, type Decimal } from "../number";
import { isNothing, readPoints } from "../rules/readings";
import { comparable } from "../rules/name-likeness";
import type { IndicatorPair } from "./indicator-pairs";

/** What of an indicator can be changed. */
export type ChangedPart = "level" | "name" | "operator" | "target" | "unit" | "weight";

/** One change from an earlier indicator to a later one. */
export interface Change {
  readonly part: ChangedPart;
  /** What stood and what stands there, as people read it. */
  readonly before: string;
  readonly after: string;
  /** The later cell, or null where the later form has none for it. */
  readonly item: Item | null;
  /** What became of a number: a target is easier when it asks for less. */
  readonly direction: "easier" | "harder" | "up" | "down" | "other";
}

/** Every change of a pair; the spelling of numbers, units and operators is none, nor is what one side leaves unsaid. Years are moved on first. */
export function changesOf({ before, after }: IndicatorPair, shift: YearShift | null): readonly Change[] {
  return [...levelChange(before, after), ...nameChange(before, after, shift), ...valueChanges(before, after, shift), ...weightChange(before, after)];
}

function levelChange(before: Indicator, after: Indicator): Change[] {
  const levels = ({ level1, level2 }: Indicator): string => [level1, level2].filter((level) => level !== null).join(" › ");
  if (levelKey(before) === levelKey(after)) return [];
  return [{ part: "level", before: levels(before), after: levels(after), item: after.level2Item ?? after.level1Item, direction: "other" }];
}

function nameChange(before: Indicator, after: Indicator, shift: YearShift | null): Change[] {
  const [was, is] = [moveYears(before.cells.name.raw.trim(), shift), after.cells.name.raw.trim()];
  return bareName(was) === bareName(is) ? [] : [{ part: "name", before: was, after: is, item: after.cells.name, direction: "other" }];
}

function valueChanges(before: Indicator, after: Indicator, shift: YearShift | null): Change[] {
  const [was, is] = [partsOf(before, shift), partsOf(after, null)];
  const { operator, target, unit } = after.cells;
  const changes: Change[] = [];
  if (was.operator !== "" && is.operator !== "" && was.operator !== is.operator) {
    changes.push({ part: "operator", before: was.operator, after: is.operator, item: ownItem(operator) ?? target ?? null, direction: "other" });
  }
  if (was.value === "" || is.value === "") return changes;
  const values = comparedValues(was, is);
  if (values === "other-unit") changes.push({ part: "unit", before: was.unit, after: is.unit, item: ownItem(unit) ?? target ?? null, direction: "other" });
  else if (values !== "same") changes.push({ part: "target", before: shownValue(was), after: shownValue(is), item: target ?? null, direction: directionOf(values, is) });
  return changes;
}

function ownItem(item: Item | undefined): Item | null {
  return item === undefined || isNothing(item) ? null : item;
}

function shownValue({ value, unit, isNumber }: ValueParts): string {
  return isNumber || !value.endsWith(unit) ? `${value}${unit}` : value;
}

function comparedValues(was: ValueParts, is: ValueParts): "same" | "other-unit" | "words" | "less" | "more" {
  if (!was.isNumber || !is.isNumber) return isSameWording(was.whole, is.whole) ? "same" : "words";
  const [before, after] = [decimal(was.value), decimal(is.value)];
  if (before === null || after === null) return "words";
  const converted = was.unit === "" || is.unit === "" ? before : convert(before, was.unit, is.unit);
  if (converted === null) return "other-unit";
  if (equals(converted, after) || isShareOf(before, was, after, is)) return "same";
  return compare(after, converted) < 0 ? "less" : "more";
}

/** 0.95 beside 95 % is the same rate. */
function isShareOf(before: Decimal, was: ValueParts, after: Decimal, is: ValueParts): boolean {
  if (was.unit === "%" && is.unit === "") return equals(before, multiply(after, HUNDRED));
  return was.unit === "" && is.unit === "%" && equals(multiply(before, HUNDRED), after);
}

/** Words with the same numbers, one holding the other, say the same: "50本" and "预计需要购买支票50本". */
function isSameWording(a: string, b: string): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  if (one === other) return true;
  const numbers = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(" ");
  return numbers(one) !== "" && numbers(one) === numbers(other) && (one.includes(other) || other.includes(one));
}

function directionOf(values: "words" | "less" | "more", { operator }: ValueParts): Change["direction"] {
  if (values === "words") return "other";
  const isCeiling = operator === "≤" || operator === "＜";
  return (values === "less") === isCeiling ? "harder" : "easier";
}

function weightChange(before: Indicator, after: Indicator): Change[] {
  const [was, is] = [readPoints(before.cells.weight), readPoints(after.cells.weight)];
  if (was.kind !== "read" || is.kind !== "read") return [];
  const order = compare(was.value.value, is.value.value);
  return order === 0 ? [] : [{ part: "weight", before: toText(was.value.value), after: toText(is.value.value), item: is.item, direction: order < 0 ? "up" : "down" }];
}
