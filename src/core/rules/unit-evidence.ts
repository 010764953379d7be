import { equals, findAllNumbers, toText, type Decimal } from "../number";
import type { FormFacts, IndicatorFacts } from "./form-facts";
import { unitByName, unitInBrackets } from "./names-and-units";

/** A unit that something in the form says a bare number has. */
export interface UnitEvidence {
  readonly unit: string;
  /** What says so. */
  readonly from: "name" | "same-name" | "actual" | "goal";
}

/** The unit of a row's bare number, as its name, the same indicator elsewhere, its actual or the goal say it; else null. */
export function unitEvidence(row: IndicatorFacts, amount: Decimal, facts: FormFacts): UnitEvidence | null {
  const twin = facts.rows.find((other) => other !== row && other.name === row.name && saysUnit(other.target, amount));
  if (twin?.target.kind === "quantity") return { unit: twin.target.unit, from: "same-name" };
  const byName = unitInBrackets(row.name) ?? unitByName(row.name);
  if (byName !== null) return { unit: byName, from: "name" };
  if (row.actual.kind === "quantity" && row.actual.unit !== "") return { unit: row.actual.unit, from: "actual" };
  const inGoal = unitInGoal(amount, facts);
  return inGoal === null ? null : { unit: inGoal, from: "goal" };
}

function saysUnit(target: IndicatorFacts["target"], amount: Decimal): boolean {
  return target.kind === "quantity" && target.unit !== "" && equals(target.amount, amount);
}

/** The goal's "开设课程220门" tells what 220 counts; small numbers meet by chance. */
function unitInGoal(amount: Decimal, { form }: FormFacts): string | null {
  if (toText(amount).replace(/\D/g, "").length < 2) return null;
  const goals = form.fields.filter(({ name }) => name === "annualGoal" || name === "midTermGoal").map(({ item }) => item.raw);
  const units = new Set(goals.flatMap(findAllNumbers).filter(({ kind, number, unit }) => kind === "amount" && unit !== "" && equals(number.value, amount)).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}
