import type { Item } from "../../form/form";
import { compare, equals, subtract, sum, toText, ZERO } from "../../number";
import { asNumber, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";
import { owesWeight, rowGoals } from "../weights";

interface MissingWeight {
  readonly item: Item;
  readonly name: string;
  /** How many more rows have none, when the whole column is blank. */
  readonly others: number;
  /** What the row must weigh, in points, when it is the only one without weight. */
  readonly rest: { readonly weight: string; readonly how: string } | null;
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
    const missing = rowsWithout(facts);
    const [first, ...others] = missing;
    if (first === undefined) return;
    const rest = others.length === 0 ? restFor(facts) : null;
    if (facts.rows.some(({ weight }) => weight.kind === "read")) {
      for (const { item, name } of missing) yield { at: item.at, facts: { item, name, others: 0, rest } };
    } else {
      yield { at: first.item.at, related: others.map(({ item }) => item.at), facts: { ...first, others: others.length, rest } };
    }
  },
  explain({ facts: { name, others, rest } }) {
    const tail = rest === null ? { zh: "", en: "" } : { zh: `，按合计推算应为 ${rest.weight}（${rest.how}）`, en: `; the total leaves ${rest.weight} (${rest.how})` };
    return {
      what: others === 0
        ? { zh: `指标“${name}”没有填权重${tail.zh}`, en: `“${name}” has no weight${tail.en}` }
        : { zh: `权重栏全部空着，共 ${String(others + 1)} 个指标`, en: `The weight column is blank for all ${String(others + 1)} indicators` },
      todo: { zh: "补填权重，并使合计符合规定", en: "Enter the weight so that the total is right" },
      says: "",
      expected: rest?.weight ?? null,
      how: rest?.how ?? null,
    };
  },
  fix({ facts: { item, rest } }) {
    return rest === null ? [] : correct(writeTitle(rest.weight), "review", item, asNumber(rest.weight));
  },
});

function rowsWithout({ rows }: FormFacts): { readonly item: Item; readonly name: string }[] {
  return rows.flatMap((row) => (row.weight.kind === "blank" && owesWeight(row) ? [{ item: row.weight.item, name: row.name }] : []));
}

function restFor(facts: FormFacts): MissingWeight["rest"] {
  if (facts.rows.some(({ weight }) => weight.kind === "unreadable")) return null;
  const others = sum(facts.rows.map(({ weight }) => (weight.kind === "read" ? weight.value.value : ZERO)));
  const goal = rowGoals(facts).find((candidate) => compare(candidate, others) > 0);
  if (goal === undefined || equals(others, ZERO)) return null;
  return { weight: toText(subtract(goal, others)), how: `${toText(goal)} − ${toText(others)}` };
}
