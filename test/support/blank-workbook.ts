import { cellAt, isCellError, type Cell, type Grid } from "../../src/core";
import type { PlannedEdit } from "../../src/core/host";
import { openWorkbook, patchWorkbook } from "../../src/hosts/xlsx";

/** The bytes of a workbook with one sheet changed to what a grid holds: texts and blanks, the rest byte for byte. */
export function withSheet(bytes: Uint8Array, before: Grid, after: Grid): Uint8Array {
  const opened = openWorkbook(bytes, "样表.xlsx");
  if (!opened.ok) throw new Error(opened.problem.detail);
  const patched = patchWorkbook(opened.value, { edits: differences(before, after) }, { remember: false });
  if (!patched.ok) throw new Error(patched.problem.detail);
  if (patched.value.receipt.refused.length > 0) throw new Error(`refused: ${JSON.stringify(patched.value.receipt.refused)}`);
  return patched.value.bytes;
}

function differences(before: Grid, after: Grid): readonly PlannedEdit[] {
  const edits: PlannedEdit[] = [];
  for (let row = 0; row < before.rowCount; row += 1) {
    for (let column = 0; column < before.columnCount; column += 1) {
      const [was, is] = [cellAt(before, row, column), cellAt(after, row, column)];
      if ((was?.text ?? "") === (is?.text ?? "")) continue;
      edits.push({ at: { sheet: before.sheet, row, column }, expect: stateOf(was), to: { kind: "text", text: is?.text ?? "" }, mark: false });
    }
  }
  return edits;
}

function stateOf(cell: Cell | undefined): PlannedEdit["expect"] {
  const value = cell?.value ?? null;
  const plain = isCellError(value) ? value.error : value;
  return cell?.formula === undefined ? { value: plain } : { formula: cell.formula, value: plain };
}
