import type { Item } from "../../form/form";
import { compare, equals, subtract, sum, toText, ZERO, type Decimal } from "../../number";
import { asNumber, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import type { FormFacts, IndicatorFacts } from "../form-facts";
import { defineRule } from "../rule";
import { owesWeight, rowGoals } from "../weights";

interface MissingWeight {
  readonly item: Item;
  readonly name: string;
  /** What the row must weigh when it is the only one without weight. */
  readonly rest: { readonly weight: Decimal; readonly how: string } | null;
}

const OTHERS = [["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥", "95", "%", "10"]];

/** An indicator row bears no weight although the form has a weight column. */
export const weightMissing = defineRule<MissingWeight>({
  id: "weight-missing",
  code: "JX202",
  severity: "error",
  title: { zh: "指标没有权重（分值）", en: "Indicator without weight" },
  basis: { zh: "表内设有权重（分值）栏，每个三级指标都应填写", en: "The form has a weight column; every level-3 indicator needs a weight" },
  example: {
    before: targetExample([["预算执行率权重：", "10"]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", ""], ...OTHERS]),
    cell: "G6",
    after: targetExample([["预算执行率权重：", "10"]], [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "50"], ...OTHERS]),
  },
  *find(facts) {
    const missing = facts.rows.filter(owesWeight);
    const hasAny = facts.rows.some(({ weight }) => weight.kind === "read");
    const [first, second] = missing;
    if (first === undefined) return;
    const reported = hasAny ? missing : [first];
    const rest = second === undefined ? restFor(facts, first) : null;
    for (const row of reported) {
      if (row.weight.kind !== "blank") continue;
      const related = hasAny ? [] : missing.slice(1).map((other) => (other.weight.kind === "blank" ? other.weight.item.at : null)).filter((at) => at !== null);
      yield { at: row.weight.item.at, related, facts: { item: row.weight.item, name: row.name, rest } };
    }
  },
  explain({ facts: { name, rest }, related }) {
    const others = related === undefined || related.length === 0 ? null : related.length + 1;
    const expected = rest === null ? null : toText(rest.weight);
    const tail = rest === null || expected === null ? { zh: "", en: "" } : { zh: `，按合计推算应为 ${expected}（${rest.how}）`, en: `; the total leaves ${expected} (${rest.how})` };
    return {
      what: others === null
        ? { zh: `指标“${name}”没有填权重${tail.zh}`, en: `“${name}” has no weight${tail.en}` }
        : { zh: `权重栏全部空着，共 ${String(others)} 个指标`, en: `The weight column is blank for all ${String(others)} indicators` },
      todo: { zh: "补填权重，并使合计符合规定", en: "Enter the weight so that the total is right" },
      says: "",
      expected,
      how: rest?.how ?? null,
    };
  },
  fix({ facts: { item, rest } }) {
    return rest === null ? [] : correct(writeTitle(toText(rest.weight)), "review", item, asNumber(toText(rest.weight)));
  },
});

function restFor(facts: FormFacts, missing: IndicatorFacts): MissingWeight["rest"] {
  const weights = facts.rows.filter((row) => row !== missing).map(({ weight }) => weight);
  if (weights.some((weight) => weight.kind === "unreadable")) return null;
  const others = sum(weights.map((weight) => (weight.kind === "read" ? weight.value.value : ZERO)));
  const goal = rowGoals(facts).find((candidate) => compare(candidate, others) > 0);
  if (goal === undefined || equals(others, ZERO)) return null;
  return { weight: subtract(goal, others), how: `${toText(goal)} − ${toText(others)}` };
}
