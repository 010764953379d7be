import type { FundingColumn, Item } from "../../form/form";
import type { CellEdit, NewContent } from "../../findings/finding";
import { sameCell } from "../../grid/grid";
import { compare, divide, equals, isZero, mayBeEqual, multiply, TEN, TEN_THOUSAND, toText, unitOf, type Decimal } from "../../number";
import { asNumber, asText, editOf } from "../correction";
import { evaluationExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { digitsOf, moneyInWords } from "../money-in-words";
import type { Money } from "../readings";
import { defineRule } from "../rule";

interface Amount {
  readonly item: Item;
  readonly column: FundingColumn;
  readonly money: Money;
  readonly isTotal: boolean;
}

interface Conflict {
  readonly printed: string;
  /** The amounts to rewrite, the one to show first. */
  readonly amounts: readonly [Amount, ...Amount[]];
  /** What the first one should say. */
  readonly expected: string;
  /** The words elsewhere that prove the unit; null when the cell itself names another unit. */
  readonly proof: string | null;
  readonly isTyped: boolean;
}

const funds = (amount: string): string[] => evaluationExample([["", "年度资金总额", amount, amount, amount, "10", "100%", "10"]], [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", "90", ""]]);

/** An amount in another unit of money than the one the form prints. */
export const moneyUnitConflict = defineRule<Conflict>({
  id: "money-unit-conflict",
  code: "JX401",
  severity: "error",
  title: { zh: "金额单位与表内印明的单位不一致", en: "Amount in another unit than the form prints" },
  basis: { zh: "表内印明的金额单位：同一张表的资金按同一单位填写", en: "The unit of money printed in the form: all its funds are stated in it" },
  example: { before: funds("3500元"), cell: "C5", after: funds("0.35") },
  *find(facts) {
    const printed = facts.form.moneyUnit;
    if (printed === null) return;
    const found = typedConflict(facts, printed.unit) ?? provenConflict(facts, printed.unit);
    if (found === null) return;
    const [first, ...others] = found.amounts;
    yield { at: first.item.at, related: [...others.map(({ item }) => item.at), printed.at], facts: found };
  },
  explain({ facts: { amounts: [{ item }], printed, expected, proof } }) {
    const says = item.raw.trim();
    return {
      what: proof === null
        ? { zh: `表内金额单位是${printed}，这里写的是 ${says}，应为 ${expected}`, en: `The form states money in ${printed}, but this says ${says}; it should be ${expected}` }
        : { zh: `表内金额单位是${printed}，填了 ${says}；表内别处写的是“${proof}”，按${printed}应为 ${expected}`, en: `The form states money in ${printed} and this says ${says}, while “${proof}” stands elsewhere; in ${printed} it is ${expected}` },
      todo: { zh: `核实后把资金各栏都换算成${printed}`, en: `Check the amount and state all funds in ${printed}` },
      says,
      expected,
    };
  },
  fix({ facts: { amounts, printed, isTyped } }, { funds: rows }) {
    const writesUnit = rows.some((row) => (["initial", "adjusted", "executed", "amount"] as const).some((column) => owns(row.money(column), printed)));
    const edits = amounts.flatMap(({ item, money }): CellEdit[] => {
      const edit = editOf(item, contentIn(item, inPrinted(money, printed, isTyped), printed, writesUnit));
      return edit === null ? [] : [edit];
    });
    const [first, ...others] = edits;
    return first === undefined ? [] : [{ title: { zh: `换算成${printed}`, en: `Convert to ${printed}` }, trust: "review", edits: [first, ...others] }];
  },
});

const owns = (read: ReturnType<FormFacts["funds"][number]["money"]>, unit: string): boolean => read.kind === "read" && read.value.ownUnit === unit;

/** Amounts of the funds that are not 0, each cell once. */
function amountsOf({ funds: rows }: FormFacts): Amount[] {
  const amounts = rows.flatMap((row) => (["initial", "adjusted", "executed", "amount"] as const).flatMap((column): Amount[] => {
    const read = row.money(column);
    return read.kind === "read" && !isZero(read.value.yuan.value) ? [{ item: read.item, column, money: read.value, isTotal: row.row.source === "total" }] : [];
  }));
  return amounts.filter((amount, index) => amounts.findIndex(({ item }) => sameCell(item.at, amount.item.at)) === index);
}

/** A cell that itself names another unit. */
function typedConflict(facts: FormFacts, printed: string): Conflict | null {
  const wrong = amountsOf(facts).filter(({ money }) => money.ownUnit !== null && money.ownUnit !== printed);
  const first = wrong.find(({ isTotal }) => isTotal) ?? wrong[0];
  if (first === undefined) return null;
  return { printed, amounts: [first, ...wrong.filter((amount) => amount !== first)], expected: `${inPrinted(first.money, printed, true)}${printed}`, proof: null, isTyped: true };
}

/** A bare total that, read in the other unit, is exactly what another cell states, while nothing else in the form is of the size it says. */
function provenConflict(facts: FormFacts, printed: string): Conflict | null {
  if (printed !== "万元" && printed !== "元") return null;
  const bare = amountsOf(facts).filter(({ money }) => money.ownUnit === null);
  if (!bare.some(({ isTotal }) => isTotal)) return null;
  const words = moneyInWords(facts);
  for (const amount of bare.filter(({ isTotal }) => isTotal)) {
    const { yuan } = amount.money;
    const meant = { value: inOtherUnit(yuan.value, printed), step: inOtherUnit(yuan.step, printed) };
    const beside = bare.filter(({ isTotal, column }) => isTotal && column !== amount.column);
    const digits = digitsOf(yuan.value);
    const said = digits >= 3 ? words.find((one) => one.digits >= 3 && mayBeEqual(one.yuan, meant)) : undefined;
    const column = digits >= 2 ? beside.find(({ money }) => equals(money.yuan.value, meant.value)) : undefined;
    const proof = said?.words ?? column?.item.raw.trim();
    const sizes = [...words.map((one) => one.yuan.value), ...beside.map(({ money }) => money.yuan.value)];
    if (proof === undefined || sizes.some((size) => supports(size, yuan.value, printed))) continue;
    const others = bare.filter((other) => other !== amount && other.column === amount.column && compare(multiply(other.money.yuan.value, TEN_THOUSAND), yuan.value) > 0);
    return { printed, amounts: [amount, ...others], expected: `${inPrinted(amount.money, printed, false)}${printed}`, proof, isTyped: false };
  }
  return null;
}

/** True when an amount is of the size that the total claims; in 元 anything far above it speaks against the total. */
function supports(size: Decimal, claimed: Decimal, printed: string): boolean {
  return compare(multiply(size, TEN), claimed) >= 0 && (printed === "万元" || compare(size, multiply(claimed, TEN)) <= 0);
}

/** 万元 taken for 元, or the reverse. */
function inOtherUnit(value: Decimal, printed: string): Decimal {
  return printed === "万元" ? (divide(value, TEN_THOUSAND) ?? value) : multiply(value, TEN_THOUSAND);
}

/** The amount as it reads in the printed unit. */
function inPrinted({ yuan, written }: Money, printed: string, isTyped: boolean): string {
  const amount = isTyped ? divide(yuan.value, unitOf(printed)?.factor ?? TEN_THOUSAND) : inOtherUnit(written.value, printed);
  return toText(amount ?? written.value);
}

/** Where the label shares the cell, or the form writes units behind its amounts, the unit stays behind this one. */
function contentIn(item: Item, amount: string, printed: string, writesUnit: boolean): NewContent {
  return !item.ownsCell || writesUnit ? asText(`${amount}${printed}`) : asNumber(amount);
}
