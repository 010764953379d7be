import { cellAddress } from "../grid/a1";
import type { CellState, Receipt } from "../host";
import type { LeftOut } from "./file-report";
import { problemMessage, refusalWords } from "./problem-words";

/** What was written and what was not, for the results. */
export function receiptJson(receipt: Receipt, leftOut: readonly LeftOut[]): object {
  return {
    applied: receipt.applied.map(({ at, before, after, lacks }) => ({
      sheet: at.sheet,
      cell: cellAddress(at.row, at.column),
      before: stateJson(before),
      after: stateJson(after),
      ...(lacks === undefined ? {} : { lacks }),
    })),
    refused: [...receipt.refused, ...leftOut].map(({ at, why }) => ({ sheet: at.sheet, cell: cellAddress(at.row, at.column), why, message: refusalWords(why).zh })),
    ...(receipt.interrupted === undefined ? {} : { interrupted: { kind: receipt.interrupted.kind, message: problemMessage(receipt.interrupted.kind).zh } }),
  };
}

function stateJson(state: CellState): CellState["value"] {
  return state.formula === undefined ? state.value : `=${state.formula}`;
}
