import fc from "fast-check";
import { cellAt, isCellError, type Grid, type NewContent } from "../../src/core/index";
import { patchWorkbook, undoWorkbook } from "../../src/hosts/xlsx";
import { editOf, opened, must } from "../support/xlsx-corrections";
import { bytesOf, FORMS, gridsOf, PRODUCERS, workbooksIn } from "../support/xlsx-files";
import { faultsOf } from "../support/xlsx-checker";
import { fuzzTarget, mustHold, quickly } from "./fuzz-target";
import { anyCellText } from "./texts";

const FILES = [`${FORMS}/rich-1.xlsx`, ...workbooksIn(PRODUCERS)].map((path) => bytesOf(path));

const anyContent: fc.Arbitrary<NewContent> = fc.oneof(
  anyCellText.map((text): NewContent => ({ kind: "text", text: text.slice(0, 2_000) })),
  fc.tuple(fc.integer(), fc.nat(99)).map(([whole, rest]): NewContent => ({ kind: "number", number: `${String(whole)}.${String(rest).padStart(2, "0")}` })),
);
const anyEdits = fc.uniqueArray(fc.record({ row: fc.nat(70), column: fc.nat(30), to: anyContent, note: fc.option(anyCellText) }), { minLength: 1, maxLength: 12, selector: ({ row, column }) => `${String(row)},${String(column)}` });

/** What a spreadsheet can hold of a text: no control characters of XML, no half of a pair, line ends as one character. */
function asHeld(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function contentAt(grid: Grid, row: number, column: number): string {
  const value = cellAt(grid, row, column)?.value ?? "";
  return isCellError(value) ? value.error : String(value);
}

function isWritten(grid: Grid, row: number, column: number, to: NewContent): boolean {
  const held = contentAt(grid, row, column);
  if (to.kind !== "text") return to.kind === "number" ? Number(held) === Number(to.number) : true;
  return asHeld(held) === asHeld(to.text);
}

/** Whatever is written into a real workbook: the file stays well made, holds what was applied, and undo gives the old cells back. */
export const patchTargets = [
  fuzzTarget("corrections in files", 25, fc.tuple(fc.nat(FILES.length - 1), anyEdits), ([index, edits]) => {
    const bytes = FILES[index] ?? new Uint8Array();
    const [before] = gridsOf(bytes);
    if (before === undefined) return;
    const plan = { edits: edits.map(({ row, column, to, note }) => editOf(before, row, column, to, note ?? undefined)) };
    const written = quickly(() => must(patchWorkbook(opened(bytes), plan)));
    const own = faultsOf(bytes);
    const made = faultsOf(written.bytes).filter((fault) => !own.includes(fault));
    mustHold(made.length === 0, `the file is as well made as before: ${made.join("; ")}`);
    const [after] = gridsOf(written.bytes);
    for (const { at } of written.receipt.applied) {
      const wanted = edits.find(({ row, column }) => row === at.row && column === at.column)?.to;
      mustHold(after !== undefined && wanted !== undefined && isWritten(after, at.row, at.column, wanted), `row ${String(at.row)}, column ${String(at.column)} holds what was written`);
    }
    const [undone] = gridsOf(quickly(() => must(undoWorkbook(opened(written.bytes)))).bytes);
    for (const { row, column } of edits) mustHold(undone !== undefined && contentAt(undone, row, column) === contentAt(before, row, column), "undo gives back what stood there");
  }),
];
