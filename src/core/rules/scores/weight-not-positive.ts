import { compare, ZERO } from "../../number";
import { targetExample } from "../example-forms";
import { defineRule } from "../rule";

const OTHERS = [["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "40"], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥", "95", "%", "10"]];

/** A weight of zero or below. */
export const weightNotPositive = defineRule<{ readonly name: string; readonly says: string }>({
  id: "weight-not-positive",
  code: "JX203",
  severity: "error",
  title: { zh: "权重不是正数", en: "Weight is not positive" },
  basis: { zh: "权重表示指标的重要程度，应大于 0；不考核的指标应删去", en: "A weight states how much an indicator counts, so it is above 0; an indicator that does not count is to be removed" },
  example: {
    before: targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "0"], ["产出指标", "质量指标", "培训合格率", "≥", "90", "%", "40"], ...OTHERS]),
    cell: "G5",
    after: targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "10"], ["产出指标", "质量指标", "培训合格率", "≥", "90", "%", "30"], ...OTHERS]),
  },
  *find(facts) {
    for (const { weight, name } of facts.rows) {
      if (weight.kind === "read" && compare(weight.value.value, ZERO) <= 0) yield { at: weight.item.at, facts: { name, says: weight.item.raw.trim() } };
    }
  },
  explain({ facts: { name, says } }) {
    return {
      what: { zh: `指标“${name}”的权重为 ${says}，应大于 0`, en: `The weight of “${name}” is ${says}; it must be above 0` },
      todo: { zh: "填写正数权重，或删去这个指标，并使合计符合规定", en: "Enter a positive weight or remove the indicator, and keep the total right" },
      says,
    };
  },
});
