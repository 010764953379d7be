import type { CellRef } from "../grid/grid";
import type { FundingColumn, Term } from "../form/form";
import { exactly, findAllNumbers, isZero, scaleWritten, sum, unitOf, type WrittenNumber } from "../number";
import type { FormFacts, FundFacts, IndicatorFacts } from "./form-facts";
import { comparable, likeness } from "./name-likeness";
import { onceFor } from "../remember";

/** Money that cost indicators are to come to. */
export interface CostAccount {
  readonly at: CellRef;
  /** The amount as it is written, and the unit to state it in. */
  readonly says: string;
  readonly unit: string;
  /** In 元; the amount shown first, then every other one the costs may come to. */
  readonly amounts: readonly [WrittenNumber, ...WrittenNumber[]];
  readonly costs: readonly IndicatorFacts[];
  readonly term: Term;
}

/** The funds of a form, or of each project of a report in prose, with the cost indicators that belong to them; found once a form. */
export const costAccounts = onceFor(accountsOf);

function accountsOf(facts: FormFacts): readonly CostAccount[] {
  if (facts.form.kind === "narrative-report") return toldAccounts(facts);
  return (["annual", "mid"] as const).flatMap((term) => fundsAccount(facts, term));
}

const COLUMNS: readonly FundingColumn[] = ["amount", "adjusted", "initial", "executed"];

function fundsAccount(facts: FormFacts, term: Term): CostAccount[] {
  const { form, funds, totalFunds, rows } = facts;
  const costs = rows.filter((row) => row.isCost && row.indicator.term === term);
  if (costs.length === 0) return [];
  const total = totalFunds?.row.term === term ? totalFunds : funds.find(({ row }) => row.source === "total" && row.term === term);
  // Without a unit in the form or in the cell, 万元 would be a guess.
  const read = COLUMNS.flatMap((column) => amountIn(total, column)).filter(({ money }) => form.moneyUnit !== null || money.ownUnit !== null);
  const [first, ...others] = read;
  if (first === undefined) return [];
  // Parts that disagree with their total are another fault than this one.
  const parts = funds.filter(({ row }) => row.source !== "total" && row.term === term);
  const sums = COLUMNS.map((column) => exactly(sum(parts.flatMap((part) => amountIn(part, column)).map(({ money }) => money.yuan.value))));
  const amounts = [first.money.yuan, ...others.map(({ money }) => money.yuan), ...sums] as const;
  return [{ at: first.item.at, says: first.item.raw.trim(), unit: first.money.ownUnit ?? first.money.unit, amounts, costs, term }];
}

function amountIn(fund: FundFacts | undefined, column: FundingColumn) {
  const read = fund?.money(column);
  return read?.kind === "read" && !isZero(read.value.yuan.value) ? [{ item: read.item, money: read.value }] : [];
}

/** An amount that a report assigns to a project by its name. */
interface Assigned {
  readonly name: string;
  readonly words: string;
  readonly unit: string;
  readonly yuan: WrittenNumber;
}

/** No project's name is longer than so many characters. */
const LONGEST_NAME = 120;
const HEADING = /^\s*(\d{1,2})(?![.．]?\d)\s*[、.．]?\s*(?=\D)/;
const SAME_PROJECT = 0.6;

/** The projects of a report, each with the one amount that the report assigns to its name. */
function toldAccounts({ form, rows }: FormFacts): CostAccount[] {
  const assigned = form.paragraphs.flatMap(({ raw }) => assignedIn(raw));
  const projects = [...new Set(rows.flatMap(({ indicator }) => indicator.project ?? []))];
  return projects.flatMap((project): CostAccount[] => {
    const own = rows.filter(({ indicator }) => indicator.project === project);
    const firstRow = Math.min(...own.map(({ indicator }) => indicator.row));
    const heading = form.paragraphs.filter(({ at, raw }) => at.row < firstRow && Number(HEADING.exec(raw)?.[1]) === project).at(-1);
    const [amount, another] = heading === undefined ? [] : assignedTo(heading.raw.replace(HEADING, ""), assigned);
    if (heading === undefined || amount === undefined || another !== undefined) return [];
    return [{ at: heading.at, says: amount.words, unit: amount.unit, amounts: [amount.yuan], costs: own.filter(({ isCost }) => isCost), term: "annual" }];
  });
}

/** "其中：社保卡制作经费12万元，丧葬费补贴196万元": what stands before an amount, back to the last stop, is its name. */
function assignedIn(text: string): Assigned[] {
  return findAllNumbers(text).flatMap(({ kind, number, unit, start, unitEnd }): Assigned[] => {
    const money = unitOf(unit);
    const name = text.slice(Math.max(0, start - LONGEST_NAME), start).split(/[，,、。；;：:]/).at(-1) ?? "";
    if (kind !== "amount" || money?.kind !== "money" || comparable(name).length < 3) return [];
    return [{ name, words: text.slice(start, unitEnd).trim(), unit: money.text, yuan: scaleWritten(number, money.factor) }];
  });
}

/** Amounts whose name is the heading, else those whose name it begins with or resembles. */
function assignedTo(heading: string, assigned: readonly Assigned[]): Assigned[] {
  const title = comparable(heading);
  const same = assigned.filter(({ name }) => comparable(name) === title);
  return same.length > 0 ? same : assigned.filter(({ name }) => title.startsWith(comparable(name)) || likeness(name, heading) >= SAME_PROJECT);
}
