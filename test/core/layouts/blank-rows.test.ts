import { cellAddress, readSheet, type Form, type Grid } from "../../../src/core/index";
import { exampleGrid } from "../../support/example-grid";

const HEAD = ["项目支出绩效目标申报表（2025年度）", "项目名称\t"];
const HEADINGS = "一级指标\t二级指标\t三级指标\t指标值\t度量单位";

/** Blank rows as "row level1/level2 name-cell target-cell". */
function blanks(grid: Grid): readonly string[] {
  const [form] = readSheet(grid, 0).forms;
  return form === undefined ? ["no form"] : rowsOf(form);
}

function rowsOf(form: Form): readonly string[] {
  const place = (item: { at: { row: number; column: number } } | undefined): string => (item === undefined ? "-" : cellAddress(item.at.row, item.at.column));
  return form.blankRows.map(({ row, level1, level2, cells }) => `${String(row + 1)} ${level1 ?? ""}/${level2 ?? ""} ${place(cells.name)} ${place(cells.target)}`);
}

test("rows under merged level cells wait to be filled, also below the last filled row of the sheet", () => {
  const grid = exampleGrid([...HEAD, HEADINGS, "产出指标\t数量指标", "", "", "\t质量指标", "满意度指标\t服务对象满意度指标"]);
  const merges = [{ top: 3, bottom: 6, left: 0, right: 0 }, { top: 3, bottom: 5, left: 1, right: 1 }, { top: 7, bottom: 8, left: 1, right: 1 }];
  expect(blanks({ ...grid, merges })).toEqual([
    "4 产出指标/数量指标 C4 D4", "5 产出指标/数量指标 C5 D5", "6 产出指标/数量指标 C6 D6", "7 产出指标/质量指标 C7 D7",
    "8 满意度指标/服务对象满意度指标 C8 D8", "9 满意度指标/服务对象满意度指标 C9 D9",
  ]);
});

test("a template whose levels stand apart without merged cells is read to its end", () => {
  const grid = exampleGrid([...HEAD, HEADINGS, "产出指标\t数量指标", "", "", "", "\t质量指标\t合格率\t95\t%", "满意度指标\t服务对象满意度指标"]);
  expect(blanks(grid)).toEqual([
    "4 产出指标/数量指标 C4 D4", "5 产出指标/数量指标 C5 D5", "6 产出指标/数量指标 C6 D6", "7 产出指标/数量指标 C7 D7",
    "9 满意度指标/服务对象满意度指标 C9 D9",
  ]);
});

test("a filled indicator is no blank row, nor is a row under a name that fills two rows", () => {
  const grid = exampleGrid([...HEAD, HEADINGS, "产出指标\t数量指标\t培训人数\t50\t人", "", "\t质量指标\t合格率\t95\t%"]);
  const merges = [{ top: 3, bottom: 4, left: 1, right: 1 }, { top: 3, bottom: 4, left: 2, right: 2 }];
  expect(blanks({ ...grid, merges })).toEqual([]);
});
