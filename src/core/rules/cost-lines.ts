import type { CellRef } from "../grid/grid";
import { compare, decimal, divide, isZero, multiply, ONE, scaleWritten, toText, unitOf, ZERO, type Decimal, type WrittenNumber } from "../number";
import { countedSentences, type Counted } from "./counted-text";
import type { IndicatorFacts } from "./form-facts";
import { unitByName } from "./names-and-units";
import { onceFor } from "../remember";

/** A price with what it is paid for: 45 元 per 人. */
export interface Price {
  readonly yuan: Decimal;
  readonly words: string;
  /** What each price is for ("人", "银行"), without units of time. */
  readonly per: readonly string[];
  /** How often a year it is paid: 12 for 元/月; null when the unit of time does not say or is a year. */
  readonly yearly: Yearly | null;
}

/** So many months or quarters of a year. */
export interface Yearly {
  readonly times: Decimal;
  readonly words: string;
}

/** A cost indicator read as a price, counts and a stated sum. */
export interface CostLine {
  readonly row: IndicatorFacts;
  readonly at: CellRef;
  readonly price: Price | null;
  /** Other counts in the same cell. */
  readonly counts: readonly Counted[];
  /** The sum of money that the line states, in 元. */
  readonly stated: { readonly yuan: WrittenNumber; readonly words: string; readonly unit: string } | null;
}

const YEAR_UNITS = new Set(["年", "年度"]);
const YEARLY: ReadonlyMap<string, Yearly> = new Map(
  ([["月", "12", "12个月"], ["个月", "12", "12个月"], ["季度", "4", "4个季度"], ["季", "4", "4个季度"]] as const).map(([unit, times, words]) => [unit, { times: decimal(times) ?? ONE, words }]),
);
const SUM_WORDS = /共|合计|总计|小计|需|总额|经费|资金/;
const EACH = /每一?个?(\p{Script=Han}{1,8}?)(?:每[年月]度?)?(?:补助|补贴|标准|支付|发放|缴纳|匹配|收取|投入)?[:：]?$/u;
const ON_AVERAGE = /([人户生亩村])均(?:补助|补贴|标准)?[:：]?$/;
const PRICE_NAME = /每|均|标准|单价|单项|单位.{0,4}成本/;

/** Reads a cost indicator, once; null when its amounts are rough, ranges, or could mean more than one line. */
export const costLine = onceFor(costLineOf);

function costLineOf(row: IndicatorFacts): CostLine | null {
  const item = row.indicator.cells.target;
  const counted = countedOf(row);
  if (item === undefined || counted.length === 0 || counted.some(({ isRough, found }) => isRough || found.rangeEnd !== null)) return null;
  const prices = counted.filter((one) => priceOf(one) !== null);
  const sums = counted.filter((one) => !prices.includes(one) && unitOf(one.found.unit)?.kind === "money");
  const totals = sums.length > 1 ? sums.filter(({ before }) => SUM_WORDS.test(before)) : sums;
  const [price] = prices;
  const [total] = totals;
  if (prices.length > 1 || totals.length > 1 || (sums.length > 0 && total === undefined)) return null;
  // "配套资金每人每年 75元" states a price by its name, for it is not clear what.
  if (price === undefined && total !== undefined && PRICE_NAME.test(row.name)) return null;
  const stated = total === undefined ? null : { yuan: inYuan(total), words: total.words, unit: total.found.unit };
  const others = counted.filter((one) => one !== price && !sums.includes(one));
  return { row, at: item.at, price: price === undefined ? null : priceOf(price), counts: others, stated };
}

/** The amounts of a row's target; a bare number takes the unit of the unit column, or the one its name tells ("…人数"). */
export const countedOf = onceFor(countsIn);

function countsIn(row: IndicatorFacts): readonly Counted[] {
  const counted = countedSentences(row.targetText).flat();
  const [only, another] = counted;
  if (only === undefined || another !== undefined) return counted;
  const { target, name, unitText, isCost } = row;
  // "5295/人/月" leaves out the 元 that a cost is counted in.
  if (isCost && only.found.unit.startsWith("/")) return [inOtherWords(only, `元${only.found.unit}`)];
  if (only.found.unit !== "") return counted;
  if (target.kind === "quantity" && target.unit !== "") return [{ ...only, found: { ...only.found, unit: target.unit }, words: `${only.words}${unitText.trim()}` }];
  const named = unitByName(name);
  return named === null || named === "%" ? counted : [inOtherWords(only, named)];
}

function inOtherWords(counted: Counted, unit: string): Counted {
  return { ...counted, found: { ...counted.found, unit }, words: `${counted.found.numberText}${unit}` };
}

/** A whole number is exact, one with decimals as fine as it is written. */
function inYuan({ found }: Counted): WrittenNumber {
  const { value, step } = found.number;
  return scaleWritten(compare(step, ONE) < 0 ? { value, step } : { value, step: ZERO }, unitOf(found.unit)?.factor ?? ONE);
}

function priceOf({ found, before, words }: Counted): Price | null {
  const unit = unitOf(found.unit);
  if (unit === null || isZero(found.number.value) || (unit.kind !== "price" && unit.kind !== "money")) return null;
  const each = EACH.exec(before)?.[1] ?? ON_AVERAGE.exec(before)?.[1];
  if (unit.kind === "money" && each === undefined) return null;
  const units = [...unit.text.split("/").slice(1), ...(each === undefined ? [] : [each])];
  const yearly = units.flatMap((one) => YEARLY.get(one) ?? []);
  const per = units.filter((one) => !YEARLY.has(one) && !YEAR_UNITS.has(one));
  const yuan = multiply(found.number.value, headFactor(unit.text));
  return { yuan, words: each === undefined ? words : `每${each}${words}`, per, yearly: yearly[0] ?? null };
}

/** An amount in 元 as it is written in another unit of money: 35000 → "3.5万元". */
export function moneyIn(yuan: Decimal, unit: string): string {
  const factor = unitOf(unit)?.factor ?? ONE;
  return `${toText(divide(yuan, factor) ?? yuan)}${unit}`;
}

/** 元 in one unit of what stands before the first stroke: 10 000 for 万元/户. */
function headFactor(unit: string): Decimal {
  return unitOf(unit.split("/")[0] ?? "")?.factor ?? ONE;
}
