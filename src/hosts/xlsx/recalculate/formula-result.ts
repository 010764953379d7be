import { combined } from "./arithmetic";
import type { AreaNode, FormulaNode } from "./formula-tree";
import { FUNCTIONS, type Arguments } from "./functions";
import { numberOf, UNKNOWN, type Outcome } from "./outcome";

/** What stands in the filled cells of an area: nothing is listed for blank ones. UNKNOWN when it cannot be had. */
export type CellsOf = (node: AreaNode) => readonly Outcome[] | typeof UNKNOWN;

/** What a formula comes to over the cells it refers to. Nothing that is not known to come out as in a spreadsheet is worked out. */
export function formulaResult(root: FormulaNode, cells: CellsOf): Outcome {
  const given: Arguments = { cells, outcome: (node) => outcomeOf(node, given) };
  return given.outcome(root) ?? 0;
}

function outcomeOf(node: FormulaNode, given: Arguments): Outcome {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "missing":
      return null;
    case "area":
      return singleCell(node, given);
    case "negated": {
      const number = numberOf(given.outcome(node.of));
      return typeof number === "number" ? -number : number;
    }
    case "percent": {
      const number = numberOf(given.outcome(node.of));
      return typeof number === "number" ? number / 100 : number;
    }
    case "binary":
      return combined(node.operator, given.outcome(node.left), given.outcome(node.right));
    case "call": {
      const work = FUNCTIONS.get(node.name);
      return work === undefined ? UNKNOWN : work(node.args, given);
    }
  }
}

/** Several cells where one value is needed would spill or meet the formula's row: not worked out. */
function singleCell(node: AreaNode, given: Arguments): Outcome {
  const { top, left, bottom, right } = node.area;
  if (top !== bottom || left !== right) return UNKNOWN;
  const cells = given.cells(node);
  return cells === UNKNOWN ? UNKNOWN : (cells[0] ?? null);
}
