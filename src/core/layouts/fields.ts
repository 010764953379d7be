import type { Field, FieldName, Item } from "../form/form";
import { freeSpots, isLabelSpot, rightCell, spotBelow, type Region } from "./region";
import { sharedItem, type SheetMap, type Spot } from "./sheet-map";
import { bareLabel, splitAtLabels, splitLabelled, squash } from "./squash";
import { sourceOfWords } from "./vocabulary/funds";
import { fieldOfLabel, isOtherLabel } from "./vocabulary/labels";

/** Reads the answers around the tables: label and answer side by side, one above the other, or in one cell. */
export function readFields(region: Region): Field[] {
  const found = new Map<FieldName, Field>();
  for (const spot of freeSpots(region)) {
    if (region.placed.has(spot)) continue;
    for (const field of fieldsAt(region, spot)) {
      region.placed.add(spot);
      const known = found.get(field.name);
      if (known === undefined || isBetter(field.item, known.item)) found.set(field.name, field);
    }
  }
  return withProjectCode([...found.values()]);
}

/** A filled answer goes before a blank one, a slot of its own before the label's cell. */
function isBetter(item: Item, known: Item): boolean {
  if (known.raw.trim() !== "") return false;
  return item.raw.trim() !== "" || (item.ownsCell && !known.ownsCell);
}

function fieldsAt(region: Region, spot: Spot): Field[] {
  const { map } = region;
  const whole = fieldOfLabel(spot.label);
  if (whole === "otherNotes" && standsAmongFunds(region, spot)) return [];
  if (whole !== null && whole !== "moneyUnitLabel") {
    const item = answerBeside(region, spot);
    return item === null ? [] : [{ name: whole, item, label: { at: map.ref(spot.area.top, spot.area.left), text: spot.text } }];
  }
  if (isOtherLabel(spot.label)) {
    placeAnswerOfOther(region, spot);
    return [];
  }
  return splitAtLabels(spot.text, isKnownLabel).flatMap((text) => fieldInside(map, spot, text));
}

/** "资金总额 | 其中：财政资金 | 其他": here 其他 is money from elsewhere, not a remark. */
function standsAmongFunds({ map }: Region, spot: Spot): boolean {
  return sourceOfWords(spot.label) !== null && map.startingInRow(spot.area.top).some((other) => other !== spot && sourceOfWords(other.label) !== null);
}

/** "项目名称：校舍维修", alone in its cell or one of several answers there. */
function fieldInside(map: SheetMap, spot: Spot, text: string): Field[] {
  const at = map.ref(spot.area.top, spot.area.left);
  const split = splitLabelled(text);
  const name = split === null ? null : fieldOfLabel(bareLabel(split.label));
  if (split === null || name === null || name === "moneyUnitLabel" || split.answer === "") return [];
  return [{ name, item: sharedItem(spot, at, split.answer), label: { at, text: split.label } }];
}

function isKnownLabel(label: string): boolean {
  return fieldOfLabel(label) !== null || isOtherLabel(label) || sourceOfWords(label) !== null;
}

/** The answer to a label cell: to its right, or below it when the labels stand side by side as headings. */
function answerBeside(region: Region, spot: Spot): Item | null {
  const { map } = region;
  const right = rightCell(region, spot);
  if (right?.spot !== undefined && !isLabelSpot(right.spot)) return take(region, right.spot);
  const below = spotBelow(region, spot);
  const isHeading = right === null || right.spot !== undefined;
  // "单位名称：" beside another label is to be answered behind its colon.
  if (right?.spot !== undefined && endsWithColon(spot)) return blankInside(map, spot);
  const isUnderLabel = below !== undefined && (right === null || below.area.right <= spot.area.right);
  if (isHeading && isUnderLabel && !isLabelSpot(below)) return take(region, below);
  if (isHeading) return blankBelow(region, spot) ?? (right === null || endsWithColon(spot) ? blankInside(map, spot) : null);
  const further = answerPastBlank(region, spot, right) ?? sentenceBelow(region, spot, below);
  return further === null ? map.item(right.row, right.column) : take(region, further);
}

