import type { Item } from "../../form/form";
import { ONE, shift, sum, toText, withoutPrefix, type FoundNumber } from "../../number";
import { asText } from "../correction";
import { narrativeExample } from "../example-forms";
import { defineRule, type Explanation } from "../rule";
import { wrongLists, type WrongList } from "../stated-lists";
import { wrongShares, type WrongShare } from "../stated-shares";

type Stated =
  | { readonly kind: "share"; readonly item: Item; readonly share: WrongShare }
  | { readonly kind: "list"; readonly item: Item; readonly list: WrongList };

const SPENT = (share: string): string => `2024年度本年支出合计 850 万元，其中：基本支出 340 万元，占 ${share}；项目支出 510 万元，占 60%。`;

/** A percentage in a sentence does not follow from its amounts, or a total is not the sum of the parts listed. */
export const statedShareWrong = defineRule<Stated>({
  id: "stated-share-wrong",
  code: "JX107",
  severity: "warning",
  title: { zh: "文字中的比例或合计与金额不符", en: "A share or total in the text does not follow from its amounts" },
  basis: { zh: "文字内勾稽关系：占比 = 分项 ÷ 合计，增减幅度 = 变动额 ÷ 上年数，合计 = 各分项之和；末位四舍五入的差异只作提示", en: "Checked inside the text: share = part ÷ total, growth = change ÷ last year's amount, total = sum of parts; a difference in the last digit is mere advice" },
  example: { before: narrativeExample([SPENT("45%")]), cell: "A7", after: narrativeExample([SPENT("40%")]) },
  *find({ form }) {
    for (const item of form.paragraphs) {
      for (const share of wrongShares(item.raw)) yield { at: item.at, facts: { kind: "share", item, share }, ...(share.isRounding ? { severity: "advice" as const } : {}) };
      for (const list of wrongLists(item.raw)) yield { at: item.at, facts: { kind: "list", item, list } };
    }
  },
  explain({ facts }) {
    if (facts.kind === "list") return listWords(facts.list);
    const { says, expected, how, isRounding } = facts.share;
    return {
      what: { zh: `“${says}”按所列金额应为 ${expected}%（${how}）${isRounding ? "，只差末位" : ""}`, en: `${says} should be ${expected}% by the amounts beside it (${how})${isRounding ? ", only the last digit differs" : ""}` },
      todo: { zh: "核对金额与比例，改正其中之一", en: "Check amounts and share, and correct one of them" },
      says,
      expected: `${expected}%`,
      how,
    };
  },
  fix({ facts }) {
    if (facts.kind === "list") return [];
    const { item, share } = facts;
    const text = item.raw.slice(0, share.start) + share.expected + item.raw.slice(share.end);
    return [{ title: { zh: `${share.says} 改为 ${share.expected}%`, en: `Change ${share.says} to ${share.expected}%` }, trust: "review", edits: [{ at: item.at, to: asText(text) }] }];
  },
});

function listWords({ total, parts }: WrongList): Explanation {
  const terms = parts.map((part) => `${part.numberText}${part.unit}`).join(" + ");
  const right = inUnit(parts, total);
  return {
    what: { zh: `合计 ${total.numberText}${total.unit}，所列分项之和为 ${right}${total.unit}（${terms}）`, en: `The total is ${total.numberText}${total.unit}; the parts listed add up to ${right}${total.unit} (${terms})` },
    todo: { zh: "核对合计与各分项", en: "Check the total and its parts" },
    says: `${total.numberText}${total.unit}`,
    expected: `${right}${total.unit}`,
    how: terms,
  };
}

/** Sum of the parts in the total's unit. */
function inUnit(parts: readonly FoundNumber[], total: FoundNumber): string {
  const yuan = sum(parts.map(({ number, unit }) => withoutPrefix(number.value, unit)));
  const zeros = toText(withoutPrefix(ONE, total.unit)).length - 1;
  return toText(shift(yuan, -zeros));
}
