import type { NewContent } from "../findings/finding";
import type { Indicator, Item } from "../form/form";
import { completeUnit, decimal, normaliseUnit, readOperator, readQuantity, readTarget, standardOperator, toText } from "../number";
import { oddGlyphs, withStandardGlyphs } from "../rules/operator-glyphs";
import { isNothing, numberText } from "../rules/readings";
import { moveYears, type YearShift } from "./years";

/** A target taken apart, however many cells it stood in. */
export interface ValueParts {
  /** ≥ ＞ ＝ ＜ ≤ 定性, or "". */
  readonly operator: string;
  /** The number or the words, years moved on. */
  readonly value: string;
  /** True when `value` is decimal digits. */
  readonly isNumber: boolean;
  /** Standard spelling, or "". */
  readonly unit: string;
  /** The target cell's own words, years moved on and operator in standard spelling. */
  readonly whole: string;
}

const textOf = (item: Item | undefined): string => (item === undefined || isNothing(item) ? "" : numberText(item).trim());

/** Takes a prior indicator's target apart; words around the number stay with it. */
export function partsOf({ cells }: Pick<Indicator, "cells">, shift: YearShift | null): ValueParts {
  const typed = textOf(cells.target);
  const operatorCell = textOf(cells.operator);
  const unitCell = textOf(cells.unit);
  const stated = operatorCell === "" ? "" : (readOperator(operatorCell)?.standard ?? operatorCell);
  const whole = moveYears(withStandardGlyphs(typed, oddGlyphs(typed).filter(({ isCertain }) => isCertain)), shift);
  const quantity = readQuantity(typed);
  if (quantity !== null && !quantity.hasWordsAround && !quantity.isApproximate && readTarget(typed).kind === "quantity") {
    const own = quantity.operator === null ? "" : standardOperator(quantity.operator);
    return { operator: stated === "" ? own : stated, value: toText(quantity.number.value), isNumber: true, unit: completeUnit(quantity.unit, unitCell), whole };
  }
  const isGraded = readTarget(typed).kind === "graded";
  return { operator: stated === "" && isGraded ? "定性" : stated, value: whole, isNumber: false, unit: unitCell === "" ? "" : normaliseUnit(unitCell), whole };
}

/** Which cells of its own a template has for a target. */
export interface ValueColumns {
  readonly operator: boolean;
  readonly unit: boolean;
}

/** What the target cell gets where operator and unit have cells of their own, or have not. */
export function targetContent(parts: ValueParts, columns: ValueColumns, hadColumns: ValueColumns): NewContent | null {
  if (parts.value === "") return null;
  const isOneCell = !columns.operator && !columns.unit && !hadColumns.operator && !hadColumns.unit;
  if (isOneCell) return contentOf(parts.whole);
  const operator = columns.operator || parts.operator === "定性" || beginsWith(parts.value, parts.operator) ? "" : parts.operator;
  const unit = columns.unit || (!parts.isNumber && parts.value.endsWith(parts.unit)) ? "" : parts.unit;
  return contentOf(`${operator}${parts.value}${unit}`);
}

const beginsWith = (value: string, operator: string): boolean => operator !== "" && readOperator(value)?.standard === operator;

/** Digits as a number, everything else as text. */
export function contentOf(text: string): NewContent {
  const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? decimal(text) : null;
  return number === null ? { kind: "text", text } : { kind: "number", number: toText(number) };
}
