import type { CellRef } from "../../grid/grid";
import type { Evidence, Severity } from "../../findings/finding";
import { compare, decimal, exactly, multiply, ONE, sum, sumMayBe, type Decimal, type WrittenNumber } from "../../number";
import { costAccounts, type CostAccount } from "../cost-accounts";
import { costLine, moneyIn } from "../cost-lines";
import { disputed, productOf } from "../cost-products";
import type { IndicatorFacts } from "../form-facts";
import { defineRule } from "../rule";

/** What one cost indicator comes to. */
interface CostAmount {
  readonly row: IndicatorFacts;
  readonly at: CellRef;
  readonly yuan: WrittenNumber;
  /** The amount as it is stated, or in 元 when it was computed. */
  readonly words: string;
  readonly how: string;
  /** True when the quantity was only guessed or the stated amount is itself in doubt. */
  readonly isGuess: boolean;
  readonly related: readonly CellRef[];
}

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
      const isMet = account.amounts.some((amount) => sumMayBe(costs.map(({ yuan }) => yuan), amount));
      const severity = isMet ? null : severityOf(costs, computed, account);
      if (severity !== null) yield { at: account.at, related: costs.flatMap(({ at, related }) => [at, ...related]), severity, facts: { account, costs, computed } };
    }
  },
  explain({ facts: { account: { says, unit }, costs, computed } }) {
    const shown = moneyIn(computed, unit);
    const how = costs.length === 1 ? (costs[0]?.how ?? "") : `${costs.map(({ words }) => words).join(" + ")} = ${moneyIn(computed, "元")}`;
    const shortly = costs.length > MOST_SHOWN ? { zh: `${String(costs.length)} 项`, en: `${String(costs.length)} indicators` } : { zh: how, en: how };
    return {
      what: { zh: `资金总额 ${says}，成本指标合计 ${shown}（${shortly.zh}）`, en: `The funds are ${says}, the cost indicators come to ${shown} (${shortly.en})` },
      todo: { zh: "补全漏列的成本指标，或核对单价、数量和资金总额", en: "Add the costs that are missing, or check prices, quantities and the total" },
      says,
      how,
      evidence: costs.map(({ at, row, how: line }): Evidence => ({ at, words: { zh: `${row.name}：${line}`, en: `${row.name}: ${line} (cost indicator)` } })),
    };
  },
});

const TOTAL_COST = /总成本|总费用|总投资|总经费|总支出|成本总额|资金总额|费用总额|^项目(?:预算|资金|投入)?成本(?:控制数?)?$|^项目(?:总)?预算(?:金额|数)?$|^(?:预算)?成本控制(?:数|额|金额)$/;

/** Money that is not spent is no cost. */
const SAVED = /节约|节省|降低|减少|压减/;

/** Every cost indicator of an account in 元; null when one of them states no amount and yields none, or there is none. */
function costsOf(account: CostAccount, rows: readonly IndicatorFacts[]): CostAmount[] | null {
  const amounts = account.costs.map((row) => amountOf(row, rows));
  const whole = amounts.filter((amount) => amount !== null).find(({ row }) => TOTAL_COST.test(row.name));
  if (whole !== undefined) return [whole];
  return amounts.length === 0 || amounts.includes(null) ? null : amounts.filter((amount) => amount !== null);
}

function amountOf(row: IndicatorFacts, rows: readonly IndicatorFacts[]): CostAmount | null {
  const line = SAVED.test(row.name) ? null : costLine(row);
  if (line === null) return null;
  const doubt = disputed(line, rows);
  if (line.stated !== null) return { row, at: line.at, yuan: line.stated.yuan, words: line.stated.words, how: line.stated.words, isGuess: doubt !== null, related: [] };
  const product = productOf(line, rows);
  if (product === null) return null;
  const words = moneyIn(product.yuan, "元");
  const isGuess = product.found === "only-unit" || product.found === "time";
  return { row, at: line.at, yuan: exactly(product.yuan), words, how: `${product.how} = ${words}`, isGuess, related: product.related };
}

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
