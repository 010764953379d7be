import { planWrites, type PlanOptions } from "../../src/core/plan";
import type { Correction, Finding } from "../../src/core/findings/finding";
import { correction, finding, place, sheetGrid, toFormula, toNumber, toText } from "../support/report-builders";

const CERTAIN: PlanOptions = { trust: "certain" };
const REVIEW: PlanOptions = { trust: "review" };
const grids = [sheetGrid({ merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] })];
const withFix = (address: string, ...fixes: readonly Correction[]) => finding(address, { fixes });

test("a correction becomes an edit that expects what was read", () => {
  const planned = planWrites([withFix("E8", correction("certain", ["E8", toNumber("38")]))], grids, CERTAIN);
  expect(planned.plan.edits).toEqual([{ at: place("E8"), expect: { value: 37.46 }, to: toNumber("38"), mark: true }]);
  expect(planned.conflicts).toEqual([]);
  expect(planned.refused).toEqual([]);
});

test("a blank cell is expected to be blank", () => {
  const planned = planWrites([withFix("J8", correction("certain", ["J8", toNumber("10")]))], grids, CERTAIN);
  expect(planned.plan.edits[0]?.expect).toEqual({ value: null });
});

test("what already stands there is not written again", () => {
  const fixes = [correction("certain", ["E8", toNumber("37.460")]), correction("certain", ["I22", toFormula("SUM(I15:I21)", "90.0")])];
  expect(planWrites(fixes.map((fix) => withFix("E8", fix)), grids, { ...CERTAIN, formulas: true })).toEqual({ plan: { edits: [] }, conflicts: [], refused: [] });
});

test("digits kept as text are not the number", () => {
  const asText = planWrites([withFix("I8", correction("certain", ["I8", toText("10")]))], grids, CERTAIN);
  expect(asText.plan.edits).toHaveLength(1);
});

describe("trust", () => {
  const sure = withFix("J8", correction("certain", ["J8", toNumber("10")]));
  const likely = withFix("K8", correction("review", ["K8", toText("是")]));
  const shown = withFix("L8", correction("show", ["L8", toText("否")]));

  test("only certain corrections are made without a person", () => {
    expect(planWrites([sure, likely, shown], grids, CERTAIN).plan.edits.map((edit) => edit.at)).toEqual([place("J8")]);
  });

  test("reviewed corrections may be made, shown ones never", () => {
    expect(planWrites([sure, likely, shown], grids, REVIEW).plan.edits.map((edit) => edit.at)).toEqual([place("J8"), place("K8")]);
  });

  test("what was chosen beyond trust is handed back and not dropped", () => {
    const chosen = new Set([...likely.fixes, ...shown.fixes]);
    const planned = planWrites([sure, likely, shown], grids, { ...CERTAIN, chosen });
    expect(planned.plan.edits).toEqual([]);
    expect(planned.refused.map(({ at, why }) => [at, why])).toEqual([[place("K8"), "above-trust"], [place("L8"), "above-trust"]]);
  });

  test("only what was chosen is made", () => {
    expect(planWrites([sure, likely], grids, { ...REVIEW, chosen: new Set(likely.fixes) }).plan.edits.map((edit) => edit.at)).toEqual([place("K8")]);
  });
});

describe("several corrections for one cell", () => {
  test("agreeing ones become one edit, however the number is written", () => {
    const planned = planWrites(
      [withFix("J8", correction("certain", ["J8", toNumber("10")])), withFix("K8", correction("certain", ["J8", toNumber("10.00")]))],
      grids,
      CERTAIN,
    );
    expect(planned.plan.edits).toHaveLength(1);
    expect(planned.conflicts).toEqual([]);
  });

  test("disagreeing ones are both handed back, with all their cells", () => {
    const one = withFix("J8", correction("certain", ["J8", toNumber("10")], ["K8", toText("甲")]));
    const other = withFix("J9", correction("certain", ["J8", toNumber("9")], ["L8", toText("乙")]));
    const apart = withFix("M8", correction("certain", ["K8", toText("甲")]));
    const planned = planWrites([one, other, apart], grids, CERTAIN);
    expect(planned.plan.edits.map((edit) => edit.at)).toEqual([place("K8")]);
    expect(planned.conflicts).toHaveLength(1);
    expect(planned.conflicts[0]?.at).toEqual(place("J8"));
    expect(planned.conflicts[0]?.proposals.map((proposal) => proposal.finding)).toEqual([one, other]);
  });

  test("alternatives of one finding wait for a person, who may choose one", () => {
    const total = correction("review", ["D8", toNumber("61")]);
    const part = correction("review", ["D9", toNumber("60")]);
    const either = withFix("D8", total, part);
    const planned = planWrites([either], grids, REVIEW);
    expect(planned.plan.edits).toEqual([]);
    expect(planned.conflicts.map((conflict) => conflict.proposals.map((proposal) => proposal.correction))).toEqual([[total, part]]);
    expect(planWrites([either], grids, { ...REVIEW, chosen: new Set([part]) }).plan.edits.map((edit) => edit.at)).toEqual([place("D9")]);
  });

  test("a sure alternative goes before one that needs a look", () => {
    const either = withFix("J8", correction("review", ["J8", toNumber("9")]), correction("certain", ["J8", toNumber("10")]));
    expect(planWrites([either], grids, REVIEW).plan.edits.map((edit) => edit.to)).toEqual([toNumber("10")]);
  });
});

