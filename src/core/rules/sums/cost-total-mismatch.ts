import type { Evidence, Severity } from "../../findings/finding";
import { compare, decimal, multiply, ONE, sum, type Decimal } from "../../number";
import { costAccounts, type CostAccount } from "../cost-accounts";
import { costsOf, isMet, TOTAL_COST, type CostAmount } from "../cost-amounts";
import { moneyIn } from "../cost-lines";
import { defineRule } from "../rule";

interface CostMismatch {
  readonly account: CostAccount;
  readonly costs: readonly CostAmount[];
  readonly computed: Decimal;
}

/** A longer sum is left to the line-by-line list. */
const MOST_SHOWN = 4;
const example = (total: string): string[] => [
  "项目支出绩效目标申报表", "（2024年度）", "项目名称\t票据购置", `项目资金\t年度资金总额：${total}`, "一级指标\t二级指标\t三级指标\t指标值",
  "产出指标\t数量指标\t购买支票本数\t50本", "\t成本指标\t购买支票费用\t35元/本，共计1750元", "\t成本指标\t网银盾维护费\t1600元",
];

/** The cost indicators do not come to the project's funds. */
export const costTotalMismatch = defineRule<CostMismatch>({
  id: "cost-total-mismatch",
  code: "JX104",
  severity: "warning",
  title: { zh: "成本指标合计与项目资金不符", en: "Cost indicators do not come to the funds" },
  basis: { zh: "项目资金应由成本指标测算得出，成本指标合计与资金总额应当勾稽", en: "The funds follow from the cost indicators: both agree" },
  example: { before: example("3500元"), cell: "B4", after: example("3350元") },
  *find(facts) {
    // A whole department names only its key indicators.
    if (facts.form.kind === "department-declaration" || facts.form.kind === "department-self-evaluation") return;
    for (const account of costAccounts(facts)) {
      const costs = costsOf(account, facts.rows);
      if (costs === null) continue;
      const computed = sum(costs.map(({ yuan }) => yuan.value));
      const severity = isMet(account, costs) ? null : severityOf(costs, computed, account);
      if (severity !== null) yield { at: account.at, related: costs.flatMap(({ at, related }) => [at, ...related]), severity, facts: { account, costs, computed } };
    }
  },
  explain({ facts: { account: { says, unit }, costs, computed } }) {
    const shown = moneyIn(computed, unit);
    const stated = /\d$/.test(says) ? `${says}${unit}` : says;
    const how = costs.length === 1 ? (costs[0]?.how ?? "") : `${costs.map(({ words }) => words).join(" + ")} = ${moneyIn(computed, "元")}`;
    const shortly = costs.length > MOST_SHOWN ? { zh: `（${String(costs.length)} 项）`, en: ` (${String(costs.length)} indicators)` } : how === shown ? { zh: "", en: "" } : { zh: `（${how}）`, en: ` (${how})` };
    return {
      what: { zh: `资金总额 ${stated}，成本指标合计 ${shown}${shortly.zh}`, en: `The funds are ${stated}, the cost indicators come to ${shown}${shortly.en}` },
      todo: { zh: "补全漏列的成本指标，或核对单价、数量和资金总额", en: "Add the costs that are missing, or check prices, quantities and the total" },
      says,
      how,
      evidence: costs.map(({ at, row, how: line }): Evidence => ({ at, words: { zh: `${row.name}：${line}`, en: `${row.name}: ${line} (cost indicator)` } })),
    };
  },
});

const FIVE = decimal("5") ?? ONE;
const NEARLY = decimal("0.8") ?? ONE;

/** Costs above the funds, or just below them, are a slip; far below, some costs may simply not be indicators. */
function severityOf(costs: readonly CostAmount[], computed: Decimal, { amounts: [{ value: total }], term }: CostAccount): Severity | null {
  const isOver = compare(computed, total) > 0;
  const isNear = compare(computed, multiply(total, NEARLY)) >= 0;
  const isWhole = costs.some(({ row }) => TOTAL_COST.test(row.name));
  const isCeiling = costs.some(({ row: { target } }) => target.kind === "quantity" && (target.op === "≤" || target.op === "<"));
  if (isWhole && isCeiling && isOver) return null;
  if (!isWhole && !isOver && !isNear && costs.length === 1) return null;
  const quantities = costs.flatMap(({ related }) => related).map(({ row, column }) => `${String(row)},${String(column)}`);
  // Two costs that take the same quantity are more likely one cost told twice.
  const isGuess = costs.some((cost) => cost.isGuess) || new Set(quantities).size < quantities.length;
  if (isGuess && (compare(computed, multiply(total, FIVE)) > 0 || compare(multiply(computed, FIVE), total) < 0)) return null;
  const isSure = term === "annual" && !isGuess && (isOver || isWhole || (isNear && !isCeiling));
  return isSure ? "warning" : "advice";
}
