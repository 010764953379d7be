import { contentText, type Indicator, type Item } from "../../../src/core/index";
import { partsOf, targetContent } from "../../../src/core/carry/value-parts";

const AT = { sheet: "表", row: 0, column: 0 };
const item = (raw: string, more: Partial<Item> = {}): Item => ({ at: AT, raw, ownsCell: true, ...more });
const row = (target: Item, operator?: string, unit?: string): Pick<Indicator, "cells"> => ({
  cells: { name: item("名称"), target, ...(operator === undefined ? {} : { operator: item(operator) }), ...(unit === undefined ? {} : { unit: item(unit) }) },
});
const ONE = { operator: false, unit: false };
const THREE = { operator: true, unit: true };

/** "operator | value | unit" in three cells; # marks a number. */
function split(target: Item): string {
  const parts = partsOf(row(target), null);
  const content = targetContent(parts, THREE, ONE);
  return `${parts.operator}|${content === null ? "" : `${content.kind === "number" ? "#" : ""}${contentText(content)}`}|${parts.unit}`;
}

test.each([
  [item("≧95%"), "≥|#95|%"],
  [item("》=1,200 人次"), "≥|#1200|人次"],
  [item("不超过50万元"), "≤|#50|万元"],
  [item("10本"), "|#10|本"],
  [item("100%", { stored: "1", isPercent: true }), "|#100|%"],
  [item("优良中差"), "定性|优良中差|"],
  [item("每月10日前"), "|每月10日前|"],
  [item("预计需要购买支票50本"), "|预计需要购买支票50本|"],
  [item("100-150人"), "|100-150人|"],
  [item("较高"), "|较高|"],
  [item("/"), "||"],
])("one cell into three: %#", (target, expected) => {
  expect(split(target)).toBe(expected);
});

test.each([
  [row(item("95", { stored: "95" }), "≧", "%"), "≥95%"],
  [row(item("3", { stored: "3" }), "=", "万人"), "＝3万人"],
  [row(item("优良中差"), "定性", ""), "优良中差"],
  [row(item("2021年12月31日前"), "≤", ""), "≤2022年12月31日前"],
  [row(item("≥95%"), "≥", "%"), "≥95%"],
])("three cells into one: %#", (indicator, expected) => {
  const content = targetContent(partsOf(indicator, { from: 2021, by: 1 }), ONE, THREE);
  expect(content === null ? "" : contentText(content)).toBe(expected);
});

test("one cell into one keeps the words and puts the operator right", () => {
  const content = (raw: string): string => {
    const to = targetContent(partsOf(row(item(raw)), { from: 2021, by: 1 }), ONE, ONE);
    return to === null ? "" : contentText(to);
  };
  expect(["≧95%", "16个（8家银行）", "2021年底前完成", "达到90%以上"].map(content)).toEqual(["≥95%", "16个（8家银行）", "2022年底前完成", "达到90%以上"]);
});
