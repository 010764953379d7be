import type { Area } from "../../../core/grid/grid";

/** Operators between two operands. */
export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Cells a formula names; `sheet` is null for the formula's own. */
export interface AreaNode {
  readonly kind: "area";
  readonly sheet: string | null;
  readonly area: Area;
}

/** A call of a function, its name in capitals. */
export interface CallNode {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly FormulaNode[];
}

/** A formula taken apart; "missing" is an argument left empty. */
export type FormulaNode =
  | AreaNode
  | CallNode
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "negated"; readonly of: FormulaNode }
  | { readonly kind: "percent"; readonly of: FormulaNode }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: FormulaNode; readonly right: FormulaNode };

/** A formula and what it refers to. */
export interface FormulaTree {
  readonly root: FormulaNode;
  readonly areas: readonly AreaNode[];
  /** True when it may also refer to cells that are not written in it. */
  readonly hasHiddenReferences: boolean;
}
