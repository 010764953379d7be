import type { Item } from "../../form/form";
import { add, equals, fitsAtOwnPrecision, sum, toText, type Decimal, type WrittenNumber } from "../../number";
import { rightExecutionScore, weightTotal } from "../computed";
import { asNumber, correct, writeTitle } from "../correction";
import { evaluationExample, SOUND_FUNDS } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { isNothing, readPoints, type Read } from "../readings";
import { defineRule } from "../rule";

interface WrongTotal {
  readonly item: Item;
  readonly right: Decimal;
  readonly rows: Decimal;
  readonly execution: Decimal | null;
}

const ROWS = [["产出指标", "数量指标", "培训人数", "≥100人", "100人", "60", "60", ""], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "95%", "30", "30", ""]];

/** The total score is neither rows and execution together nor the rows alone. */
export const scoreTotalWrong = defineRule<WrongTotal>({
  id: "score-total-wrong",
  code: "JX215",
  severity: "error",
  title: { zh: "总分不等于各项得分之和", en: "The total score is not the sum of the scores" },
  basis: { zh: "表内勾稽关系：总分 = 预算执行率得分 + 各指标得分（合计栏只对应指标时，为各指标得分之和）", en: "The form's own sums: total = execution score + the indicators' scores (or the latter alone where the line stands for them)" },
  example: { before: evaluationExample([SOUND_FUNDS], ROWS, ["总分", "", "", "", "", "100", "99"]), cell: "G9", after: evaluationExample([SOUND_FUNDS], ROWS, ["总分", "", "", "", "", "100", "100"]) },
  *find(facts) {
    const rows = rowScores(facts);
    if (!facts.isSelfEvaluation || rows === null) return;
    for (const total of declaredTotals(facts)) {
      const wrong = wrongTotal(facts, total, sum(rows.map(({ value }) => value.value)));
      if (wrong !== null) yield { at: wrong.item.at, related: rows.map(({ item }) => item.at), facts: wrong };
    }
  },
  explain({ facts: { item, right, rows, execution } }) {
    const says = item.raw.trim();
    const expected = toText(right);
    const how = execution === null ? `各指标得分之和 ${toText(rows)}` : `${toText(rows)} + ${toText(execution)}`;
    return {
      what: { zh: `总分为 ${says}，各项得分之和为 ${expected}（${how}）`, en: `The total is ${says}; the scores add up to ${expected}` },
      todo: { zh: `把总分改为 ${expected}，或改正各项得分`, en: `Change the total to ${expected} or correct the scores` },
      says,
      expected,
      how,
    };
  },
  fix({ facts: { item, right } }) {
    return correct(writeTitle(toText(right)), "certain", item, asNumber(toText(right)));
  },
});

type ReadScore = Extract<Read<WrittenNumber>, { kind: "read" }>;

/** Scores of all rows, or null when one that should be there is missing or unreadable. */
function rowScores({ rows }: FormFacts): ReadScore[] | null {
  const scores: ReadScore[] = [];
  for (const { score, weight, indicator } of rows) {
    if (score.kind === "read") scores.push(score);
    else if (score.kind === "unreadable" || (score.kind === "blank" && (weight.kind === "read" || !isNothing(indicator.cells.actual)))) return null;
  }
  return scores.length === 0 ? null : scores;
}

/** The 合计 or 总分 line and the total typed at the head of the form. */
function declaredTotals({ form }: FormFacts): ReadScore[] {
  const head = form.fields.find(({ name }) => name === "declaredScore")?.item;
  return [form.totals.score ?? undefined, head].map((item) => readPoints(item)).filter((read) => read.kind === "read");
}

function wrongTotal(facts: FormFacts, total: ReadScore, rows: Decimal): WrongTotal | null {
  const typed = facts.execution.score.kind === "read" ? facts.execution.score.value.value : null;
  const computed = rightExecutionScore(facts);
  const legal = [rows, ...[typed, computed].filter((score) => score !== null).map((score) => add(rows, score))];
  if (legal.some((right) => fitsAtOwnPrecision(total.value, right))) return null;
  const execution = standsForRows(facts) ? null : (typed ?? computed);
  return { item: total.item, right: execution === null ? rows : add(rows, execution), rows, execution };
}

/** A line whose weight is that of the rows alone has a score of the rows alone beside it. */
function standsForRows(facts: FormFacts): boolean {
  const weight = readPoints(facts.form.totals.weight ?? undefined);
  const rows = weightTotal(facts);
  return weight.kind === "read" && rows !== null && equals(weight.value.value, rows);
}
