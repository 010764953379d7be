import type { Item } from "../../form/form";
import { isNatureWord, isOperatorOnly, readOperator } from "../../number";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { isBlank, isNothing } from "../readings";
import { defineRule } from "../rule";

interface NoOperator {
  readonly row: IndicatorFacts;
  readonly item: Item;
}

const row = (operator: string): readonly string[] => ["产出指标", "质量指标", "培训合格率", operator, "95", "%", "30"];
const OTHERS = [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "30"], ["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"]];

/** What a column of operators may hold besides operators. */
const OTHER_NATURES = /^(?:定性|定量|正向|反向|负向|逆向|中性|区间|范围|介于|持平|波动|文字|描述|计数|约束性|预期性|是|否|有|无|~|～|≈|±|≠).{0,4}$/;

/** The operator column holds something that is no operator, or nothing where other rows have one. */
export const operatorInvalid = defineRule<NoOperator>({
  id: "operator-invalid",
  code: "JX602",
  severity: "error",
  title: { zh: "计算符号栏不是符号", en: "No operator in the operator column" },
  basis: { zh: "计算符号（指标性质）栏应填 ≥、＞、＝、＜、≤ 或“定性”", en: "The operator column takes ≥ ＞ ＝ ＜ ≤ or 定性" },
  example: { before: targetExample([], [...OTHERS, row("95")]), cell: "D7", after: targetExample([], [...OTHERS, row("≥")]) },
  *find(facts) {
    const cells = facts.rows.map((candidate) => ({ row: candidate, item: candidate.indicator.cells.operator })).filter((cell): cell is NoOperator => cell.item !== undefined);
    if (!isOperatorColumn(cells)) return;
    for (const cell of cells) {
      const severity = isBlank(cell.item) ? blankSeverity(cell, cells) : filledSeverity(cell.item);
      if (severity === null) continue;
      const target = cell.row.indicator.cells.target;
      yield { at: cell.item.at, related: target === undefined ? [] : [target.at], facts: cell, severity };
    }
  },
  explain({ facts: { row: { name, targetText }, item } }) {
    const says = item.raw.trim();
    return {
      what: says === ""
        ? { zh: `指标“${name}”没有填计算符号（目标值 ${targetText}）`, en: `“${name}” has no operator (target ${targetText})` }
        : { zh: `指标“${name}”的计算符号写成了“${says}”，不是符号（目标值 ${targetText}）`, en: `The operator of “${name}” is “${says}”, which is no operator (target ${targetText})` },
      todo: { zh: "按指标含义选填 ≥、＞、＝、＜、≤ 或“定性”", en: "Choose ≥ ＞ ＝ ＜ ≤ or 定性 as the indicator means it" },
      says,
    };
  },
});

/** Some forms hold 正向 or 预期性 in a column of this name; only one that mostly holds operators is judged. */
function isOperatorColumn(cells: readonly NoOperator[]): boolean {
  const filled = cells.filter(({ item }) => !isNothing(item));
  const operators = filled.filter(({ item }) => isOperatorOnly(item.raw)).length;
  return operators > 0 && operators * 2 >= filled.length;
}

function filledSeverity(item: Item): "error" | "warning" | null {
  if (isNothing(item) || isOperatorOnly(item.raw) || isNatureWord(item.raw) || OTHER_NATURES.test(item.raw.trim())) return null;
  return readOperator(item.raw) === null ? "error" : "warning";
}

function blankSeverity({ row }: NoOperator, cells: readonly NoOperator[]): "advice" | null {
  const filled = cells.filter(({ item }) => !isBlank(item)).length;
  return row.target.kind === "quantity" && row.target.op === null && filled * 2 > cells.length ? "advice" : null;
}
