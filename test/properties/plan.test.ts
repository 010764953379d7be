import fc from "fast-check";
import { contentSignature, stateOf } from "../../src/core/findings/content";
import type { Correction, Finding } from "../../src/core/findings/finding";
import { cellAt } from "../../src/core/grid/grid";
import { planWrites, type PlannedWrites, type PlanOptions } from "../../src/core/plan";
import { anyFindings, anyGrids, holds, keyOf, written } from "../support/plan-arbitraries";

const anyOptions: fc.Arbitrary<PlanOptions> = fc.record({ trust: fc.constantFrom("certain" as const, "review" as const), formulas: fc.boolean(), notes: fc.boolean() });
const RUNS = { numRuns: 600 };

/** The findings whose correction got into the plan: they have one that trust allows, and it was not handed back. */
function accepted(findings: readonly Finding[], planned: PlannedWrites, { trust }: PlanOptions): readonly Finding[] {
  const handedBack = new Set([...planned.conflicts.flatMap((conflict) => conflict.proposals), ...planned.refused].map((proposal) => proposal.finding));
  return findings.filter((finding) => !handedBack.has(finding) && allowed(finding, trust).length > 0);
}

function allowed(finding: Finding, trust: PlanOptions["trust"]): readonly Correction[] {
  return finding.fixes.filter((fix) => fix.trust === "certain" || (trust === "review" && fix.trust === "review"));
}

test("the order of the findings does not matter", () => {
  fc.assert(
    fc.property(anyFindings.chain((findings) => fc.tuple(fc.constant(findings), fc.shuffledSubarray([...findings], { minLength: findings.length }))), anyGrids, anyOptions, ([findings, shuffled], grids, options) => {
      expect(planWrites(shuffled, grids, options)).toEqual(planWrites(findings, grids, options));
    }),
    RUNS,
  );
});

test("there is one edit per cell, in reading order, and it expects what the sheet holds", () => {
  fc.assert(
    fc.property(anyFindings, anyGrids, anyOptions, (findings, grids, options) => {
      const { edits } = planWrites(findings, grids, options).plan;
      const keys = edits.map((edit) => keyOf(edit.at));
      expect(new Set(keys).size).toBe(keys.length);
      const rank = edits.map(({ at }) => grids.findIndex((grid) => grid.sheet === at.sheet) * 100 + at.row * 10 + at.column);
      expect(rank).toEqual([...rank].sort((a, b) => a - b));
      for (const edit of edits) {
        const grid = grids.find(({ sheet }) => sheet === edit.at.sheet);
        expect(grid === undefined ? null : stateOf(cellAt(grid, edit.at.row, edit.at.column))).toEqual(edit.expect);
      }
    }),
    RUNS,
  );
});

test("once written, there is nothing left to write", () => {
  fc.assert(
    fc.property(anyFindings, anyGrids, anyOptions, (findings, grids, options) => {
      const after = written(grids, planWrites(findings, grids, options).plan.edits);
      expect(planWrites(findings, after, options).plan.edits).toEqual([]);
    }),
    RUNS,
  );
});

test("a correction is made as a whole or not at all", () => {
  fc.assert(
    fc.property(anyFindings, anyGrids, anyOptions, (findings, grids, options) => {
      const planned = planWrites(findings, grids, options);
      const made = accepted(findings, planned, options);
      const after = written(grids, planned.plan.edits);
      for (const finding of made) {
        expect(allowed(finding, options.trust).some((fix) => fix.edits.every((edit) => holds(after, edit)))).toBe(true);
      }
      const wanted = new Set(made.flatMap((finding) => allowed(finding, options.trust)).flatMap((fix) => fix.edits).map((edit) => `${keyOf(edit.at)}=${contentSignature(edit.to) ?? ""}`));
      for (const edit of planned.plan.edits) expect(wanted).toContain(`${keyOf(edit.at)}=${contentSignature(edit.to) ?? ""}`);
    }),
    RUNS,
  );
});

