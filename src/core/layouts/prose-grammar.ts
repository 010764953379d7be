import { foldWidth } from "../number";
import { readClauses, type Clause } from "./prose-clauses";
import { bareLabel, squash } from "./squash";
import { parentLevel, standardLevel1, standardLevel2, type Level1, type Level2 } from "./vocabulary/levels";

/** What a line of a report in prose is. */
export type ProseLine =
  | { readonly kind: "project"; readonly number: number; readonly name: string }
  | { readonly kind: "level1"; readonly level1: Level1 }
  | { readonly kind: "level2"; readonly level2: Level2; readonly level1: Level1 }
  | { readonly kind: "indicator"; readonly number: number; readonly name: string; readonly answer: Answer; readonly clauses: readonly Clause[] }
  | { readonly kind: "answer"; readonly text: string; readonly start: number }
  | { readonly kind: "text" };

/** An answer with its place in the line; null when the line ends before it. */
export type Answer = { readonly text: string; readonly start: number } | null;

const INDICATOR = /^\s*指标\s*(\d{1,3})\s*[:.、]?\s*/;
const PROJECT = /^\s*(\d{1,2})\s*[.、]?\s*(?=[^\d\s.、)(%])([^:]{4,60})$/;
const SUBSECTION = /^\s*\d{1,2}\s*[.]\s*\d{1,2}/;
const LEVEL2_LINE = /^\s*\(?\s*\d{1,2}\s*[).、]\s*([^:]{2,12}?)\s*[.:]?\s*$/;
const LEVEL1_LINE = /^(?:\d{0,2}[.、)]?|\(?[一二三四五六七八九十]{1,3}[)、.])(?:产出|效益|满意度|成本)指标/;
const TRAILING_AMOUNT = /(?:[≥≤<>=》《]\s*)?\d[\d,.]*\s*(?:%|[\u4E00-\u9FFF/]{1,8})?[。.]?\s*$/;

/** Reads one line by its own words; what it belongs to is known only from the lines around it. */
export function readProseLine(text: string): ProseLine {
  // "。" closes a heading the way "." does.
  const folded = foldWidth(text).replace(/。/g, ".");
  return readIndicator(text, folded) ?? readAnswer(text, folded) ?? readLevel(folded) ?? readProject(text, folded) ?? { kind: "text" };
}

function readIndicator(text: string, folded: string): ProseLine | null {
  const match = INDICATOR.exec(folded);
  if (match === null) return null;
  const from = match[0].length;
  const told = readClauses(text.slice(from), folded.slice(from));
  const until = told === null ? text.length : from + text.slice(from).indexOf(told.head) + told.head.length;
  const target = told?.clauses.find(({ role }) => role === "target");
  // "年度指标值≥100人" says itself where the name ends.
  if (told !== null && target !== undefined) {
    return { kind: "indicator", number: Number(match[1]), name: told.head.trim(), answer: target.text === "" ? null : { text: target.text, start: until }, clauses: told.clauses };
  }
  return { kind: "indicator", number: Number(match[1]), ...nameAndAnswer(text.slice(0, until), folded.slice(0, until), from), clauses: told?.clauses ?? [] };
}

/** "名称：95%", or a name with an amount at its end. */
function nameAndAnswer(text: string, folded: string, from: number): { readonly name: string; readonly answer: Answer } {
  const colon = folded.lastIndexOf(":");
  const isSplit = colon >= from;
  const amountAt = isSplit ? -1 : folded.slice(from).search(TRAILING_AMOUNT);
  const nameEnd = isSplit ? colon : amountAt > 0 ? from + amountAt : text.length;
  const answerStart = isSplit ? colon + 1 : nameEnd;
  const answer = text.slice(answerStart).trim();
  return { name: text.slice(from, nameEnd).trim(), answer: answer === "" ? null : { text: answer, start: answerStart } };
}

/** "：55元/人" goes on with the line above. */
function readAnswer(text: string, folded: string): ProseLine | null {
  const match = /^\s*:\s*/.exec(folded);
  return match === null ? null : { kind: "answer", text: text.slice(match[0].length).trim(), start: match[0].length };
}

function readLevel(folded: string): ProseLine | null {
  const squashed = squash(folded);
  if (SUBSECTION.test(folded) || LEVEL1_LINE.test(squashed)) {
    const level1 = standardLevel1(bareLabel(squashed.replace(/^[\d.、]+/, "")).replace(/(?:完成|实现)情况.*$/, ""));
    if (level1 !== null) return { kind: "level1", level1 };
  }
  const label = LEVEL2_LINE.exec(folded)?.[1];
  const level2 = label === undefined ? null : standardLevel2(squash(label));
  return level2 === null ? null : { kind: "level2", level2, level1: parentLevel(level2) };
}

function readProject(text: string, folded: string): ProseLine | null {
  const match = PROJECT.exec(folded);
  const name = match?.[2];
  if (match === null || name === undefined || /[.;,]$/.test(folded.trim()) || SUBSECTION.test(folded)) return null;
  return { kind: "project", number: Number(match[1]), name: text.slice(folded.indexOf(name, String(match[1]).length)).trim() };
}
