/** What a formula yields; null is a blank cell. */
export type Value = string | number | boolean | null | Failure;

/** An Excel error value on its way through a formula. */
export interface Failure {
  readonly error: string;
}

/** An argument: one value, or the values of an area. */
export type Operand = Value | readonly Value[];

/** True for an error value. */
export function isFailure(value: Operand): value is Failure {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The number a value counts as; text that is no number is #VALUE!. */
export function numberOf(value: Operand): number | Failure {
  const single = only(value);
  if (isFailure(single)) return single;
  if (typeof single === "string") return single.trim() !== "" && Number.isFinite(Number(single)) ? Number(single) : { error: "#VALUE!" };
  return Number(single ?? 0);
}

/** The single value of an argument. */
export function only(operand: Operand): Value {
  return isList(operand) ? (operand[0] ?? null) : operand;
}

function isList(operand: Operand): operand is readonly Value[] {
  return Array.isArray(operand);
}

/** Numbers as SUM takes them: text and logical values inside areas do not count. */
function numbersOf(args: readonly Operand[]): readonly number[] | Failure {
  const numbers: number[] = [];
  for (const arg of args) {
    for (const value of isList(arg) ? arg : [arg]) {
      if (isFailure(value)) return value;
      if (typeof value === "number") numbers.push(value);
      else if (!isList(arg) && value !== null) {
        const number = numberOf(value);
        if (isFailure(number)) return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}

const over =
  (compute: (numbers: readonly number[]) => Value) =>
  (args: readonly Operand[]): Value => {
    const numbers = numbersOf(args);
    return isFailure(numbers) ? numbers : compute(numbers);
  };

/** Rounds half away from zero on the decimal digits, as Excel shows them. */
function rounded(value: number, digits: number): number {
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-digits}`);
}

const sum = (numbers: readonly number[]): number => Number(numbers.reduce((total, number) => total + number, 0).toPrecision(15));

const withNumbers =
  (compute: (...numbers: readonly number[]) => Value) =>
  (args: readonly Operand[]): Value => {
    const numbers = args.map(numberOf);
    const failed = numbers.find(isFailure);
    return failed ?? compute(...numbers.filter((number) => typeof number === "number"));
  };

/** The functions that the emulated Excel can compute; IF and IFERROR are evaluated where they stand. */
export const FUNCTIONS: Readonly<Record<string, (args: readonly Operand[]) => Value>> = {
  SUM: over(sum),
  PRODUCT: over((numbers) => numbers.reduce((total, number) => total * number, 1)),
  MIN: over((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: over((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  AVERAGE: over((numbers) => (numbers.length === 0 ? { error: "#DIV/0!" } : sum(numbers) / numbers.length)),
  COUNT: (args) => args.flat().filter((value) => typeof value === "number").length,
  COUNTA: (args) => args.flat().filter((value) => value !== null).length,
  ROUND: withNumbers((value = 0, digits = 0) => rounded(value, digits)),
  ABS: withNumbers((value = 0) => Math.abs(value)),
  INT: withNumbers((value = 0) => Math.floor(value)),
  AND: (args) => args.flat().every((value) => value !== false && value !== 0),
  OR: (args) => args.flat().some((value) => value === true || (typeof value === "number" && value !== 0)),
};
