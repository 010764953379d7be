import type { Severity } from "../../findings/finding";
import { sameCell } from "../../grid/grid";
import { cellAddress } from "../../grid/a1";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { comparable } from "../name-likeness";
import { defineRule } from "../rule";

interface Duplicate {
  readonly name: string;
  readonly first: string;
  readonly isSameLevel: boolean;
}

/** What stands in the name column of a dimension that has no indicator. */
const NO_NAME = /^\P{L}*$|^(?:无|暂无|没有|不适用|不涉及)[\P{L}]*$/u;
/** Level-2 names that every form knows; others may be the form's own tasks, which repeat an indicator rightly. */
const STANDARD_LEVEL2 = /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标$/;

/** Two indicators of one project bear the same name. */
export const duplicateIndicator = defineRule<Duplicate>({
  id: "duplicate-indicator",
  code: "JX404",
  severity: "warning",
  title: { zh: "三级指标重复", en: "Indicator named twice" },
  basis: {
    zh: "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：绩效指标应当明确清晰、互不重复",
    en: "Caiyu [2021] No. 101: indicators are clear and do not repeat one another",
  },
  example: {
    before: targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "50"], ["产出指标", "数量指标", "培训人数", "≥", "4", "期", "40"]]),
    cell: "C6",
    after: targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "50"], ["产出指标", "数量指标", "培训期数", "≥", "4", "期", "40"]]),
  },
  *find({ rows }) {
    const seen = new Map<string, IndicatorFacts>();
    for (const row of rows) {
      const { term, project, cells } = row.indicator;
      const key = `${String(project ?? 0)} ${term} ${comparable(row.name)}`;
      if (NO_NAME.test(row.name)) continue;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else if (!sameCell(first.indicator.cells.name.at, cells.name.at)) {
        const { at } = first.indicator.cells.name;
        const isSameLevel = first.indicator.level1 === row.indicator.level1 && first.indicator.level2 === row.indicator.level2;
        yield { at: cells.name.at, related: [at], severity: severityOf(first, row, isSameLevel), facts: { name: row.name, first: cellAddress(at.row, at.column), isSameLevel } };
      }
    }
  },
  explain({ facts: { name, first, isSameLevel } }) {
    return {
      what: isSameLevel
        ? { zh: `三级指标“${name}”与 ${first} 同名`, en: `The indicator “${name}” bears the same name as the one in ${first}` }
        : { zh: `三级指标“${name}”在 ${first} 已经出现，分属不同的指标类别`, en: `The indicator “${name}” already stands in ${first}, under another level` },
      todo: { zh: "删去重复的一行，或把名称改得能区分考核的内容", en: "Remove one of the rows, or name what each of them measures" },
      says: name,
    };
  },
});

function severityOf(first: IndicatorFacts, second: IndicatorFacts, isSameLevel: boolean): Severity {
  if (isSameLevel) return "warning";
  const levels = [first, second].map(({ indicator }) => indicator.level2 ?? "");
  const sameTarget = first.targetText !== "" && first.targetText === second.targetText && first.target.kind === "quantity" && first.unitText === second.unitText;
  return sameTarget && first.unitText !== "" && levels.every((level) => STANDARD_LEVEL2.test(level)) ? "warning" : "advice";
}
