import type { Item } from "../../form/form";
import { hasColumn } from "../../form/form";
import { compare, decimal, divide, HUNDRED, isZero, multiply, ONE, roundHalfUp, toText, unitOf } from "../../number";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { defineRule } from "../rule";
import { comparisonOf, type Comparison } from "../score-formulas";

interface OverCompletion {
  readonly item: Item;
  readonly name: string;
  readonly target: string;
  /** Actual ÷ target and the limit, as percentages. */
  readonly share: string;
  readonly limit: string;
}

/** Where less is better, a greater actual is no success. */
const LESS_IS_BETTER = /事故|投诉|信访|上访|差错|违规|违法|违纪|发案|发病|死亡|伤亡|污染|排放|能耗|变质|受害|损失|成灾|隐患|超标|超概|返工|流失|失业|逾期|拖欠|时限|用时|耗时|成本|费用/;
const TIME_FAMILIES = new Set(["天", "个月", "秒", "工作日", "季度"]);
const NO_REASON = /^(?:[无没]|没有|暂无|不适用|\d+|[\s/／\\—–－\-.。、]*)$/;

/** The actual is far above the target and no reason is given. */
export const overCompletionUnexplained = defineRule<OverCompletion>({
  id: "over-completion-unexplained",
  code: "JX410",
  severity: "warning",
  title: { zh: "完成值远超指标值，没有说明原因", en: "Far above the target without a reason" },
  basis: {
    zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：完成值高于指标值较多的，要分析原因；年初指标值明显偏低的，适度调减分值",
    en: "Caiyu [2020] No. 10: an actual far above its target calls for a reason; a target set too low costs points",
  },
  example: {
    before: evaluationExample([SOUND_FUNDS], [["产出指标", "数量指标", "培训人数", "≥100人", "260人", "90", "90", ""]]),
    cell: "E7",
    after: evaluationExample([SOUND_FUNDS], [["产出指标", "数量指标", "培训人数", "≥100人", "260人", "90", "90", "新增两期培训"]]),
  },
  *find({ form, rows, parameters }) {
    const limit = decimal(parameters.overCompletion);
    if (limit === null || !hasColumn(form, "reason")) return;
    for (const row of rows) {
      const { actual, target, reason } = row.indicator.cells;
      const comparison = comparisonOf(row);
      if (actual === undefined || target === undefined || comparison === null || isOneOfMany(row) || !isMoreBetter(row, comparison) || !NO_REASON.test(reason?.raw.trim() ?? "")) continue;
      const ratio = divide(comparison.actual, comparison.target);
      if (ratio === null || compare(ratio, limit) < 0) continue;
      const share = `${toText(roundHalfUp(multiply(ratio, HUNDRED), 1))}%`;
      const related = reason === undefined ? [target.at] : [target.at, reason.at];
      yield { at: actual.at, related, facts: { item: actual, name: row.name, target: target.raw.trim(), share, limit: `${toText(multiply(limit, HUNDRED))}%` } };
    }
  },
  explain({ facts: { item, name, target, share, limit } }) {
    const says = item.raw.trim();
    return {
      what: { zh: `“${name}”完成值 ${says} 是指标值 ${target} 的 ${share}，没有说明原因`, en: `“${name}”: the actual ${says} is ${share} of the target ${target}, and no reason is given` },
      todo: { zh: `完成值达到指标值 ${limit} 的，请在原因栏说明，并核实指标值是否定得过低、单位是否一致`, en: `From ${limit} of the target on, give the reason; check whether the target was too low or the units differ` },
      says,
      how: `${says} ÷ ${target} = ${share}`,
    };
  },
});

const RECURRING = /每(?:季|半年|学期|学年|月|周|旬|日|天|年|两)/;

/** "每季度1次" against "4次": the target counts one time, the actual all of them. */
function isOneOfMany({ targetText, actualText }: IndicatorFacts): boolean {
  return RECURRING.test(targetText) && !RECURRING.test(actualText);
}

/** Only for targets to be reached; a percentage that ends at 100 % is as good as can be, not a target set too low. */
function isMoreBetter({ isCost, name, indicator }: IndicatorFacts, { op, opIsStated, target, actual, unit }: Comparison): boolean {
  if (isCost || isZero(target) || op === "≤" || op === "<" || LESS_IS_BETTER.test(name)) return false;
  const { kind, family } = unitOf(unit) ?? { kind: undefined, family: "" };
  // More days may be more training or a longer wait: only the operator tells.
  if (!opIsStated && TIME_FAMILIES.has(family)) return false;
  // A satisfaction without its % sign cannot be told from a count of people.
  if (indicator.level1 === "满意度指标" && kind !== "percent") return false;
  const isShare = kind === "percent" || (kind === undefined && /率|满意度|比例/.test(name));
  return !isShare || compare(actual, HUNDRED) > 0 || (compare(target, ONE) <= 0 && compare(actual, ONE) > 0);
}
