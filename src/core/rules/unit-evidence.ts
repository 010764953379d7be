import { equals, findAllNumbers, toText, type Decimal, type FoundNumber } from "../number";
import type { FormFacts, IndicatorFacts } from "./form-facts";
import { unitByName, unitInBrackets } from "./names-and-units";

/** A unit that something in the form says a bare number has. */
export interface UnitEvidence {
  readonly unit: string;
  /** What says so. */
  readonly from: "name" | "same-name" | "actual" | "goal";
}

/** Where a form says units; prepared once for all its rows. */
export interface UnitSources {
  readonly byName: ReadonlyMap<string, readonly IndicatorFacts[]>;
  readonly inGoals: readonly FoundNumber[];
}

/** Gathers rows by name and the numbers with units in the goals. */
export function unitSources({ rows, form }: FormFacts): UnitSources {
  const byName = new Map<string, IndicatorFacts[]>();
  for (const row of rows) {
    const known = byName.get(row.name);
    if (known === undefined) byName.set(row.name, [row]);
    else known.push(row);
  }
  const goals = form.fields.filter(({ name }) => name === "annualGoal" || name === "midTermGoal").map(({ item }) => item.raw);
  return { byName, inGoals: goals.flatMap(findAllNumbers).filter(({ kind, unit }) => kind === "amount" && unit !== "") };
}

/** The unit of a row's bare number, as the same indicator elsewhere, its name, its actual or the goal say it; else null. */
export function unitEvidence(row: IndicatorFacts, amount: Decimal, { byName, inGoals }: UnitSources): UnitEvidence | null {
  const twin = byName.get(row.name)?.find((other) => other !== row && saysUnit(other.target, amount));
  if (twin?.target.kind === "quantity") return { unit: twin.target.unit, from: "same-name" };
  const named = unitInBrackets(row.name) ?? unitByName(row.name);
  if (named !== null) return { unit: named, from: "name" };
  if (row.actual.kind === "quantity" && row.actual.unit !== "") return { unit: row.actual.unit, from: "actual" };
  const inGoal = unitInGoal(amount, inGoals);
  return inGoal === null ? null : { unit: inGoal, from: "goal" };
}

function saysUnit(target: IndicatorFacts["target"], amount: Decimal): boolean {
  return target.kind === "quantity" && target.unit !== "" && equals(target.amount, amount);
}

/** The goal's "开设课程220门" tells what 220 counts; small numbers meet by chance. */
function unitInGoal(amount: Decimal, inGoals: readonly FoundNumber[]): string | null {
  if (toText(amount).replace(/\D/g, "").length < 2) return null;
  const units = new Set(inGoals.filter(({ number }) => equals(number.value, amount)).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}
