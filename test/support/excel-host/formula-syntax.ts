/** A parsed formula. */
export type Expression =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly address: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "operation"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "sign"; readonly operator: "-" | "+"; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}\d_.]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|([\p{L}_][\p{L}\d_.]*)|(<>|<=|>=|[-+*/^&=<>(),%]))/uy;

/** Binding strength of the operators that stand between two operands. */
const STRENGTH: Readonly<Record<string, number>> = { "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 };

interface Token {
  readonly kind: "text" | "reference" | "number" | "name" | "sign";
  readonly text: string;
  readonly sheet: string | null;
}

/** Parses a formula without its "="; null when it is more than the emulated Excel can compute. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenize(formula);
  if (tokens === null) return null;
  const reader = new Reader(tokens);
  const expression = reader.expression(0);
  return reader.isAtEnd() ? expression : null;
}

function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const text = formula.trimEnd();
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (found === null) return null;
    const [, string, sheet, reference, number, name, sign] = found;
    if (string !== undefined) tokens.push({ kind: "text", text: string.slice(1, -1).replaceAll('""', '"'), sheet: null });
    else if (reference !== undefined) tokens.push({ kind: "reference", text: reference, sheet: unquoted(sheet) });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, sheet: null });
    else if (name !== undefined) tokens.push({ kind: "name", text: name.toUpperCase(), sheet: null });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign, sheet: null });
  }
  return tokens;
}

function unquoted(sheet: string | undefined): string | null {
  return sheet === undefined ? null : sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  private isSign(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "sign" && token.text === text;
  }

  private takes(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.at += 1;
    return true;
  }

  expression(least: number): Expression | null {
    let left = this.operand();
    for (;;) {
      const operator = this.tokens[this.at];
      const strength = operator?.kind === "sign" ? STRENGTH[operator.text] : undefined;
      if (left === null || operator === undefined || strength === undefined || strength <= least) return left;
      this.at += 1;
      const right = this.expression(strength);
      if (right === null) return null;
      left = { kind: "operation", operator: operator.text, left, right };
    }
  }

  private operand(): Expression | null {
    for (const operator of ["-", "+"] as const) {
      if (!this.takes(operator)) continue;
      const operand = this.operand();
      return operand === null ? null : { kind: "sign", operator, operand };
    }
    let operand = this.primary();
    while (operand !== null && this.takes("%")) operand = { kind: "percent", operand };
    return operand;
  }

  private primary(): Expression | null {
    if (this.takes("(")) {
      const inner = this.expression(0);
      return this.takes(")") ? inner : null;
    }
    const token = this.tokens[this.at];
    if (token === undefined || token.kind === "sign") return null;
    this.at += 1;
    switch (token.kind) {
      case "text":
        return { kind: "constant", value: token.text };
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "reference":
        return { kind: "reference", sheet: token.sheet, address: token.text };
      case "name":
        return this.call(token.text);
    }
  }

  private call(name: string): Expression | null {
    if (!this.takes("(")) return name === "TRUE" || name === "FALSE" ? { kind: "constant", value: name === "TRUE" } : null;
    const args: Expression[] = [];
    if (this.takes(")")) return { kind: "call", name, args };
    do {
      const arg = this.expression(0);
      if (arg === null) return null;
      args.push(arg);
    } while (this.takes(","));
    return this.takes(")") ? { kind: "call", name, args } : null;
  }
}
