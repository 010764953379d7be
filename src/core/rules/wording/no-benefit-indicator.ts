import type { Item } from "../../form/form";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { defineRule } from "../rule";
import { shortened } from "../shortened";

interface NoBenefit {
  readonly item: Item;
  readonly words: string;
  readonly weight: string | null;
}

const OUTPUT = ["产出指标", "数量指标", "培训人数", "≥", "100", "人", "60"];

const DENIES = /(?:无|没有|不(?:直接)?产生|不涉及|不具有|暂无)(?:任何|明显|直接|显著)?的?(?:(?:经济|社会|生态|环境|生态环境)效益|可持续(?:性|发展)?(?:效益|影响))/;
const NOTHING_SAID = /^(?:无|不涉及|不适用|没有|暂无|无此项|无相关指标)[。.]?$/;
const BENEFIT_NAME = /^(?:项目)?(?:产生的?)?(?:经济|社会|生态|环境|可持续)(?:效益|影响|发展)(?:指标)?$/;

/** A row says that there is no benefit, and yet stands as an indicator. */
export const noBenefitIndicator = defineRule<NoBenefit>({
  id: "no-benefit-indicator",
  code: "JX609",
  severity: "warning",
  title: { zh: "以“无效益”充当指标", en: "“No benefit” set as an indicator" },
  basis: { zh: "效益指标应反映项目的实际效果，没有某类效益的，该类不设指标；《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）", en: "Benefit indicators show what a project achieves; a kind of benefit that does not arise needs no indicator; Caiyu [2021] No. 101" },
  example: {
    before: targetExample([], [OUTPUT, ["效益指标", "经济效益指标", "培训无经济效益", "定性", "无经济效益", "", "30"]]),
    cell: "C6",
    after: targetExample([], [OUTPUT, ["效益指标", "社会效益指标", "学员就业率", "≥", "90", "%", "30"]]),
  },
  *find({ rows }) {
    for (const row of rows) {
      const words = denial(row);
      if (words === null) continue;
      const { name, target, weight } = row.indicator.cells;
      const isWeighed = row.weight.kind === "read";
      yield {
        at: name.at,
        related: [target?.at, weight?.at].filter((at) => at !== undefined),
        facts: { item: name, words, weight: row.weight.kind === "read" ? row.weight.item.raw.trim() : null },
        ...(isWeighed || DENIES.test(words) ? {} : { severity: "advice" }),
      };
    }
  },
  explain({ facts: { item, words, weight } }) {
    const points = weight === null ? { zh: "", en: "" } : { zh: `，还占 ${weight} 分`, en: ` and weighs ${weight}` };
    return {
      what: { zh: `“${shortened(words)}”不是指标${points.zh}`, en: `“${shortened(words)}” is no indicator${points.en}` },
      todo: { zh: "删去这一行；有效益的，改为能反映效果的指标", en: "Delete the row, or set an indicator that shows the effect" },
      says: item.raw.trim(),
    };
  },
});

/** The words that deny a benefit in a benefit row, or null. */
function denial({ indicator: { level1, cells }, name, targetText, weight }: IndicatorFacts): string | null {
  if (level1 !== null && level1 !== "效益指标") return null;
  if (DENIES.test(name)) return name;
  if (level1 === null) return null;
  if (DENIES.test(targetText) && targetText.length <= 20) return targetText;
  const says = cells.target === undefined ? "" : targetText;
  if (NOTHING_SAID.test(name)) return weight.kind === "read" ? name : null;
  return BENEFIT_NAME.test(name) && NOTHING_SAID.test(says) ? says : null;
}
