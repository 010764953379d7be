import type { FundingRow, Item, Term } from "../form/form";
import { freeSpots, isLabelSpot, rightCell, spotBelow, type Region } from "./region";
import { sharedItem, type Spot } from "./sheet-map";
import { bareLabel, splitAtLabels, splitLabelled, squash } from "./squash";
import { sourceOfWords, type SourceWords } from "./vocabulary/funds";
import { isOtherLabel } from "./vocabulary/labels";

const AMOUNT_LIKE = /^[¥￥]?[-+(]?[\d,.]+(?:[eE][-+]?\d+)?\)?\s*(?:亿元|万元|千元|元|万|%)?(?:[(（].*[)）])?$/;
const NO_AMOUNT = /^[-/\\—无]*$/;

/** Reads funds that stand as labels with one amount each: beside, below or behind the label in the same cell. */
export function readFundsList(region: Region): FundingRow[] {
  const rows: FundingRow[] = [];
  for (const spot of freeSpots(region)) {
    if (region.placed.has(spot)) continue;
    const parts = splitAtLabels(spot.text, (label) => label === "其中" || sourceOfWords(label) !== null);
    const inside = parts.flatMap((text) => behindLabels(region, spot, text));
    const beside = inside.length > 0 ? null : besideLabel(region, spot);
    if (inside.length === 0 && beside === null) continue;
    region.placed.add(spot);
    rows.push(...inside, ...(beside === null ? [] : [beside]));
  }
  return rows;
}

const LATER_AMOUNT = /(?<=\d(?:万元|亿元|元)?)[\s,，;；、]+(?=(?:其中[:：]?)?[\u4E00-\u9FFF]{2,12}[:：]?\s*[¥￥]?\d)/;

/** One line of funds, or several behind one another ("其中：中央补助300  市级资金150") where each of them reads as one. */
function behindLabels(region: Region, spot: Spot, part: string): FundingRow[] {
  const pieces = part.split(LATER_AMOUNT).map((piece) => behindLabel(region, spot, piece));
  const rows = pieces.filter((row) => row !== null);
  if (rows.length === pieces.length) return rows;
  const whole = behindLabel(region, spot, part);
  return whole === null ? [] : [whole];
}

/** "年度资金总额：3500元", "其中：财政拨款3500元", "其他资金：" in one cell. */
function behindLabel(region: Region, spot: Spot, part: string): FundingRow | null {
  const saysOfWhich = /^其中[:,]?/.test(squash(part));
  const text = part.trim().replace(/^其\s*中\s*[:：,，]?\s*/, "");
  const split = splitLabelled(text) ?? splitAtNumber(text);
  if (split === null) return null;
  const source = sourceOfWords(bareLabel(split.label));
  if (source === null || !AMOUNT_LIKE.test(squash(split.answer))) return null;
  const at = region.map.ref(spot.area.top, spot.area.left);
  return makeRow(region, spot, { ...source, saysOfWhich: saysOfWhich || source.saysOfWhich }, sharedItem(spot, at, split.answer));
}

function splitAtNumber(text: string): { label: string; answer: string } | null {
  const at = text.search(/[-－¥￥]?[\d０-９]/);
  return at < 2 ? null : { label: squash(text.slice(0, at)), answer: text.slice(at).trim() };
}

function besideLabel(region: Region, spot: Spot): FundingRow | null {
  const source = isOtherLabel(spot.label) ? null : sourceOfWords(spot.label);
  if (source === null) return null;
  const item = amountBeside(region, spot);
  if (item !== null) return source.source === "own-words" && item.raw.trim() === "" ? null : makeRow(region, spot, source, item);
  return null;
}

function amountBeside(region: Region, spot: Spot): Item | null {
  const { map, placed } = region;
  const right = rightCell(region, spot);
  if (right?.spot !== undefined && isAmount(right.spot)) {
    placed.add(right.spot);
    return map.item(right.row, right.column);
  }
  const below = spotBelow(region, spot);
  if (below !== undefined && isAmount(below) && (right === null || right.spot !== undefined || endsHeadings(region, spot))) {
    placed.add(below);
    return map.item(below.area.top, below.area.left);
  }
  if (right === null) return sharedItem(spot, map.ref(spot.area.top, spot.area.left), "");
  if (right.spot === undefined) return map.item(right.row, right.column);
  return isLabelSpot(right.spot) && spot.squashed.endsWith(":") ? sharedItem(spot, map.ref(spot.area.top, spot.area.left), "") : null;
}

/** "资金总额 | 其中：财政资金 | 其他": the last of several sources side by side has its amount below, too. */
function endsHeadings({ map }: Region, spot: Spot): boolean {
  const beside = map.startingInRow(spot.area.top).filter((other) => other.area.right < spot.area.left);
  const nearest = beside[beside.length - 1];
  return nearest !== undefined && !/\d/.test(nearest.squashed) && sourceOfWords(nearest.label) !== null;
}

function isAmount(spot: Spot): boolean {
  return AMOUNT_LIKE.test(spot.squashed) || NO_AMOUNT.test(spot.squashed);
}

function makeRow(region: Region, spot: Spot, source: SourceWords, amount: Item): FundingRow {
  return { ...source, labelAt: region.map.ref(spot.area.top, spot.area.left), term: termOf(region, spot), cells: { amount } };
}

/** In forms with two sets of goals the left one of two labels in a row speaks of the medium term. */
function termOf(region: Region, spot: Spot): Term {
  if (/中期|长期|实施期|中长期/.test(spot.squashed)) return "mid";
  if (!region.isDualTerm || /年度|当年|本年/.test(spot.squashed)) return "annual";
  const hasRight = region.map.startingInRow(spot.area.top).some((other) => other.area.left > spot.area.right && sourceOfWords(bareLabel(other.squashed)) !== null);
  return hasRight ? "mid" : "annual";
}
