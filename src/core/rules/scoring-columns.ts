import type { ColumnEvidence, Form } from "../form/form";

/** How a form says, by a column of its own, that points follow from something else than target and actual alone. */
export type ScoringColumn = "coefficient" | "standard";

const COEFFICIENT = /(?:得分|完成|评分)系数/;
const STANDARD = /(?:评分|计分|扣分|评扣分|评价|得分)(?:标准|细则|办法|方法|规则)/;

/** The column that rules a form's points: 得分系数 (Chongqing), 评分标准 or 扣分标准 (index tables of departments); null when there is none. */
export function scoringColumn(form: Form): ScoringColumn | null {
  const says = (pattern: RegExp) => (column: ColumnEvidence): boolean => column.block === "indicators" && pattern.test(column.heading.replace(/\s/g, ""));
  if (form.columns.some(says(COEFFICIENT))) return "coefficient";
  return form.columns.some(says(STANDARD)) ? "standard" : null;
}
