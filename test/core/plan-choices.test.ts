import type { Correction, Finding } from "../../src/core/findings/finding";
import { cellAddress } from "../../src/core/grid/a1";
import { planWrites, type PlannedWrites, type PlanOptions } from "../../src/core/plan";
import { correction, finding, place, sheetGrid, toFormula, toNumber, toText } from "../support/report-builders";

const CERTAIN: PlanOptions = { trust: "certain" };
const WITH_FORMULAS: PlanOptions = { trust: "certain", formulas: true };
const grids = [sheetGrid()];
const withFix = (address: string, ...fixes: readonly Correction[]): Finding => finding(address, { fixes });
const addresses = (cells: readonly { readonly at: { readonly row: number; readonly column: number } }[]): readonly string[] => cells.map(({ at }) => cellAddress(at.row, at.column));
const written = (planned: PlannedWrites) => planned.plan.edits.map((edit) => edit.to);

describe("alternatives of one finding", () => {
  test.each([
    ["the same cells in another order", correction("certain", ["J8", toNumber("10")], ["K8", toText("是")]), correction("certain", ["K8", toText("是")], ["J8", toNumber("10.0")]), ["J8", "K8"]],
    ["a number and the formula for it", correction("certain", ["J8", toFormula("H8*I8", "10")]), correction("certain", ["J8", toNumber("10")]), ["J8"]],
  ])("%s are the same thing said twice", (_, one, other, cells) => {
    for (const fixes of [[one, other], [other, one]]) {
      const planned = planWrites([withFix("J8", ...fixes)], grids, CERTAIN);
      expect(planned.conflicts).toEqual([]);
      expect(addresses(planned.plan.edits)).toEqual(cells);
    }
  });

  test.each([
    ["two numbers for one cell", toNumber("10"), toNumber("9")],
    ["a number that is none and a blank cell", toNumber("十"), toText("")],
  ])("%s wait for a person", (_, one, other) => {
    const planned = planWrites([withFix("J8", correction("certain", ["J8", one]), correction("certain", ["J8", other]))], grids, CERTAIN);
    expect(planned.plan.edits).toEqual([]);
    expect(planned.conflicts.map(({ proposals }) => proposals.length)).toEqual([2]);
  });

  test("of those that lead to the same contents the one with more formulas is made, else the first", () => {
    const formula = toFormula("H8*I8", "10");
    const [typed, computed, otherwise] = [toNumber("10.0"), formula, toFormula("I8", "10")].map((to) => correction("certain", ["J8", to]));
    if (typed === undefined || computed === undefined || otherwise === undefined) throw new Error("three corrections were made");
    for (const fixes of [[typed, computed], [computed, typed], [computed, otherwise], [typed, computed, otherwise]]) {
      expect(written(planWrites([withFix("J8", ...fixes)], grids, WITH_FORMULAS))).toEqual([formula]);
    }
  });
});

describe("one cell named twice by a correction", () => {
  test.each([
    ["with the same contents", [toNumber("10"), toNumber("10.00")], toNumber("10.00")],
    ["first with its formula", [toFormula("H8*I8", "10"), toNumber("10")], toFormula("H8*I8", "10")],
    ["last with its formula", [toNumber("10"), toFormula("H8*I8", "10")], toFormula("H8*I8", "10")],
  ] as const)("is written once %s", (_, [one, other], expected) => {
    const planned = planWrites([withFix("J8", correction("certain", ["J8", one], ["J8", other]))], grids, WITH_FORMULAS);
    expect(planned.refused).toEqual([]);
    expect(written(planned)).toEqual([expected]);
  });
});

describe("findings that agree about a cell", () => {
  const typed = withFix("J8", correction("certain", ["J8", toNumber("10")]));
  const computed = withFix("J9", correction("certain", ["J8", toFormula("H8*I8", "10")]));
  const otherwise = withFix("J10", correction("certain", ["J8", toFormula("MIN(I8,H8*I8)", "10")]));
  const shorter = withFix("J11", correction("certain", ["J8", toFormula("A1", "10")]));

  test("a formula goes before the number it comes to, and of two formulas the first by its letters", () => {
    expect(written(planWrites([typed, computed], grids, WITH_FORMULAS))).toEqual([toFormula("H8*I8", "10")]);
    expect(written(planWrites([typed, otherwise, computed], grids, WITH_FORMULAS))).toEqual([toFormula("H8*I8", "10")]);
    expect(written(planWrites([computed, shorter], grids, WITH_FORMULAS))).toEqual([toFormula("A1", "10")]);
  });

  test("without formulas each of them asks for the number", () => {
    expect(written(planWrites([computed, typed], grids, CERTAIN))).toEqual([toNumber("10")]);
  });
});

