import type { CellRef, Grid } from "../../../core/grid/grid";
import type { LedgerEntry } from "../ledger/ledger";
import type { SheetEntry } from "../package/workbook-part";
import type { CellFormats } from "../sheet/cell-formats";
import type { ReadSheetPart } from "../sheet/sheet-part";
import { guarded } from "../workbook-fault";
import { CalculatedSheet } from "./calculated-sheet";
import { placeKey, PlaceSet } from "./place-set";
import { Recalculation } from "./recalculation";

/** The sheets of a workbook, and how a sheet of it is read as it stands in the file. */
export interface CalculatedWorkbook {
  readonly sheets: readonly SheetEntry[];
  readonly formats: CellFormats;
  read(sheet: SheetEntry): ReadSheetPart;
}

/**
 * A corrected workbook as a spreadsheet program will show it. The file keeps the results from before the corrections until
 * such a program computes it; who reads it in between is given the new ones.
 */
export class CurrentResults {
  private readonly sheets = new Map<SheetEntry, CalculatedSheet | null>();
  private readonly grids = new Map<SheetEntry, Grid>();
  private readonly byName: ReadonlyMap<string, SheetEntry>;
  private readonly recalculation = new Recalculation((name) => this.named(name));

  private readonly corrected: ReadonlyMap<SheetEntry, readonly number[]>;

  constructor(private readonly workbook: CalculatedWorkbook, corrections: readonly LedgerEntry[]) {
    // Sheet names ignore case.
    this.byName = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.corrected = correctedCells(workbook.sheets, corrections);
  }

  /** A sheet with the results that rest on corrected cells computed anew. */
  grid(entry: SheetEntry): Grid {
    const known = this.grids.get(entry);
    if (known !== undefined) return known;
    const sheet = this.sheet(entry);
    if (sheet === null) return this.workbook.read(entry).grid;
    for (const key of sheet.formulas.all) this.recalculation.settle(sheet, key);
    const grid = sheet.result(this.workbook.formats);
    this.grids.set(entry, grid);
    return grid;
  }

  /** Formulas on the sheets read so far that may rest on corrected cells and could not be computed anew. */
  uncomputed(): readonly CellRef[] {
    return [...this.grids.keys()].flatMap((entry) => this.sheets.get(entry)?.unknown() ?? []);
  }

  private named(name: string): CalculatedSheet | null {
    const entry = this.byName.get(name.toLowerCase());
    return entry === undefined ? null : this.sheet(entry);
  }

  /** Null when the sheet cannot be read: that matters to those who ask for the sheet itself, not to a formula elsewhere. */
  private sheet(entry: SheetEntry): CalculatedSheet | null {
    const known = this.sheets.get(entry);
    if (known !== undefined) return known;
    const read = guarded(() => this.workbook.read(entry));
    const sheet = read.ok ? new CalculatedSheet(read.value, new PlaceSet(this.corrected.get(entry) ?? [])) : null;
    this.sheets.set(entry, sheet);
    return sheet;
  }
}

/** The corrected cells by sheet. A correction belongs to the sheet of its name; when that is gone, to the one that bears its number. */
function correctedCells(sheets: readonly SheetEntry[], corrections: readonly LedgerEntry[]): ReadonlyMap<SheetEntry, readonly number[]> {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const byNumber = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
  const cells = new Map<SheetEntry, number[]>();
  for (const { sheet: name, sheetId, row, column } of corrections) {
    const sheet = byName.get(name) ?? byNumber.get(sheetId);
    if (sheet === undefined) continue;
    const keys = cells.get(sheet) ?? [];
    keys.push(placeKey(row, column));
    cells.set(sheet, keys);
  }
  return cells;
}
