import type { Item } from "../../form/form";
import { asText, correct, writeTitle } from "../correction";
import type { IndicatorFacts } from "../form-facts";
import { comparable, likeness, shareHeld } from "../name-likeness";
import { defineRule } from "../rule";

interface OtherName {
  readonly annual: Item;
  readonly mid: Item;
  readonly name: string;
  readonly expected: string;
}

/** Below this likeness two names mean different indicators; other ways to say the same lie above it. */
const SAME_INDICATOR = 0.6;
/** How much better the annual target must fit the other name before it speaks for it. */
const CLEARLY = 0.3;

const row = (annual: string): string => `\t数量指标\t举办文体活动\t5场\t数量指标\t${annual}\t举办文体活动5场`;
const example = (annual: string): string[] => [
  "项目支出预算绩效目标表", "（2021年度）", "项目名称\t技能培训补助", "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值",
  "产出指标\t数量指标\t培训场次\t3场\t数量指标\t培训场次\t1场", row(annual), "\t数量指标\t采购设备数量\t10套\t数量指标\t采购设备数量\t10套",
];

/** Medium-term and annual indicator of one row bear different names. */
export const termsDisagree = defineRule<OtherName>({
  id: "terms-disagree",
  code: "JX412",
  severity: "warning",
  title: { zh: "中期与年度的三级指标不一致", en: "Medium-term and annual indicators disagree" },
  basis: { zh: "表内中期目标与年度目标左右对应：同一行应是同一个三级指标", en: "The form sets medium-term and annual targets side by side: one row is one indicator" },
  example: { before: example("采购设备数量"), cell: "F6", after: example("举办文体活动") },
  *find({ rows }) {
    const pairs = pairsOf(rows);
    if (pairs.length === 0) return;
    const agreeing = pairs.filter(({ mid, annual }) => comparable(mid.name) === comparable(annual.name));
    // Where most rows differ, the two terms simply have indicators of their own.
    if (agreeing.length * 2 < pairs.length) return;
    for (const { mid, annual } of pairs) {
      if (likeness(mid.name, annual.name) >= SAME_INDICATOR || !isSlip(mid, annual, pairs)) continue;
      const cells = { annual: annual.indicator.cells.name, mid: mid.indicator.cells.name };
      yield { at: cells.annual.at, related: [cells.mid.at], facts: { ...cells, name: annual.name, expected: mid.name } };
    }
  },
  explain({ facts: { name, expected } }) {
    return {
      what: { zh: `年度三级指标“${name}”与同一行的中期指标“${expected}”不一致`, en: `The annual indicator “${name}” stands beside the medium-term indicator “${expected}”` },
      todo: { zh: "核对哪一边写错，两边改成同一个指标；确属不同指标的，请分行填写", en: "Find out which side is wrong and name both alike, or give different indicators rows of their own" },
      says: name,
      expected,
    };
  },
  fix({ facts: { annual, expected } }) {
    return correct(writeTitle(expected), "review", annual, asText(expected));
  },
});

interface Pair {
  readonly mid: IndicatorFacts;
  readonly annual: IndicatorFacts;
}

function pairsOf(rows: readonly IndicatorFacts[]): Pair[] {
  if (rows.every(({ indicator }) => indicator.term === "annual")) return [];
  const annual = new Map(rows.filter(({ indicator }) => indicator.term === "annual").map((facts) => [facts.indicator.row, facts]));
  return rows.flatMap((mid) => {
    const beside = mid.indicator.term === "mid" ? annual.get(mid.indicator.row) : undefined;
    return beside === undefined ? [] : [{ mid, annual: beside }];
  });
}

/** The annual target speaks for the medium-term name, or neither name occurs on the other side, so no row has just moved. */
function isSlip(mid: IndicatorFacts, annual: IndicatorFacts, pairs: readonly Pair[]): boolean {
  if (shareHeld(mid.name, annual.targetText) >= shareHeld(annual.name, annual.targetText) + CLEARLY) return true;
  const hasMoved = pairs.some((pair) => comparable(pair.mid.name) === comparable(annual.name) || comparable(pair.annual.name) === comparable(mid.name));
  return !hasMoved && mid.indicator.level2 === annual.indicator.level2;
}
