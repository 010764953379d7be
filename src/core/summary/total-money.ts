import type { Form, FundingColumn, FundingRow } from "../form/form";
import { convert, divide, isZero, roundHalfUp, toText, type Decimal } from "../number";
import { readMoney } from "../rules/readings";

/** A form's money over all sources, in 元; null where the form does not say. */
export interface TotalMoney {
  /** What may be spent: the adjusted budget, else the amount that was declared, else the initial budget. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
}

const BUDGET: readonly FundingColumn[] = ["adjusted", "amount", "initial"];

/** Reads the total line of the year's funds; that of the medium term only where the form knows no year. */
export function totalMoney(form: Form): TotalMoney {
  const totals = form.funding.filter(({ source, saysOfWhich }) => source === "total" && !saysOfWhich);
  const annual = totals.filter(({ term }) => term === "annual");
  const lines = annual.length > 0 ? annual : totals;
  const line = lines.find((row) => BUDGET.some((column) => amountOf(row, column, form) !== null)) ?? lines[0];
  if (line === undefined) return { budget: null, executed: null };
  const budget = BUDGET.map((column) => amountOf(line, column, form)).find((amount) => amount !== null) ?? null;
  return { budget, executed: amountOf(line, "executed", form) };
}

function amountOf(row: FundingRow, column: FundingColumn, { moneyUnit }: Form): Decimal | null {
  const money = readMoney(row.cells[column], moneyUnit?.unit ?? null);
  return money.kind === "read" ? money.value.yuan.value : null;
}

/** 元 as 万元, decimal text; null stays null. */
export function inTenThousands(yuan: Decimal | null): string | null {
  const amount = yuan === null ? null : convert(yuan, "元", "万元");
  return amount === null ? null : toText(amount);
}

/** Executed ÷ budget as decimal text with six decimals (1 = 100 %); null without both or when nothing was budgeted. */
export function shareSpent(budget: Decimal | null, executed: Decimal | null): string | null {
  if (budget === null || executed === null || isZero(budget)) return null;
  const share = divide(executed, budget);
  return share === null ? null : toText(roundHalfUp(share, 6));
}
