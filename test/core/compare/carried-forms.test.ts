import { carryWrites, cellAt, check, planCarry, type Cell, type Finding, type Form, type Grid, type PriorWorkbook } from "../../../src/core/index";
import { blankTemplate, formsOf, rowsOnly } from "../../support/carry-forms";
import { gridsOf } from "../../support/real-forms";

const sheetOf = (workbook: string, index: number): Grid => {
  const grid = gridsOf(`samples/${workbook}`)[index];
  if (grid === undefined) throw new Error(`${workbook} has no sheet ${String(index)}`);
  return grid;
};
const wanyuan = rowsOnly(sheetOf("wanyuan-2023-department-and-annual-targets.xlsx", 0), 20, 34);
const wutongqiao = sheetOf("wutongqiao-2024-self-evaluation.xlsx", 0);

type Filled = readonly { readonly row: number; readonly column: number; readonly value: string | number }[];

function filled(grid: Grid, edits: Filled): Grid {
  const cells = grid.cells.map((row) => [...(row ?? [])]);
  for (const { row, column, value } of edits) (cells[row] ??= [])[column] = { value, text: String(value) } satisfies Cell;
  return { ...grid, cells };
}

/** The template with all that can be carried, as it would be written. */
function carriedInto(priors: readonly Form[], template: Grid): Grid {
  const { edits } = carryWrites(planCarry(priors, formsOf([template])), [template]);
  return filled(template, edits.map(({ at, to }) => ({ row: at.row, column: at.column, value: to.kind === "number" ? Number(to.number) : to.kind === "text" ? to.text : to.result })));
}

function beside(grid: Grid, prior: PriorWorkbook): readonly Finding[] {
  const rules = new Set(["declaration-evaluation-differ", "changed-since-last-year"]);
  return check([grid], { priors: [prior] }).findings.filter(({ rule }) => rules.has(rule));
}

describe("a self-evaluation prepared from its declaration, in another layout", () => {
  const prior: PriorWorkbook = { name: "2023年申报.xlsx", forms: formsOf([wanyuan], "2023年.xlsx") };
  const evaluation = carriedInto(prior.forms, blankTemplate(wutongqiao, { from: 2024, to: 2023 }));

  test("holds nothing that differs from what was declared", () => {
    expect(beside(evaluation, prior)).toEqual([]);
  });

  const [form] = formsOf([evaluation]);
  const cells = (form?.indicators ?? []).filter(({ isTemplate }) => !isTemplate).flatMap(({ cells: { name, operator, target, unit, weight } }) => [
    { part: "name", item: name, value: "另一件不相干的事情" }, { part: "operator", item: operator, value: "＜" }, { part: "target", item: target, value: 1 },
    { part: "unit", item: unit, value: "公里" }, { part: "weight", item: weight, value: 3 },
  ]);

  test.each(cells.map(({ part, item, value }) => [`${item?.raw ?? ""} (${part})`, item, value] as const))("whose “%s” is changed is found there", (_, item, value) => {
    expect(item).toBeDefined();
    if (item === undefined) return;
    const stands = cellAt(evaluation, item.at.row, item.at.column);
    expect(stands?.text).not.toBe(String(value));
    const found = beside(filled(evaluation, [{ ...item.at, value }]), prior);
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["declaration-evaluation-differ"]));
    expect(found.some(({ at }) => at.row === item.at.row && at.column === item.at.column)).toBe(true);
  });

  test("is put right by the offered correction", () => {
    const target = form?.indicators[0]?.cells.target;
    const [finding] = target === undefined ? [] : beside(filled(evaluation, [{ ...target.at, value: 1 }]), prior);
    const edit = finding?.fixes[0]?.edits[0];
    expect(edit).toEqual({ at: target?.at, to: { kind: "number", number: "3" } });
  });
});

test("next year's declaration prepared from a self-evaluation lacks only what found no row", () => {
  const prior: PriorWorkbook = { name: "2024年自评.xlsx", forms: formsOf([wutongqiao], "2024年.xlsx") };
  const declaration = carriedInto(prior.forms, blankTemplate(wanyuan));
  const found = check([declaration], { priors: [prior], workbookName: "2025年.xlsx" }).findings.filter(({ rule }) => rule === "changed-since-last-year");
  expect(found.map(({ what }) => what.zh)).toEqual(["2024年有而今年没有的指标：“政府为困难群体人员代缴人数”、“有利于稳定困难群体人员，减少不必要的上访”、“城乡居民养老保险缴费及补贴”"]);
});
