/** What a clause of a sentence about an indicator states. */
export type ClauseRole = "target" | "actual" | "weight" | "score" | "reason" | "other";

/** A clause with its words, as they are typed. */
export interface Clause {
  readonly role: ClauseRole;
  readonly text: string;
}

/** A sentence about an indicator, split at the words that say what comes next. */
export interface ClauseReading {
  /** What stands before the first clause: the indicator's name, maybe with its target. */
  readonly head: string;
  readonly clauses: readonly Clause[];
}

/** What an answer begins with; behind words that are also used otherwise ("计划", "完成") it must stand at once. */
const VALUE = "[:：]|为|是|达到?|(?=\\s*(?:约|共|已|未|尚|[≥≦≤≧=＝<>＜＞《》【\\d]|不[低少高超]|大于|小于|优|良|中等|差))";
/** Where a clause may begin: at the start, behind a stop, a bracket or a space. */
const START = "(?:^|[:,;.、(\\[。，；：（\\s])\\s*";

/** Words that are nothing but labels need no stop before them when an amount follows: "培训人数目标值100人". */
const AMOUNT = "(?:为|是|[:：])?(?=\\s*(?:[≥≦≤≧=＝<>＜＞]\\s*)?\\d)";

const LABELS: readonly (readonly [ClauseRole, string])[] = [
  ["target", "(?:年度|全年|本年|年初|预期|设定)?(?:绩效)?(?:指标值|目标值|预期值|计划值|计划数)(?:\\([A-Z]\\))?(?:为|是|[:：])?"],
  ["actual", "(?:年度|全年|本年|实际|全年实际)(?:完成值|完成数|完成量|完成情况|值)(?:\\([A-Z]\\))?(?:为|是|[:：])?|完成值(?:\\([A-Z]\\))?(?:为|是|[:：])?"],
  ["other", `(?:完成率|完成比例|完成程度|执行率)(?:${VALUE})`],
  ["target", `(?:年度|全年|本年|年初|原)?(?:绩效)?(?:目标|计划|预期|预计)(?:完成|值|数)?(?:${VALUE})`],
  ["actual", `(?:全年|年度|本年|实际|截至年底)?(?:共)?(?:实际)?(?:完成|达到|实现|达成)(?:值|数)?(?:了)?(?:${VALUE})|实际(?:值|数|为|达)?(?:${VALUE})`],
  ["weight", `(?:指标)?(?:权重|分值|标准分|满分)(?:${VALUE})`],
  ["score", `(?:自评|评价|实际)?得分(?:${VALUE})|自评分(?:${VALUE})`],
  ["reason", "(?:未完成|未达标|偏差|偏离|扣分|超额完成)(?:的)?原因(?:分析)?(?:及改进措施|和改进措施)?(?:是|为|[:：])?|原因(?:是|为|[:：])"],
];

/** These stand anywhere. */
const LABELS_ANYWHERE: readonly (readonly [ClauseRole, string])[] = [
  ["target", `(?:年度|全年|年初)?(?:指标值|目标值|预期值|计划值)${AMOUNT}`],
  ["actual", `(?:全年)?实际完成(?:值|数)?${AMOUNT}|完成值${AMOUNT}`],
];
const ALL_LABELS = [...LABELS, ...LABELS_ANYWHERE];

const ANY_LABEL = new RegExp([...LABELS.map(([, words]) => `${START}(${words})`), ...LABELS_ANYWHERE.map(([, words]) => `(${words})`)].join("|"), "g");
const TRIMMED = /^[\s:：,，;；、()（）]+|[\s,，;；、。.()（）]+$/g;
/** Brackets that an answer opens itself stay with it. */
const TRIMMED_END = /^[\s:：,，;；、]+|[\s,，;；、。.]+$/g;

/** Splits what stands behind "指标3：", or null when no clause says what was aimed at or reached. `folded` has the same length as `text`. */
export function readClauses(text: string, folded: string): ClauseReading | null {
  const found = [...folded.matchAll(ANY_LABEL)].map((match) => {
    const at = ALL_LABELS.findIndex((_, index) => match[index + 1] !== undefined);
    return { role: ALL_LABELS[at]?.[0] ?? "other", start: match.index, end: match.index + match[0].length };
  });
  const [first] = found;
  if (first === undefined || !found.some(({ role }) => role === "target" || role === "actual")) return null;
  const clauses = found.map(({ role, end }, index) => ({ role, text: answerText(text.slice(end, found[index + 1]?.start ?? text.length)) }));
  return { head: text.slice(0, first.start).replace(TRIMMED, ""), clauses };
}

/** An answer without the stops around it; a bracket that nothing in it opens closes something else. */
function answerText(text: string): string {
  const bare = text.replace(TRIMMED_END, "");
  const isOpen = (open: string, close: string): boolean => bare.split(open).length < bare.split(close).length;
  return isOpen("（", "）") || isOpen("(", ")") ? bare.replace(/[)）]\s*$/, "").replace(TRIMMED_END, "") : bare;
}
