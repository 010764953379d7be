import type { Area, CellValue, SheetVisibility } from "../../../src/core/grid/grid";

/** The largest sheet Excel knows. */
export const MAX_ROWS = 1_048_576;
/** The widest sheet Excel knows. */
export const MAX_COLUMNS = 16_384;

/** The look of a cell's background; a cell without one has no fill at all. */
export interface FillModel {
  readonly color: string;
  /** Theme shade from -1 to 1; Excel reports none for a cell without a fill. */
  readonly tint: number;
  /** Pattern name when it is not a plain fill, for example "Gray50". */
  readonly pattern?: string;
  readonly patternColor?: string;
}

/** One stored cell. */
export interface CellModel {
  value: CellValue;
  /** Formula with its leading "=". */
  formula: string | null;
  numberFormat: string;
  /** True when the text was typed with a leading apostrophe, which Excel keeps as part of the style. */
  quotePrefix: boolean;
  fill: FillModel | null;
  locked: boolean;
  /** Set while the cell belongs to an array formula or to a spilled one; holds the anchor. */
  array: { readonly kind: "array" | "spill"; readonly row: number; readonly column: number } | null;
}

/** What a protected sheet still allows. */
export interface ProtectionModel {
  readonly allowFormatCells: boolean;
  readonly allowEditObjects: boolean;
}

/** A note or the first post of a comment on a cell. */
export interface RemarkModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
}

/** A cell as a new one looks. */
export function blankCell(): CellModel {
  return { value: null, formula: null, numberFormat: "General", quotePrefix: false, fill: null, locked: true, array: null };
}

/** A sheet: sparse cells and what surrounds them. */
export class SheetModel {
  visibility: SheetVisibility = "visible";
  readonly rows: (CellModel | undefined)[][] = [];
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly notes: RemarkModel[] = [];
  readonly comments: RemarkModel[] = [];
  /** Areas with conditional formats. */
  readonly conditionalFormats: Area[] = [];
  protection: ProtectionModel | null = null;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The stored cell, if there is one. */
  cell(row: number, column: number): CellModel | undefined {
    return this.rows[row]?.[column];
  }

  /** The stored cell, made when there is none. */
  touch(row: number, column: number): CellModel {
    const cells = (this.rows[row] ??= []);
    return (cells[column] ??= blankCell());
  }

  /** The merged area a cell lies in. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  }

  /** True for a cell of a merged area other than its first: what is written there vanishes. */
  isMergedAway(row: number, column: number): boolean {
    const area = this.mergeAt(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  }

  /** The smallest area that holds every value (and, unless `valuesOnly`, every format); null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const [row, cells] of this.rows.entries()) {
      for (const [column, cell] of (cells as readonly (CellModel | undefined)[] | undefined)?.entries() ?? []) {
        if (cell === undefined || !isUsed(cell, valuesOnly)) continue;
        area = area === null ? { top: row, left: column, bottom: row, right: column } : stretched(area, row, column);
      }
    }
    return area;
  }
}

function isUsed(cell: CellModel, valuesOnly: boolean): boolean {
  if (cell.value !== null || cell.formula !== null) return true;
  return !valuesOnly && (cell.fill !== null || cell.numberFormat !== "General");
}

function stretched(area: Area, row: number, column: number): Area {
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

/** A workbook as Excel holds it open. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly settings = new Map<string, unknown>();
  activeSheet = 0;
  selection: { readonly sheet: SheetModel; readonly area: Area } | null = null;
  isReadOnly = false;
  private made = 0;

  constructor(public name = "自评表.xlsx") {}

  /** A new identifier, the same in every run. */
  newId(): string {
    this.made += 1;
    return `{00000000-0001-0000-0000-${String(this.made).padStart(12, "0")}}`;
  }

  addSheet(name: string): SheetModel {
    const sheet = new SheetModel(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The sheet with this name or identifier; Excel compares names without case. */
  find(key: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  /** The sheet with this name; throws when a test asks for one that is not there. */
  sheet(name: string): SheetModel {
    const found = this.find(name);
    if (found === undefined) throw new Error(`The emulated workbook has no sheet ${name}.`);
    return found;
  }
}
