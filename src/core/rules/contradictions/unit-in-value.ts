import type { Item } from "../../form/form";
import { completeUnit, convert, equals, readQuantity, toText, unitOf, type Quantity } from "../../number";
import { asNumber, asText, correct, writeTitle } from "../correction";
import { targetExample } from "../example-forms";
import type { IndicatorFacts } from "../form-facts";
import { defineRule } from "../rule";

interface GluedUnit {
  readonly item: Item;
  readonly column: "target" | "actual";
  /** The unit typed behind the number, and the one in the unit column. */
  readonly typed: string;
  readonly stated: string;
  /** The answer as it should be, without the unit. */
  readonly bare: string;
  readonly isConverted: boolean;
}

const COLUMN = { target: { zh: "指标值", en: "target" }, actual: { zh: "完成值", en: "actual" } } as const;

/** The unit is typed behind the number although the form has a unit column. */
export const unitInValue = defineRule<GluedUnit>({
  id: "unit-in-value",
  code: "JX402",
  severity: "warning",
  title: { zh: "数值栏里又写了计量单位", en: "Unit typed behind the number" },
  basis: { zh: "表内设有“度量单位”栏：指标值、完成值只填数字，单位填在单位栏", en: "The form has a unit column: targets and actuals are bare numbers" },
  example: {
    before: targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "160人", "人", "90"]]),
    cell: "E5",
    after: targetExample([], [["产出指标", "数量指标", "培训人数", "≥", "160", "人", "90"]]),
  },
  *find({ rows }) {
    for (const row of rows) {
      for (const column of ["target", "actual"] as const) {
        const glued = gluedUnit(row, column);
        if (glued !== null) yield { at: glued.item.at, related: row.indicator.cells.unit === undefined ? [] : [row.indicator.cells.unit.at], facts: glued };
      }
    }
  },
  explain({ facts: { item, column, typed, stated, bare: expected, isConverted } }) {
    const says = item.raw.trim();
    return {
      what: isConverted
        ? { zh: `${COLUMN[column].zh}写成 ${says}，度量单位栏却是“${stated}”，换算后应为 ${expected}`, en: `The ${COLUMN[column].en} says ${says} while the unit column says ${stated}; converted it is ${expected}` }
        : { zh: `${COLUMN[column].zh}写成 ${says}，度量单位栏已有“${stated}”，应只填 ${expected}`, en: `The ${COLUMN[column].en} says ${says} while the unit column already says ${stated}; it should be ${expected}` },
      todo: { zh: `改为 ${expected}，单位“${typed}”不再重复`, en: `Enter ${expected} without “${typed}”` },
      says,
      expected,
    };
  },
  fix({ facts: { item, bare, isConverted } }) {
    return correct(writeTitle(bare), isConverted ? "review" : "certain", item, /^-?[\d.]+$/.test(bare) ? asNumber(bare) : asText(bare));
  },
});

/** A number that a spreadsheet itself shows as a percentage is no typed unit. */
function gluedUnit(row: IndicatorFacts, column: "target" | "actual"): GluedUnit | null {
  const item = row.indicator.cells[column];
  const stated = unitOf(row.unitText);
  if (item === undefined || item.stored !== undefined || stated === null) return null;
  const quantity = readQuantity(item.raw);
  if (quantity === null || quantity.unit === "" || quantity.hasWordsAround || quantity.isApproximate) return null;
  const own = unitOf(completeUnit(quantity.unit, row.unitText));
  if (own?.family !== stated.family) return null;
  const isConverted = !equals(own.factor, stated.factor);
  // An actual in another unit is told by its own rule, which knows how the target is written.
  if (isConverted && column === "actual") return null;
  const number = isConverted ? convert(quantity.number.value, own.text, stated.text) : quantity.number.value;
  return number === null ? null : { item, column, typed: typedUnit(item.raw, quantity), stated: row.unitText, bare: withoutUnit(item.raw, quantity, toText(number)), isConverted };
}

function typedUnit(raw: string, { end, unitEnd }: Quantity): string {
  return raw.slice(end, unitEnd).trim();
}

/** Operators stay where they are typed: "≥160人" → "≥160", "95%以上" → "95以上". */
function withoutUnit(raw: string, { start, unitEnd, operator }: Quantity, number: string): string {
  return operator === null ? number : `${raw.slice(0, start)}${number}${raw.slice(unitEnd)}`.trim();
}
