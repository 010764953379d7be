import { divide, roundHalfUp, shift, TEN_THOUSAND, toText, type Decimal } from "../number";
import { GAP } from "./report-document";

/** An amount of 元 in 万元 as reports state it; a gap when there is none. */
export function inTenThousands(yuan: Decimal | null): string {
  const amount = yuan === null ? null : divide(yuan, TEN_THOUSAND);
  return amount === null ? GAP : `${toText(amount)}万元`;
}

/** A share of 1 as a percentage with at most two decimal places; a gap when there is none. */
export function percentText(share: Decimal | null): string {
  return share === null ? GAP : `${toText(roundHalfUp(shift(share, 2), 2))}%`;
}

/** Points with their word; a gap when there are none. */
export function pointsText(points: Decimal | null): string {
  return points === null ? GAP : `${toText(points)}分`;
}

/** A text as a sentence on one line, closed by a full stop. */
export function sentence(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line === GAP || /[。！？!?]$/.test(line) ? line : `${line.replace(/[.；;，,、]+$/, "")}。`;
}
