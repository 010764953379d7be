import type { Item } from "../../form/form";
import { asText, correct } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { isNothing } from "../readings";
import { defineRule } from "../rule";
import { unitlessTargets } from "../unitless-targets";
import type { UnitEvidence } from "../unit-evidence";

interface MissingUnit {
  readonly row: IndicatorFacts;
  readonly target: Item;
  /** The unit column's cell, when the form has one. */
  readonly unitCell: Item | null;
  readonly evidence: UnitEvidence | null;
  readonly withUnit: string | null;
}

const row = (target: string): readonly string[] => ["产出指标", "数量指标", "培训人数", target, "105人", "90", "90", ""];

const FROM: Readonly<Record<UnitEvidence["from"], { zh: string; en: string }>> = {
  name: { zh: "按指标名称", en: "by its name" },
  "same-name": { zh: "按表内同名指标", en: "as the same indicator elsewhere in the form" },
  actual: { zh: "按完成值", en: "as its actual" },
  goal: { zh: "按年度目标", en: "as the goal" },
};

/** A target is a bare number. */
export const unitMissing = defineRule<MissingUnit>({
  id: "unit-missing",
  code: "JX603",
  severity: "warning",
  title: { zh: "指标值没有单位", en: "Target without unit" },
  basis: { zh: "定量指标的指标值应有计量单位，才能核对完成情况；《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）", en: "A quantitative target needs its unit to be checked; Caiyu [2021] No. 101" },
  example: { before: evaluationExample([SOUND_FUNDS], [row("100")]), cell: "D7", after: evaluationExample([SOUND_FUNDS], [row("100人")]) },
  *find(facts) {
    for (const { row: candidate, evidence, withUnit, isSure } of unitlessTargets(facts)) {
      const { target, unit } = candidate.indicator.cells;
      if (target === undefined) continue;
      const unitCell = unit === undefined || !isNothing(unit) ? null : unit;
      yield {
        at: target.at,
        related: unitCell === null ? [] : [unitCell.at],
        facts: { row: candidate, target, unitCell, evidence, withUnit },
        ...(isSure ? {} : { severity: "advice" }),
      };
    }
  },
  explain({ facts: { row: { name, targetText }, evidence, withUnit } }) {
    const guess = withUnit === null || evidence === null ? { zh: "", en: "" } : { zh: `；${FROM[evidence.from].zh}应为 ${withUnit}`, en: `; ${FROM[evidence.from].en} it should be ${withUnit}` };
    return {
      what: { zh: `指标“${name}”的指标值 ${targetText} 没有单位${guess.zh}`, en: `The target ${targetText} of “${name}” has no unit${guess.en}` },
      todo: { zh: "补填计量单位", en: "Add the unit" },
      says: targetText,
      expected: withUnit,
    };
  },
  fix({ facts: { target, unitCell, evidence, withUnit } }) {
    if (evidence === null || withUnit === null) return [];
    return unitCell === null
      ? correct({ zh: `改为 ${withUnit}`, en: `Change to ${withUnit}` }, "review", target, asText(withUnit))
      : correct({ zh: `单位填“${evidence.unit}”`, en: `Enter the unit “${evidence.unit}”` }, "review", unitCell, asText(evidence.unit));
  },
});