test("edits that belong together bear one number, and whatever is left out of it leaves every correction whole or unmade", () => {
  fc.assert(
    fc.property(anyFindings, anyGrids, anyOptions, fc.nat(9), (findings, grids, options, chance) => {
      const planned = planWrites(findings, grids, options);
      const { edits } = planned.plan;
      // One cell is refused by its host, and with it all that belongs to it.
      const lost = edits[chance % Math.max(1, edits.length)];
      const kept = edits.filter((edit) => edit !== lost && (edit.group === undefined || edit.group !== lost?.group));
      const [whole, after] = [written(grids, edits), written(grids, kept)];
      for (const finding of accepted(findings, planned, options)) {
        const touched = (fix: Correction): boolean => fix.edits.some((edit) => kept.some((one) => keyOf(one.at) === keyOf(edit.at)));
        // Of two ways to correct a finding only the one that was planned counts: others may write cells of the other for themselves.
        const meant = allowed(finding, options.trust).filter((fix) => fix.edits.every((edit) => holds(whole, edit)));
        expect(meant.some((fix) => fix.edits.every((edit) => holds(after, edit)) || !touched(fix))).toBe(true);
      }
      const sizes = edits.map(({ group }) => edits.filter((other) => group !== undefined && other.group === group).length);
      expect(sizes).not.toContain(1);
    }),
    RUNS,
  );
});

test("sure corrections leave every formula a formula", () => {
  fc.assert(
    fc.property(anyFindings, anyGrids, fc.boolean(), (findings, grids, formulas) => {
      for (const edit of planWrites(findings, grids, { trust: "certain", formulas }).plan.edits) {
        if (edit.expect.formula !== undefined) expect(edit.to.kind).toBe("formula");
        if (!formulas) expect(edit.to.kind).not.toBe("formula");
      }
    }),
    RUNS,
  );
});

test("whoever disagrees about a cell is named in its conflict", () => {
  fc.assert(
    fc.property(anyFindings, anyGrids, anyOptions, (findings, grids, options) => {
      const single = findings.filter((finding) => finding.fixes.length === 1 && allowed(finding, options.trust).length === 1);
      const planned = planWrites(single, grids, options);
      const refused = new Set(planned.refused.map((refusal) => refusal.finding));
      const edits = single.filter((finding) => !refused.has(finding)).flatMap((finding) => finding.fixes.flatMap((fix) => fix.edits.map((edit) => ({ finding, edit }))));
      const named = new Set(planned.conflicts.flatMap(({ at, proposals }) => proposals.map((proposal) => `${keyOf(at)} ${proposal.finding.what.zh}`)));
      const disagreeing = edits.filter((one) => edits.some((other) => keyOf(one.edit.at) === keyOf(other.edit.at) && contentSignature(one.edit.to) !== contentSignature(other.edit.to)));
      expect(named).toEqual(new Set(
        edits.filter((one) => disagreeing.some((other) => keyOf(other.edit.at) === keyOf(one.edit.at))).map((one) => `${keyOf(one.edit.at)} ${one.finding.what.zh}`),
      ));
    }),
    RUNS,
  );
});

test("every correction that trust allows is made, handed back or refused, never lost", () => {
  fc.assert(
    fc.property(anyFindings, anyGrids, anyOptions, (findings, grids, options) => {
      const planned = planWrites(findings, grids, options);
      const after = written(grids, planned.plan.edits);
      const handedBack = new Set([...planned.conflicts.flatMap((conflict) => conflict.proposals), ...planned.refused].map((proposal) => proposal.finding));
      for (const finding of findings.filter((one) => allowed(one, options.trust).length > 0)) {
        const isMade = allowed(finding, options.trust).some((fix) => fix.edits.every((edit) => holds(after, edit)));
        expect(isMade || handedBack.has(finding)).toBe(true);
      }
    }),
    RUNS,
  );
});
