import { unitOf } from "../number";
import { ANSWERS, remembering } from "../remember";

/** Ratios by name; 效率, 频率 and their like are no shares of a whole. */
const RATIO = /(?:(?<!效|频|汇|倍|功|斜|曲|速|心|分辨|容积|利|税|费)率|满意度|满意率|占比|比例|比重|百分比|知晓度|完成度|达标度|准确度|覆盖面|成数)(?:$|[（(《【\s,，、。:：]|情况|达到|不低于|≥|指标|目标)/;
/** Ratios that are often stated per mille. */
const PER_MILLE = /受害率|成灾率|死亡率|发生率|出生率|增长率|犯罪率|事故率/;

/** What a name counts and the unit that goes with it. */
const COUNTS: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/, "人次"],
  [/(?:人数|人员数量?|职工数|学生数|教师数)$/, "人"],
  [/户数量?$/, "户"],
  [/场次数?$/, "场次"],
  [/批次数?$/, "批次"],
  [/(?<![人场批])次数$/, "次"],
  [/天数$/, "天"],
  [/件数$/, "件"],
  [/台数$/, "台"],
  [/套数$/, "套"],
  [/个数$/, "个"],
  [/篇数$/, "篇"],
  [/条数$/, "条"],
  [/期数$/, "期"],
  [/册数$/, "册"],
  [/份数$/, "份"],
  [/亩数$/, "亩"],
];

const WITHOUT_UNIT = /指数|系数|评分|得分|比值|倍数|排名|名次|等级|级别|pH|PM|型号|编号|代码|密度|浓度|年份|年度$/i;
const IN_BRACKETS = /[（(【[]\s*(?:单位\s*[:：])?\s*([^()（）【】[\]]{1,8}?)\s*[）)】\]]/g;

/** True when a name says that its value is a share of a whole. */
export function isRatioName(name: string): boolean {
  return RATIO.test(name);
}

/** True for names whose values bear no unit, or one that nobody types. */
export function isUnitlessName(name: string): boolean {
  return WITHOUT_UNIT.test(name);
}

/** The unit that a name carries in brackets ("培训人数（人）"), or null. */
export function unitInBrackets(name: string): string | null {
  for (const match of name.matchAll(IN_BRACKETS)) {
    const unit = unitOf(match[1] ?? "");
    if (unit !== null) return unit.text;
  }
  return null;
}

/** The unit that goes with what a name counts ("…人数" → 人, "…率" → %), or null when the name leaves it open. */
export const unitByName = remembering(unitNamedBy, ANSWERS);

function unitNamedBy(name: string): string | null {
  const bare = name.replace(/[（(].*$/, "").trim();
  if (isRatioName(bare)) return PER_MILLE.test(bare) ? null : "%";
  return COUNTS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
