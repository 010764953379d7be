import type { Correction } from "../../findings/finding";
import type { Item } from "../../form/form";
import { abs, add, compare, decimal, equals, HUNDRED, multiply, roundHalfUp, subtract, toText, ZERO, type Decimal } from "../../number";
import { executionWeight } from "../computed";
import { asNumber, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { readPoints } from "../readings";
import { defineRule } from "../rule";
import { nearestGoal, reachesTotal, sumOfWeights, weightedRows, type WeightedRow } from "../weights";

type WrongTotal =
  | { readonly kind: "rows"; readonly rows: readonly [WeightedRow, ...WeightedRow[]]; readonly sum: Decimal; readonly goal: Decimal }
  | { readonly kind: "total"; readonly rows: readonly [WeightedRow, ...WeightedRow[]]; readonly item: Item; readonly sum: Decimal; readonly right: Decimal; readonly how: string };

const SOUND = [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "50"], ["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥", "95", "%", "10"]];

/** The indicators' weights do not reach the scheme's total, or the 合计 cell contradicts them. */
export const weightTotalWrong = defineRule<WrongTotal>({
  id: "weight-total-wrong",
  code: "JX201",
  severity: "error",
  title: { zh: "权重（分值）合计不对", en: "Weights do not add up" },
  basis: { zh: "表内印明的分值优先；未印明时，指标权重合计应为 90（另有预算执行率 10）或 100（《项目支出绩效评价管理办法》财预〔2020〕10号）", en: "The points printed in the form come first; otherwise 90 (plus 10 for execution) or 100 (Caiyu [2020] No. 10)" },
  example: {
    before: targetExample([["预算执行率权重：", "10"]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "60"], ...SOUND.slice(1)]),
    cell: "G6",
    after: targetExample([["预算执行率权重：", "10"]], SOUND),
  },
  *find(facts) {
    const [first, ...others] = weightedRows(facts) ?? [];
    if (first === undefined || facts.scheme === null) return;
    const rows: [WeightedRow, ...WeightedRow[]] = [first, ...others];
    const sum = sumOfWeights(rows);
    const goal = nearestGoal(facts, sum);
    const related = rows.map(({ weight }) => weight.item.at);
    if (goal !== null && !reachesTotal(facts, rows, sum)) {
      const total = facts.form.totals.weight;
      yield { at: first.weight.item.at, related: total === null ? related.slice(1) : [...related.slice(1), total.at], facts: { kind: "rows", rows, sum, goal } };
      return;
    }
    const wrong = wrongTotal(facts, sum);
    if (wrong !== null) yield { at: wrong.item.at, related, facts: { kind: "total", rows, sum, ...wrong } };
  },
  explain({ facts }, { scheme }) {
    const terms = facts.rows.map(({ weight }) => weight.item.raw.trim());
    const sum = toText(facts.sum);
    if (facts.kind === "total") {
      const says = facts.item.raw.trim();
      const right = toText(facts.right);
      return {
        what: { zh: `权重合计栏为 ${says}，各指标之和为 ${right}（${facts.how}）`, en: `The total says ${says}; the rows add up to ${right} (${facts.how})` },
        todo: { zh: `把合计改为 ${right}`, en: `Change the total to ${right}` },
        says,
        expected: right,
        how: facts.how,
      };
    }
    const goal = toText(facts.goal);
    const gap = subtract(facts.goal, facts.sum);
    const direction = compare(gap, ZERO) > 0 ? { zh: `少 ${toText(gap)}`, en: `${toText(gap)} short` } : { zh: `多 ${toText(subtract(facts.sum, facts.goal))}`, en: `${toText(subtract(facts.sum, facts.goal))} too many` };
    return {
      what: { zh: `各指标权重之和为 ${sum}，应为 ${goal}，${direction.zh}`, en: `The weights add up to ${sum} instead of ${goal}, ${direction.en}` },
      ...(scheme === null ? {} : { why: scheme.why }),
      todo: { zh: `调整各指标权重，使合计为 ${goal}`, en: `Adjust the weights so that they add up to ${goal}` },
      says: sum,
      expected: goal,
      how: `${terms.join(" + ")} = ${sum}`,
    };
  },
  fix({ facts }) {
    if (facts.kind === "total") return correct(writeTitle(toText(facts.right)), "certain", facts.item, asNumber(toText(facts.right)));
    return oddRow(facts.rows, subtract(facts.goal, facts.sum));
  },
});

/** The total cell may stand for the rows alone, for rows and execution, or for 100 over rows of 90. */
function wrongTotal(facts: FormFacts, sum: Decimal): { item: Item; right: Decimal; how: string } | null {
  const total = readPoints(facts.form.totals.weight ?? undefined);
  if (total.kind !== "read") return null;
  const weight = executionWeight(facts);
  const withExecution = weight === null ? null : add(sum, weight);
  const typed = total.value.value;
  if (equals(typed, sum) || (withExecution !== null && equals(typed, withExecution)) || (equals(sum, NINETY) && equals(typed, HUNDRED))) return null;
  const standsForAll = withExecution !== null && compare(abs(subtract(typed, withExecution)), abs(subtract(typed, sum))) < 0;
  const right = standsForAll ? withExecution : sum;
  return { item: total.item, right, how: standsForAll && weight !== null ? `${toText(sum)} + ${toText(weight)}` : toText(sum) };
}

const NINETY = decimal("90") ?? ZERO;
const FIVE = decimal("5") ?? ZERO;
const FIFTH = decimal("0.2") ?? ZERO;

/** Weights come in fives: the only row that is no multiple of five, and becomes one, can be the wrong one. */
function oddRow(rows: readonly WeightedRow[], gap: Decimal): readonly Correction[] {
  const isRound = (value: Decimal): boolean => equals(multiply(roundHalfUp(multiply(value, FIFTH), 0), FIVE), value);
  const odd = rows.length === 1 ? rows : rows.filter(({ weight }) => !isRound(weight.value.value));
  const [only] = odd;
  if (only === undefined || odd.length > 1) return [];
  const right = add(only.weight.value.value, gap);
  if (compare(right, ZERO) <= 0 || (rows.length > 1 && !isRound(right))) return [];
  const name = only.row.name;
  return correct({ zh: `“${name}”的权重${writeTitle(toText(right)).zh}`, en: `Weight of “${name}”: change to ${toText(right)}` }, "review", only.weight.item, asNumber(toText(right)));
}
