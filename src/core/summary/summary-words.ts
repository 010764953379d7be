import type { Words } from "../findings/finding";
import type { FormKind } from "../form/form";

/** What a summary's sheets, columns and lines are called. */
export const SUMMARY_WORDS = {
  title: { zh: "绩效汇总表", en: "Performance summary" },
  sheet: { zh: "汇总", en: "Summary" },
  charts: { zh: "图表", en: "Charts" },
  numbers: { zh: "数据", en: "numbers" },
  file: { zh: "文件", en: "File" },
  formSheet: { zh: "工作表", en: "Sheet" },
  kind: { zh: "表种", en: "Kind" },
  project: { zh: "项目", en: "Project" },
  projectCode: { zh: "项目编码", en: "Project code" },
  unit: { zh: "单位", en: "Unit" },
  year: { zh: "年度", en: "Year" },
  budget: { zh: "预算数（万元）", en: "Budget (10 000 yuan)" },
  executed: { zh: "执行数（万元）", en: "Executed (10 000 yuan)" },
  shortBudget: { zh: "预算数", en: "Budget" },
  shortExecuted: { zh: "执行数", en: "Executed" },
  score: { zh: "得分", en: "Score" },
  moneyUnit: { zh: "金额单位：万元", en: "amounts in 10 000 yuan" },
  rate: { zh: "执行率", en: "Execution rate" },
  weights: { zh: "指标权重合计", en: "Indicator weights" },
  scoreWritten: { zh: "表上得分", en: "Score written" },
  scoreComputed: { zh: "核算得分", en: "Score recomputed" },
  gradeWritten: { zh: "表上等级", en: "Grade written" },
  gradeComputed: { zh: "核算等级", en: "Grade recomputed" },
  verdict: { zh: "结论", en: "Verdict" },
  mustFix: { zh: "必须改", en: "To correct" },
  mustExplain: { zh: "需说明", en: "To explain" },
  notChecked: { zh: "未能审核", en: "Not checked" },
  subtotal: { zh: "合计", en: "total" },
  noYear: { zh: "年度不明", en: "year unknown" },
  leftOut: { zh: "未列入的文件", en: "Files without a row" },
  date: { zh: "生成日期", en: "Made on" },
  empty: { zh: "没有可以汇总的绩效表。请核对所选的文件。", en: "There is no form to sum up. Check which files were chosen." },
  notAdded: { zh: "同一笔资金的申报表与自评表、项目表与部门表分别合计，不相加。", en: "Declarations and self-evaluations, project and department forms are added up separately: they speak of the same money." },
} as const satisfies Record<string, Words>;

/** The kinds of forms in as few characters as a terminal needs. */
export const SHORT_KINDS: Readonly<Record<FormKind, Words>> = {
  "project-declaration": { zh: "申报", en: "declared" },
  "dual-term-declaration": { zh: "申报", en: "declared" },
  "annual-target": { zh: "年度目标", en: "targets" },
  "department-declaration": { zh: "部门申报", en: "department" },
  "self-evaluation": { zh: "自评", en: "evaluated" },
  "department-self-evaluation": { zh: "部门自评", en: "department" },
  "narrative-report": { zh: "报告", en: "report" },
  unknown: { zh: "未认出", en: "unknown" },
};

/** Sentences with something to fill in. */
export const SUMMARY_SENTENCES = {
  forms: (count: number, files: number): Words => ({ zh: `共 ${count} 张表，来自 ${files} 个文件`, en: `${count} ${count === 1 ? "form" : "forms"} from ${files} ${files === 1 ? "file" : "files"}` }),
  formCount: (count: number): Words => ({ zh: `${count} 张表`, en: `${count} ${count === 1 ? "form" : "forms"}` }),
  lowest: (count: number, left: number): Words => ({ zh: `得分最低的 ${count} 张表，另有 ${left} 张未画出`, en: `the ${count} lowest; ${left} more are not drawn` }),
  largest: (count: number, left: number): Words => ({ zh: `资金最多的 ${count} 个项目，另有 ${left} 个未画出`, en: `the ${count} largest; ${left} more are not drawn` }),
} as const;
