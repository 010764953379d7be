import type { Item } from "../../form/form";
import { asText, correct, writeTitle } from "../correction";
import { costLine, moneyIn } from "../cost-lines";
import { disputed } from "../cost-products";
import { defineRule } from "../rule";

interface WrongAmount {
  readonly item: Item;
  readonly says: string;
  readonly expected: string;
  readonly how: string;
}

const example = (cost: string): string[] => [
  "项目支出绩效目标申报表", "（2024年度）", "项目名称\t节日慰问", "一级指标\t二级指标\t三级指标\t指标值",
  "产出指标\t数量指标\t慰问退休人员人数\t机关1399人，企业6143人", `\t成本指标\t慰问退休人员费用标准\t${cost}`,
];

/** Price × quantity is not the amount that the cost indicator states. */
export const costAmountWrong = defineRule<WrongAmount>({
  id: "cost-amount-wrong",
  code: "JX103",
  severity: "error",
  title: { zh: "单价 × 数量与所填金额不符", en: "Price × quantity is not the amount stated" },
  basis: { zh: "成本指标的测算应与数量指标勾稽：金额 = 单价 × 数量", en: "A cost indicator follows from its price and the quantity indicator" },
  example: { before: example("45元/人，预计需要39390元"), cell: "D6", after: example("45元/人，预计需要339390元") },
  *find({ rows }) {
    for (const row of rows) {
      const line = row.isCost ? costLine(row) : null;
      const item = row.indicator.cells.target;
      const product = line === null ? null : disputed(line, rows);
      if (line?.stated == null || item === undefined || product === null) continue;
      const says = line.stated.words;
      yield { at: item.at, related: product.related, severity: product.found === "cell" ? "error" : "warning", facts: { item, says, expected: moneyIn(product.yuan, line.stated.unit), how: product.how } };
    }
  },
  explain({ facts: { says, expected, how } }) {
    return {
      what: { zh: `写的是 ${says}，按 ${how} 应为 ${expected}`, en: `It states ${says}; ${how} makes ${expected}` },
      todo: { zh: `核对单价和数量，金额改为 ${expected}`, en: `Check price and quantity, then change the amount to ${expected}` },
      says,
      expected,
      how,
    };
  },
  fix({ facts: { item, says, expected } }) {
    const at = item.raw.lastIndexOf(says);
    return at < 0 ? [] : correct(writeTitle(expected), "review", item, asText(item.raw.slice(0, at) + expected + item.raw.slice(at + says.length)));
  },
});
