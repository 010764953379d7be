import { compare, divide, exactly, findAllNumbers, fitsAtOwnPrecision, foldWidth, multiply, ONE, scaleWritten, sumMayBe, unitOf, type Decimal, type FoundNumber, type WrittenNumber } from "../number";
import { ANSWERS, remembering } from "../remember";

/** An amount in a sentence with the words that stand before it. */
export interface Counted {
  readonly found: FoundNumber;
  /** The words since the amount before it, or since the start of the sentence. */
  readonly before: string;
  /** The first characters behind it. */
  readonly after: string;
  /** As it is typed, with its unit. */
  readonly words: string;
  readonly isRough: boolean;
}

const SENTENCE_ENDS = ["。", "；", ";", "\n", "\r"] as const;
const ROUGH_BEFORE = /[约近]|大概|估计|预估/;
const ROUGH_AFTER = /^ ?(?:左右|上下)/;
const ROUGH_INSIDE = /[余多]/;

/** The amounts of a text, sentence by sentence. 预计 says when, not how exactly, so it does not make an amount rough. */
export const countedSentences = remembering(sentencesOf, ANSWERS);

function sentencesOf(text: string): readonly (readonly Counted[])[] {
  const folded = foldWidth(text);
  const sentences: Counted[][] = [[]];
  let from = 0;
  for (const found of findAllNumbers(text)) {
    if (found.kind !== "amount" || isEach(folded, found)) continue;
    const between = text.slice(from, found.start);
    const cut = lastCut(between);
    if (cut >= 0) sentences.push([]);
    const before = folded.slice(from + cut + 1, found.start);
    const isRough = ROUGH_BEFORE.test(before.slice(-6)) || ROUGH_AFTER.test(folded.slice(found.unitEnd, found.unitEnd + 3)) || ROUGH_INSIDE.test(folded.slice(found.end, found.unitEnd));
    const after = folded.slice(found.unitEnd, found.unitEnd + 4);
    sentences[sentences.length - 1]?.push({ found, before, after, words: text.slice(found.start, found.unitEnd).trim(), isRough });
    from = found.unitEnd;
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** In "每一个人" nothing is counted. */
function isEach(folded: string, { isChinese, start }: FoundNumber): boolean {
  return isChinese && folded.charAt(start - 1) === "每";
}

function lastCut(text: string): number {
  return Math.max(...SENTENCE_ENDS.map((end) => text.lastIndexOf(end)));
}

/** Units that count the same things: 人 and 人次, or units that can be converted. */
export function countsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [unitOf(a), unitOf(b)];
  if (first === null || second === null) return false;
  const heads = new Set(["人", "人次"]);
  return first.family === second.family || (heads.has(first.family) && heads.has(second.family));
}

/** A number in the base unit of its family (元, 人); a whole number stands for itself, unless it counts in 万 what the others count singly. */
export function inBaseUnit({ found }: Counted, smallestUnit: Decimal): WrittenNumber {
  const factor = unitOf(found.unit)?.factor ?? ONE;
  const isExact = compare(found.number.step, ONE) >= 0 && compare(factor, smallestUnit) <= 0;
  return scaleWritten(isExact ? exactly(found.number.value) : found.number, factor);
}

/** True when the parts add up to the total. */
export function addsUp(parts: readonly Counted[], total: Counted): boolean {
  const smallest = smallestFactor([...parts, total]);
  return sumMayBe(parts.map((part) => inBaseUnit(part, smallest)), inBaseUnit(total, smallest));
}

/** True when the numbers multiplied make the total. */
export function multipliesTo(factors: readonly Counted[], total: Counted): boolean {
  const smallest = smallestFactor([...factors, total]);
  const product = factors.map((factor) => inBaseUnit(factor, smallest).value).reduce(multiply, ONE);
  return fitsAtOwnPrecision(inBaseUnit(total, smallest), product);
}

function smallestFactor(counted: readonly Counted[]): Decimal {
  return counted.map(({ found }) => unitOf(found.unit)?.factor ?? ONE).reduce((least, factor) => (compare(factor, least) < 0 ? factor : least));
}

/** A value in base units as a number in the total's own unit. */
export function inUnitOf(value: Decimal, { found }: Counted): Decimal {
  return divide(value, unitOf(found.unit)?.factor ?? ONE) ?? value;
}
