import fc from "fast-check";
import { compareWorkbooks, comparisonReport, type Comparison } from "../../src/core/index";
import { formsOf } from "../support/carry-forms";
import { gridsOf, realWorkbooks } from "../support/real-forms";
import { declarationRows, compared } from "../support/compare-forms";

const changesIn = ({ forms }: Comparison): readonly string[] =>
  forms.flatMap(({ pairs, dropped, added, funds }) => [
    ...pairs.flatMap(({ after, changes }) => changes.map(({ part, before, after: now }) => `${after.cells.name.raw} ${part} ${before} → ${now}`)),
    ...dropped.map(({ cells }) => `− ${cells.name.raw}`), ...added.map(({ cells }) => `+ ${cells.name.raw}`), ...funds.map(({ words }) => words),
  ]);

describe("a workbook compared with itself", () => {
  test.each(realWorkbooks())("%s has changed nothing", (path) => {
    const forms = formsOf(gridsOf(path));
    const comparison = compareWorkbooks(forms, forms);
    expect(changesIn(comparison)).toEqual([]);
    expect(comparison.forms.every(({ before, after }) => before === after)).toBe(true);
    expect(() => comparisonReport(comparison, "html", "zh")).not.toThrow();
  });
});

const WIDE: Readonly<Record<string, string>> = { "0": "０", "1": "１", "2": "２", "3": "３", "4": "４", "5": "５", "6": "６", "7": "７", "8": "８", "9": "９" };
const target = fc.record({ operator: fc.constantFrom("≥", "≤", "＝", "＞"), digits: fc.integer({ min: 1, max: 99_999 }), unit: fc.constantFrom("人", "次", "万元", "%", "公里"), weight: fc.integer({ min: 1, max: 40 }) });
const SPELLED: Readonly<Record<string, string>> = { "≥": ">=", "≤": "≦", "＝": "=", "＞": ">" };

test("another spelling of a target is no change, another number always is", () => {
  fc.assert(
    fc.property(fc.array(target, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 500 }), (targets, isWide, chosen, difference) => {
      const rows = targets.map(({ operator, digits, unit, weight }, index) => `产出指标\t数量指标\t第${String(index)}类事项数量\t${operator}\t${String(digits)}\t${unit}\t${String(weight)}`);
      const respelled = targets.map(({ operator, digits, unit, weight }, index) => {
        const number = isWide ? Array.from(String(digits), (digit) => WIDE[digit] ?? digit).join("") : `${String(digits)}.0`;
        return `产出指标\t数量指标\t第 ${String(index)} 类事项数量\t${SPELLED[operator] ?? operator}\t${number}\t${unit}\t${String(weight)}.00`;
      });
      expect(changesIn(compared([declarationRows("事项", 2023, rows)], [declarationRows("事项", 2024, respelled)]))).toEqual([]);
      const at = chosen % targets.length;
      const other = rows.map((row, index) => (index === at ? row.replace(/\t(\d+)\t(?=[^\t]+\t\d+$)/, (_, digits: string) => `\t${String(Number(digits) + difference)}\t`) : row));
      expect(changesIn(compared([declarationRows("事项", 2023, rows)], [declarationRows("事项", 2024, other)]))).toEqual([expect.stringContaining(`第${String(at)}类事项数量 target`)]);
    }),
    { numRuns: 150 },
  );
});
