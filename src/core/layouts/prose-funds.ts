import type { CellRef } from "../grid/grid";
import type { FundingColumn, FundingRow, Item } from "../form/form";
import { findAllNumbers, unitOf, type FoundNumber } from "../number";
import { squash } from "./squash";
import { sharedItem, type Spot } from "./sheet-map";

/** What the words right before an amount make of it. */
const SAID: readonly (readonly [FundingColumn, RegExp])[] = [
  ["initial", /年初(?:部门|财政)?(?:预算|批复|安排)(?:预算)?(?:数|资金|金额|安排|总额)?$/],
  ["adjusted", /(?:调整后|全年|年度调整|调整)的?预算(?:安排)?(?:数|资金|金额|总额)?$|调整后(?:为)?$/],
  ["executed", /(?:预算|全年|实际|累计|资金)?(?:执行|支出|支付)(?:数|金额|资金|总额)$|(?:实际|全年|累计|已)(?:执行|支出|支付)$|预算执行$/],
  ["rate", /(?:预算|资金|支出)?执行(?:率|进度)$/],
];
/** Words between the label and its amount. */
const LINKS = /(?:共计|合计|总计|约|为|是|达到?|共|数额|[:：(（\s])+$/;
const MONEY: readonly FundingColumn[] = ["initial", "adjusted", "executed"];

/** A line that ends with a stop of the sentence goes on in the next one. */
const SENTENCE_END = /。|(?<![，,、；;：:]\s{0,4})\n/;

interface SaidAmount {
  readonly column: FundingColumn;
  readonly number: FoundNumber;
}

/**
 * The funds told in sentences ("年初预算60万元，调整后预算37.46万元，预算执行数37.46万元"): a row for each project or for the whole.
 * Of funds told more than once the fullest sentence counts.
 */
export function readToldFunds(lines: readonly Spot[], refOf: (spot: Spot) => CellRef): FundingRow[] {
  const rows = new Map<string, FundingRow>();
  for (const spot of lines) {
    for (const { from, amounts } of rowsIn(spot.text)) {
      const row = fundingRow(spot, refOf(spot), spot.text.slice(0, from), amounts);
      const known = rows.get(row.words);
      if (known === undefined || Object.keys(known.cells).length < amounts.length) rows.set(row.words, row);
    }
  }
  return [...rows.values()];
}

interface ToldRow {
  /** Where its first amount's label starts. */
  readonly from: number;
  readonly amounts: readonly SaidAmount[];
}

/** Amounts that follow each other with different labels are one row; it takes two of money to tell funds from a remark. */
function rowsIn(text: string): ToldRow[] {
  const rows: { from: number; amounts: SaidAmount[] }[] = [];
  let current: { from: number; amounts: SaidAmount[] } | null = null;
  let before = 0;
  for (const number of findAllNumbers(text)) {
    const said = number.kind === "amount" ? columnOf(text.slice(before, number.start), number) : null;
    if (said !== null) {
      const isNew: boolean = current === null || SENTENCE_END.test(text.slice(before, number.start)) || current.amounts.some(({ column }) => column === said.column);
      if (isNew || current === null) {
        current = { from: before + said.at, amounts: [] };
        rows.push(current);
      }
      current.amounts.push({ column: said.column, number });
    }
    before = number.unitEnd;
  }
  return rows.filter(({ amounts }) => amounts.filter(({ column }) => MONEY.includes(column)).length > 1);
}

function columnOf(words: string, { unit }: FoundNumber): { readonly column: FundingColumn; readonly at: number } | null {
  const kind = unitOf(unit)?.kind;
  if (kind !== "money" && kind !== "percent") return null;
  const label = words.replace(LINKS, "");
  for (const [column, pattern] of SAID) {
    const match = (column === "rate") === (kind === "percent") ? pattern.exec(label) : null;
    if (match !== null) return { column, at: match.index };
  }
  return null;
}

/** "（1）道路养护：" names a project; words without a colon speak of the whole. */
const NAMED = /^(.{2,60}?)\s*[:：]\s*$/;
/** So does the head of a numbered paragraph: "（1）道路养护。". */
const NUMBERED = /^\s*[（(]?\s*\d{1,2}\s*[)）.、．]\s*([^。：:；;，,]{2,60})[。：:]/;
const NUMBER = /^[(（]?\d{1,2}[)）.、．]/;

function fundingRow(spot: Spot, at: CellRef, before: string, amounts: readonly SaidAmount[]): FundingRow {
  const lead = before.split(/[。；;\n]/).at(-1) ?? "";
  const named = NAMED.exec(lead.trim())?.[1] ?? NUMBERED.exec(spot.text)?.[1];
  const words = named === undefined ? "" : squash(named).replace(NUMBER, "");
  const item = ({ number: { start, unitEnd } }: SaidAmount): Item => sharedItem(spot, at, spot.text.slice(start, unitEnd).trim());
  return {
    source: words === "" ? "total" : "own-words",
    words: words === "" ? "资金总额" : words,
    labelAt: at,
    saysOfWhich: false,
    term: "annual",
    cells: Object.fromEntries(amounts.map((amount) => [amount.column, item(amount)])),
  };
}
