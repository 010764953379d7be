import { isCellError, type Area, type Cell, type CellValue, type Grid } from "../core";

/** True when two readings of a sheet are alike in all that a form is read from. */
export function sameGrid(a: Grid, b: Grid): boolean {
  return isSurroundedAlike(a, b) && sameCells(a, b);
}

function isSurroundedAlike(a: Grid, b: Grid): boolean {
  return (
    a.sheet === b.sheet && a.visibility === b.visibility && a.isProtected === b.isProtected && a.rowCount === b.rowCount && a.columnCount === b.columnCount &&
    sameLists(a.merges, b.merges, sameArea) && sameLists(a.skipped, b.skipped, Object.is) && sameNumbers(a.hiddenRows, b.hiddenRows) && sameNumbers(a.hiddenColumns, b.hiddenColumns) &&
    sameLists(a.notes, b.notes, (one, other) => one.row === other.row && one.column === other.column && one.text === other.text)
  );
}

function sameCells(a: Grid, b: Grid): boolean {
  for (let row = 0; row < a.rowCount; row += 1) {
    const [one, other] = [a.cells[row] ?? NO_CELLS, b.cells[row] ?? NO_CELLS];
    const width = Math.max(one.length, other.length);
    for (let column = 0; column < width; column += 1) {
      if (!sameCell(one[column], other[column])) return false;
    }
  }
  return true;
}

const NO_CELLS: readonly (Cell | undefined)[] = [];

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && a.formula === b.formula && a.text === b.text && a.numberFormat === b.numberFormat && sameValue(a.value, b.value);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function sameLists<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => {
    const other = b[index];
    return other !== undefined && isSame(one, other);
  });
}

function sameNumbers(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
