/** Standard names of level 1. */
export type Level1 = "产出指标" | "成本指标" | "效益指标" | "满意度指标";

/** Standard names of level 2. */
export type Level2 =
  | "数量指标" | "质量指标" | "时效指标" | "成本指标"
  | "经济成本指标" | "社会成本指标" | "生态环境成本指标"
  | "经济效益指标" | "社会效益指标" | "生态效益指标" | "可持续影响指标" | "服务对象满意度指标";

const LEVEL1_WORDS: readonly (readonly [string, Level1])[] = [
  ["成本指标", "成本指标"],
  ["产出", "产出指标"],
  ["项目完成", "产出指标"],
  ["完成指标", "产出指标"],
  ["履职效能", "产出指标"],
  ["效益", "效益指标"],
  ["效果", "效益指标"],
  ["满意度", "满意度指标"],
  ["成本", "成本指标"],
];

const LEVEL2_WORDS: readonly (readonly [string, Level2])[] = [
  ["数量", "数量指标"],
  ["质量", "质量指标"],
  ["时效", "时效指标"],
  ["进度", "时效指标"],
  ["经济成本", "经济成本指标"],
  ["社会成本", "社会成本指标"],
  ["生态环境成本", "生态环境成本指标"],
  ["生态成本", "生态环境成本指标"],
  ["成本", "成本指标"],
  ["经济效益", "经济效益指标"],
  ["社会效益", "社会效益指标"],
  ["生态效益", "生态效益指标"],
  ["环境效益", "生态效益指标"],
  ["生态", "生态效益指标"],
  ["可持续", "可持续影响指标"],
  ["满意度", "服务对象满意度指标"],
  ["满意", "服务对象满意度指标"],
];

const LEVEL1_OF: Readonly<Record<Level2, Level1>> = {
  数量指标: "产出指标", 质量指标: "产出指标", 时效指标: "产出指标", 成本指标: "产出指标",
  经济成本指标: "成本指标", 社会成本指标: "成本指标", 生态环境成本指标: "成本指标",
  经济效益指标: "效益指标", 社会效益指标: "效益指标", 生态效益指标: "效益指标", 可持续影响指标: "效益指标",
  服务对象满意度指标: "满意度指标",
};

/** Longest text that may still be the name of a level. */
const LONGEST_LEVEL = 16;

function firstMatch<T extends string>(label: string, words: readonly (readonly [string, T])[]): T | null {
  if (label.length > LONGEST_LEVEL) return null;
  for (const [word, standard] of words) if (label.includes(word)) return standard;
  return null;
}

/** The standard level 1 that a cell's bare label names, or null. */
export function standardLevel1(label: string): Level1 | null {
  return firstMatch(label, LEVEL1_WORDS);
}

/** The standard level 2 that a cell's bare label names, or null. */
export function standardLevel2(label: string): Level2 | null {
  return firstMatch(label, LEVEL2_WORDS);
}

/** The level 1 a standard level 2 belongs to. */
export function parentLevel(level2: Level2): Level1 {
  return LEVEL1_OF[level2];
}

/** Points printed in a level's cell: "产出指标（50分）", "产出指标(50)", "效益指标30分". Decimal text or null. */
export function printedPoints(squashed: string): string | null {
  if (!/\d/.test(squashed)) return null;
  const inBrackets = /(?<=[\u4E00-\u9FFF])\((\d{1,3}(?:\.\d+)?)(?:分|%)?\)/.exec(squashed) ?? /(\d{1,3}(?:\.\d+)?)分/.exec(squashed);
  return inBrackets?.[1] ?? null;
}

/** Least number of level-3 indicators printed in a level's cell: "（三级指标中选填3项及以上）". */
export function printedLeast(squashed: string): number | null {
  if (!/\d/.test(squashed)) return null;
  const match = /(\d{1,2})(?:项|个|条)(?:及|或)?以上/.exec(squashed) ?? /(?:不少于|至少)(\d{1,2})(?:项|个|条)/.exec(squashed);
  return match?.[1] === undefined ? null : Number(match[1]);
}
