import { LONGEST_BY_FIRST, PREFIX_ZEROS, TIME_UNITS, UNITS_IN_TEXT } from "./unit-words";
import { normaliseUnit } from "./units";
import { skipSpaces } from "./width";

/** A unit with the place it takes in a text. */
export interface UnitAt {
  /** Standard spelling. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** True when 余 or 多 stands before it or inside it ("3000余人", "2万多元"). */
  readonly isRough: boolean;
}

/** Words that begin with a unit's character but are no unit: "3年级", "4分之3", "5单位". */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    年: "级报均轻龄", 分: "之数析别配", 次: "数序性要", 日: "常均报益", 月: "均报龄", 人: "均员数民口才力", 天: "然", 元: "素件", 级: "别", 点: "击评",
    度: "假", 线: "上下", 区: "别域", 课: "题程", 条: "件例", 层: "面级", 期: "间限望", 版: "本", 对: "于应", 部: "分门", 名: "称义", 位: "置于", 单: "位",
    包: "括含", 支: "付出持", 种: "植", 例: "如", 只: "有要", 节: "约能", 环: "境节保比", 季: "节", 市: "场", 校: "园", 档: "案", 升: "级", 面: "积对向", 口: "径",
    处: "理于", 组: "织成", 批: "准", 笔: "记", 套: "取", 起: "草到", 场: "地", 道: "德", 成: "本立员果功绩不熟就效", 轮: "胎船", 周: "边", 双: "方", 根: "据",
  }),
);

const MOST_PREFIXES = 3;
const ROUGH = /[余多]/;
const SINGLE_LATIN = /^[a-z]$/i;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;
const HAN = /[\u4E00-\u9FFF]/;
const JOINTS = "/*·•×每";
const TIME_JOINTS = "、.-";

const isOneOf = (characters: string, character: string): boolean => character !== "" && characters.includes(character);

/** End of the known unit that starts here, or `at` when none does. */
function endOfKnown(folded: string, at: number): number {
  const longest = LONGEST_BY_FIRST.get(folded.charAt(at).toLowerCase()) ?? 0;
  for (let length = Math.min(longest, folded.length - at); length > 0; length -= 1) {
    const spelling = folded.slice(at, at + length).toLowerCase();
    if (UNITS_IN_TEXT.has(spelling) && standsAlone(folded, spelling, at + length)) return at + length;
  }
  return at;
}

function standsAlone(folded: string, spelling: string, end: number): boolean {
  const next = folded.charAt(end);
  if (next === "") return true;
  if (LATIN_OR_DIGIT.test(spelling.charAt(spelling.length - 1))) {
    return !LATIN_OR_DIGIT.test(next) && !(SINGLE_LATIN.test(spelling) && HAN.test(next));
  }
  return !(OTHER_WORDS.get(spelling)?.includes(next) ?? false);
}

/** End of one unit with its 万 or 亿 ("万人次", "亿"), or `at`. "余" and "多" may stand between ("3万余元"). */
function endOfAtom(folded: string, at: number): number {
  let end = endOfKnown(folded, at);
  let afterPrefix = at;
  while (afterPrefix - at < MOST_PREFIXES && PREFIX_ZEROS.has(folded.charAt(afterPrefix))) {
    afterPrefix += 1;
    end = Math.max(end, afterPrefix, endOfKnown(folded, afterPrefix));
  }
  if (afterPrefix > at && isOneOf("余多", folded.charAt(afterPrefix))) end = Math.max(end, endOfKnown(folded, afterPrefix + 1));
  return end;
}

/** End of "/人/月" and the like from the first joint on; a full stop or 、 joins only a unit of time after a "/". */
function endOfJoints(folded: string, at: number): number {
  let end = at;
  for (let sawJoint = false; ; ) {
    const isJoint = isOneOf(JOINTS, folded.charAt(end));
    if (!isJoint && !(sawJoint && isOneOf(TIME_JOINTS, folded.charAt(end)))) return end;
    let from = end + 1;
    while (isOneOf(JOINTS, folded.charAt(from))) from += 1;
    const next = endOfAtom(folded, from);
    if (next === from || (!isJoint && !TIME_UNITS.has(folded.slice(from, next)))) return end;
    end = next;
    sawJoint ||= isJoint;
  }
}

/** The unit behind a number that ends at this place of a folded text, or null; spaces and brackets may stand between. */
export function unitAt(folded: string, at: number): UnitAt | null {
  const rough = isOneOf("余多", folded.charAt(at)) ? 1 : 0;
  const start = skipSpaces(folded, at + rough);
  const bracketed = folded.charAt(start) === "(";
  const from = bracketed ? start + 1 : start;
  const end = endOfJoints(folded, endOfAtom(folded, from));
  if (end === from || (bracketed && folded.charAt(end) !== ")")) return null;
  const written = folded.slice(from, end);
  return { unit: normaliseUnit(written.replace(ROUGH, "")), start: from, end: bracketed ? end + 1 : end, isRough: rough > 0 || ROUGH.test(written) };
}
