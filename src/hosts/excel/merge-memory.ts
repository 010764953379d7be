import { parseAreaAddress } from "../../core/grid/a1";
import type { Area } from "../../core/grid/grid";
import { CELLS_PER_MERGE_BAND } from "./limits";

/**
 * Remembers the merged areas of sheets. Asking Excel for them empties the person's undo list, so they are asked for
 * again only when something may have changed them: never for a live re-check after typing.
 */
export class MergeMemory {
  private readonly known = new Map<string, readonly Area[]>();
  private readonly current = new Set<string>();
  private isWatching = false;

  /** While changes are watched, what is remembered stays true until a change is told. */
  watch(on: boolean): void {
    this.isWatching = on;
    this.current.clear();
  }

  /** Forgets that a sheet's areas are current: its cells were moved, or their look changed. */
  doubt(sheetId: string): void {
    this.current.delete(sheetId);
  }

  remember(sheetId: string, merges: readonly Area[]): void {
    this.known.set(sheetId, merges);
    if (this.isWatching) this.current.add(sheetId);
  }

  /** The areas, if they are known to be current. */
  currentMerges(sheetId: string): readonly Area[] | null {
    return this.current.has(sheetId) ? (this.known.get(sheetId) ?? null) : null;
  }

  /** The areas as last read, current or not. */
  lastMerges(sheetId: string): readonly Area[] | null {
    return this.known.get(sheetId) ?? null;
  }
}

/** Merged areas asked for and not yet answered. */
export interface MergeQuestion {
  readonly bands: readonly { readonly found: Excel.RangeAreas; readonly areas: Excel.RangeCollection }[];
}

/** Asks for the merged areas whose first cell lies in the rows 0 to `bottom` and the columns 0 to `right`. */
export function askForMerges(sheet: Excel.Worksheet, bottom: number, right: number): MergeQuestion {
  const columns = right + 1;
  const rows = Math.max(1, Math.floor(CELLS_PER_MERGE_BAND / columns));
  const bands: { found: Excel.RangeAreas; areas: Excel.RangeCollection }[] = [];
  for (let top = 0; top <= bottom; top += rows) {
    const band = sheet.getRangeByIndexes(top, 0, Math.min(rows, bottom - top + 1), columns).untrack();
    const found = band.getMergedAreasOrNullObject().untrack();
    found.load("areaCount");
    // The list of areas itself names only their first cells.
    found.areas.load("items/address");
    bands.push({ found, areas: found.areas });
  }
  return { bands };
}

/** The merged areas that were asked for, once Excel has answered. */
export function answeredMerges({ bands }: MergeQuestion): readonly Area[] {
  return bands.flatMap(({ found, areas }) => (found.isNullObject ? [] : areas.items.flatMap(({ address }) => areaOf(address))));
}

function areaOf(address: string): readonly Area[] {
  const area = parseAreaAddress(address.slice(address.lastIndexOf("!") + 1));
  return area === null ? [] : [area];
}

/** True for a cell of a merged area other than its first. */
export function isMergedAway(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}
