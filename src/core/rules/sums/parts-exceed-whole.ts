import { compare } from "../../number";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import { amountsOf, fundGroups, SUMMED_COLUMNS, type PartAmount } from "../fund-groups";
import { inUnitOf } from "../money-text";
import type { Money, Read } from "../readings";
import { defineRule } from "../rule";

interface Excess {
  readonly total: Extract<Read<Money>, { kind: "read" }>;
  readonly label: string;
  readonly part: PartAmount;
}

const INDICATORS = [["产出指标", "数量指标", "培训人数", "100人", "100人", "90", "90", ""]];

/** A single 其中-line is larger than the line it is a part of. */
export const partsExceedWhole = defineRule<Excess>({
  id: "parts-exceed-whole",
  code: "JX106",
  severity: "warning",
  title: { zh: "其中项大于总项", en: "A part is larger than the whole" },
  basis: { zh: "表内勾稽关系：“其中”项是上一项的一部分，不能大于上一项", en: "The form's own sums: an “of which” line cannot exceed the line above it" },
  example: {
    before: evaluationExample([SOUND_FUNDS, ["", "其中：财政拨款", "60", "40", "40", "—", "", ""]], INDICATORS),
    cell: "C6",
    after: evaluationExample([SOUND_FUNDS, ["", "其中：财政拨款", "50", "40", "40", "—", "", ""]], INDICATORS),
  },
  *find(facts) {
    for (const { total: fund, parts } of fundGroups(facts)) {
      if (parts.length !== 1) continue;
      for (const column of SUMMED_COLUMNS) {
        const total = fund.money(column);
        const part = amountsOf(parts, column)?.[0];
        if (part === undefined || total.kind !== "read" || compare(part.money.value.yuan.value, total.value.yuan.value) <= 0) continue;
        yield { at: part.money.item.at, related: [total.item.at], facts: { total, label: fund.row.words, part } };
      }
    }
  },
  explain({ facts: { total, label, part } }) {
    const says = part.money.item.raw.trim();
    const whole = inUnitOf(total.value.yuan.value, part.money.value);
    return {
      what: { zh: `“${part.fund.row.words}”${says}，大于“${label}”${total.item.raw.trim()}`, en: `“${part.fund.row.words}” is ${says}, more than “${label}” ${total.item.raw.trim()}` },
      todo: { zh: "核对两个金额，改正其中一个，或说明原因", en: "Check both amounts; correct one of them or explain" },
      says,
      how: `${says} > ${whole}`,
    };
  },
});
