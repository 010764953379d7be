import fc from "fast-check";
import { cellAddress } from "../../src/core/grid/a1";
import type { NewContent } from "../../src/core/findings/finding";
import { cellAt, isCellError, type Grid } from "../../src/core/grid/grid";
import type { Host, PlannedEdit, Receipt, RestoreReceipt } from "../../src/core/host";
import { MemoryHost } from "../../src/hosts/memory";
import { XlsxFileHost } from "../../src/hosts/xlsx";
import { workbookOf } from "../support/xlsx-build";
import { faultsOf } from "../support/xlsx-checker";
import { editOf, must, opened, patched, placeName } from "../support/xlsx-corrections";
import { gridsOf } from "../support/xlsx-files";

/** XLSX_HOST_RUNS=1000 runs the long form. */
const numRuns = Number(process.env["XLSX_HOST_RUNS"] ?? 40);
const SIZE = 4;
const SHEETS = ["表1", "表2"];

const place = fc.record({ sheet: fc.constantFrom(...SHEETS), row: fc.nat(SIZE), column: fc.nat(SIZE) });
const content: fc.Arbitrary<NewContent> = fc.oneof(
  fc.constantFrom("8", "8.50", "-3", "0", "1e3").map((number): NewContent => ({ kind: "number", number })),
  fc.constantFrom("", "文", "=1+1", "8", " 前后 ", "_x0041_\u0001").map((text): NewContent => ({ kind: "text", text })),
  fc.constantFrom("A1*2", "SUM(A1:B2)", '"<"&A1').map((formula): NewContent => ({ kind: "formula", formula, result: "16" })),
  fc.constant<NewContent>({ kind: "number", number: "多" }),
);
const wanted = fc.record({ at: place, to: content, mark: fc.boolean(), note: fc.option(fc.constantFrom("原值 → 新值", "第二次\n更正")), stale: fc.nat(9).map((n) => n === 0), group: fc.option(fc.nat(1)) });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("apply" as const), edits: fc.uniqueArray(wanted, { maxLength: 5, selector: ({ at }) => placeName(at) }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("type" as const), at: place, value: fc.constantFrom(8, 10, 77) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clear" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reopen" as const) }) },
);
const cellXml = fc.constantFrom("", "", "<v>8</v>", "<v>10</v>", "<f>A1*2</f><v>16</v>", '|t="str"><v>文</v>', '|t="str"><v>指标</v>', '|t="b"><v>1</v>', '|t="e"><v>#REF!</v>');
const sheet = fc
  .tuple(fc.array(fc.array(cellXml, { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE }), fc.boolean(), fc.nat(5))
  .map(([rows, isMerged, locked]) => {
    const cell = (inside: string, r: number, c: number): string =>
      inside === "" ? "" : inside.startsWith("|") ? `<c r="${cellAddress(r, c)}" ${inside.slice(1)}</c>` : `<c r="${cellAddress(r, c)}">${inside}</c>`;
    const data = rows.map((cells, r) => `<row r="${r + 1}">${cells.map((inside, c) => cell(inside, r, c)).join("")}</row>`).join("");
    return `<sheetData>${data}</sheetData>${locked === 0 ? '<sheetProtection sheet="1"/>' : ""}${isMerged ? '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>' : ""}`;
  });

test("a file and a workbook in memory do the same, whatever is done to them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(sheet, sheet), fc.array(step, { maxLength: 8 }), async (sheets, steps) => {
      const bytes = workbookOf({ sheets });
      const memory = new MemoryHost(gridsOf(bytes), "表.xlsx");
      let file = new XlsxFileHost(opened(bytes, "表.xlsx"));
      for (const action of steps) {
        if (action.kind === "reopen") file = new XlsxFileHost(opened(file.bytes, "表.xlsx"));
        else if (action.kind === "type") file = typed(memory, file, action.at, action.value);
        else if (action.kind === "apply") {
          const plan = { edits: action.edits.map((edit) => planned(gridsOf(file.bytes), edit)) };
          const [a, b] = [must(await memory.apply(plan)), must(await file.apply(plan))];
          expect(spokenOf(b)).toEqual(spokenOf(a));
        } else {
          const restore = async (host: Host): Promise<RestoreReceipt> => must(await (action.kind === "undo" ? host.undo() : host.clearMarks()));
          expect(placesOf(await restore(file))).toEqual(placesOf(await restore(memory)));
        }
        expect(await file.ledgerSize()).toEqual(await memory.ledgerSize());
        expect(seenIn(must(await file.read()))).toEqual(seenIn(must(await memory.read())));
        expect(faultsOf(file.bytes)).toEqual([]);
      }
    }),
    { numRuns },
  );
}, 600_000);

function planned(grids: readonly Grid[], { at, to, mark, note, stale, group }: { at: PlannedEdit["at"]; to: NewContent; mark: boolean; note: string | null; stale: boolean; group: number | null }): PlannedEdit {
  const grid = grids.find((candidate) => candidate.sheet === at.sheet);
  if (grid === undefined) throw new Error("sheet missing");
  const edit = { ...editOf(grid, at.row, at.column, to, note ?? undefined), mark, ...(group === null ? {} : { group }) };
  return stale ? { ...edit, expect: { value: "别的" } } : edit;
}

/** A person types a number into a cell, where the sheet lets them. */
function typed(memory: MemoryHost, file: XlsxFileHost, at: PlannedEdit["at"], value: number): XlsxFileHost {
  const grid = gridsOf(file.bytes).find((candidate) => candidate.sheet === at.sheet);
  if (grid === undefined) throw new Error("sheet missing");
  // Texts tell where a cell belongs when rows move: a file may hand back what memory, which knows no rows that move, restores.
  if (typeof cellAt(grid, at.row, at.column)?.value === "string") return file;
  const edit = { ...editOf(grid, at.row, at.column, { kind: "number", number: String(value) }), mark: false };
  const { bytes, receipt } = patched(file.bytes, { edits: [edit] }, { remember: false });
  if (receipt.applied.length > 0) memory.type(at, { value });
  return new XlsxFileHost(opened(bytes, "表.xlsx"));
}

function spokenOf({ applied, refused }: Receipt): unknown {
  return [applied.map(({ at, before, after }) => [placeName(at), before, after]).sort(), refused.map(({ at, why, now }) => [placeName(at), why, now]).sort()];
}

function placesOf({ restored, handedBack }: RestoreReceipt): unknown {
  return [restored.map(placeName).sort(), handedBack.map(({ at, why }) => `${placeName(at)} ${why}`).sort()];
}

/** Values, formulas without their results, and notes, blank cells left aside. */
function seenIn(grids: readonly Grid[]): unknown {
  return grids.map((grid) => {
    const cells: string[] = [];
    for (let row = 0; row <= SIZE; row++) {
      for (let column = 0; column <= SIZE; column++) {
        const cell = cellAt(grid, row, column);
        const value = cell === undefined ? null : isCellError(cell.value) ? cell.value.error : cell.value;
        // What a formula comes to is computed anew where a file is read; memory computes nothing.
        if (cell?.formula !== undefined) cells.push(`${row},${column}: =${cell.formula}`);
        else if (value !== null) cells.push(`${row},${column}: ${JSON.stringify(value)}`);
      }
    }
    return { cells, notes: grid.notes };
  });
}
