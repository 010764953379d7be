import type { FundingColumn, FundingSource } from "../../form/form";
import { remembering } from "../../remember";

const COLUMN_WORDS: Readonly<Record<FundingColumn, readonly string[]>> = {
  initial: ["年初预算数", "年初预算", "年初预算金额", "年初数", "预算批复数", "年初批复数", "年初安排数", "年初部门预算数", "年初批复预算数", "年初预算安排"],
  adjusted: [
    "调整后预算数", "全年预算数", "调整预算数", "调整后预算", "预算数", "全年预算", "调整后预算金额", "年度预算数", "预算安排", "预算金额", "全年预算金额", "全年调整预算数",
    "预算调整数", "调整数", "调整后数", "年度预算", "全年预算安排数", "预算总额", "下达数", "到位数", "调整预算", "预算安排数", "全年预算数调整后",
  ],
  executed: [
    "预算执行数", "全年执行数", "实际支出", "执行数", "实际执行数", "全年实际支出", "实际支出数", "支出数", "决算数", "全年支出数", "实际完成数", "预算执行金额", "执行金额", "资金执行数", "实际使用数",
    "全年实际执行数", "全年执行", "全年支出", "支出金额", "年度执行数", "实际支付数", "全年累计执行数",
  ],
  rate: ["预算执行率", "执行率", "资金执行率", "全年执行率", "支出进度", "执行进度", "预算执行进度"],
  weight: ["分值", "权重", "执行率权重", "标准分", "预算执行率权重", "指标分值", "参考分值", "标准分值", "权重分"],
  score: ["得分", "自评得分", "执行率得分", "预算执行率得分", "实际得分", "自评分", "指标得分", "自评分值"],
  reason: ["原因", "未完成原因", "偏差原因", "偏差原因分析", "执行率偏低原因", "原因分析", "说明", "备注", "偏差原因分析及改进措施", "未完成原因分析", "情况说明"],
  amount: ["金额", "资金额", "预算申请数"],
};

const COLUMN_BY_WORD: ReadonlyMap<string, FundingColumn> = new Map(
  (Object.entries(COLUMN_WORDS) as [FundingColumn, readonly string[]][]).flatMap(([column, words]) => words.map((word) => [word, column] as const)),
);

const COLUMN_PATTERNS: readonly (readonly [RegExp, FundingColumn])[] = [
  [/执行率.*得分|^得分/, "score"],
  [/执行率.*(?:权重|分值)/, "weight"],
  [/执行率|支出进度/, "rate"],
  [/原因/, "reason"],
  [/年初.*(?:预算|批复|安排)/, "initial"],
  [/(?:执行|支出|支付)(?:数|金额)$/, "executed"],
  [/(?:全年|调整).*预算|预算.*调整/, "adjusted"],
];

function columnOfLabel(label: string): FundingColumn | null {
  const known = COLUMN_BY_WORD.get(label);
  if (known !== undefined) return known;
  if (label.length > 20) return null;
  for (const [pattern, column] of COLUMN_PATTERNS) if (pattern.test(label)) return column;
  return null;
}

const MONEY_COLUMNS: ReadonlySet<FundingColumn> = new Set(["initial", "adjusted", "executed", "rate"]);

/** True for the columns that make a row of headings the head of a funds table. */
export function isMoneyColumn(column: FundingColumn): boolean {
  return MONEY_COLUMNS.has(column);
}

/** What a heading of the funds table means by its bare label, or null. */
export const fundingColumn = remembering(columnOfLabel);

const TOTAL = /^(?:(?:中长期|长期|实施期|中期|年度|当年|本年度?|全年|项目|预算|总体|部门|单位)*(?:财政)?(?:资金|支出|预算支出|预算资金|预算|投资|收入)?(?:总额|总金额|总量|总计|合计|总规模)|(?:中长期|长期|实施期|中期|年度|当年|本年度?|全年)(?:资金|预算)?金额|项目金额|项目预算(?:金额|数)?|预算数|预算金额|申请金额|申报金额|资金总规模|年度预算(?:金额|数)?|(?:项目)?当年预算(?:金额|数|额)?|总投资|预算资金|资金规模|总资金|合计|资金金额|本次下达.*投资|安排资金|下达资金)$/;

const SOURCES: readonly (readonly [RegExp, FundingSource])[] = [
  [/专户/, "account"],
  [/(?:结转|结余)/, "carryover"],
  [/银行贷款|^贷款|借款/, "loan"],
  [/社会(?:投入|资金)/, "social"],
  [/单位(?:自有)?资金|单位自筹|自有资金/, "unit"],
  [/^其[他它](?!.*(?:财政|专户))/, "other"],
  [/^基本支出/, "basic"],
  [/^项目支出/, "project"],
  [/^(?:(?:当年|本年|本年度|年度|中期|全年|预算|省级|市级|区级|县级|实施期)*(?:一般公共预算)?)?财政(?:拨款|资金|性资金|预算资金|补助|预算拨款|安排)?(?:收入|资金)?$/, "fiscal"],
];

const MONEY_WORDS = /资金|拨款|补助|经费|结转|结余|专户|贷款|投入|自筹|中央|省级|市级|县级|区级|地方|上级|本级|基金|债券|国债|公共预算|经营预算|事业收入|转移支付|非税|预算内|预算外/;

/** "资金管理情况", "资金用途": what is told about money is no source of it. */
const TOLD_IN_WORDS = /(?:情况|管理|用途|说明|方向|内容|依据|方式|办法|制度|措施|程序|目标|名称)$/;

/** Where money comes from, as a label of the funds block says it. */
export interface SourceWords {
  readonly source: FundingSource;
  readonly saysOfWhich: boolean;
  /** The label without 其中 and colon. */
  readonly words: string;
}

function sourceOfLabel(label: string): SourceWords | null {
  const saysOfWhich = /^其中/.test(label);
  const words = label.replace(/^其中[:,、-]*/, "").replace(/^(?:\d{1,2}[.、)])?(?:资金(?:来源|结构|构成):)?(?:\(\d{1,2}\)|\d{1,2}[.、)])?/, "");
  if (words === "" || words.length > 24) return null;
  if (TOTAL.test(words)) return { source: "total", saysOfWhich, words };
  for (const [pattern, source] of SOURCES) if (pattern.test(words)) return { source, saysOfWhich, words };
  return MONEY_WORDS.test(words) && !TOLD_IN_WORDS.test(words) ? { source: "own-words", saysOfWhich, words } : null;
}

/** Reads a bare label as a source of money, or null when it names none. */
export const sourceOfWords = remembering(sourceOfLabel);
