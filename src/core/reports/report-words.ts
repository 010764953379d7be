import type { Words } from "../findings/finding";
import type { IndicatorColumn } from "../form/form";

/** Headings of the report for people. */
export const REPORT_WORDS = {
  title: { zh: "绩效审核报告", en: "Performance form check" },
  date: { zh: "审核日期", en: "Checked on" },
  file: { zh: "文件", en: "File" },
  verdict: { zh: "结论", en: "Verdict" },
  place: { zh: "位置", en: "Place" },
  elsewhere: { zh: "整个工作簿", en: "The workbook as a whole" },
  notChecked: { zh: "未审核的内容", en: "Not checked" },
  applied: { zh: "已作的更正", en: "Corrections made" },
  refused: { zh: "未写入的更正", en: "Corrections not written" },
  remark: { zh: "说明", en: "Note" },
  explained: { zh: "（已说明）", en: "(explained)" },
  findings: { zh: "审核意见", en: "Findings" },
  read: { zh: "读到的内容", en: "What was read" },
  severity: { zh: "等级", en: "Severity" },
  cell: { zh: "单元格", en: "Cell" },
  finding: { zh: "问题", en: "Finding" },
  nothing: { zh: "未发现问题。", en: "Nothing was found." },
  contents: { zh: "目录", en: "Contents" },
  form: { zh: "表", en: "Form" },
  kind: { zh: "表种", en: "Kind" },
  project: { zh: "项目", en: "Project" },
  sheetName: { zh: "工作表", en: "Sheet" },
  code: { zh: "编号", en: "Code" },
  says: { zh: "表上写的", en: "The form says" },
  expected: { zh: "应为", en: "Should be" },
  arithmetic: { zh: "算式", en: "Arithmetic" },
  todo: { zh: "办法", en: "Next" },
  correction: { zh: "更正", en: "Correction" },
  basis: { zh: "依据", en: "Basis" },
  explanation: { zh: "审核说明", en: "Explanation" },
  part: { zh: "部分", en: "Part" },
  item: { zh: "栏目", en: "Item" },
  column: { zh: "列", en: "Column" },
  fields: { zh: "基本信息", en: "Details" },
  funds: { zh: "资金", en: "Funds" },
  indicators: { zh: "指标", en: "Indicators" },
  totals: { zh: "合计", en: "Total" },
  cutOff: { zh: "行数超出一张工作表的容量，其余未列出。请分批审核。", en: "There are more rows than a sheet can hold; the rest is left out. Check fewer files at once." },
  lookUp: {
    zh: "按编号可查规则的依据和例子：在窗格里打开问题，点“这条规则”；或运行 jixiao-check explain 编号。",
    en: "Each code leads to the rule's basis and an example: open the finding in the pane and choose “About this rule”, or run jixiao-check explain CODE.",
  },
  local: { zh: "本报告在本机生成，未连接网络。", en: "This report was made on this machine, without a network." },
} as const satisfies Record<string, Words>;

/** The sheets of the report as a workbook. */
export const SHEET_WORDS = {
  verdicts: { zh: "结论", en: "Verdicts" },
  findings: { zh: "问题清单", en: "Findings" },
  reading: { zh: "读到的内容", en: "What was read" },
} as const satisfies Record<string, Words>;

/** The columns of an indicator. */
export const INDICATOR_WORDS: Readonly<Record<IndicatorColumn, Words>> = {
  name: { zh: "三级指标", en: "Level-3 indicator" },
  operator: { zh: "指标性质", en: "Operator" },
  target: { zh: "指标值", en: "Target" },
  unit: { zh: "度量单位", en: "Unit" },
  actual: { zh: "完成值", en: "Actual" },
  weight: { zh: "权重", en: "Weight" },
  score: { zh: "得分", en: "Score" },
  reason: { zh: "原因", en: "Reason" },
};
