import { formulaTokens, type Token } from "./formula-tokens";
import type { AreaNode, FormulaNode, FormulaTree, Operator } from "./formula-tree";

/** How tightly operators bind; equals are taken from left to right, the power too. */
const BINDING: Readonly<Record<Operator, number>> = { "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 };
/** Functions whose cells are known only once they are worked out. */
const POINTING = new Set(["INDIRECT", "OFFSET"]);
/** Brackets inside brackets, at most. */
const MAX_DEPTH = 100;

/** Takes a formula (without "=") apart; null when it holds what is not known here. */
export function formulaTree(formula: string): FormulaTree | null {
  const tokens = formulaTokens(formula);
  return tokens === null ? null : new FormulaParser(tokens).tree();
}

class FormulaParser {
  private at = 0;
  private depth = 0;
  private readonly areas: AreaNode[] = [];
  private hasHiddenReferences = false;

  constructor(private readonly tokens: readonly Token[]) {}

  tree(): FormulaTree | null {
    const root = this.expression(1);
    if (root === null || this.at < this.tokens.length) return null;
    return { root, areas: this.areas, hasHiddenReferences: this.hasHiddenReferences };
  }

  private expression(least: number): FormulaNode | null {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.at];
      if (left === null || token?.kind !== "operator" || BINDING[token.operator] < least) return left;
      this.at++;
      const right = this.expression(BINDING[token.operator] + 1);
      left = right === null ? null : { kind: "binary", operator: token.operator, left, right };
    }
  }

  /** An operand with its signs: in spreadsheets a sign binds tighter than the power, -2^2 is 4. */
  private operand(): FormulaNode | null {
    let signs = 0;
    let isNegative = false;
    for (let token = this.tokens[this.at]; token?.kind === "operator" && (token.operator === "-" || token.operator === "+"); token = this.tokens[this.at]) {
      if (token.operator === "-") isNegative = !isNegative;
      signs++;
      this.at++;
    }
    let node = this.primary();
    while (node !== null && this.takes("%")) node = { kind: "percent", of: node };
    if (node === null || signs === 0 || !isNegative) return node;
    return { kind: "negated", of: node };
  }

  private primary(): FormulaNode | null {
    const token = this.tokens[this.at++];
    if (token === undefined || this.depth > MAX_DEPTH) return null;
    if (token.kind === "constant") return token;
    if (token.kind === "area") {
      this.areas.push(token);
      return token;
    }
    this.depth++;
    const node = token.kind === "function" ? this.call(token.name) : token.kind === "sign" && token.sign === "(" ? this.bracket() : null;
    this.depth--;
    return node;
  }

  private bracket(): FormulaNode | null {
    const inside = this.expression(1);
    return this.takes(")") ? inside : null;
  }

  private call(name: string): FormulaNode | null {
    const args: FormulaNode[] = [];
    this.hasHiddenReferences ||= POINTING.has(name);
    if (this.takes(")")) return { kind: "call", name, args };
    for (;;) {
      const arg = this.isAtEndOfArgument() ? ({ kind: "missing" } as const) : this.expression(1);
      if (arg === null) return null;
      args.push(arg);
      if (this.takes(")")) return { kind: "call", name, args };
      if (!this.takes(",")) return null;
    }
  }

  private isAtEndOfArgument(): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "sign" && (token.sign === "," || token.sign === ")");
  }

  private takes(sign: "(" | ")" | "," | "%"): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || token.sign !== sign) return false;
    this.at++;
    return true;
  }
}
