/** Cells of one row of an example; they are joined by tabs. */
type Cells = readonly string[];

const line = (cells: Cells): string => cells.join("\t");

const FUNDS_HEADING = ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const EVALUATION_HEADING = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

/** A sound line of funds: 50 budgeted, 40 after adjustment, 40 spent. */
export const SOUND_FUNDS: Cells = ["", "年度资金总额", "50", "40", "40", "10", "100%", "10"];

/**
 * A small self-evaluation form for examples: funds start in row 5, indicators in the row after their heading.
 * `totals` is the line below the indicators; leave it out for a form without one.
 */
export function evaluationExample(funds: readonly Cells[], indicators: readonly Cells[], totals?: Cells): string[] {
  return [
    "项目支出绩效自评表", "（2024年度）", "项目名称\t技能培训补助", line(FUNDS_HEADING), ...funds.map(line), line(EVALUATION_HEADING), ...indicators.map(line),
    ...(totals === undefined ? [] : [line(totals)]),
  ];
}

const TARGET_HEADING = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重（%）"];

/** A small annual-target form for examples: the labels first, then the indicators under their heading. */
export function targetExample(labels: readonly Cells[], indicators: readonly Cells[]): string[] {
  return ["年度绩效目标表", "（2024年度）", "项目名称\t技能培训补助", ...labels.map(line), line(TARGET_HEADING), ...indicators.map(line)];
}

/** As `evaluationExample`, with a column for the reason in the funds block and one sound indicator. */
export function fundsExample(funds: Cells): string[] {
  const [title, year, name, heading, ...rest] = evaluationExample([funds], [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", "90", ""]]);
  return [title ?? "", year ?? "", name ?? "", `${heading ?? ""}\t原因`, ...rest];
}

const OUTLINE = [
  "技能培训项目2024年度绩效自评报告",
  "一、绩效目标批复下达情况", "年初下达项目资金，目标为组织返乡农民工参加职业技能培训并取得证书，提高就业能力。",
  "二、绩效目标完成情况分析", "（一）资金投入情况分析。", "项目资金均已到位，严格按照会计制度管理和使用。",
];
const CLOSING = ["三、偏离绩效目标的原因和下一步改进措施", "无", "四、绩效自评结果拟应用和公开情况", "已公开", "五、其他需要说明的问题", "无"];

/** A small report in prose for examples: the given lines start in row 7. */
export function narrativeExample(lines: readonly string[]): string[] {
  return [...OUTLINE, ...lines, ...CLOSING];
}
