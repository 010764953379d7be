import { columnWords } from "../answers";
import { asNumber, asText, correct, writeTitle } from "../correction";
import { decimalRatios, percentText, type DecimalRatio } from "../decimal-ratios";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import { defineRule } from "../rule";

const row = (target: string): readonly string[] => ["产出指标", "质量指标", "培训覆盖率", target, "85%", "45", "45", ""];
const OTHER = ["效益指标", "社会效益指标", "就业率", "90%", "92%", "45", "45", ""];

/** A ratio is typed as 0.8 among percentages. */
export const percentAsDecimal = defineRule<DecimalRatio>({
  id: "percent-as-decimal",
  code: "JX606",
  severity: "warning",
  title: { zh: "百分比写成了小数", en: "A percentage written as a decimal" },
  basis: { zh: "同一张表里比率类指标应统一用百分比", en: "Ratios of one form should all be written in percent" },
  example: { before: evaluationExample([SOUND_FUNDS], [row("0.8"), OTHER]), cell: "D7", after: evaluationExample([SOUND_FUNDS], [row("80%"), OTHER]) },
  *find(facts) {
    for (const ratio of decimalRatios(facts)) {
      const { target, unit } = ratio.row.indicator.cells;
      const related = [ratio.column === "actual" ? target?.at : unit?.at].filter((at) => at !== undefined);
      yield { at: ratio.item.at, related, facts: ratio, ...(ratio.isSure ? {} : { severity: "advice" }) };
    }
  },
  explain({ facts: ratio }) {
    const expected = percentText(ratio);
    const says = ratio.item.raw.trim();
    const { zh, en } = columnWords(ratio.column);
    return {
      what: { zh: `比率“${ratio.row.name}”的${zh}写成 ${says}，应为 ${expected}`, en: `The ${en} of the ratio “${ratio.row.name}” is ${says}; it should be ${expected}` },
      todo: { zh: `如确为 ${expected}，改成百分比`, en: `Write it in percent if ${expected} is meant` },
      says,
      expected,
    };
  },
  fix({ facts: ratio }) {
    const expected = percentText(ratio);
    return correct(writeTitle(expected), "review", ratio.item, ratio.isUnitStated ? asNumber(expected) : asText(expected));
  },
});