/** Goals are sentences; without merged cells they may stand below their label with a blank cell beside it. */
const SHORTEST_SENTENCE = 10;

function sentenceBelow(region: Region, label: Spot, below: Spot | undefined): Spot | null {
  if (!isGoal(label) || below === undefined || isLabelSpot(below)) return null;
  const beside = region.map.startingInRow(label.area.top).filter((spot) => spot.area.right < label.area.left && isGoal(spot));
  // "预期目标 | | 实际完成情况 |": side by side they are headings, however short what stands below.
  const nearest = beside[beside.length - 1];
  const isHeading = nearest !== undefined && isLabelSpot(nearest) && below.area.left === label.area.left;
  return isHeading || below.squashed.length >= SHORTEST_SENTENCE ? below : null;
}

function isGoal(spot: Spot): boolean {
  return /目标|情况$/.test(spot.label);
}

/** How many cells nobody merged may stand blank between a label and its answer. */
const MOST_BLANKS = 3;

/** An answer may stand further right when nobody merged the blank cells behind the label. */
function answerPastBlank(region: Region, label: Spot, blank: { row: number; column: number }): Spot | null {
  const { map } = region;
  for (let column = blank.column; column < blank.column + MOST_BLANKS; column++) {
    const area = map.areaAt(blank.row, column);
    if (area.left !== area.right || area.top !== area.bottom) return null;
    const next = map.at(blank.row, column + 1);
    if (next === undefined) continue;
    return next.area.top === label.area.top && !region.placed.has(next) && !isLabelSpot(next) ? next : null;
  }
  return null;
}

/** The blank cell right under a heading, when it is exactly as wide: the slot for its answer. */
function blankBelow(region: Region, spot: Spot): Item | null {
  const { map } = region;
  const row = map.rowBelow(spot.area);
  if (row === null || !region.rows.some(([from, to]) => row >= from && row <= to) || map.at(row, spot.area.left) !== undefined) return null;
  const area = map.areaAt(row, spot.area.left);
  return area.left === spot.area.left && area.right === spot.area.right ? map.item(row, spot.area.left) : null;
}

function endsWithColon(spot: Spot): boolean {
  return spot.squashed.endsWith(":");
}

/** The label's own cell, for answers that would have to be typed behind the label. */
function blankInside(map: SheetMap, spot: Spot): Item {
  return sharedItem(spot, map.ref(spot.area.top, spot.area.left), "");
}

function take(region: Region, spot: Spot): Item {
  region.placed.add(spot);
  return region.map.item(spot.area.top, spot.area.left);
}

function placeAnswerOfOther(region: Region, spot: Spot): void {
  region.placed.add(spot);
  const right = rightCell(region, spot);
  if (right?.spot !== undefined && !isLabelSpot(right.spot)) region.placed.add(right.spot);
}

const CODED_NAME = /^([0-9A-Za-z]{8,30})\s*[-—－_]\s*(\S[\s\S]*)$/;

/** "51111222T000000332562-代缴城乡居民养老保险费" holds the project's code and its name. */
export function withProjectCode(fields: Field[]): Field[] {
  const named = fields.find((field) => field.name === "projectName");
  const match = named === undefined ? null : CODED_NAME.exec(named.item.raw.trim());
  if (named === undefined || match === null) return fields;
  const [, code = "", name = ""] = match;
  if (squash(code).replace(/\D/g, "").length < 4) return fields;
  const part = (raw: string): Item => ({ ...named.item, raw, ownsCell: false, cellText: named.item.cellText ?? named.item.raw });
  const others = fields.filter((field) => field !== named && field.name !== "projectCode");
  return [...others, { ...named, item: part(name) }, { ...named, name: "projectCode", item: part(code) }];
}
