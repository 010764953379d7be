import { AddDataValidationMutation } from "@univerjs/preset-sheets-data-validation";
import type { IStyleData } from "@univerjs/presets";
import type { CellRef, Grid } from "../../core/grid/grid";
import { dropDownRule } from "./drop-downs";
import type { GridStage } from "./grid-stage";
import { PLAIN_LOOKS, readLooks, type SheetLooks } from "./sheet-looks";
import { putLooks, sheetId } from "./workbook-data";

/** How the sheets of one workbook look: read from its file sheet by sheet, when one is about to be shown. */
export class SheetDressing {
  private readonly known = new Map<string, SheetLooks>();
  /** Sheets whose widths, heights and lists are in the grid. */
  private readonly dressed = new Set<string>();

  constructor(
    private readonly stage: GridStage,
    private readonly id: string,
    private readonly grids: readonly Grid[],
    private readonly bytes: () => Uint8Array,
  ) {}

  /** Everything read so far, by name of the sheet. */
  get looks(): ReadonlyMap<string, SheetLooks> {
    return this.known;
  }

  async read(names: readonly string[]): Promise<void> {
    const read = names.length === 0 ? null : await readLooks(this.bytes(), names);
    for (const name of names) this.known.set(name, read?.get(name) ?? PLAIN_LOOKS);
  }

  styleAt({ sheet, row, column }: CellRef): IStyleData | undefined {
    return this.known.get(sheet)?.cells.get(`${row},${column}`);
  }

  isDressed(name: string): boolean {
    return this.dressed.has(name);
  }

  /** Reads the looks of a sheet that is about to be shown, and puts them into the grid. */
  async dress(name: string): Promise<void> {
    if (this.dressed.has(name)) return;
    await this.read([name]);
    const index = this.grids.findIndex(({ sheet }) => sheet === name);
    const [grid, looks] = [this.grids[index], this.known.get(name)];
    const data = this.stage.api.getWorkbook(this.id)?.getSheetBySheetId(sheetId(index))?.getSheet().getConfig();
    if (grid !== undefined && looks !== undefined && data !== undefined) putLooks(data, grid, looks, this.stage.room);
    this.takeAsDressed(name);
  }

  /** A sheet whose looks went into the grid with its cells; its lists follow. */
  takeAsDressed(name: string): void {
    this.dressed.add(name);
    const subUnitId = sheetId(this.grids.findIndex(({ sheet }) => sheet === name));
    for (const [index, list] of (this.known.get(name)?.dropDowns ?? []).entries()) {
      this.stage.commands.syncExecuteCommand(AddDataValidationMutation.id, { unitId: this.id, subUnitId, rule: dropDownRule(list, `${subUnitId}-list-${String(index)}`) });
    }
  }
}
