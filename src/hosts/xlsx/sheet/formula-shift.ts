import { columnLetters, columnNumber } from "../../../core/grid/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** A formula cut into the texts between its references and the references that move with the cell. */
export interface MovableFormula {
  readonly texts: readonly string[];
  readonly references: readonly MovableReference[];
}

/** A reference: 0-based row and column, null where it has none (whole rows and columns). */
interface MovableReference {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

const REFERENCE = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})/y;
const WHOLE_COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\u0080-\uffff])/y;
const WHOLE_ROWS = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!\u0080-\uffff])/y;
const WORD = /[\w.\\?\u0080-\uffff]/;

/** Finds the references of a formula (without "="); quoted texts, sheet names, functions and names are left alone. */
export function movableFormula(formula: string): MovableFormula {
  const texts: string[] = [];
  const references: MovableReference[] = [];
  let from = 0;
  const take = (start: number, end: number, reference: MovableReference): void => {
    texts.push(formula.slice(from, start));
    references.push(reference);
    from = end;
  };
  for (let at = 0; at < formula.length; ) {
    const char = formula.charAt(at);
    if (char === '"' || char === "'") at = pastQuoted(formula, at, char);
    else if (char === "[") at = pastBracket(formula, at);
    else if (char === "$" || WORD.test(char)) at = pastWord(formula, at, take);
    else at++;
  }
  texts.push(formula.slice(from));
  return { texts, references };
}

/** The formula as it reads when its cell moves; references pushed off the sheet become #REF!. */
export function movedFormula({ texts, references }: MovableFormula, rows: number, columns: number): string {
  let formula = texts[0] ?? "";
  for (const [index, reference] of references.entries()) {
    formula += movedReference(reference, rows, columns) + (texts[index + 1] ?? "");
  }
  return formula;
}

/** The formula as it reads after rows or columns were put in before everything it refers to: fixed references move too. */
export function pushedFormula(formula: string, rows: number, columns: number): string {
  const { texts, references } = movableFormula(formula);
  return movedFormula({ texts, references: references.map((reference) => ({ ...reference, rowFixed: false, columnFixed: false })) }, rows, columns);
}

function movedReference(reference: MovableReference, rows: number, columns: number): string {
  const row = reference.row === null ? null : reference.row + (reference.rowFixed ? 0 : rows);
  const column = reference.column === null ? null : reference.column + (reference.columnFixed ? 0 : columns);
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return "#REF!";
  if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return "#REF!";
  const letters = column === null ? "" : (reference.columnFixed ? "$" : "") + columnLetters(column);
  const digits = row === null ? "" : (reference.rowFixed ? "$" : "") + String(row + 1);
  return letters + digits;
}

type Take = (start: number, end: number, reference: MovableReference) => void;

function pastWord(formula: string, at: number, take: Take): number {
  const columns = matchAt(WHOLE_COLUMNS, formula, at);
  if (columns !== null) {
    const [whole, fixedA = "", a = "", fixedB = "", b = ""] = columns;
    const colon = at + fixedA.length + a.length;
    if (columnNumber(a) < MAX_COLUMNS && columnNumber(b) < MAX_COLUMNS) {
      take(at, colon, { column: columnNumber(a), columnFixed: fixedA !== "", row: null, rowFixed: false });
      take(colon + 1, at + whole.length, { column: columnNumber(b), columnFixed: fixedB !== "", row: null, rowFixed: false });
      return at + whole.length;
    }
  }
  const rows = matchAt(WHOLE_ROWS, formula, at);
  if (rows !== null) {
    const [whole, fixedA = "", a = "", fixedB = "", b = ""] = rows;
    const colon = at + fixedA.length + a.length;
    take(at, colon, { column: null, columnFixed: false, row: Number(a) - 1, rowFixed: fixedA !== "" });
    take(colon + 1, at + whole.length, { column: null, columnFixed: false, row: Number(b) - 1, rowFixed: fixedB !== "" });
    return at + whole.length;
  }
  const match = matchAt(REFERENCE, formula, at);
  if (match !== null) {
    const [whole, columnFixed = "", letters = "", rowFixed = "", digits = ""] = match;
    const end = at + whole.length;
    const column = columnNumber(letters);
    const next = formula.charAt(end);
    if (column < MAX_COLUMNS && Number(digits) <= MAX_ROWS && next !== "(" && next !== "!" && !WORD.test(next)) {
      take(at, end, { column, columnFixed: columnFixed !== "", row: Number(digits) - 1, rowFixed: rowFixed !== "" });
      return end;
    }
  }
  let end = at + 1;
  while (end < formula.length && WORD.test(formula.charAt(end))) end++;
  return end;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** One past a quoted text; a doubled quote inside belongs to it. */
function pastQuoted(formula: string, at: number, quote: string): number {
  for (let p = at + 1; p < formula.length; p++) {
    if (formula[p] !== quote) continue;
    if (formula[p + 1] !== quote) return p + 1;
    p++;
  }
  return formula.length;
}

/** One past a bracket (table columns, names of other workbooks), brackets inside included. */
function pastBracket(formula: string, at: number): number {
  let depth = 0;
  for (let p = at; p < formula.length; p++) {
    if (formula[p] === "'") p++;
    else if (formula[p] === "[") depth++;
    else if (formula[p] === "]" && --depth === 0) return p + 1;
  }
  return formula.length;
}