describe("order", () => {
  test("edits, conflicts and refusals stand as a reader meets their cells, not as the findings come", () => {
    const either = withFix("A3", correction("certain", ["C3", toNumber("1")]), correction("certain", ["C3", toNumber("2")]));
    const clash = ["1", "2"].map((number) => withFix("B9", correction("certain", ["A2", toNumber(number)])));
    const refusedLate = withFix("A1", correction("certain", ["I22", toNumber("80")]));
    const refusedEarly = withFix("B1", correction("certain", ["H8", toNumber("0.9")]));
    const madeLate = withFix("A1", correction("certain", ["D20", toNumber("1")]));
    const madeEarly = withFix("B1", correction("certain", ["D19", toNumber("1")]));
    const planned = planWrites([either, ...clash, refusedLate, refusedEarly, madeLate, madeEarly], grids, CERTAIN);
    expect(addresses(planned.conflicts)).toEqual(["A2", "A3"]);
    expect(addresses(planned.refused)).toEqual(["H8", "I22"]);
    expect(addresses(planned.plan.edits)).toEqual(["D19", "D20"]);
  });

  test.each<readonly [string, Partial<Finding>, Partial<Finding>]>([
    ["what must be changed goes before what needs an explanation", { severity: "error" }, { severity: "warning" }],
    ["what needs an explanation goes before advice", { severity: "warning" }, { severity: "advice" }],
    ["then the code decides", { code: "JX101" }, { code: "JX214" }],
    ["then the rule", { rule: "execution-rate-wrong" }, { rule: "execution-score-wrong" }],
  ])("reasons for one cell: %s", (_, first, second) => {
    const fixes = [correction("certain", ["J8", toNumber("10")])];
    // The words alone would put them the other way round.
    const [one, other] = [finding("J8", { ...first, fixes, what: { zh: "后", en: "later" } }), finding("J8", { ...second, fixes, what: { zh: "先", en: "sooner" } })];
    for (const findings of [[one, other], [other, one]]) {
      expect(planWrites(findings, grids, { ...CERTAIN, notes: true }).plan.edits[0]?.note).toBe("原值 空白 → 新值 10：后；先");
    }
  });
});

test("a note on a cell that becomes blank says so, and names what stood there", () => {
  const [edit] = planWrites([withFix("E8", correction("certain", ["E8", toText("")]))], grids, { ...CERTAIN, notes: true }).plan.edits;
  expect(edit?.note).toBe("原值 37.46 → 新值 空白：执行得分没有填写");
});

describe("merged cells", () => {
  const merged = [sheetGrid({ merges: [{ top: 2, left: 2, bottom: 3, right: 4 }] })];

  test.each(["C3", "B3", "F3", "C2", "E2", "B4", "F4", "C5", "E5", "D5", "B2"])("%s, the first cell of C3:E4 or one beside it, is written", (address) => {
    expect(addresses(planWrites([withFix("A1", correction("certain", [address, toText("甲")]))], merged, CERTAIN).plan.edits)).toEqual([address]);
  });

  test.each(["D3", "E3", "C4", "D4", "E4"])("%s, hidden under C3, is refused", (address) => {
    const planned = planWrites([withFix("A1", correction("certain", [address, toText("甲")]))], merged, CERTAIN);
    expect(planned.plan.edits).toEqual([]);
    expect(planned.refused.map(({ at, why }) => [at, why])).toEqual([[place(address), "merged-away"]]);
  });
});

describe("edits that belong together", () => {
  const groupsOf = (...fixes: readonly Correction[]): readonly string[] =>
    planWrites(fixes.map((fix, index) => withFix(`A${String(index + 1)}`, fix)), grids, CERTAIN).plan.edits.map(({ at, group }) => `${cellAddress(at.row, at.column)} ${group === undefined ? "alone" : String(group)}`);
  const over = (...cells: readonly [string, ...string[]]): Correction => {
    const [first, ...rest] = cells.map((cell) => [cell, toText("甲")] as const);
    if (first === undefined) throw new Error("a correction has at least one cell");
    return correction("certain", first, ...rest);
  };

  test("the cells of a correction bear one number, counted from the top of the sheet; a cell by itself bears none", () => {
    expect(groupsOf(over("A10", "B12"), over("A11"), over("C9", "C13"))).toEqual(["C9 1", "A10 2", "A11 alone", "B12 2", "C13 1"]);
  });

  test("corrections that share a cell belong together with all their cells, however long the chain", () => {
    expect(groupsOf(over("A9", "A10"), over("A10", "A11"), over("A11", "A12"), over("A13", "A14"))).toEqual(["A9 1", "A10 1", "A11 1", "A12 1", "A13 2", "A14 2"]);
    expect(groupsOf(over("A9", "A12"), over("A10", "A11"), over("A11", "A12"))).toEqual(["A9 1", "A10 1", "A11 1", "A12 1"]);
  });

  test("two corrections of one and the same cell are one edit and no group", () => {
    expect(groupsOf(over("A9"), over("A9"))).toEqual(["A9 alone"]);
  });
});
