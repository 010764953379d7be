import type { Severity } from "../../findings/finding";
import { findAllNumbers, unitOf, type UnitKind } from "../../number";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { comparable } from "../name-likeness";
import { defineRule } from "../rule";

interface Misplaced {
  readonly name: string;
  readonly level: string;
  readonly expected: string;
}

/** What an indicator of one dimension is called and measured in, and the dimensions it is mistaken for. */
interface Dimension {
  readonly expected: string;
  readonly name: RegExp;
  /** Words that make the name speak for something else as well. */
  readonly unless: RegExp;
  readonly measures: readonly (UnitKind | "none")[];
  readonly mistakenFor: RegExp;
  /** Dimensions in which some offices keep such indicators on purpose. */
  readonly tolerated: RegExp;
}

const NOWHERE = /^$/;
const DIMENSIONS: readonly Dimension[] = [
  {
    expected: "时效指标",
    name: /(?:及时[^，。、]{0,4}率|及时性|按[时期](?:完成|支付|发放|办结)?率|准时率|完成(?:时间|时限|日期|期限)|时限)$/,
    unless: /准确|合格|质量|正确|合规/,
    measures: ["percent", "none"],
    mistakenFor: /^(?:数量|质量|成本|经济成本)指标$/,
    tolerated: NOWHERE,
  },
  {
    expected: "质量指标",
    name: /(?:准确率|准确性|正确率|合格率|优良率|优秀率|完好率|合规率|合规性)$/,
    unless: /及时|按时/,
    measures: ["percent", "none"],
    mistakenFor: /^(?:数量|时效)指标$/,
    tolerated: NOWHERE,
  },
  {
    expected: "成本指标",
    name: /(?:成本|费|费用|经费|开支|造价|单价)$/,
    // Money handed out or taken in is what such a project produces.
    unless: /拨付|发放|补[贴助]|资助|救助|减免|奖励|兑付|支付|代缴|征|收|缴|入库|节约|减少|降低/,
    measures: ["money", "price"],
    mistakenFor: /^(?:数量|质量|时效)指标$/,
    tolerated: NOWHERE,
  },
  {
    expected: "数量指标",
    name: /(?:人数|人次|次数|场次|期数|户数|份数|面积|里程)$/,
    unless: /投诉|事故|差错|违规|违法|失误|返工|缺陷|合格|优秀|达标|获奖|问题|受益|惠及|服务|减少|每|均/,
    measures: ["people", "other"],
    mistakenFor: /^(?:质量|时效|成本|经济成本)指标$/,
    tolerated: /^质量指标$/,
  },
  {
    expected: "满意度指标",
    name: /满意[度率](?:[(（].*)?$/,
    unless: NOWHERE,
    measures: ["percent", "none"],
    mistakenFor: /^(?:数量|质量|时效|成本|经济成本|经济效益|社会效益|生态效益|可持续影响)指标$/,
    tolerated: /./,
  },
];

/** An indicator stands under a dimension that its name and its unit contradict. */
export const indicatorMisplaced = defineRule<Misplaced>({
  id: "indicator-misplaced",
  code: "JX407",
  severity: "warning",
  title: { zh: "三级指标放错了类别", en: "Indicator under the wrong dimension" },
  basis: {
    zh: "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：数量、质量、时效、成本、满意度各自反映什么",
    en: "Caiyu [2021] No. 101: what quantity, quality, timeliness, cost and satisfaction indicators stand for",
  },
  example: {
    before: targetExample([], [["产出指标", "数量指标", "培训服务费", "≤", "8800", "元", "90"]]),
    cell: "C5",
    after: targetExample([], [["产出指标", "成本指标", "培训服务费", "≤", "8800", "元", "90"]]),
  },
  *find({ rows }) {
    for (const row of rows) {
      const level = row.indicator.level2;
      const right = level === null ? undefined : theOneDimension(row);
      if (level === null || right?.mistakenFor.test(level) !== true || isCopy(row, right, rows)) continue;
      const severity: Severity = right.tolerated.test(level) ? "advice" : "warning";
      const related = row.indicator.level2Item === null ? [] : [row.indicator.level2Item.at];
      yield { at: row.indicator.cells.name.at, related, severity, facts: { name: row.name, level, expected: right.expected } };
    }
  },
  explain({ facts: { name, level, expected } }) {
    return {
      what: { zh: `“${name}”放在${level}下，按名称和单位应属${expected}`, en: `“${name}” stands under ${level}; by its name and unit it belongs to ${expected}` },
      todo: { zh: `移到${expected}下；确属${level}的，请把名称改清楚`, en: `Move it to ${expected}, or word the name so that it fits ${level}` },
      says: level,
      expected,
    };
  },
});

/** The dimension that name and unit agree on; undefined when none or several are meant, or the target is a cost to be reached. */
function theOneDimension({ name, target, targetText, unitText }: IndicatorFacts): Dimension | undefined {
  const unit = target.kind === "quantity" || target.kind === "between" ? target.unit : unitText.trim() === "" ? firstUnit(targetText) : unitText;
  const measure = unit === "" ? "none" : unitOf(unit)?.kind;
  const fitting = DIMENSIONS.filter((dimension) => measure !== undefined && dimension.name.test(name) && !dimension.unless.test(name) && dimension.measures.includes(measure));
  const [only, another] = fitting;
  const isFloor = target.kind === "quantity" && (target.op === "≥" || target.op === ">");
  return another === undefined && !(only?.expected === "成本指标" && isFloor) ? only : undefined;
}

/** Where the right place holds the same rate already, the row is a copy, which is told by itself. */
function isCopy(row: IndicatorFacts, { expected }: Dimension, rows: readonly IndicatorFacts[]): boolean {
  if (expected === "成本指标") return false;
  return rows.some((other) => other !== row && other.indicator.level2 === expected && comparable(other.name) === comparable(row.name));
}

/** What a described target counts first ("45元/人，共计需要1750元"), or "". */
function firstUnit(text: string): string {
  return findAllNumbers(text).find(({ kind, unit }) => kind === "amount" && unit !== "")?.unit ?? "";
}
