import type { CellRef } from "../grid/grid";
import { exactly, sumMayBe, type WrittenNumber } from "../number";
import type { CostAccount } from "./cost-accounts";
import { costLine, moneyIn } from "./cost-lines";
import { disputed, productOf } from "./cost-products";
import type { IndicatorFacts } from "./form-facts";

/** What one cost indicator comes to. */
export interface CostAmount {
  readonly row: IndicatorFacts;
  readonly at: CellRef;
  readonly yuan: WrittenNumber;
  /** The amount as it is stated, or in 元 when it was computed. */
  readonly words: string;
  readonly how: string;
  /** True when the quantity was only guessed or the stated amount is itself in doubt. */
  readonly isGuess: boolean;
  readonly related: readonly CellRef[];
}

/** The name of an indicator that states the whole cost. */
export const TOTAL_COST = /总成本|总费用|总投资|总经费|总支出|成本总额|资金总额|费用总额|^项目(?:预算|资金|投入)?成本(?:控制数?)?$|^项目(?:总)?预算(?:金额|数)?$|^(?:预算)?成本控制(?:数|额|金额)$/;

/** Money that is not spent is no cost. */
const SAVED = /节约|节省|降低|减少|压减/;

const amountsKnown = new WeakMap<CostAccount, readonly CostAmount[] | null>();

/** Every cost indicator of an account in 元, read once; null when one of them states no amount and yields none, or there is none. */
export function costsOf(account: CostAccount, rows: readonly IndicatorFacts[]): readonly CostAmount[] | null {
  const known = amountsKnown.get(account);
  if (known !== undefined) return known;
  const costs = costsIn(account, rows);
  amountsKnown.set(account, costs);
  return costs;
}

function costsIn(account: CostAccount, rows: readonly IndicatorFacts[]): readonly CostAmount[] | null {
  const amounts = account.costs.map((row) => amountOf(row, rows));
  const whole = amounts.filter((amount) => amount !== null).find(({ row }) => TOTAL_COST.test(row.name));
  if (whole !== undefined) return [whole];
  return amounts.length === 0 || amounts.includes(null) ? null : amounts.filter((amount) => amount !== null);
}

/** True when the costs come to one of the amounts they may come to. */
export function isMet({ amounts }: CostAccount, costs: readonly CostAmount[]): boolean {
  return amounts.some((amount) => sumMayBe(costs.map(({ yuan }) => yuan), amount));
}

function amountOf(row: IndicatorFacts, rows: readonly IndicatorFacts[]): CostAmount | null {
  const line = SAVED.test(row.name) ? null : costLine(row);
  if (line === null) return null;
  const doubt = disputed(line, rows);
  if (line.stated !== null) return { row, at: line.at, yuan: line.stated.yuan, words: line.stated.words, how: line.stated.words, isGuess: doubt !== null, related: [] };
  const product = productOf(line, rows);
  if (product === null) return null;
  const words = moneyIn(product.yuan, "元");
  const isGuess = product.found === "only-unit" || product.found === "time";
  return { row, at: line.at, yuan: exactly(product.yuan), words, how: `${product.how} = ${words}`, isGuess, related: product.related };
}
