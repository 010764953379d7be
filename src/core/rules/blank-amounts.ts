import type { FundingColumn, Term } from "../form/form";
import type { CellRef } from "../grid/grid";
import type { FormFacts, FundFacts } from "./form-facts";
import { isBlank } from "./readings";

/** A total of the funds without any amount, nor in its parts. */
export interface BlankAmount {
  readonly at: CellRef;
  readonly related: readonly CellRef[];
  readonly label: string;
}

/**
 * Totals that are blank with all their parts, one a term. A blank total over filled parts is a wrong sum, not a blank form;
 * the initial budget may stay blank where an adjusted one is given.
 */
export function blankAmounts(facts: FormFacts): BlankAmount[] {
  return (["annual", "mid"] as const).map((term) => blankTotal(facts, term)).filter((found) => found !== null);
}

function blankTotal({ funds, form }: FormFacts, term: Term): BlankAmount | null {
  const ofTerm = funds.filter(({ row }) => row.term === term);
  const total = ofTerm.find(({ row }) => row.source === "total");
  if (total === undefined || (term === "mid" && !form.fields.some(({ name, item }) => name === "midTermGoal" && !isBlank(item)))) return null;
  const columns = (["amount", "adjusted", "executed"] as const).filter((column) => total.row.cells[column] !== undefined && isBlankIn(ofTerm, column));
  const [first, ...others] = columns.map((column) => total.row.cells[column]?.at).filter((at) => at !== undefined);
  return first === undefined ? null : { at: first, related: others, label: total.row.words };
}

/** Lines in the form's own words count only where they hold an amount. */
function isBlankIn(funds: readonly FundFacts[], column: FundingColumn): boolean {
  return funds.every((fund) => {
    const item = fund.row.cells[column];
    return item === undefined || isBlank(item) || (fund.row.source === "own-words" && fund.money(column).kind !== "read");
  });
}
