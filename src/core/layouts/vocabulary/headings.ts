import { remembering } from "../../remember";

/** What a column of the indicator table may mean. */
export type ColumnRole =
  | "level1" | "level2" | "name" | "operator" | "target" | "unit" | "actual" | "weight" | "score" | "reason"
  | "nature" | "rate" | "note";

/** Headings by their words, without white space, remarks in brackets and colons; the first synonyms are the national ones. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  level1: ["一级指标", "一级", "一级绩效指标", "指标类型", "指标类别", "一级目录", "一级目标"],
  level2: ["二级指标", "二级", "二级绩效指标", "二级目录", "指标维度", "二级目标"],
  name: ["三级指标", "三级", "三级绩效指标", "三级指标名称", "指标内容", "指标名称", "绩效指标名称", "具体指标", "三级指标内容", "指标", "考核指标", "个性指标", "绩效目标指标"],
  operator: ["计算符号", "运算符号", "运算符", "比较符", "比较符号", "指标方向", "指标符号", "符号", "关系符", "逻辑符号", "绩效指标性质", "指标性质", "性质"],
  target: [
    "指标值", "年度指标值", "本年指标值", "目标值", "年初目标值", "年度目标值", "绩效指标值", "计划指标值", "年初指标值", "预期指标值", "预期目标值",
    "目标指标值", "指标目标值", "全年指标值", "全年目标值", "年度绩效指标值", "预期值", "计划值", "设定值", "设定目标值", "预期目标", "年初设定指标值",
    "批复指标值", "绩效目标值", "年初设定目标值", "当年指标值", "本年目标值", "当年目标值", "年度绩效目标值", "预算指标值", "年度指标", "年初设定值", "计划目标值", "计划数", "目标数", "预期当年实现值", "预期实现值", "年度预期指标值", "年度预期目标值",
  ],
  unit: ["度量单位", "计量单位", "绩效度量单位", "指标单位", "指标值单位", "单位", "绩效指标度量单位", "目标值单位", "量纲"],
  actual: [
    "完成值", "实际完成值", "全年完成值", "全年实际值", "实际值", "全年实际完成值", "实际完成情况", "完成情况", "实际完成指标值", "年度完成值", "指标完成值", "实际完成", "完成指标值",
    "全年实际完成情况", "指标实际完成值", "自评完成值", "全年完成情况", "实际完成指标", "实现值", "年度实际完成值", "实际完成数", "完成数", "年末完成值", "实际达成值", "指标值完成情况", "指标完成情况", "业绩值", "实际实现值", "全年实际完成指标值", "年度实际值", "当年完成值", "目标实际完成值",
  ],
  weight: ["权重", "分值", "标准分", "本年权重", "指标权重", "指标分值", "参考分值", "标准分值", "设定分值", "权重分", "分值权重", "权重分值", "满分", "绩效指标权重", "权值", "赋分", "满分值", "评价分值", "总分值", "分数"],
  score: ["得分", "自评得分", "指标得分", "自评分", "自评分数", "评分", "实际得分", "自评分值", "单位自评得分", "单位自评分", "评价得分", "得分情况", "自评打分", "考核得分", "最终得分"],
  reason: ["未完成原因分析", "偏差原因分析及改进措施", "偏差原因", "原因", "原因分析", "未完成原因", "偏差原因分析", "未完成原因及改进措施", "偏差分析", "偏差说明"],
  nature: ["指标属性", "正反向", "指标正反向", "指标导向", "指标定性定量"],
  rate: ["完成率", "指标完成率", "完成比例", "偏差率", "偏离度", "偏差度", "完成程度"],
  note: ["备注", "说明", "指标解释", "指标说明", "指标值说明", "绩效指标描述", "指标描述", "评分标准", "评价标准", "扣分标准", "评分细则", "评扣分标准", "计算公式", "数据来源", "取值来源", "指标编码", "指标代码", "编码", "序号", "指标标准或依据", "设置依据", "目标依据", "取数方式", "评分方法", "计分标准", "佐证材料", "指标内涵", "指标口径"],
};

const ROLE_BY_HEADING: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(HEADINGS) as [ColumnRole, readonly string[]][]).flatMap(([role, words]) => words.map((word) => [word, role] as const)),
);

/** Headings of other years are no targets of this year. */
const OTHER_YEARS = /上年|去年|前年|历年|历史|近三年|以前年度|上一年/;
const NOT_A_VALUE = /说明|依据|解释|来源|编码|标准|公式|描述|口径|细则/;

