import fc from "fast-check";
import { contentSignature, valueSignature } from "../../src/core/findings/content";
import type { CellEdit, Correction, Finding, NewContent, Trust } from "../../src/core/findings/finding";
import { cellAt, type Cell, type CellRef, type Grid } from "../../src/core/grid/grid";
import type { PlannedEdit } from "../../src/core/host";
import { exampleGrid } from "./example-grid";
import { finding } from "./report-builders";

const SHEETS = ["甲", "乙"];
const SIZE = 2;

const anyPlace: fc.Arbitrary<CellRef> = fc.record({ sheet: fc.constantFrom(...SHEETS), row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) });

/** Few different contents, so that corrections often agree and often disagree. */
const anyContent: fc.Arbitrary<NewContent> = fc.oneof(
  fc.constantFrom("10", "10.0", "9", "x").map((number): NewContent => ({ kind: "number", number })),
  fc.constantFrom("10", "≤", "").map((text): NewContent => ({ kind: "text", text })),
  fc.record({ formula: fc.constantFrom("A1*2", "SUM(A1:A3)"), result: fc.constantFrom("10", "9") }).map(({ formula, result }): NewContent => ({ kind: "formula", formula, result })),
);

const anyCell = fc.constantFrom("", "10", "9", "≤", "'10", "=A1*2 → 10", "=B1+1 → 9", "#REF!");

const anySheet = (sheet: string): fc.Arbitrary<Grid> =>
  fc
    .tuple(fc.array(fc.array(anyCell, { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE }), fc.boolean())
    .map(([rows, isMerged]) => ({
      ...exampleGrid(rows.map((row) => row.join("\t")), sheet),
      merges: isMerged ? [{ top: 0, left: 1, bottom: 1, right: 1 }] : [],
    }));

/** Two sheets of four cells with numbers, texts, formulas, errors and merged areas. */
export const anyGrids: fc.Arbitrary<readonly Grid[]> = fc.tuple(anySheet("甲"), anySheet("乙"));

const anyCorrection = fc
  .record({ trust: fc.constantFrom<Trust>("certain", "certain", "review", "show"), first: fc.tuple(anyPlace, anyContent), rest: fc.array(fc.tuple(anyPlace, anyContent), { maxLength: 2 }) })
  .map(({ trust, first, rest }): Correction => {
    const edit = ([at, to]: readonly [CellRef, NewContent]): CellEdit => ({ at, to });
    return { title: { zh: "改正", en: "correct" }, trust, edits: [edit(first), ...rest.map(edit)] };
  });

/** Findings with up to two fixes each; their words tell them apart. */
export const anyFindings: fc.Arbitrary<readonly Finding[]> = fc
  .array(fc.record({ at: anyPlace, fixes: fc.array(anyCorrection, { maxLength: 2 }) }), { maxLength: 6 })
  .map((all) => all.map((more, index) => finding("A1", { ...more, what: { zh: `第${index}处`, en: `no ${index}` } })));

export const keyOf = (at: CellRef): string => `${at.sheet}!${at.row},${at.column}`;

/** The sheets as they stand after every edit of a plan was written. */
export function written(grids: readonly Grid[], edits: readonly PlannedEdit[]): readonly Grid[] {
  return grids.map((grid) => {
    const cells = grid.cells.map((row) => [...(row ?? [])]);
    for (const { at, to } of edits.filter((edit) => edit.at.sheet === grid.sheet)) {
      const row = cells[at.row] ?? [];
      row[at.column] = cellOf(to);
      cells[at.row] = row;
    }
    return { ...grid, cells };
  });
}

function cellOf(to: NewContent): Cell | undefined {
  if (to.kind === "text") return to.text === "" ? undefined : { value: to.text, text: to.text };
  if (to.kind === "number") return { value: Number(to.number), text: to.number };
  return { value: Number(to.result), text: to.result, formula: to.formula };
}

/** True when a cell amounts to what an edit would put there. */
export function holds(grids: readonly Grid[], edit: CellEdit): boolean {
  const grid = grids.find(({ sheet }) => sheet === edit.at.sheet);
  const cell = grid === undefined ? undefined : cellAt(grid, edit.at.row, edit.at.column);
  return valueSignature(cell?.value ?? null) === contentSignature(edit.to);
}
