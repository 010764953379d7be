import type { NewContent } from "../findings/finding";
import type { Item } from "../form/form";
import { divide, toText, unitOf, type Decimal } from "../number";
import { asNumber, asText } from "./correction";
import type { Money } from "./readings";

/** An amount in 元 as the cell that is to hold it would write it: "5338.77万元" where the unit is typed, else "5338.77". */
export function inUnitOf(yuan: Decimal, like: Money): string {
  const factor = unitOf(like.unit)?.factor;
  const amount = factor === undefined ? null : divide(yuan, factor);
  return `${toText(amount ?? yuan)}${like.ownUnit ?? ""}`;
}

/** The content for a money cell: a number where it held one, text where unit or text stood. */
export function moneyContent(item: Item, words: string): NewContent {
  return item.stored === undefined && item.raw.trim() !== "" ? asText(words) : /^-?\d+(?:\.\d+)?$/.test(words) ? asNumber(words) : asText(words);
}
