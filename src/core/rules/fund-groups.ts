import type { FundingColumn, Term } from "../form/form";
import { sum, type Decimal, type WrittenNumber, sumMayBe } from "../number";
import type { FormFacts, FundFacts } from "./form-facts";
import type { Money, Read } from "./readings";

/** A total line of the funds with the lines that are its parts. */
export interface FundGroup {
  readonly total: FundFacts;
  readonly parts: readonly FundFacts[];
  readonly term: Term;
}

/** The columns in which totals must be the sum of their parts. */
export const SUMMED_COLUMNS: readonly FundingColumn[] = ["initial", "adjusted", "executed", "amount"];

/** Splits the funds into totals with the lines that follow them, per term. */
export function fundGroups({ form, funds }: FormFacts): FundGroup[] {
  // A report need not speak of every part of its funds.
  if (form.kind === "narrative-report") return [];
  const groups: FundGroup[] = [];
  for (const term of ["annual", "mid"] as const) {
    let current: { total: FundFacts; parts: FundFacts[]; term: Term } | null = null;
    for (const fund of funds) {
      if (fund.row.term !== term) continue;
      if (fund.row.source === "total" && !fund.row.saysOfWhich) {
        current = { total: fund, parts: [], term };
        groups.push(current);
      } else current?.parts.push(fund);
    }
  }
  return groups;
}

/** One part of a total in one column. */
export interface PartAmount {
  readonly fund: FundFacts;
  readonly money: Read<Money> & { readonly kind: "read" };
}

/** Parts with an amount in a column; null when one of them cannot be read. */
export function amountsOf(parts: readonly FundFacts[], column: FundingColumn): PartAmount[] | null {
  const amounts: PartAmount[] = [];
  for (const fund of parts) {
    const money = fund.money(column);
    if (money.kind === "unreadable") return null;
    if (money.kind === "read") amounts.push({ fund, money });
  }
  return amounts;
}

const SUB_SOURCE = /^(?:中央|省|市|县|区|地方|上级|本级|一般公共|政府性基金|国有资本|财政拨款结转|基本建设)/;

/**
 * Departments state their funds twice, by where they come from and by what they are for; each way adds up by itself.
 * The ways lines may belong together: all of them parts of the total, or those after a second 其中 parts of the line above,
 * or the lines in the form's own words parts of a standard source.
 */
export function readingsOfParts(parts: readonly PartAmount[]): (readonly PartAmount[])[] {
  const nested = withoutNested(parts);
  const standard = parts.filter(({ fund }) => fund.row.source !== "own-words");
  const topLevel = parts.filter(({ fund }, index) => index === 0 || !SUB_SOURCE.test(fund.row.words) || fund.row.source !== "own-words");
  const isByUse = ({ fund }: PartAmount): boolean => fund.row.source === "basic" || fund.row.source === "project";
  return [parts, nested, standard, topLevel, parts.filter(isByUse), parts.filter((part) => !isByUse(part))].filter((reading) => reading.length > 0);
}

function withoutNested(parts: readonly PartAmount[]): PartAmount[] {
  const kept: PartAmount[] = [];
  let isNested = false;
  parts.forEach((part, index) => {
    const opens = part.fund.row.saysOfWhich && index > 0;
    if (opens) isNested = true;
    else if (isNested && part.fund.row.source !== "own-words") isNested = false;
    if (!isNested) kept.push(part);
  });
  return kept;
}

const yuan = ({ money }: PartAmount): WrittenNumber => money.value.yuan;

/** True when some way of reading the parts adds up to the total, each number within its last digit. */
export function addsUp(parts: readonly PartAmount[], total: WrittenNumber): boolean {
  return sumMayBe(parts.map(yuan), total) || readingsOfParts(parts).some((reading) => sumMayBe(reading.map(yuan), total));
}

/** Sum of the parts in 元. */
export function sumOf(parts: readonly PartAmount[]): Decimal {
  return sum(parts.map((part) => yuan(part).value));
}
