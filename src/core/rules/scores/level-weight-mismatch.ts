import type { LevelCell } from "../../form/form";
import { decimal, equals, sum, toText, type Decimal } from "../../number";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import { defineRule } from "../rule";
import { weightedRows, type WeightedRow } from "../weights";

interface LevelMismatch {
  readonly level: LevelCell;
  readonly rows: readonly WeightedRow[];
  readonly sum: Decimal;
}

const OTHERS = [["效益指标", "社会效益指标", "就业率", "≥", "90", "%", "30"], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥", "95", "%", "10"]];

/** Rows under "产出指标（50分）" do not add up to the points printed there. */
export const levelWeightMismatch = defineRule<LevelMismatch>({
  id: "level-weight-mismatch",
  code: "JX204",
  severity: "error",
  title: { zh: "分级指标的分值与表内印明的不符", en: "Weights under a level differ from the printed points" },
  basis: { zh: "表内在指标类别上印明了分值，其下各指标权重之和应与之相等", en: "The form prints points on the level; the weights below must add up to them" },
  example: {
    before: targetExample([["预算执行率权重：", "10"]], [["产出指标（60分）", "数量指标", "培训人数", "≥", "100", "人", "50"], ...OTHERS]),
    cell: "A6",
    after: targetExample([["预算执行率权重：", "10"]], [["产出指标（50分）", "数量指标", "培训人数", "≥", "100", "人", "50"], ...OTHERS]),
  },
  *find(facts) {
    for (const mismatch of mismatches(facts)) {
      yield { at: mismatch.level.item.at, related: mismatch.rows.map(({ weight }) => weight.item.at), facts: mismatch };
    }
  },
  explain({ facts: { level, rows, sum: total } }) {
    const points = level.points ?? "";
    const label = level.item.raw.replace(/\s/g, "");
    const how = `${rows.map(({ weight }) => weight.item.raw.trim()).join(" + ")} = ${toText(total)}`;
    return {
      what: { zh: `“${label}”下各指标权重之和为 ${toText(total)}，印明的是 ${points}`, en: `The weights under “${label}” add up to ${toText(total)}; ${points} is printed` },
      todo: { zh: `调整这一类指标的权重，使之和为 ${points}`, en: `Adjust these weights so that they add up to ${points}` },
      says: toText(total),
      expected: points,
      how,
    };
  },
});

function* mismatches(facts: FormFacts): Generator<LevelMismatch> {
  const weighted = weightedRows(facts);
  if (weighted === null) return;
  const byIndex = new Map(weighted.map((row) => [row.row.index, row]));
  for (const level of facts.form.levels) {
    const printed = level.points === null ? null : decimal(level.points);
    const rows = level.indicators.map((index) => byIndex.get(index)).filter((row) => row !== undefined);
    if (printed === null || rows.length === 0) continue;
    const total = sum(rows.map(({ weight }) => weight.value.value));
    if (!equals(total, printed)) yield { level, rows, sum: total };
  }
}
