import fc from "fast-check";
import { carryWrites, cellAt, contentText, planCarry, type CellRef, type Form, type Grid, type Item } from "../../src/core/index";
import { blankTemplate, formsOf } from "../support/carry-forms";
import { readSamples } from "../support/real-forms";

const sheets = readSamples().filter(({ grid }) => formsOf([grid]).some(({ kind }) => kind !== "narrative-report"));
const anySheet = fc.constantFrom(...sheets);
const keyOf = ({ row, column }: CellRef): string => `${String(row)},${String(column)}`;

function standsAt(grid: Grid, { row, column }: CellRef): unknown {
  return cellAt(grid, row, column)?.value ?? "";
}

/** Cells that speak of what was reached, and of money, for which last year's form has no say. */
function resultCells(form: Form): readonly Item[] {
  const rows = [...form.indicators, ...form.blankRows].flatMap(({ row, cells: { actual, score, reason } }) => [actual, score, reason].filter((item) => item?.at.row === row));
  const funds = form.funding.flatMap(({ cells: { adjusted, executed, rate, score, reason } }) => [adjusted, executed, rate, score, reason]);
  const fields = form.fields.filter(({ name }) => ["goalCompletion", "midTermCompletion", "process", "executionReason", "conclusion", "problems", "improvements", "declaredScore", "grade", "year"].includes(name)).map(({ item }) => item);
  return [...rows, ...funds, ...fields, form.totals.weight, form.totals.score].filter((item) => item !== null && item !== undefined);
}

test("only blank cells are filled, each once, and never with or by a result", () => {
  let carried = 0;
  fc.assert(
    fc.property(anySheet, anySheet, fc.boolean(), fc.infiniteStream(fc.boolean()), fc.option(fc.integer({ min: 2020, max: 2027 })), (last, next, isSame, choices, year) => {
      const prior = isSame ? next : last;
      const keep = choices[Symbol.iterator]();
      const template = blankTemplate(next.grid, undefined, () => keep.next().value === true);
      const [priors, templates] = [formsOf([prior.grid]), formsOf([template])];
      const plan = planCarry(priors, templates, year === null ? {} : { year });
      const cells = plan.pairs.flatMap((pair) => pair.cells);
      carried += cells.length;
      expect(cells.filter(({ at, to, behind = "" }) => standsAt(template, at) !== behind || !contentText(to).startsWith(behind.trimEnd()))).toEqual([]);
      // What stands before an answer is one label and nothing else.
      expect(cells.filter(({ behind }) => behind !== undefined && !/^[^:：]+[:：]\s*$/.test(behind))).toEqual([]);
      expect(new Set(cells.map(({ at }) => keyOf(at))).size).toBe(cells.length);
      expect(carryWrites(plan, [template]).edits.length).toBe(cells.length);
      const filled = new Set(templates.flatMap(resultCells).map(({ at }) => keyOf(at)));
      const sources = new Set(priors.flatMap(resultCells).map(({ at }) => keyOf(at)));
      expect(cells.filter(({ at, from }) => filled.has(keyOf(at)) || sources.has(keyOf(from.at)))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(carried).toBeGreaterThan(300);
});

test("a form carried into its own blank self, and carried again, leaves nothing more to carry", () => {
  fc.assert(
    fc.property(anySheet, ({ grid }) => {
      const template = blankTemplate(grid);
      const priors = formsOf([grid]);
      const plan = planCarry(priors, formsOf([template]));
      const cells = template.cells.map((row) => [...(row ?? [])]);
      for (const { at, to } of carryWrites(plan, [template]).edits) {
        const text = to.kind === "text" ? to.text : to.kind === "number" ? to.number : to.result;
        (cells[at.row] ??= [])[at.column] = { value: to.kind === "number" ? Number(text) : text, text };
      }
      const again = planCarry(priors, formsOf([{ ...template, cells }]));
      expect(again.pairs.flatMap((pair) => pair.cells).filter(({ what }) => what.zh.startsWith("三级指标"))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
