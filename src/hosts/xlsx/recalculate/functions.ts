import { roundedTo, sumOf } from "./arithmetic";
import type { AreaNode, FormulaNode } from "./formula-tree";
import { DIVISION_BY_ZERO, isStop, numberOf, representable, truthOf, UNKNOWN, type Outcome, type Stop } from "./outcome";

/** Works out an argument, and lists what stands in an area. */
export interface Arguments {
  outcome(node: FormulaNode): Outcome;
  /** What stands in the filled cells of an area; UNKNOWN when there are too many. */
  cells(node: AreaNode): readonly Outcome[] | typeof UNKNOWN;
}

type FormulaFunction = (args: readonly FormulaNode[], given: Arguments) => Outcome;

/** ROUND takes decimal places in this range; beyond it nothing that is counted with is left. */
const MOST_PLACES = 15;

/** The functions that are worked out, by name. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ["SUM", ofNumbers((numbers) => sumOf(numbers))],
  ["PRODUCT", ofNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1)))],
  ["MAX", ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0))],
  ["MIN", ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0))],
  ["AVERAGE", ofNumbers((numbers) => (numbers.length === 0 ? null : sumOf(numbers) / numbers.length))],
  ["COUNT", count],
  ["ABS", absolute],
  ["ROUND", round],
  ["IF", choice],
  ["IFERROR", unlessError],
  ["TRUE", (args) => (args.length === 0 ? true : UNKNOWN)],
  ["FALSE", (args) => (args.length === 0 ? false : UNKNOWN)],
]);

/** A function of all numbers it is given; null where it would have to divide by nothing. */
function ofNumbers(work: (numbers: readonly number[]) => number | null): FormulaFunction {
  return (args, given) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const stop = addNumbers(arg, given, numbers);
      if (stop !== null) return stop;
    }
    if (args.length === 0) return UNKNOWN;
    const result = work(numbers);
    return result === null ? DIVISION_BY_ZERO : representable(result);
  };
}

/** Texts and truths in cells are passed over; written into the formula they count. */
function addNumbers(arg: FormulaNode, given: Arguments, numbers: number[]): Stop | null {
  if (arg.kind === "area") {
    const cells = given.cells(arg);
    if (cells === UNKNOWN) return UNKNOWN;
    for (const cell of cells) {
      if (isStop(cell)) return cell;
      if (typeof cell === "number") numbers.push(cell);
    }
    return null;
  }
  const outcome = given.outcome(arg);
  // A function may hand on a cell rather than its value, and then what is no number would be passed over.
  if (arg.kind === "call" && !isStop(outcome) && typeof outcome !== "number") return UNKNOWN;
  const number = numberOf(outcome);
  if (typeof number !== "number") return number;
  numbers.push(number);
  return null;
}

function count(args: readonly FormulaNode[], given: Arguments): Outcome {
  let numbers = 0;
  for (const arg of args) {
    if (arg.kind !== "area" && arg.kind !== "constant") return UNKNOWN;
    const outcomes = arg.kind === "area" ? given.cells(arg) : [numberOf(arg.value)];
    if (outcomes === UNKNOWN || outcomes.includes(UNKNOWN)) return UNKNOWN;
    numbers += outcomes.filter((outcome) => typeof outcome === "number").length;
  }
  return args.length === 0 ? UNKNOWN : numbers;
}

function absolute(args: readonly FormulaNode[], given: Arguments): Outcome {
  const [of] = args;
  const number = of === undefined || args.length > 1 ? UNKNOWN : numberOf(given.outcome(of));
  return typeof number === "number" ? Math.abs(number) : number;
}

function round(args: readonly FormulaNode[], given: Arguments): Outcome {
  const [of, to] = args;
  if (of === undefined || to === undefined || args.length > 2) return UNKNOWN;
  const number = numberOf(given.outcome(of));
  if (typeof number !== "number") return number;
  const places = numberOf(given.outcome(to));
  if (typeof places !== "number") return places;
  return Math.abs(places) > MOST_PLACES ? UNKNOWN : roundedTo(number, Math.trunc(places));
}

/** Only the chosen branch is worked out, so that a division by nothing in the other does no harm. */
function choice(args: readonly FormulaNode[], given: Arguments): Outcome {
  const [condition, whenTrue, whenFalse] = args;
  if (condition === undefined || whenTrue === undefined || args.length > 3) return UNKNOWN;
  const truth = truthOf(given.outcome(condition));
  if (typeof truth !== "boolean") return truth;
  const chosen = truth ? whenTrue : whenFalse;
  return chosen === undefined ? false : given.outcome(chosen);
}

function unlessError(args: readonly FormulaNode[], given: Arguments): Outcome {
  const [attempt, otherwise] = args;
  if (attempt === undefined || otherwise === undefined || args.length > 2) return UNKNOWN;
  const outcome = given.outcome(attempt);
  return outcome !== UNKNOWN && isStop(outcome) ? given.outcome(otherwise) : outcome;
}
