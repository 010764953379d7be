import type { CellRef } from "../grid/grid";
import { countsAlike, type Counted } from "./counted-text";
import { countedOf, type CostLine, type Price } from "./cost-lines";
import { decimal, fitsAtOwnPrecision, multiply, ONE, sum, unitOf, type Decimal } from "../number";
import type { IndicatorFacts } from "./form-facts";
import { namePairs } from "./name-likeness";

/** What price × quantity makes, and how. */
export interface Product {
  readonly yuan: Decimal;
  readonly how: string;
  /** Cells of the quantities, when they stand on other rows. */
  readonly related: readonly CellRef[];
  /** Where the quantity was found: in the same cell, on a row with the same noun and unit, on the only row with that unit, or nowhere. */
  readonly found: "cell" | "noun" | "only-unit" | "time";
}

/** So many things that a row counts. */
interface RowQuantity {
  readonly at: CellRef;
  /** False for "8018张" beside a price for each 个. */
  readonly isExact: boolean;
  readonly name: string;
  readonly value: Decimal;
  readonly words: string;
}

/** Price × quantity of a line, the quantity taken from its own cell, else from the row that fits by unit and noun; null when it cannot be told. */
export function productOf({ price, counts, row }: CostLine, rows: readonly IndicatorFacts[]): Product | null {
  const [thing, ...more] = price?.per ?? [];
  if (price === null || more.length > 0) return null;
  if (thing === undefined) return price.yearly === null ? null : make(price, null, [], "time");
  const [inCell, another] = counts.filter((count) => isCountOf(count, thing));
  if (inCell !== undefined) return another === undefined ? make(price, { value: base(inCell), words: inCell.words }, [], "cell") : null;
  const quantities = quantitiesOf(rows, row, thing);
  const fitting = fittingByNoun(row.name, quantities);
  if (fitting !== null) return make(price, fitting, [fitting.at], "noun");
  const [only, second] = quantities.filter(({ isExact }) => isExact);
  return only === undefined || second !== undefined ? null : make(price, only, [only.at], "only-unit");
}

function make({ yuan, words, yearly }: Price, quantity: { readonly value: Decimal; readonly words: string } | null, related: readonly CellRef[], found: Product["found"]): Product {
  const factors = [words, ...(quantity === null ? [] : [quantity.words]), ...(yearly === null ? [] : [yearly.words])];
  return { yuan: multiply(multiply(yuan, quantity?.value ?? ONE), yearly?.times ?? ONE), how: factors.join(" × "), related, found };
}

const disputes = new WeakMap<CostLine, Product | null>();

/** What a line's stated sum should be, when its own price and the quantity that certainly belongs to it make something else. */
export function disputed(line: CostLine, rows: readonly IndicatorFacts[]): Product | null {
  const known = disputes.get(line);
  if (known !== undefined) return known;
  const dispute = disputeOf(line, rows);
  disputes.set(line, dispute);
  return dispute;
}

function disputeOf(line: CostLine, rows: readonly IndicatorFacts[]): Product | null {
  const { price, stated } = line;
  if (price === null || stated === null || fitsSomehow(line, rows)) return null;
  const product = productOf(line, rows);
  return product === null || product.found === "only-unit" ? null : product;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => decimal(String(index + 1)) ?? ONE);

/** True when any count of the cell, or of any row in the same unit, for any number of months, makes the stated sum. */
function fitsSomehow({ price, stated, counts, row }: CostLine, rows: readonly IndicatorFacts[]): boolean {
  if (price === null || stated === null) return true;
  const inCell = products(counts.map(base));
  const onRows = price.per.flatMap((thing) => quantitiesOf(rows, row, thing)).map(({ value }) => value);
  const times = price.yearly === null ? [ONE] : MONTHS;
  const quantities = price.per.length === 0 ? [ONE, ...inCell] : [...inCell, ...onRows];
  return quantities.some((quantity) => times.some((months) => fitsAtOwnPrecision(stated.yuan, multiply(multiply(price.yuan, quantity), months))));
}

/** Products of every selection of the factors. */
function products(factors: readonly Decimal[]): Decimal[] {
  return factors.slice(0, 6).reduce<Decimal[]>((all, factor) => [...all, factor, ...all.map((one) => multiply(one, factor))], []);
}

const base = ({ found }: Counted): Decimal => multiply(found.number.value, unitOf(found.unit)?.factor ?? ONE);

/** "50本" counts 本; "8家银行" counts 银行; "退休人员0.32万人" counts 退休人员. */
function isCountOf({ found, before, after }: Counted, thing: string): boolean {
  if (found.unit === "" || unitOf(found.unit)?.kind === "percent") return false;
  return countsAlike(found.unit, thing) || thing.startsWith(found.unit) || after.startsWith(thing) || (thing.length > 1 && before.endsWith(thing));
}

const TOTAL = /(?:共计|合计|总计|一共|共)[^\d]{0,3}$/;

function quantitiesOf(rows: readonly IndicatorFacts[], costRow: IndicatorFacts, thing: string): RowQuantity[] {
  const others = rows.filter((row) => !row.isCost && row.indicator.term === costRow.indicator.term && row.indicator.project === costRow.indicator.project && isOutput(row));
  return others.flatMap((row) => quantityOf(row, thing) ?? []);
}

const isOutput = ({ indicator: { level1, level2 } }: IndicatorFacts): boolean => (level1 === null || level1 === "产出指标") && level2 !== "质量指标" && level2 !== "时效指标";

/** Measure words that stand for any thing. */
const ANYTHING = new Set(["个", "项", "件"]);

const isThing = ({ found }: Counted): boolean => unitOf(found.unit)?.kind === "other";

/** All the things of one kind that a row counts: its total, else the sum of its counts; null when it counts them per something or roughly. */
function quantityOf(row: IndicatorFacts, thing: string): RowQuantity | null {
  const item = row.indicator.cells.target;
  const all = countedOf(row);
  const exact = all.filter((count) => isCountOf(count, thing));
  const counts = exact.length === 0 && ANYTHING.has(thing) ? all.filter(isThing) : exact;
  if (item === undefined || counts.length === 0 || counts.some(({ isRough, found }) => isRough || found.rangeEnd !== null)) return null;
  const total = counts.filter(({ before }) => TOTAL.test(before)).at(-1);
  const quantity = { at: item.at, isExact: exact.length > 0, name: `${row.name}${row.targetText}` };
  if (total !== undefined) return { ...quantity, value: base(total), words: total.words };
  if (counts.some(({ before }) => before.includes("每"))) return null;
  const words = counts.map((count) => count.words).join(" + ");
  return { ...quantity, value: sum(counts.map(base)), words: counts.length > 1 ? `(${words})` : words };
}

/** The one row that shares with the cost a word that no other row has. */
function fittingByNoun(costName: string, quantities: readonly RowQuantity[]): RowQuantity | null {
  const wanted = namePairs(costName);
  const candidates = quantities.map((quantity) => ({ quantity, pairs: namePairs(quantity.name), score: 0 }));
  for (const pair of wanted) {
    const [only, another] = candidates.filter(({ pairs }) => pairs.has(pair));
    if (only !== undefined && another === undefined) only.score += 1;
  }
  const scored = candidates.filter(({ score }) => score > 0);
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  return best === undefined || second?.score === best.score ? null : best.quantity;
}
