import type { Item } from "../../form/form";
import { roundHalfUp, toText, type Decimal } from "../../number";
import { asNumber, correct, writeTitle } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { FormFacts, IndicatorFacts } from "../form-facts";
import { isNothing } from "../readings";
import { defineRule } from "../rule";
import { comparisonOf, formulaScores } from "../score-formulas";

interface MissingScore {
  readonly item: Item;
  readonly row: IndicatorFacts;
  readonly suggested: Decimal | null;
}

const row = (score: string): readonly string[] => ["产出指标", "数量指标", "培训人数", "≥100人", "100人", "90", score, ""];

/** A row of a self-evaluation has an actual and no score. */
export const scoreMissing = defineRule<MissingScore>({
  id: "score-missing",
  code: "JX213",
  severity: "error",
  title: { zh: "指标没有得分", en: "Indicator without score" },
  basis: { zh: "自评表每个填了完成值的指标都应评分", en: "In a self-evaluation every indicator with an actual gets a score" },
  example: { before: evaluationExample([SOUND_FUNDS], [row("")]), cell: "G7", after: evaluationExample([SOUND_FUNDS], [row("90")]) },
  *find(facts) {
    if (!facts.isSelfEvaluation) return;
    for (const candidate of facts.rows) {
      const { score, weight, indicator } = candidate;
      const isOwed = score.kind === "blank" && score.item.raw.trim() === "" && (weight.kind === "read" || weight.kind === "absent") && !isNothing(indicator.cells.actual);
      if (!isOwed || /^其中/.test(candidate.name)) continue;
      const related = (["actual", "weight"] as const).flatMap((column) => indicator.cells[column]?.at ?? []);
      yield { at: score.item.at, related, facts: { item: score.item, row: candidate, suggested: suggestion(candidate, facts) } };
    }
  },
  explain({ facts: { row: { name, targetText, actualText }, suggested } }) {
    const expected = suggested === null ? null : toText(suggested);
    return {
      what: expected === null
        ? { zh: `指标“${name}”填了完成值 ${actualText}，没有得分`, en: `“${name}” has the actual ${actualText} and no score` }
        : { zh: `指标“${name}”没有得分；目标 ${targetText}，完成 ${actualText}，按算法为 ${expected}`, en: `“${name}” has no score; target ${targetText}, actual ${actualText} give ${expected}` },
      todo: { zh: "补填得分", en: "Enter the score" },
      says: "",
      expected,
    };
  },
  fix({ facts: { item, suggested } }) {
    return suggested === null ? [] : correct(writeTitle(toText(suggested)), "review", item, asNumber(toText(suggested)));
  },
});

function suggestion(row: IndicatorFacts, { parameters }: FormFacts): Decimal | null {
  const comparison = comparisonOf(row);
  if (comparison === null || row.weight.kind !== "read") return null;
  const [first] = formulaScores(comparison, row.weight.value.value, parameters);
  return first === undefined ? null : roundHalfUp(first.score, 2);
}
