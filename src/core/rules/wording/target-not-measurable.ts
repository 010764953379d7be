import type { Severity } from "../../findings/finding";
import type { Item } from "../../form/form";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { vagueness } from "../vague-targets";
import { defineRule } from "../rule";
import { shortened } from "../shortened";

interface VagueTarget {
  readonly row: IndicatorFacts;
  readonly item: Item;
}

const ROWS = [["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"]];
const row = (target: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "", target, "", "60"];

/** A target in words that nobody could check later. */
export const targetNotMeasurable = defineRule<VagueTarget>({
  id: "target-not-measurable",
  code: "JX604",
  severity: "warning",
  title: { zh: "指标值不可衡量", en: "Target cannot be measured" },
  basis: { zh: "指标值应细化量化；不能量化的，用可核对的标准或分级描述；《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）", en: "Targets are to be quantified, or described by a standard or grades that can be checked; Caiyu [2021] No. 101" },
  example: { before: targetExample([], [row("预计全年组织开展学员技能提升培训"), ...ROWS]), cell: "E5", after: targetExample([], [row("全年培训100人"), ...ROWS]) },
  *find({ rows }) {
    for (const candidate of rows) {
      const item = candidate.indicator.cells.target;
      const severity: Severity | null = item === undefined ? null : vagueness(candidate);
      if (item !== undefined && severity !== null) yield { at: item.at, related: [candidate.indicator.cells.name.at], facts: { row: candidate, item }, severity };
    }
  },
  explain({ facts: { row: { name, targetText }, item } }) {
    return {
      what: { zh: `指标“${shortened(name)}”的指标值“${shortened(targetText)}”没有数量、时限或标准，无法核对完成情况`, en: `The target of “${shortened(name)}”, “${shortened(targetText)}”, has no number, date or standard to check it by` },
      todo: { zh: "写明数量、金额、比率或完成时间；确实不能量化的，写明标准或等次", en: "State a number, amount, rate or date; or else a standard or a grade" },
      says: item.raw.trim(),
    };
  },
});
