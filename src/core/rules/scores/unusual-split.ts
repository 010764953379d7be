import { decimal, equals, sum, toText, ZERO, type Decimal } from "../../number";
import { targetExample } from "../example-forms";
import type { FormFacts } from "../form-facts";
import type { LevelSplit } from "../parameters";
import { defineRule } from "../rule";
import { weightedRows } from "../weights";

interface UnusualSplit {
  readonly found: ReadonlyMap<string, Decimal>;
  readonly usual: LevelSplit;
}

const row = (level1: string, level2: string, weight: string): readonly string[] => [level1, level2, "培训情况", "≥", "90", "%", weight];

/** The points of level 1 are split in another way than usual. */
export const unusualSplit = defineRule<UnusualSplit>({
  id: "unusual-split",
  code: "JX206",
  severity: "advice",
  title: { zh: "一级指标分值比例不同于通常做法", en: "Unusual split of points over level 1" },
  basis: { zh: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：产出 50、效益 30、满意度 10、预算执行率 10，特殊情况可以调整", en: "Caiyu [2020] No. 10: output 50, benefit 30, satisfaction 10, execution 10; exceptions are allowed" },
  example: {
    before: targetExample([["预算执行率权重：", "10"]], [row("产出指标", "数量指标", "70"), row("效益指标", "社会效益指标", "10"), row("满意度指标", "服务对象满意度指标", "10")]),
    cell: "A6",
    after: targetExample([["预算执行率权重：", "10"]], [row("产出指标", "数量指标", "50"), row("效益指标", "社会效益指标", "30"), row("满意度指标", "服务对象满意度指标", "10")]),
  },
  *find(facts) {
    const found = pointsPerLevel(facts);
    const at = facts.form.levels.find((level) => level.depth === 1)?.item.at;
    const splits = splitsOver(found, facts.parameters.splits);
    const [usual] = splits;
    if (at === undefined || usual === undefined || facts.form.levels.some(({ points }) => points !== null)) return;
    if (!splits.some((split) => matches(found, split))) yield { at, facts: { found, usual } };
  },
  explain({ facts: { found, usual } }) {
    const list = (entries: Iterable<readonly [string, string]>): string => [...entries].map(([level, points]) => `${level} ${points}`).join("、");
    const says = list([...found].map(([level, points]) => [level, toText(points)] as const));
    const expected = list(Object.entries(usual.points));
    return {
      what: { zh: `分值为 ${says}，通常为 ${expected}`, en: `Points are ${says}; usual are ${expected}` },
      todo: { zh: "如主管部门另有要求可不改", en: "Leave it if your department asks for this split" },
      says,
      expected,
    };
  },
});

/** Points per standard level 1; empty when the rows do not reach a legal total. */
function pointsPerLevel(facts: FormFacts): ReadonlyMap<string, Decimal> {
  const points = new Map<string, Decimal>();
  for (const { row: { indicator }, weight } of weightedRows(facts) ?? []) {
    const level = indicator.level1 ?? "";
    points.set(level, sum([points.get(level) ?? ZERO, weight.value.value]));
  }
  const total = sum(points.values());
  return facts.scheme?.rowTotals.some((goal) => equals(decimal(goal) ?? ZERO, total)) === true && equals(total, decimal("90") ?? ZERO) ? points : new Map();
}

function matches(found: ReadonlyMap<string, Decimal>, { points }: LevelSplit): boolean {
  return Object.entries(points).every(([level, usual]) => equals(found.get(level) ?? ZERO, decimal(usual) ?? ZERO));
}

/** The usual splits of as many points over the same levels; none when the form's levels are others. */
function splitsOver(found: ReadonlyMap<string, Decimal>, splits: readonly LevelSplit[]): readonly LevelSplit[] {
  const total = sum(found.values());
  return splits.filter(({ points }) => {
    const levels = Object.entries(points);
    return levels.length === found.size && levels.every(([level]) => found.has(level)) && equals(sum(levels.map(([, usual]) => decimal(usual) ?? ZERO)), total);
  });
}
