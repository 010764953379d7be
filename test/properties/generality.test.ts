import fc from "fast-check";
import type { Grid } from "../../src/core/grid/grid";
import type { Form } from "../../src/core/form/form";
import { readForms } from "../../src/core/layouts/read-forms";
import { readSamples } from "../support/real-forms";
import { asTexts, moved, reworded, stacked, withGaps } from "../support/grid-moves";
import { readingDigest } from "../support/reading-digest";

const CONTEXT = { sheetIndex: 0, workbookName: null, assignedColumns: [] };
const read = (grid: Grid): Form[] => readForms(grid, CONTEXT);
const sheets = readSamples().filter(({ grid }) => read(grid).length > 0);
const anySheet = fc.constantFrom(...sheets);
/** A report in prose fills its sheet; only tables are stacked. */
const anyTable = fc.constantFrom(...sheets.filter(({ grid }) => read(grid).every(({ kind }) => kind !== "narrative-report")));

/** Other words for the same heading, as provinces print them. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  三级指标: ["三级指标", "三级\n指标", " 三 级 指 标 ", "三级指标名称"],
  指标值: ["目标值", "年度指标值", "指标值（A）", "绩效指标值", "计划指标值"],
  年度指标值: ["指标值", "年度指标值(A)", "年初目标值", "目标值"],
  实际完成值: ["全年实际值", "完成值", "实际完成情况", "全年实际完成值（B）"],
  完成值: ["实际完成值", "全年完成值", "实际值"],
  分值: ["权重", "标准分", "指标分值", "分  值"],
  得分: ["自评得分", "指标得分", "得 分"],
  度量单位: ["计量单位", "绩效度量单位"],
  项目名称: ["项目名称：", "项目名称及编码", "专项名称"],
  主管部门: ["主管部门及代码", "项目主管部门", "主管部门（盖章）"],
  未完成原因分析: ["偏差原因分析及改进措施", "未完成原因分析及\n改进措施"],
};

/** A blank row before a blank row cannot be told from it, so gaps open only before rows with something in them. */
function holdsSomething(grid: Grid, row: number): boolean {
  return grid.cells[row]?.some((cell) => cell !== undefined && cell.text !== "") ?? false;
}

test("blank rows and columns and a shift change places, not the reading", () => {
  fc.assert(
    fc.property(anySheet, fc.array(fc.nat(30), { maxLength: 4 }), fc.array(fc.nat(10), { maxLength: 2 }), fc.nat(9), fc.nat(5), ({ grid }, rowGaps, columnGaps, down, right) => {
      const gaps = [...new Set(rowGaps)].filter((gap) => !rowGaps.includes(gap - 1) && holdsSomething(grid, gap));
      const move = { row: withGaps(gaps, down), column: withGaps([...new Set(columnGaps)], right) };
      const expected = read(grid).map((form) => readingDigest(form, move));
      expect(read(moved(grid, move)).map((form) => readingDigest(form))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("headings in other words read alike", () => {
  fc.assert(
    fc.property(anySheet, fc.infiniteStream(fc.nat(9)), ({ grid }, choices) => {
      const words = new Map<string, string>();
      const choice = choices[Symbol.iterator]();
      const reword = (text: string): string => {
        const key = text.replace(/\s+/g, "");
        const options = SYNONYMS[key];
        if (options === undefined) return text;
        const chosen = words.get(key) ?? options[(choice.next().value as number) % options.length] ?? text;
        words.set(key, chosen);
        return chosen;
      };
      expect(read(reworded(grid, reword)).map((form) => readingDigest(form))).toEqual(read(grid).map((form) => readingDigest(form)));
    }),
    { numRuns: 200 },
  );
});

test("numbers typed as text read alike", () => {
  for (const { name, grid } of sheets) {
    expect({ name, forms: read(asTexts(grid)).map((form) => readingDigest(form)) }).toEqual({ name, forms: read(grid).map((form) => readingDigest(form)) });
  }
});

test("two sheets stacked on one are read as their forms", () => {
  fc.assert(
    fc.property(anyTable, anyTable, fc.integer({ min: 1, max: 4 }), (first, second, gap) => {
      const down = { row: (row: number) => row + first.grid.rowCount + gap, column: (column: number) => column };
      const expected = [...read(first.grid).map((form) => readingDigest(form)), ...read(second.grid).map((form) => readingDigest(form, down))].map((lines) => lines.slice(1));
      const got = read(stacked(first.grid, second.grid, gap)).map((form) => readingDigest(form).slice(1));
      expect({ sheets: `${first.name} + ${second.name}`, got }).toEqual({ sheets: `${first.name} + ${second.name}`, got: expected });
    }),
    { numRuns: 200 },
  );
});
