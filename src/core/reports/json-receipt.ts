import { cellAddress } from "../grid/a1";
import type { CellState, Receipt } from "../host";
import { refusalWords } from "./problem-words";

/** What was written and what was not, for the results. */
export function receiptJson(receipt: Receipt): object {
  return {
    applied: receipt.applied.map(({ at, before, after }) => ({ sheet: at.sheet, cell: cellAddress(at.row, at.column), before: stateJson(before), after: stateJson(after) })),
    refused: receipt.refused.map(({ at, why }) => ({ sheet: at.sheet, cell: cellAddress(at.row, at.column), why, message: refusalWords(why).zh })),
  };
}

function stateJson(state: CellState): CellState["value"] {
  return state.formula === undefined ? state.value : `=${state.formula}`;
}
