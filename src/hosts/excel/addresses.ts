import { cellAddress } from "../../core/grid/a1";
import { MAX_ADDRESS_LENGTH } from "./limits";

/** A cell of a sheet; row and column are 0-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Lists of addresses for getRanges: neighbours in a column joined to "J14:J25", each list short enough for Excel. */
export function addressLists(places: readonly Place[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  let length = 0;
  for (const address of joined(places)) {
    // Excel may add two "$" to each end and a comma between.
    const weight = address.length + (address.includes(":") ? 5 : 3);
    if (list !== "" && length + weight > MAX_ADDRESS_LENGTH) {
      lists.push(list);
      list = "";
      length = 0;
    }
    list = list === "" ? address : `${list},${address}`;
    length += weight;
  }
  return list === "" ? lists : [...lists, list];
}

function joined(places: readonly Place[]): readonly string[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { readonly column: number; readonly from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.column === column && row - run.to <= 1) run.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.map(({ column, from, to }) => (from === to ? cellAddress(from, column) : `${cellAddress(from, column)}:${cellAddress(to, column)}`));
}
