import type { Item } from "../../form/form";
import { decimal, equals, HUNDRED, subtract, toText, type Decimal } from "../../number";
import { asNumber, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";
import { sumOfWeights, weightedRows } from "../weights";

interface MissingWeight {
  readonly item: Item;
  readonly rows: Decimal;
  /** What is left for execution when that is a usual weight. */
  readonly rest: Decimal | null;
}

const INDICATORS = [["产出指标", "数量指标", "培训人数", "≥", "100", "人", "50"], ["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥", "95", "%", "10"]];

/** The weight of budget execution is asked for and blank. */
export const executionWeightMissing = defineRule<MissingWeight>({
  id: "execution-weight-missing",
  code: "JX205",
  severity: "error",
  title: { zh: "预算执行率权重未填", en: "Weight of budget execution is blank" },
  basis: { zh: "表内设有“预算执行率权重”栏；指标权重与预算执行率权重合计为 100", en: "The form asks for the weight of budget execution; it and the indicators' weights add up to 100" },
  example: {
    before: targetExample([["预算执行率权重："]], INDICATORS),
    cell: "B4",
    after: targetExample([["预算执行率权重：", "10"]], INDICATORS),
  },
  *find(facts) {
    const item = blankItem(facts);
    const rows = weightedRows(facts);
    if (item === null || rows === null || rows.length === 0) return;
    const total = sumOfWeights(rows);
    if (equals(total, HUNDRED)) return;
    const rest = subtract(HUNDRED, total);
    const isUsual = facts.parameters.executionWeights.some((weight) => equals(decimal(weight) ?? total, rest));
    yield { at: item.at, facts: { item, rows: total, rest: isUsual ? rest : null } };
  },
  explain({ facts: { rows, rest } }) {
    const expected = rest === null ? null : toText(rest);
    const how = `100 − ${toText(rows)}`;
    return {
      what: expected === null
        ? { zh: `预算执行率权重空着，各指标权重之和为 ${toText(rows)}`, en: `The weight of budget execution is blank; the indicators add up to ${toText(rows)}` }
        : { zh: `预算执行率权重空着，各指标权重之和为 ${toText(rows)}，应填 ${expected}`, en: `The weight of budget execution is blank; the indicators add up to ${toText(rows)}, so it is ${expected}` },
      todo: expected === null ? { zh: "填写预算执行率权重，使总和为 100", en: "Enter the weight so that all add up to 100" } : { zh: `填写 ${expected}`, en: `Enter ${expected}` },
      says: "",
      expected,
      how: expected === null ? null : how,
    };
  },
  fix({ facts: { item, rest } }) {
    return rest === null ? [] : correct(writeTitle(toText(rest)), "certain", item, asNumber(toText(rest)));
  },
});

/** The blank line of its own, or the blank weight cell of a funds block in which no line bears a weight. */
function blankItem({ form, execution, isSelfEvaluation }: FormFacts): Item | null {
  if (execution.weight.kind !== "blank") return null;
  const field = form.fields.find(({ name }) => name === "executionWeight");
  if (field !== undefined) return field.item.raw.trim() === "" ? field.item : null;
  return isSelfEvaluation && execution.weight.item.raw.trim() === "" ? execution.weight.item : null;
}
