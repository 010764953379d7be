import { foldWidth, isGradeScale, gradeOf } from "../number";
import { readClauses, type Clause } from "./prose-clauses";
import { squash } from "./squash";
import { parentLevel, standardLevel2, type Level1, type Level2 } from "./vocabulary/levels";

/** An indicator told in running text, without a number of its own. */
export interface ToldIndicator {
  readonly name: string;
  readonly target: string;
  readonly clauses: readonly Clause[];
}

/** The indicators of a paragraph, with the level it names first, if any. */
export interface ToldParagraph {
  readonly level: { readonly level1: Level1; readonly level2: Level2 } | null;
  readonly indicators: readonly ToldIndicator[];
}

const LEAD = /^\s*\(?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[①-⑩])?\s*[).、]?\s*([^:,;.\d]{2,12}?)\s*[:.]\s*(?=\S)/;
const LIST_NUMBER = /^\s*(?:\(?\s*\d{1,2}\s*[).、]|[①-⑩])\s*/;
const LONGEST_NAME = 40;
/** A value, not just words that happen to follow 计划 or 完成. */
const VALUE = /[\d０-９≥≤＝=><]/;

/** "（1）数量指标：培训人数目标值100人，实际完成100人；培训期数目标值4期，实际完成4期。"; null when no part of the text tells both target and actual. */
export function readToldIndicators(text: string): ToldParagraph | null {
  const folded = foldWidth(text).replace(/。/g, ".");
  const lead = LEAD.exec(folded);
  const level2 = lead?.[1] === undefined ? null : standardLevel2(squash(lead[1]));
  const from = level2 === null ? (LIST_NUMBER.exec(folded)?.[0].length ?? 0) : (lead?.[0].length ?? 0);
  const indicators = sentencesOf(folded, from).flatMap(([start, end]) => toldIn(text.slice(start, end), folded.slice(start, end)) ?? []);
  if (indicators.length === 0) return null;
  return { level: level2 === null ? null : { level1: parentLevel(level2), level2 }, indicators };
}

/** Where the sentences between semicolons and full stops begin and end; a point between digits is none. */
function sentencesOf(folded: string, from: number): (readonly [number, number])[] {
  const ends = [...folded.matchAll(/;|\.(?!\d)|\n/g)].map(({ index }) => index).filter((index) => index >= from);
  return [...ends, folded.length].map((end, index, all) => [index === 0 ? from : (all[index - 1] ?? from) + 1, end] as const);
}

function toldIn(text: string, folded: string): ToldIndicator | null {
  const read = readClauses(text, folded);
  const answer = (role: Clause["role"]): string => read?.clauses.find((clause) => clause.role === role)?.text ?? "";
  const [target, actual] = [answer("target"), answer("actual")];
  const name = read?.head.replace(LIST_NUMBER, "").trim() ?? "";
  const isValue = VALUE.test(target) || (isGradeScale(target) && gradeOf(target) === null);
  if (read === null || name === "" || name.length > LONGEST_NAME || actual === "" || !isValue) return null;
  return { name, target, clauses: read.clauses };
}
