import type { Item } from "../../form/form";
import { findAllNumbers, unitOf } from "../../number";
import { asText, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { beside, floorOperator, withOperator } from "../floor-operator";
import { defineRule } from "../rule";

interface OpenCost {
  readonly item: Item;
  readonly name: string;
  readonly operator: string;
  readonly expected: string;
}

/** Savings, standards that people are owed and money that comes in are to be reached, not to be kept under. */
const MEANT_AS_FLOOR =
  /节约|节省|降低|减少|下降|压减|控制率|覆盖|达标|完成率|最低|不低于|收入|收益|回收|效益|投入|配套|自筹|募集|低保|救助|(?<!费用|收费|成本)标准/;
const CEILING = { sign: "≤", word: "小于等于" };
const COST_WORDS = /成本|费|经费|支出|造价|单价|价款|资金/;

/** A cost indicator is to be at least so much instead of at most. */
export const costWithoutCeiling = defineRule<OpenCost>({
  id: "cost-without-ceiling",
  code: "JX408",
  severity: "warning",
  title: { zh: "成本指标没有设上限", en: "Cost indicator without a ceiling" },
  basis: {
    zh: "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：成本指标反映成本控制，指标值是不应突破的上限",
    en: "Caiyu [2021] No. 101: a cost indicator shows how costs are kept under control; its target is a limit",
  },
  example: {
    before: targetExample([], [["成本指标", "经济成本指标", "培训成本", "≥", "50000", "元", "90"]]),
    cell: "D5",
    after: targetExample([], [["成本指标", "经济成本指标", "培训成本", "≤", "50000", "元", "90"]]),
  },
  *find({ rows }) {
    for (const row of rows) {
      const open = row.isCost && !MEANT_AS_FLOOR.test(row.name) && isMoney(row) ? floorOperator(row) : null;
      if (open === null) continue;
      const related = beside(open, row);
      yield { at: open.item.at, related, facts: { item: open.item, operator: open.typed, expected: withOperator(open, CEILING), name: row.name } };
    }
  },
  explain({ facts: { item, name, operator, expected } }) {
    return {
      what: { zh: `成本指标“${name}”用了“${operator}”，花得越多越算完成，应为 ${expected}`, en: `The cost indicator “${name}” says ${operator}, so spending more counts as better; it should be ${expected}` },
      todo: { zh: `改为 ${expected}；确实要求不低于的，请在备注中说明`, en: `Change it to ${expected}, or say why it has to be a minimum` },
      says: item.raw.trim(),
      expected,
    };
  },
  fix({ facts: { item, expected } }) {
    return correct(writeTitle(expected), "review", item, asText(expected));
  },
});

function isMoneyUnit(unit: string): boolean {
  const kind = unitOf(unit)?.kind;
  return kind === "money" || kind === "price";
}

function isMoney({ target, name }: IndicatorFacts): boolean {
  if (target.kind === "described") return findAllNumbers(target.text).some(({ kind, unit }) => kind === "amount" && isMoneyUnit(unit));
  return target.kind === "quantity" && (isMoneyUnit(target.unit) || (target.unit === "" && COST_WORDS.test(name)));
}
