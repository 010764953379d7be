import type { Words } from "../findings/finding";
import type { Form, FundingColumn, IndicatorColumn, Item } from "../form/form";
import { readPlainNumber, type Decimal } from "../number";
import { columnWords } from "./answers";

/** A cell whose digits are stored as text. */
export interface TextNumber {
  readonly item: Item;
  readonly value: Decimal;
}

/** A column of numbers with the cells that hold text instead. */
export interface TextColumn {
  readonly column: Words;
  readonly cells: readonly [TextNumber, ...TextNumber[]];
}

const TABLE_COLUMNS: readonly IndicatorColumn[] = ["target", "actual", "weight", "score"];
const FUND_COLUMNS: readonly FundingColumn[] = ["initial", "adjusted", "executed", "weight", "score", "amount"];

/** Columns that mostly hold numbers, or are summed up by a formula, and hold some digits as text. A form typed as text throughout has none. */
export function textNumbers(form: Form): TextColumn[] {
  const ofTable = TABLE_COLUMNS.map((column) => {
    const items = form.indicators.map(({ cells }) => cells[column]).filter((item) => item !== undefined);
    const total = column === "weight" ? form.totals.weight : column === "score" ? form.totals.score : null;
    return textColumn(items, columnWords(column), total?.formula !== undefined);
  });
  const ofFunds = FUND_COLUMNS.map((column) => textColumn(form.funding.map(({ cells }) => cells[column]).filter((item) => item !== undefined), columnWords(column), false));
  return [...ofTable, ...ofFunds].filter((found) => found !== null);
}

function textColumn(items: readonly Item[], column: Words, isSummed: boolean): TextColumn | null {
  const numbers = items.filter((item) => item.stored !== undefined).length;
  if (numbers === items.length || (numbers === 0 && !isSummed)) return null;
  const [first, ...others] = items.map(textNumber).filter((found) => found !== null);
  if (first === undefined || !(isSummed || numbers > others.length)) return null;
  return { column, cells: [first, ...others] };
}

/** Codes and numbers with a unit stay text. */
function textNumber(item: Item): TextNumber | null {
  if (item.stored !== undefined || item.formula !== undefined || !item.ownsCell || /^0\d/.test(item.raw.trim())) return null;
  const plain = readPlainNumber(item.raw);
  return plain?.unit === "" ? { item, value: plain.number.value } : null;
}
