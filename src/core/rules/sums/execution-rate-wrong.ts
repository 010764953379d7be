import type { NewContent } from "../../findings/finding";
import type { Item } from "../../form/form";
import { asPercent, divide, fitsAtOwnPrecision, isZero, ONE, roundHalfUp, shift, toText, toTextFixed, type Decimal, type WrittenNumber } from "../../number";
import { asNumber, asText, correct, writeTitle } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { FundFacts } from "../form-facts";
import { readRate, type Money, type Read } from "../readings";
import { defineRule } from "../rule";

interface WrongRate {
  readonly item: Item;
  readonly label: string;
  readonly executed: string;
  readonly budget: string;
  /** Executed ÷ budget, 1 = 100 %. */
  readonly rate: Decimal;
  /** True when the cell writes percent figures ("79.27" or "79.27%"). */
  readonly writesPercent: boolean;
}

const INDICATORS = [["产出指标", "数量指标", "培训人数", "100人", "100人", "90", "90", ""]];

/** The execution rate of a line of funds is not executed ÷ adjusted budget. */
export const executionRateWrong = defineRule<WrongRate>({
  id: "execution-rate-wrong",
  code: "JX102",
  severity: "error",
  title: { zh: "预算执行率计算不对", en: "Wrong execution rate" },
  basis: { zh: "表内公式：预算执行率 = 预算执行数 ÷ 调整后（全年）预算数，不是年初预算数", en: "The form's formula: executed ÷ adjusted (full-year) budget, not the initial budget" },
  example: {
    before: evaluationExample([["", "年度资金总额", "50", "40", "30", "10", "60%", "7.5"]], INDICATORS),
    cell: "G5",
    after: evaluationExample([SOUND_FUNDS], INDICATORS),
  },
  *find(facts) {
    for (const fund of facts.funds) {
      const fault = wrongRate(fund);
      if (fault !== null) yield fault;
    }
  },
  explain({ facts: { item, label, executed, budget, rate } }) {
    const expected = `${toTextFixed(asPercent(rate), 2)}%`;
    const how = `${executed} ÷ ${budget}`;
    return {
      what: { zh: `“${label}”执行率为 ${item.raw.trim()}，应为 ${expected}（${how}）`, en: `The execution rate of “${label}” is ${item.raw.trim()}; it should be ${expected} (${how})` },
      todo: { zh: `改为 ${expected}；如执行数或预算数有误，先改正金额`, en: `Change it to ${expected}, or correct the amounts first if they are wrong` },
      says: item.raw.trim(),
      expected,
      how,
    };
  },
  fix({ facts: { item, rate, writesPercent } }) {
    return correct(writeTitle(`${toTextFixed(asPercent(rate), 2)}%`), "certain", item, rateContent(item, rate, writesPercent));
  },
});

/** A rate goes back the way the cell writes it: share of 1, figure of percent, or text with %. */
function rateContent(item: Item, rate: Decimal, writesPercent: boolean): NewContent {
  const percent = roundHalfUp(asPercent(rate), 2);
  if (item.stored === undefined) return asText(/[%％]/.test(item.raw) ? `${toTextFixed(percent, 2)}%` : toText(percent));
  return asNumber(toText(item.isPercent === true || !writesPercent ? shift(percent, -2) : percent));
}

function wrongRate(fund: FundFacts): ReturnType<typeof faultAt> | null {
  const { cells } = fund.row;
  const read = readRate(cells.rate);
  const executed = fund.money("executed");
  const budget = fund.money(cells.adjusted === undefined ? "initial" : "adjusted");
  if (read.kind !== "read" || executed.kind !== "read" || budget.kind !== "read") return null;
  const rate = divide(executed.value.yuan.value, budget.value.yuan.value);
  if (rate === null || (isZero(rate) && isZero(read.value.written.value))) return null;
  const { written, isPercent } = read.value;
  const fitsPercent = fits(written, asPercent(rate));
  if (fitsPercent || (!isPercent && fits(written, rate))) return null;
  return faultAt(fund, read.item, executed, budget, rate, isPercent || !(written.value === ONE || toText(written.value).startsWith("0.")));
}

/** A rate typed without decimals was rounded to the whole percent, one typed with some to its last digit. */
function fits(written: WrittenNumber, right: Decimal): boolean {
  return fitsAtOwnPrecision(isZero(written.step) ? { value: written.value, step: ONE } : written, right);
}

type ReadMoney = Extract<Read<Money>, { kind: "read" }>;

function faultAt(fund: FundFacts, item: Item, executed: ReadMoney, budget: ReadMoney, rate: Decimal, writesPercent: boolean): { at: Item["at"]; related: Item["at"][]; facts: WrongRate } {
  return {
    at: item.at,
    related: [executed.item.at, budget.item.at],
    facts: { item, label: fund.row.words, executed: executed.item.raw.trim(), budget: budget.item.raw.trim(), rate, writesPercent },
  };
}
