import { decimal, roundHalfUp, shift, significantPlaces, toText, toTextFixed } from "../number";
import type { NumberLook, TableCell } from "./table-book";

/** Fewest decimals of an amount. */
const MONEY_PLACES = 2;
const PERCENT_PLACES = 2;

/** A cell as a person reads it; "" for a blank one. */
export function cellShown(cell: TableCell): string {
  if (cell === null) return "";
  return cell.kind === "text" ? cell.text : numberShown(cell.number, cell.look);
}

/** A decimal text as it is shown: amounts with at least two decimals, shares of 1 as percentages. */
export function numberShown(text: string, look: NumberLook): string {
  const number = decimal(text);
  if (number === null) return text;
  if (look === "percent") return `${toText(roundHalfUp(shift(number, 2), PERCENT_PLACES))}%`;
  if (look === "money" && significantPlaces(number) < MONEY_PLACES) return toTextFixed(number, MONEY_PLACES);
  return toText(number);
}
