import type { Item } from "../../form/form";
import { compare, toText, ZERO } from "../../number";
import { asNumber, correct, writeTitle } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import { defineRule } from "../rule";

interface OutOfBounds {
  readonly item: Item;
  readonly name: string;
  readonly isNegative: boolean;
  readonly bound: string;
}

const row = (score: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "≥100人", "120人", "90", score, ""];

/** A score is above its weight or below zero. */
export const scoreAboveWeight = defineRule<OutOfBounds>({
  id: "score-above-weight",
  code: "JX212",
  severity: "error",
  title: { zh: "得分超过权重（分值）", en: "Score above its weight" },
  basis: { zh: "得分最高不超过该指标的权重（分值），最低为 0", en: "A score lies between 0 and the indicator's weight" },
  example: { before: evaluationExample([SOUND_FUNDS], [row("95")]), cell: "G7", after: evaluationExample([SOUND_FUNDS], [row("90")]) },
  *find({ rows, execution }) {
    const scored = [...rows.map(({ name, weight, score }) => ({ name, weight, score })), { name: "预算执行率", ...execution }];
    for (const { name, weight, score } of scored) {
      if (score.kind !== "read") continue;
      const isNegative = compare(score.value.value, ZERO) < 0;
      if (!isNegative && (weight.kind !== "read" || compare(score.value.value, weight.value.value) <= 0)) continue;
      const related = weight.kind === "read" ? [weight.item.at] : [];
      const bound = isNegative || weight.kind !== "read" ? "0" : toText(weight.value.value);
      yield { at: score.item.at, related, facts: { item: score.item, name, isNegative, bound } };
    }
  },
  explain({ facts: { item, name, isNegative, bound } }) {
    const says = item.raw.trim();
    return {
      what: isNegative
        ? { zh: `“${name}”得分 ${says}，不能小于 0`, en: `“${name}”: a score of ${says} is below 0` }
        : { zh: `“${name}”得分 ${says}，超过权重 ${bound}`, en: `“${name}”: the score ${says} exceeds the weight ${bound}` },
      todo: { zh: `改为 ${bound}，或核对权重`, en: `Change it to ${bound}, or check the weight` },
      says,
      expected: bound,
      how: isNegative ? `${says} < 0` : `${says} > ${bound}`,
    };
  },
  fix({ facts: { item, bound } }) {
    return correct(writeTitle(bound), "certain", item, asNumber(bound));
  },
});
