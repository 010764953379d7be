import type { Form, Indicator, Item } from "../form/form";
import { decimal, shift, toText } from "../number/decimal";
import { normaliseUnit, unitOf } from "../number/units";
import { foldWidth } from "../number/width";

/** An answer without its dress: a number as decimal text (100 % is "1"), any other text without blanks around it. */
export interface ItemValue {
  readonly value: string;
  /** Unit of the number, when the cell, its column or the form names one; a percentage needs none. */
  readonly unit?: string;
}

const NUMBER_THEN_UNIT = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+) *(.*)$/;

/** Reads an answer that is text whatever it looks like, such as a name or a code. */
export function textValue(item: Item): ItemValue {
  return { value: item.raw.trim() };
}

/** Reads an answer that may be a number; `statedUnit` is what its column or heading says. */
export function numberValue(item: Item, statedUnit: string | null = null): ItemValue {
  if (item.stored !== undefined) return withUnit(item.stored, item.isPercent === true ? "" : (statedUnit ?? ""));
  const [, digits = "", rest = ""] = NUMBER_THEN_UNIT.exec(foldWidth(item.raw).trim()) ?? [];
  const number = decimal(digits.replaceAll(",", ""));
  if (number === null) return textValue(item);
  if (rest === "") return withUnit(toText(number), statedUnit ?? "");
  const unit = unitOf(rest);
  if (unit === null) return textValue(item);
  return unit.kind === "percent" && unit.text === "%" ? { value: toText(shift(number, -2)) } : withUnit(toText(number), unit.text);
}

function withUnit(digits: string, unit: string): ItemValue {
  const number = decimal(digits);
  const value = number === null ? digits : toText(number);
  return unit === "" ? { value } : { value, unit };
}

/** An amount of money of a form. */
export function moneyValue(item: Item, form: Form): ItemValue {
  return numberValue(item, form.moneyUnit?.unit ?? null);
}

/** A target or an actual figure; its unit is its own, or the one of the row's unit column. */
export function quantityValue(item: Item, row: Indicator): ItemValue {
  const stated = row.cells.unit?.raw.trim() ?? "";
  return numberValue(item, stated === "" ? null : normaliseUnit(stated));
}
