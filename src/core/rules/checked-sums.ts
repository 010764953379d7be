import { projectSums } from "../compare/project-sums";
import type { CheckedSum } from "../findings/report";
import type { Item } from "../form/form";
import type { CellRef } from "../grid/grid";
import { divide, fitsAtOwnPrecision, isZero, percentAsRate, sumMayBe, toText, type FoundNumber, type WrittenNumber } from "../number";
import { costAccounts } from "./cost-accounts";
import { costsOf, isMet } from "./cost-amounts";
import type { FormFacts, FundFacts } from "./form-facts";
import { amountsOf, fundGroups, readingsOfParts, SUMMED_COLUMNS } from "./fund-groups";
import { partedTotals, type PlacedAmount } from "./listed-parts";
import { readRate, type Money, type Read } from "./readings";
import { amountWords } from "./stated-amounts";
import { statedLists } from "./stated-lists";
import { statedShares } from "./stated-shares";

/** Every sum, share and rate of a form that was computed again and is right, each once. */
export function checkedSums(facts: FormFacts): CheckedSum[] {
  const { form } = facts;
  const inText = form.paragraphs.flatMap((item) => [...rightShares(item), ...rightLists(item)]);
  const all = [...inText, ...rightTotals(form.paragraphs), ...rightCosts(facts), ...rightFunds(facts), ...rightRates(facts), ...rightPoints(facts), ...rightProjects(facts)];
  const seen = new Set<string>();
  return all.filter(({ at, says, how }) => {
    const key = `${String(at.row)},${String(at.column)} ${says} ${how}`;
    return !seen.has(key) && seen.add(key);
  });
}

const counted = ({ number }: FoundNumber): boolean => !isZero(number.value);
const cellsOf = (at: CellRef, parts: readonly { readonly at: CellRef }[]): CellRef[] => [...new Set(parts.map((part) => part.at))].filter((part) => part !== at);

function rightShares({ at, raw }: Item): CheckedSum[] {
  return statedShares(raw).filter(({ holds, says }) => holds && /[1-9]/.test(says)).map(({ says, how }) => ({ at, related: [], says, how }));
}

/** A sum of one is none. */
function rightLists({ at, raw }: Item): CheckedSum[] {
  return statedLists(raw).filter(({ holds }) => holds).flatMap(({ total, parts }) => {
    const terms = parts.filter(counted);
    return terms.length < 2 ? [] : [{ at, related: [], says: amountWords(total), how: termsOf(terms, total) }];
  });
}

/** Units are named where they differ from the total's. */
const termsOf = (terms: readonly FoundNumber[], total: FoundNumber): string => terms.map((term) => (term.unit === total.unit ? term.numberText : amountWords(term))).join(" + ");

function rightTotals(paragraphs: readonly Item[]): CheckedSum[] {
  return partedTotals(paragraphs).map(({ total, parts }) => ({
    at: total.at, related: cellsOf(total.at, parts), says: amountWords(total.number), how: termsOf(parts.map(({ number }: PlacedAmount) => number), total.number),
  }));
}

function rightCosts(facts: FormFacts): CheckedSum[] {
  return costAccounts(facts).flatMap((account): CheckedSum[] => {
    const costs = costsOf(account, facts.rows) ?? [];
    if (costs.length < 2 || !isMet(account, costs)) return [];
    return [{ at: account.at, related: costs.map(({ at }) => at), says: account.says, how: costs.map(({ words }) => words).join(" + ") }];
  });
}

type ReadMoney = Read<Money> & { readonly kind: "read" };
const moneyWords = ({ item }: ReadMoney): string => item.raw.trim();

function rightFunds({ form, funds, ...facts }: FormFacts): CheckedSum[] {
  const groups = form.kind === "narrative-report" ? toldGroups(funds) : fundGroups({ form, funds, ...facts });
  return groups.flatMap(({ total, parts }) => SUMMED_COLUMNS.flatMap((column): CheckedSum[] => {
    const whole = total.money(column);
    const amounts = amountsOf(parts, column);
    if (whole.kind !== "read" || amounts === null || isZero(whole.value.yuan.value)) return [];
    const fitting = readingsOfParts(amounts.filter(({ money }) => !isZero(money.value.yuan.value))).find((reading) => reading.length > 1 && sumMayBe(reading.map(({ money }) => money.value.yuan), whole.value.yuan));
    return fitting === undefined ? [] : [{ at: whole.item.at, related: fitting.map(({ money }) => money.item.at), says: moneyWords(whole), how: fitting.map(({ money }) => moneyWords(money)).join(" + ") }];
  }));
}

/** A report tells of the whole and of its projects. */
function toldGroups(funds: readonly FundFacts[]): { readonly total: FundFacts; readonly parts: readonly FundFacts[] }[] {
  const total = funds.find(({ row }) => row.source === "total");
  return total === undefined ? [] : [{ total, parts: funds.filter(({ row }) => row.source === "own-words") }];
}

function rightRates({ funds }: FormFacts): CheckedSum[] {
  return funds.flatMap((fund): CheckedSum[] => {
    const [executed, budget] = [fund.money("executed"), fund.money("adjusted")];
    const rate = readRate(fund.row.cells.rate);
    if (executed.kind !== "read" || budget.kind !== "read" || rate.kind !== "read") return [];
    const right = divide(executed.value.yuan.value, budget.value.yuan.value);
    const { written: { value, step }, isPercent } = rate.value;
    const readings: WrittenNumber[] = [{ value: percentAsRate(value), step: percentAsRate(step) }, ...(isPercent ? [] : [{ value, step }])];
    if (right === null || !readings.some((reading) => fitsAtOwnPrecision(reading, right))) return [];
    return [{ at: rate.item.at, related: [executed.item.at, budget.item.at], says: rate.item.raw.trim(), how: `${moneyWords(executed)} ÷ ${moneyWords(budget)}` }];
  });
}

/** The 合计 line of weights and scores against its rows. */
function rightPoints({ form, rows, execution }: FormFacts): CheckedSum[] {
  return (["weight", "score"] as const).flatMap((column): CheckedSum[] => {
    const stated = form.totals[column];
    const points = rows.map((row) => row[column]);
    const read = points.filter((one) => one.kind === "read");
    const total = stated === null ? null : readRate(stated);
    if (total?.kind !== "read" || read.length < 2 || read.length < points.length) return [];
    const own = execution[column];
    const terms = read.map(({ value, item }) => ({ value, item }));
    const withExecution = own.kind === "read" ? [{ value: own.value, item: own.item }, ...terms] : terms;
    const fitting = [terms, withExecution].find((some) => sumMayBe(some.map(({ value }) => value), total.value.written));
    if (fitting === undefined) return [];
    return [{ at: total.item.at, related: fitting.map(({ item }) => item.at), says: total.item.raw.trim(), how: fitting.map(({ item }) => item.raw.trim()).join(" + ") }];
  });
}

/** The projects of an earlier workbook against the amount stated for all of them. */
function rightProjects({ form, priors }: FormFacts): CheckedSum[] {
  return priors.length === 0 ? [] : projectSums(form, [], priors).filter(({ fits }) => fits).map(({ stated, projects }) => ({
    at: stated.item.at, related: [], says: `${toText(stated.money.written.value)}${stated.money.unit}`, how: projects.map(({ item }) => item.raw.trim()).join(" + "),
  }));
}
