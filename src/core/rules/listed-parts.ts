import type { Item } from "../form/form";
import type { CellRef } from "../grid/grid";
import { foldWidth, isZero, type FoundNumber } from "../number";
import { isMoney, listStarts, statedAmounts } from "./stated-amounts";
import { holds, mayBePart } from "./stated-lists";

/** An amount with the paragraph it stands in. */
export interface PlacedAmount {
  readonly at: CellRef;
  readonly number: FoundNumber;
}

/** A total with the parts, here or in the paragraphs below, that add up to it. */
export interface PartedTotal {
  readonly total: PlacedAmount;
  readonly parts: readonly PlacedAmount[];
}

/** How far behind its amount a list may begin, and over how many paragraphs it may go on. */
const NEAR = 24;
const MOST_PARAGRAPHS = 12;
/** Items that bear a name of their total stand not much further below it, and no list in one paragraph is longer. */
const MOST_BELOW = 40;
const MOST_PARTS = 40;
const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十]{1,3}[)])/;

/** One paragraph with its amounts of money. */
interface Told {
  readonly item: Item;
  readonly folded: string;
  readonly amounts: readonly FoundNumber[];
}

/** Totals whose parts follow behind 其中, 包括 and the like, or in the numbered paragraphs below, and add up to them. */
export function partedTotals(paragraphs: readonly Item[]): PartedTotal[] {
  const told = paragraphs.map((item): Told => {
    const folded = foldWidth(item.raw);
    return { item, folded, amounts: statedAmounts(folded).filter(isMoney) };
  });
  const found = told.flatMap((one, index) => [...listedBehind(told, one, index), ...namedBelow(told, one, index)]);
  const seen = new Set<FoundNumber>();
  return found.filter(({ total: { number } }) => !seen.has(number) && seen.add(number));
}

const isCounted = ({ number }: { readonly number: FoundNumber }): boolean => !isZero(number.number.value);

function listedBehind(told: readonly Told[], { item, folded, amounts }: Told, index: number): PartedTotal[] {
  return listStarts(folded).flatMap(({ at, end }): PartedTotal[] => {
    const total = amounts.filter((amount) => amount.unitEnd <= at).pop();
    if (total === undefined || isZero(total.number.value) || at - total.unitEnd > NEAR) return [];
    const here = amounts.filter((amount) => amount.start >= end && mayBePart(folded, amount)).map((number) => ({ at: item.at, number }));
    const parts = here.length > MOST_PARTS ? null : longestFit(total, here.filter(isCounted), below(told, index).filter(isCounted));
    return parts === null ? [] : [{ total: { at: item.at, number: total }, parts }];
  });
}

/** The first amount of each paragraph below, up to the next heading. */
function below(told: readonly Told[], index: number): PlacedAmount[] {
  const next = told.slice(index + 1, index + 1 + MOST_PARAGRAPHS);
  const stop = next.findIndex(({ folded }) => HEADING.test(folded));
  return (stop < 0 ? next : next.slice(0, stop)).flatMap(({ item, folded, amounts }) => {
    const first = amounts.find((amount) => mayBePart(folded, amount));
    return first === undefined ? [] : [{ at: item.at, number: first }];
  });
}

/** All parts of the paragraph, or these and the first so many below it, when they make the total. */
function longestFit(total: FoundNumber, here: readonly PlacedAmount[], next: readonly PlacedAmount[]): readonly PlacedAmount[] | null {
  for (let more = 0; more <= next.length; more += 1) {
    const parts = [...here, ...next.slice(0, more)];
    if (parts.length > 1 && holds(parts.map(({ number }) => number), total)) return parts;
  }
  return null;
}

const LABEL_END = /(?:支出|收入|经费|资金|决算|预算|合计|共计|总额|为|是|[:\s])+$/;
const SHORTEST_NAME = 4;

/** "社会保障和就业支出 807.68万元" against the items below whose names bear 社会保障和就业. */
function namedBelow(told: readonly Told[], { item, folded, amounts }: Told, index: number): PartedTotal[] {
  return amounts.flatMap((total, position): PartedTotal[] => {
    const name = (folded.slice(amounts[position - 1]?.unitEnd ?? 0, total.start).split(/[,。;:、]/).at(-1) ?? "").replace(/\s+/g, "").replace(LABEL_END, "");
    if (name.length < SHORTEST_NAME || isZero(total.number.value)) return [];
    const parts = told.slice(index + 1, index + 1 + MOST_BELOW).flatMap((one) => itemNamed(one, name) ?? []);
    return parts.length > 1 && holds(parts.map(({ number }) => number), total) ? [{ total: { at: item.at, number: total }, parts }] : [];
  });
}

/** The amount of a numbered item whose words bear a name. */
function itemNamed({ item, folded, amounts }: Told, name: string): PlacedAmount | null {
  const number = amounts.find(({ start }, position) => {
    const words = folded.slice(amounts[position - 1]?.unitEnd ?? 0, start).replace(/\s+/g, "");
    return /(?:^|\D)\d{1,2}[、.]\D/.test(words) && words.includes(name);
  });
  return number === undefined ? null : { at: item.at, number };
}
