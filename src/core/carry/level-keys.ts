import type { BlankRow, Indicator } from "../form/form";

type Levelled = Pick<Indicator | BlankRow, "level1" | "level2">;

/** Level 1 where its only level 2 is meant when none is named. */
const ONLY_LEVEL2: Readonly<Record<string, string>> = { 满意度指标: "服务对象满意度指标", 成本指标: "经济成本指标" };
/** Cost was a level 2 of output until it became a level 1 with three of its own. */
const RENAMED: Readonly<Record<string, string>> = { 成本指标: "经济成本指标" };

/** The level under which two forms' rows are compared, whatever each of them calls it; "" without any. */
export function levelKey({ level1, level2 }: Levelled): string {
  if (level2 !== null) return RENAMED[level2] ?? level2;
  return level1 === null ? "" : (ONLY_LEVEL2[level1] ?? level1);
}

/** The key of a row that names its level 1 only and so takes any level 2 below it. */
export function wideKey({ level1 }: Levelled): string {
  return level1 ?? "";
}
