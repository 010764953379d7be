import type { Correction } from "../../findings/finding";
import { add, isZero, subtract, toText, type Decimal } from "../../number";
import { correct, writeTitle } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import { addsUp, amountsOf, fundGroups, SUMMED_COLUMNS, sumOf, type PartAmount } from "../fund-groups";
import type { FormFacts } from "../form-facts";
import { hintWords } from "../hint-words";
import { inUnitOf, moneyContent } from "../money-text";
import type { Money, Read } from "../readings";
import { defineRule } from "../rule";

interface Mismatch {
  readonly total: Extract<Read<Money>, { kind: "read" | "blank" }>;
  readonly label: string;
  readonly parts: readonly [PartAmount, ...PartAmount[]];
  readonly sum: Decimal;
  /** The total as 元, or null when it is blank. */
  readonly typed: Decimal | null;
}

const INDICATORS = [["产出指标", "数量指标", "培训人数", "100人", "100人", "90", "90", ""]];

/** A total of money is not the sum of its parts. */
export const fundingTotalMismatch = defineRule<Mismatch>({
  id: "funding-total-mismatch",
  code: "JX101",
  severity: "error",
  title: { zh: "资金总额与分项之和不符", en: "The total of the funds is not the sum of its parts" },
  basis: { zh: "表内勾稽关系：资金总额 = 财政拨款 + 财政专户管理资金 + 单位资金 + 其他资金（或：基本支出 + 项目支出）", en: "The form's own sums: total = fiscal + special account + own + other funds (or basic + project expenditure)" },
  example: {
    before: evaluationExample([["", "年度资金总额", "50", "40", "40", "10", "100%", "10"], ["", "其中：财政拨款", "45", "30", "30", "—", "", ""], ["", "其他资金", "6", "10", "10", "—", "", ""]], INDICATORS),
    cell: "C5",
    after: evaluationExample([SOUND_FUNDS, ["", "其中：财政拨款", "45", "30", "30", "—", "", ""], ["", "其他资金", "5", "10", "10", "—", "", ""]], INDICATORS),
  },
  *find(facts) {
    for (const mismatch of mismatches(facts)) {
      yield { at: mismatch.total.item.at, related: mismatch.parts.map(({ money }) => money.item.at), facts: mismatch };
    }
  },
  explain({ facts: { total, label, parts, sum, typed } }) {
    const expected = inUnitOf(sum, likeOf(parts, total));
    const how = parts.map(({ money }) => money.item.raw.trim()).join(" + ");
    const says = total.item.raw.trim();
    const hint = typed === null || isZero(typed) ? null : hintWords(typed, sum);
    return {
      what: says === ""
        ? { zh: `“${label}”未填，各分项之和为 ${expected}（${how}）`, en: `“${label}” is blank; its parts add up to ${expected} (${how})` }
        : { zh: `“${label}”为 ${says}，各分项之和为 ${expected}（${how}）${hint === null ? "" : `；${hint.zh}`}`, en: `“${label}” is ${says}; its parts add up to ${expected} (${how})${hint === null ? "" : `; ${hint.en}`}` },
      todo: { zh: "核对批复文件，改正总额或分项", en: "Check the approval and correct the total or a part" },
      says,
      expected,
      how,
    };
  },
  fix({ facts: { total, parts, sum, typed } }) {
    const words = inUnitOf(sum, likeOf(parts, total));
    const isObvious = typed === null || isZero(typed);
    const ofTotal = correct({ zh: `总额${writeTitle(words).zh}`, en: `Total: change to ${words}` }, isObvious ? "certain" : "review", total.item, moneyContent(total.item, words));
    return isObvious || parts.length > 4 ? ofTotal : [...ofTotal, ...parts.flatMap((part) => ofPart(part, subtract(typed, sum)))];
  },
});

/** A part takes up the whole difference, when that leaves an amount above zero. */
function ofPart({ fund, money }: PartAmount, difference: Decimal): readonly Correction[] {
  const amount = add(money.value.yuan.value, difference);
  if (toText(amount).startsWith("-") || isZero(amount)) return [];
  const words = inUnitOf(amount, money.value);
  return correct({ zh: `“${fund.row.words}”${writeTitle(words).zh}`, en: `“${fund.row.words}”: change to ${words}` }, "review", money.item, moneyContent(money.item, words));
}

function likeOf([first]: Mismatch["parts"], total: Mismatch["total"]): Money {
  return total.kind === "read" ? total.value : first.money.value;
}

function* mismatches(facts: FormFacts): Generator<Mismatch> {
  for (const { total: fund, parts: lines } of fundGroups(facts)) {
    for (const column of SUMMED_COLUMNS) {
      const total = fund.money(column);
      const [first, ...others] = amountsOf(lines, column) ?? [];
      if (first === undefined || lines.length < 2 || total.kind === "absent" || total.kind === "unreadable") continue;
      const parts: [PartAmount, ...PartAmount[]] = [first, ...others];
      const sum = sumOf(parts);
      if (total.kind === "read" ? addsUp(parts, total.value.yuan) : isZero(sum)) continue;
      yield { total, label: fund.row.words, parts, sum, typed: total.kind === "read" ? total.value.yuan.value : null };
    }
  }
}
