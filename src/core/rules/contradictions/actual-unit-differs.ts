import type { Severity } from "../../findings/finding";
import type { Item } from "../../form/form";
import { completeUnit, convert, equals, isZero, readQuantity, toText, unitOf, type Quantity, type Unit } from "../../number";
import { asNumber, asText, correct, writeTitle } from "../correction";
import type { IndicatorFacts } from "../form-facts";
import { numberText } from "../readings";
import { defineRule } from "../rule";

interface OtherUnit {
  readonly item: Item;
  readonly typed: string;
  readonly wanted: string;
  /** The actual in the target's unit; null when the units cannot be converted. */
  readonly converted: string | null;
}

const row = (actual: string): string => `产出指标\t数量指标\t发放补助\t8800\t元\t${actual}\t90\t90`;
const HEADING = ["项目支出绩效自评表", "（2024年度）", "项目名称\t技能培训补助", "一级指标\t二级指标\t三级指标\t指标值\t度量单位\t完成值\t权重\t得分"];
/** Families whose units people choose freely: twelve months are a year to every reader. */
const TIME_FAMILIES = new Set(["天", "个月", "秒", "工作日", "季度"]);

/** The actual stands in another unit than the target. */
export const actualUnitDiffers = defineRule<OtherUnit>({
  id: "actual-unit-differs",
  code: "JX403",
  severity: "error",
  title: { zh: "完成值与指标值单位不同", en: "Actual in another unit than the target" },
  basis: { zh: "表内“度量单位”：完成值与指标值按同一单位填写才能比较和计分", en: "The form's unit column: an actual is compared and scored in the unit of its target" },
  example: { before: [...HEADING, row("0.88万元")], cell: "F5", after: [...HEADING, row("8800")] },
  *find({ rows }) {
    for (const facts of rows) {
      const actual = facts.indicator.cells.actual;
      const typed = actual === undefined ? null : readQuantity(numberText(actual));
      const wanted = wantedUnit(facts);
      if (actual === undefined || typed === null || typed.unit === "" || wanted === null) continue;
      const own = unitOf(completeUnit(typed.unit, wanted.unit.text));
      const severity = own === null ? null : severityOf(own, wanted, typed, facts);
      if (own === null || severity === null) continue;
      const related = [facts.indicator.cells.target, facts.indicator.cells.unit].flatMap((item) => (item === undefined ? [] : [item.at]));
      const amount = convert(typed.number.value, own.text, wanted.unit.text);
      const converted = amount === null ? null : `${toText(amount)}${wanted.inColumn ? "" : wanted.unit.text}`;
      yield { at: actual.at, related, severity, facts: { item: actual, typed: own.text, wanted: wanted.unit.text, converted } };
    }
  },
  explain({ facts: { item, typed, wanted, converted } }) {
    const says = item.raw.trim();
    return {
      what: converted === null
        ? { zh: `完成值 ${says} 的单位是“${typed}”，指标值的单位是“${wanted}”，不能比较`, en: `The actual ${says} counts ${typed} while the target counts ${wanted}; they cannot be compared` }
        : { zh: `完成值 ${says} 与指标值单位不同，按“${wanted}”应为 ${converted}`, en: `The actual ${says} is not in the target's unit; in ${wanted} it is ${converted}` },
      todo: converted === null
        ? { zh: `按“${wanted}”重新填写完成值，或改正指标值的单位`, en: `Enter the actual in ${wanted}, or correct the target's unit` }
        : { zh: `核实数额后改为 ${converted}`, en: `Check the amount and change it to ${converted}` },
      says,
      expected: converted,
      how: converted === null ? null : `${says} = ${converted}${converted.endsWith(wanted) ? "" : wanted}`,
    };
  },
  fix({ facts: { item, converted } }) {
    if (converted === null) return [];
    return correct(writeTitle(converted), "review", item, /^[-\d.]+$/.test(converted) ? asNumber(converted) : asText(converted));
  },
});

interface WantedUnit {
  readonly unit: Unit;
  readonly inColumn: boolean;
  readonly target: Quantity | null;
}

/** The unit of the row: its unit cell, else what is typed behind the target. */
function wantedUnit({ unitText, indicator }: IndicatorFacts): WantedUnit | null {
  const target = indicator.cells.target === undefined ? null : readQuantity(numberText(indicator.cells.target));
  const inColumn = unitOf(unitText);
  if (inColumn !== null) return { unit: inColumn, inColumn: true, target };
  const glued = target === null ? null : unitOf(target.unit);
  return glued === null ? null : { unit: glued, inColumn: false, target };
}

function severityOf(own: Unit, { unit, inColumn, target }: WantedUnit, typed: Quantity, { isQualitative }: IndicatorFacts): Severity | null {
  if (own.family === unit.family) {
    if (equals(own.factor, unit.factor) || isZero(typed.number.value)) return null;
    return TIME_FAMILIES.has(own.family) ? "advice" : inColumn ? "error" : "warning";
  }
  if (isQualitative || target === null || typed.hasWordsAround || typed.isApproximate) return null;
  return isOtherMeasure(own, unit) ? "warning" : null;
}

/** Money, shares and counts measure different things; one counting word for another, or 元 for 元/人, does not. */
function isOtherMeasure(a: Unit, b: Unit): boolean {
  const measure = ({ kind }: Unit): string => (kind === "money" || kind === "price" ? "money" : kind === "percent" ? "share" : "count");
  return measure(a) !== measure(b);
}