describe("formulas", () => {
  const constant = correction("certain", ["H8", toNumber("0.98")]);
  const formula = correction("certain", ["H8", toFormula("ROUND(G8/E8,4)", "0.98")]);

  test("no sure correction puts a number over a formula", () => {
    const planned = planWrites([withFix("H8", constant)], grids, CERTAIN);
    expect(planned.plan.edits).toEqual([]);
    expect(planned.refused.map(({ at, why }) => [at, why])).toEqual([[place("H8"), "formula-cell"]]);
  });

  test("where formulas are asked for, the formula is written", () => {
    const planned = planWrites([withFix("H8", constant, formula)], grids, { ...CERTAIN, formulas: true });
    expect(planned.plan.edits).toEqual([{ at: place("H8"), expect: { formula: "G8/E8", value: 1 }, to: toFormula("ROUND(G8/E8,4)", "0.98"), mark: true }]);
  });

  test("without formulas its result is written where no formula is lost", () => {
    const planned = planWrites([withFix("J8", correction("certain", ["J8", toFormula("H8*I8", "10")]))], grids, CERTAIN);
    expect(planned.plan.edits.map((edit) => edit.to)).toEqual([toNumber("10")]);
  });

  test("a person who looked may replace a formula", () => {
    expect(planWrites([withFix("H8", constant)], grids, REVIEW).plan.edits.map((edit) => edit.to)).toEqual([toNumber("0.98")]);
  });

  test("one refused cell holds back the whole correction", () => {
    const both = correction("certain", ["J8", toNumber("10")], ["H8", toNumber("0.98")]);
    const planned = planWrites([withFix("J8", both)], grids, CERTAIN);
    expect(planned.plan.edits).toEqual([]);
    expect(planned.refused.map(({ correction: refused }) => refused)).toEqual([both]);
  });
});

test.each([
  ["a cell hidden under a merged one", correction("certain", ["B1", toText("x")]), "merged-away"],
  ["a number that is none", correction("certain", ["J8", toNumber("十")]), "not-a-number"],
  ["two values for one cell", correction("certain", ["J8", toNumber("1")], ["J8", toNumber("2")]), "contradicts-itself"],
])("%s is refused", (_, fix, why) => {
  const planned = planWrites([withFix("J8", fix)], grids, CERTAIN);
  expect(planned.plan.edits).toEqual([]);
  expect(planned.refused.map((refusal) => refusal.why)).toEqual([why]);
});

test("a sheet that is gone is refused", () => {
  const planned = planWrites([withFix("J8", correction("certain", ["J8", toNumber("10")]))], [], CERTAIN);
  expect(planned.refused.map((refusal) => refusal.why)).toEqual(["sheet-missing"]);
});

test("a note says the old value, the new one and every reason once", () => {
  const again = { fixes: [correction("certain", ["J8", toNumber("10")])] };
  const findings = [finding("J8", again), finding("J8", again), finding("J9", { ...again, what: { zh: "合计少算", en: "sum too low" } })];
  const [edit] = planWrites(findings, grids, { ...CERTAIN, notes: true }).plan.edits;
  expect(edit?.note).toBe("原值 空白 → 新值 10：执行得分没有填写；合计少算");
});

test("the reasons of a note stand in one order, whichever finding comes first", () => {
  const fixes = [correction("certain", ["J8", toNumber("10")])];
  const [one, other] = ["甲", "乙"].map((zh) => finding("J8", { fixes, what: { zh, en: zh } }));
  if (one === undefined || other === undefined) throw new Error("two findings were made");
  const noteOf = (...findings: readonly Finding[]): string | undefined => planWrites(findings, grids, { ...CERTAIN, notes: true }).plan.edits[0]?.note;
  expect(noteOf(one, other)).toBe(noteOf(other, one));
});

test("an error value is expected as its text", () => {
  const broken = { ...sheetGrid(), cells: [[{ value: { error: "#REF!" }, text: "#REF!" }]] };
  const planned = planWrites([withFix("A1", correction("certain", ["A1", toNumber("1")]))], [broken], CERTAIN);
  expect(planned.plan.edits[0]?.expect).toEqual({ value: "#REF!" });
});
