import { hasColumn, type Item } from "../../form/form";
import { isGradeScale } from "../../number";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { defineRule } from "../rule";

interface UnchosenResult {
  readonly row: IndicatorFacts;
  readonly item: Item;
}

/** Two grades that are said as one. */
const ONE_WORD = /^优良$/;

const row = (actual: string): readonly string[] => ["效益指标", "社会效益指标", "带动就业成效", "优良中差", actual, "30", "30", ""];
const OTHER = ["产出指标", "数量指标", "培训人数", "≥100人", "100人", "60", "60", ""];

/** A row judged in words repeats the whole scale as its result, or says nothing. */
export const qualitativeResultNotChosen = defineRule<UnchosenResult>({
  id: "qualitative-result-not-chosen",
  code: "JX307",
  severity: "error",
  title: { zh: "定性指标没有选定结果", en: "No grade chosen for a qualitative indicator" },
  basis: { zh: "定性指标的完成值应从所列等次中选定一档；《项目支出绩效评价管理办法》（财预〔2020〕10号）", en: "The result of a qualitative indicator is one grade of its scale; Caiyu [2020] No. 10" },
  example: { before: evaluationExample([SOUND_FUNDS], [OTHER, row("优良中差")]), cell: "E8", after: evaluationExample([SOUND_FUNDS], [OTHER, row("优")]) },
  *find(facts) {
    if (!facts.isSelfEvaluation || !hasColumn(facts.form, "actual")) return;
    const hasResults = facts.rows.some(({ actualText }) => actualText !== "");
    for (const candidate of facts.rows) {
      const { cells: { actual, target } } = candidate.indicator;
      if (actual === undefined) continue;
      const isBlank = candidate.isQualitative && candidate.targetText !== "" && hasResults && actual.raw.trim() === "" && candidate.weight.kind !== "blank";
      if (!isBlank && (!isGradeScale(actual.raw) || ONE_WORD.test(actual.raw.trim()))) continue;
      yield { at: actual.at, related: target === undefined ? [] : [target.at], facts: { row: candidate, item: actual } };
    }
  },
  explain({ facts: { row: { name, targetText, score }, item } }) {
    const says = item.raw.trim();
    const scored = score.kind === "read" ? { zh: `，却得了 ${score.item.raw.trim()} 分`, en: `, and yet it scored ${score.item.raw.trim()}` } : { zh: "", en: "" };
    return {
      what: says === ""
        ? { zh: `定性指标“${name}”（${targetText}）没有填完成情况${scored.zh}`, en: `The qualitative indicator “${name}” (${targetText}) has no result${scored.en}` }
        : { zh: `指标“${name}”的完成值仍是整个等次“${says}”，没有选定${scored.zh}`, en: `The result of “${name}” is still the whole scale “${says}”, no grade was chosen${scored.en}` },
      todo: { zh: "按实际情况选定一档（如“优”），得分与所选等次相符", en: "Choose one grade that fits, and a score that fits the grade" },
      says,
    };
  },
});
