import type { Words } from "../findings/finding";

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
  findings: { zh: "审核结果", en: "Findings" },
  read: { zh: "读到的内容", en: "What was read" },
  severity: { zh: "等级", en: "Severity" },
  cell: { zh: "单元格", en: "Cell" },
  finding: { zh: "问题", en: "Finding" },
  nothing: { zh: "未发现问题。", en: "Nothing was found." },
  contents: { zh: "目录", en: "Contents" },
  local: { zh: "本报告在本机生成，未连接网络。", en: "This report was made on this machine, without a network." },
} as const satisfies Record<string, Words>;
