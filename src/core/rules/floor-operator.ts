import type { Item } from "../form/form";
import { sameCell, type CellRef } from "../grid/grid";
import { isOperatorOnly, readOperator } from "../number";
import type { IndicatorFacts } from "./form-facts";

/** A sign that asks for at least the target, and the cell it stands in. */
export interface FloorOperator {
  readonly item: Item;
  /** The sign as it is typed. */
  readonly typed: string;
  /** True for words of an operator column ("大于等于"). */
  readonly isWord: boolean;
}

const WORDS = /\p{Script=Han}/u;

/** The ≥ or ＞ of a row, glued to the target or else in the operator column; null for every other sign and for words inside the target. */
export function floorOperator({ indicator: { cells }, operatorText }: IndicatorFacts): FloorOperator | null {
  const { target, operator } = cells;
  const glued = target === undefined ? null : readOperator(target.raw);
  if (target !== undefined && glued !== null && target.stored === undefined) {
    const isSign = target.raw.trimStart().startsWith(glued.typed) && !WORDS.test(glued.typed);
    return isSign && isFloor(glued.op) ? { item: target, typed: glued.typed, isWord: false } : null;
  }
  const reading = readOperator(operatorText);
  if (operator === undefined || reading === null || !isOperatorOnly(operatorText) || !isFloor(reading.op)) return null;
  return { item: operator, typed: reading.typed, isWord: reading.isWord };
}

const isFloor = (op: string | null): boolean => op === "≥" || op === ">";

/** The target's cell, when the sign stands in another one. */
export function beside({ item }: FloorOperator, { indicator: { cells: { target } } }: IndicatorFacts): CellRef[] {
  return target === undefined || sameCell(target.at, item.at) ? [] : [target.at];
}

/** What the cell says with another operator, in the same way of writing: "≥45元" → "≤45元", "大于等于" → "小于等于". */
export function withOperator({ item, typed, isWord }: FloorOperator, operator: { readonly sign: string; readonly word: string }): string {
  return isWord ? operator.word : item.raw.trim().replace(typed, operator.sign);
}