/** Sentences are longer; they say what to write, not what a column is. */
const LONGEST_HEADING = 18;

/** Headings that are no synonym but say clearly what the column is; tried in order. */
const PATTERNS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/原因|偏差.*(?:分析|说明|措施)|改进措施/, "reason"],
  [/(?:度量|计量|指标值?)单位$/, "unit"],
  [/完成率|完成比|偏差率|偏差程度|偏离|得分系数|完成系数/, "rate"],
  [/得分|自评分/, "score"],
  [/权重|标准分|分值/, "weight"],
  [/三级/, "name"],
  [/二级/, "level2"],
  [/一级/, "level1"],
  [/预期.*(?:实现|完成)值/, "target"],
  [/(?:实际|完成|实现|执行).*(?:值|情况|数|结果)$|完成情况$|业绩值$/, "actual"],
  [/(?:指标|目标)值|目标$/, "target"],
  [/(?:标准|细则|依据|说明|解释|公式|来源)$/, "note"],
];

/** Each of the patterns asks for one of these; most words of a form hold none. */
const MAY_HEAD = /[因偏措位率比分系重级值况数果标准则据明释式源]/;

/** "三级指标及分值": the points stand behind the names. */
const WITH_POINTS = /^([一二三]级指标)(?:及|和|与|、)(?:分值|权重|标准分|名称|内容)$/;

function roleOfLabel(label: string): ColumnRole | null {
  const known = ROLE_BY_HEADING.get(label) ?? ROLE_BY_HEADING.get(WITH_POINTS.exec(label)?.[1] ?? "");
  if (known !== undefined) return known;
  if (label.length > LONGEST_HEADING || /[,;.、]/.test(label)) return null;
  if (OTHER_YEARS.test(label)) return "note";
  if (!MAY_HEAD.test(label)) return null;
  for (const [pattern, role] of PATTERNS) {
    if (pattern.test(label)) return NOT_A_VALUE.test(label) && (role === "target" || role === "actual" || role === "weight") ? "note" : role;
  }
  return null;
}

/** The role of a heading by its bare label, or null. */
export const headingRole = remembering(roleOfLabel);

/** True for the names of roles that a person may assign. */
export function isColumnRole(role: string): role is ColumnRole {
  return Object.hasOwn(HEADINGS, role);
}

/** True for the columns that say which indicator a row is; the others hold its values. */
export function isStructural(role: ColumnRole | null): boolean {
  return role === "level1" || role === "level2" || role === "name";
}

const WEAK_NAMES: ReadonlySet<string> = new Set(["指标", "考核指标"]);

/** True for the columns that say something about an indicator and hold none of its values. */
export function isRemark(role: ColumnRole): boolean {
  return role === "note" || role === "nature" || role === "rate";
}

/** True for headings that only head an indicator table, the sign that one starts here: those of level 3, and of level 2 where level 3 has none. */
export function mayAnchor(label: string): boolean {
  if (label.length > LONGEST_HEADING) return false;
  const role = headingRole(label);
  return role === "level2" || (role === "name" && !WEAK_NAMES.has(label));
}

/** How strongly a heading names the level-3 indicator; higher wins when a table has several such columns. */
export function nameStrength(label: string): number {
  if (label.includes("三级")) return 3;
  if (label.includes("名称")) return 2;
  return WEAK_NAMES.has(label) ? 0 : 1;
}

const THIS_YEAR = /本年|当年|年度|全年|今年|年初|预期/;
const MID_TERM = /长期|中期|实施期|三年|总体|整体|全周期|项目期/;
const CLEARLY_MID = /长期|中期|实施期/;

/** Which set of goals a heading speaks of, or null when it does not say. */
export function termOfWords(squashed: string): "annual" | "mid" | null {
  if (MID_TERM.test(squashed)) return "mid";
  return THIS_YEAR.test(squashed) ? "annual" : null;
}

/** True when the words beside a whole table say that it holds the medium-term goals. */
export function isMidTermTable(squashed: string): boolean {
  return CLEARLY_MID.test(squashed);
}

/** "半年（程）目标值" stands beside the whole year's. */
const PART_OF_YEAR = /半年|[1-9一二三四上中]季度|月底/;

/** How well a heading fits as this year's column when a role stands twice; higher wins. */
export function thisYearStrength(squashed: string): number {
  if (OTHER_YEARS.test(squashed)) return -1;
  if (PART_OF_YEAR.test(squashed)) return 0;
  if (/本年|当年|调整后|预期/.test(squashed)) return 2;
  return 1;
}
