import { parseAreaAddress } from "../../../src/core/grid/a1";
import { FUNCTIONS, isFailure, numberOf, only, type Operand, type Value } from "./formula-functions";
import { parseFormula, type Expression } from "./formula-syntax";
import type { SheetModel, WorkbookModel } from "./model";

const parsed = new Map<string, Expression | null>();

/** Computes every formula of the workbook anew; one that is beyond the emulated Excel keeps the result it came with. */
export function recalculate(book: WorkbookModel): void {
  const run = new Calculation(book);
  for (const sheet of book.sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      for (const column of (cells as readonly unknown[] | undefined)?.keys() ?? []) run.settle(sheet, row, column);
    }
  }
}

class Calculation {
  private readonly settled = new Set<string>();

  constructor(private readonly book: WorkbookModel) {}

  /** Computes one cell, after all that it rests on; a circle keeps the values it had. */
  settle(sheet: SheetModel, row: number, column: number): void {
    const cell = sheet.cell(row, column);
    if (cell?.formula == null || cell.array !== null) return;
    const key = `${sheet.id}/${row}/${column}`;
    if (this.settled.has(key)) return;
    this.settled.add(key);
    const expression = expressionOf(cell.formula);
    if (expression === null || !isComputable(expression)) return;
    const value = only(this.evaluate(expression, sheet));
    cell.value = value ?? 0;
  }

  private evaluate(expression: Expression, home: SheetModel): Operand {
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "reference":
        return this.values(expression, home);
      case "sign": {
        const number = numberOf(this.evaluate(expression.operand, home));
        return isFailure(number) || expression.operator === "+" ? number : -number;
      }
      case "percent": {
        const number = numberOf(this.evaluate(expression.operand, home));
        return isFailure(number) ? number : number / 100;
      }
      case "operation":
        return operate(expression.operator, this.evaluate(expression.left, home), this.evaluate(expression.right, home));
      case "call":
        return this.call(expression.name, expression.args, home);
    }
  }

  private call(name: string, args: readonly Expression[], home: SheetModel): Operand {
    const evaluated = (index: number): Operand => {
      const arg = args[index];
      return arg === undefined ? null : this.evaluate(arg, home);
    };
    if (name === "IF") {
      const condition = only(evaluated(0));
      if (isFailure(condition)) return condition;
      return evaluated(condition === true || (typeof condition === "number" && condition !== 0) ? 1 : 2);
    }
    if (name === "IFERROR") return isFailure(only(evaluated(0))) ? evaluated(1) : evaluated(0);
    return FUNCTIONS[name]?.(args.map((_, index) => evaluated(index))) ?? { error: "#NAME?" };
  }

  private values(reference: { readonly sheet: string | null; readonly address: string }, home: SheetModel): Operand {
    const sheet = reference.sheet === null ? home : this.book.find(reference.sheet);
    const area = parseAreaAddress(reference.address);
    if (sheet === undefined || area === null) return { error: "#REF!" };
    const values: Value[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        this.settle(sheet, row, column);
        values.push(sheet.cell(row, column)?.value ?? null);
      }
    }
    return reference.address.includes(":") ? values : (values[0] ?? null);
  }
}

function expressionOf(formula: string): Expression | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  const expression = parseFormula(formula.slice(1));
  parsed.set(formula, expression);
  return expression;
}

function isComputable(expression: Expression): boolean {
  switch (expression.kind) {
    case "constant":
    case "reference":
      return true;
    case "sign":
    case "percent":
      return isComputable(expression.operand);
    case "operation":
      return isComputable(expression.left) && isComputable(expression.right);
    case "call":
      return (expression.name in FUNCTIONS || expression.name === "IF" || expression.name === "IFERROR") && expression.args.every(isComputable);
  }
}

function operate(operator: string, leftSide: Operand, rightSide: Operand): Value {
  const [left, right] = [only(leftSide), only(rightSide)];
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  if (operator === "&") return `${left ?? ""}${right ?? ""}`;
  if ("=<>".includes(operator.charAt(0))) return compare(operator, left ?? 0, right ?? 0);
  const [a, b] = [numberOf(left), numberOf(right)];
  if (isFailure(a)) return a;
  if (isFailure(b)) return b;
  if (operator === "/") return b === 0 ? { error: "#DIV/0!" } : a / b;
  return operator === "*" ? a * b : operator === "^" ? a ** b : operator === "+" ? a + b : a - b;
}

function compare(operator: string, left: string | number | boolean, right: string | number | boolean): boolean {
  if (operator === "=") return left === right;
  if (operator === "<>") return left !== right;
  if (operator === "<") return left < right;
  return operator === ">" ? left > right : operator === "<=" ? left <= right : left >= right;
}
