import type { Item } from "../../form/form";
import { compare, HUNDRED, unitOf } from "../../number";
import { asText, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { beside, floorOperator, withOperator } from "../floor-operator";
import { defineRule } from "../rule";

interface FullRate {
  readonly item: Item;
  readonly name: string;
  readonly operator: string;
  readonly expected: string;
}

const EXACTLY = { sign: "＝", word: "等于" };
const SHARE = /(?:率|比例|比重|占比)(?:[(（].*)?$/;
/** Shares of a whole, whatever else the name says ("工作完成及时率"). */
const SHARE_OF_ALL = /(?:(?:及时|准确|正确|合格|达标|满意|覆盖|知晓|到位|发放|合规)率|满意度)(?:[(（].*)?$/;
/** Rates that measure against a base which may be exceeded. */
const MAY_EXCEED = /增|升|提高|降|减|完成|达成|完工|执行|利用|使用|负荷|产出|收益|回报|周转|投入|投资|配套|超|贡献|杠杆|撬动|偿债|负债|密度|进度|实现|节约|流转|成长|倍/;

/** "At least 100 %" for a share that cannot be more. */
export const rateCannotExceed100 = defineRule<FullRate>({
  id: "rate-cannot-exceed-100",
  code: "JX409",
  severity: "advice",
  title: { zh: "比率不可能超过 100%，却写成“≥100%”", en: "“At least 100 %” for a rate that cannot be more" },
  basis: { zh: "比率以 100% 为上限：“≥100%”只可能等于 100%", en: "A share ends at 100 %: at least 100 % can only be exactly 100 %" },
  example: {
    before: targetExample([], [["产出指标", "时效指标", "资金支付及时率", "≥", "100", "%", "90"]]),
    cell: "D5",
    after: targetExample([], [["产出指标", "时效指标", "资金支付及时率", "＝", "100", "%", "90"]]),
  },
  *find({ rows }) {
    for (const row of rows) {
      const found = isFullShare(row) ? floorOperator(row) : null;
      if (found === null) continue;
      const related = beside(found, row);
      yield { at: found.item.at, related, facts: { item: found.item, operator: found.typed, expected: withOperator(found, EXACTLY), name: row.name } };
    }
  },
  explain({ facts: { item, name, operator, expected } }) {
    return {
      what: { zh: `“${name}”不可能超过 100%，“${operator}”应为 ${expected}`, en: `“${name}” cannot exceed 100 %; “${operator}” should be ${expected}` },
      todo: { zh: `改为 ${expected}；如目标不是全部达到，请改小指标值`, en: `Change it to ${expected}, or lower the target if not everything is meant` },
      says: item.raw.trim(),
      expected,
    };
  },
  fix({ facts: { item, expected } }) {
    return correct(writeTitle(expected), "review", item, asText(expected));
  },
});

function isFullShare({ name, target }: IndicatorFacts): boolean {
  if (target.kind !== "quantity" || compare(target.amount, HUNDRED) !== 0) return false;
  if (!SHARE_OF_ALL.test(name) && (!SHARE.test(name) || MAY_EXCEED.test(name))) return false;
  return target.unit === "" || unitOf(target.unit)?.kind === "percent";
}
