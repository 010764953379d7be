import type { CellRef } from "../grid/grid";
import type { FieldName } from "../form/form";
import { compare, findAllNumbers, ONE, scaleWritten, toText, unitOf, type Decimal, type WrittenNumber } from "../number";
import type { FormFacts } from "./form-facts";

/** An amount of money that the form states with its unit outside the funds block. */
export interface MoneyInWords {
  readonly at: CellRef;
  readonly words: string;
  /** In 元; its step is that of the written number. */
  readonly yuan: WrittenNumber;
  /** Digits that matter: 3 for 387万元, 1 for 300万元. */
  readonly digits: number;
}

const TEXTS: readonly FieldName[] = ["annualGoal", "midTermGoal", "goalCompletion", "process", "conclusion"];

/** Every amount of money with a unit in goals, targets, actuals and conclusions; prices per head and the like are left out. */
export function moneyInWords({ form, rows }: FormFacts): MoneyInWords[] {
  const inTexts = form.fields.filter(({ name }) => TEXTS.includes(name)).flatMap(({ item }) => amountsIn(item.raw, item.at));
  const inRows = rows.flatMap(({ target, actual, indicator: { cells }, targetText, actualText, unitText }) => [
    ...(target.kind === "quantity" && cells.target !== undefined ? stated(target.written, target.unit, cells.target.at, `${targetText}${unitText}`) : []),
    ...(actual.kind === "quantity" && cells.actual !== undefined ? stated(actual.written, actual.unit, cells.actual.at, `${actualText}${unitText}`) : []),
  ]);
  return [...inTexts, ...inRows];
}

function amountsIn(text: string, at: CellRef): MoneyInWords[] {
  return findAllNumbers(text).flatMap(({ kind, number, unit, start, unitEnd }) => (kind === "amount" ? stated(number, unit, at, text.slice(start, unitEnd)) : []));
}

function stated(number: WrittenNumber, unit: string, at: CellRef, words: string): MoneyInWords[] {
  const known = unitOf(unit);
  if (known?.kind !== "money") return [];
  // A whole number of 元 was not rounded; one of 万元 may have been.
  const written = compare(number.step, ONE) < 0 || compare(known.factor, ONE) > 0 ? number : { ...number, step: ONE };
  return [{ at, words, yuan: scaleWritten(written, known.factor), digits: digitsOf(number.value) }];
}

/** Digits of a number without the zeros at both ends. */
export function digitsOf(value: Decimal): number {
  return toText(value).replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length;
}
