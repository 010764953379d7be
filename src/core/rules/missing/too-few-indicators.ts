import type { LevelCell } from "../../form/form";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { defineRule, type Fault } from "../rule";
import { shortened } from "../shortened";

interface TooFew {
  readonly level: string;
  readonly count: number;
  /** What the form prints as the least; 1 for a dimension that has no indicator at all. */
  readonly least: number;
  readonly isPrinted: boolean;
}

const OUTPUT = [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "50"], ["", "质量指标", "培训合格率", "≥", "95", "%", "20"]];

/** Fewer level-3 indicators than the form prints, or a whole dimension without any. */
export const tooFewIndicators = defineRule<TooFew>({
  id: "too-few-indicators",
  code: "JX306",
  severity: "warning",
  title: { zh: "三级指标太少", en: "Too few level-3 indicators" },
  basis: { zh: "表内印明的最少项数；产出、效益是绩效指标的必设内容，见《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）", en: "The least number printed in the form; output and benefit are always due, see Caiyu [2021] No. 101" },
  example: {
    before: targetExample([], [...OUTPUT, ["效益指标（三级指标中选填2项及以上）", "社会效益指标", "就业率", "≥", "90", "%", "30"]]),
    cell: "A7",
    after: targetExample([], [...OUTPUT, ["效益指标（三级指标中选填2项及以上）", "社会效益指标", "就业率", "≥", "90", "%", "15"], ["", "可持续影响指标", "留任率", "≥", "80", "%", "15"]]),
  },
  *find(facts) {
    if (facts.rows.length === 0) return;
    for (const level of facts.form.levels) {
      const fault = faultOf(level, facts);
      if (fault !== null) yield fault;
    }
    const absent = absentBenefit(facts);
    if (absent !== null) yield absent;
  },
  explain({ facts: { level, count, least, isPrinted } }) {
    return {
      what: isPrinted
        ? { zh: `“${level}”下只有 ${String(count)} 个三级指标，表内要求至少 ${String(least)} 个`, en: `Level-3 indicators under “${level}”: ${String(count)}; the form asks for at least ${String(least)}` }
        : { zh: `“${level}”下没有三级指标，至少应有 ${String(least)} 个`, en: `“${level}” has no level-3 indicator; at least ${String(least)} is due` },
      todo: { zh: "补充能反映该方面成果的三级指标", en: "Add indicators that show this side of the results" },
      says: count === 0 ? "" : String(count),
      expected: String(least),
    };
  },
});

function faultOf(level: LevelCell, { form }: FormFacts): Fault<TooFew> | null {
  const named = level.indicators.map((index) => form.indicators[index]).filter((indicator) => indicator !== undefined && !indicator.isTemplate);
  const count = named.length;
  const related = named.map((indicator) => indicator?.cells.name.at).filter((at) => at !== undefined);
  const words = shortened(level.item.raw.replace(/\s+/g, "").replace(/[(（].*$/, ""));
  if (level.leastIndicators !== null && count < level.leastIndicators) {
    return { at: level.item.at, related, facts: { level: words, count, least: level.leastIndicators, isPrinted: true } };
  }
  const isDue = level.depth === 1 && count === 0 && (level.standard === "产出指标" || level.standard === "效益指标" || level.standard === "满意度指标");
  const isUsed = form.indicators.some((indicator) => indicator.term === level.term && !indicator.isTemplate);
  if (!isDue || !isUsed || form.indicators.some((indicator) => indicator.level1 === level.standard && !indicator.isTemplate)) return null;
  return { at: level.item.at, facts: { level: words, count, least: 1, isPrinted: false }, ...(level.standard === "满意度指标" ? { severity: "advice" } : {}) };
}

const STANDARD_LEVELS: ReadonlySet<string> = new Set(["产出指标", "成本指标", "效益指标", "满意度指标"]);

/** Output and no benefit anywhere: some regions' forms leave it out, so it is only pointed at; index tables of departments have levels of their own. */
function absentBenefit({ form, rows }: FormFacts): Fault<TooFew> | null {
  const output = rows.find(({ indicator }) => indicator.level1 === "产出指标");
  const hasBenefit = form.levels.some((level) => level.standard === "效益指标") || rows.some(({ indicator }) => indicator.level1 === "效益指标");
  const item = output?.indicator.level1Item ?? null;
  const hasOwnScheme = rows.some(({ indicator: { level1 } }) => level1 !== null && !STANDARD_LEVELS.has(level1));
  if (item === null || hasBenefit || hasOwnScheme || rows.length < 3) return null;
  return { at: item.at, facts: { level: "效益指标", count: 0, least: 1, isPrinted: false }, severity: "advice" };
}
