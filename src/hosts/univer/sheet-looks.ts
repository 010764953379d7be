import { readXlsx, type CellStyle, type Sheet } from "hucre/xlsx";
import type { IFreeze, IStyleData } from "@univerjs/presets";
import { styleOf } from "./cell-style";
import { colourOf } from "./colours";
import { dropDownsOf, type DropDown } from "./drop-downs";

/** How one sheet looks; rows and columns are 0-based, sizes in CSS pixels. */
export interface SheetLooks {
  /** Keyed "row,column". */
  readonly cells: ReadonlyMap<string, IStyleData>;
  readonly columns: ReadonlyMap<number, { readonly width: number | null; readonly isHidden: boolean }>;
  readonly rows: ReadonlyMap<number, { readonly height: number | null; readonly isHidden: boolean }>;
  readonly freeze: IFreeze | null;
  readonly hasGridlines: boolean;
  readonly tabColour: string;
  readonly dropDowns: readonly DropDown[];
  readonly undrawn: Undrawn;
}

/** How many pictures and charts a sheet holds; they stay in the file and are not drawn. */
export interface Undrawn {
  readonly pictures: number;
  readonly charts: number;
}

/** The looks of a sheet of which nothing is known. */
export const PLAIN_LOOKS: SheetLooks = { cells: new Map(), columns: new Map(), rows: new Map(), freeze: null, hasGridlines: true, tabColour: "", dropDowns: [], undrawn: { pictures: 0, charts: 0 } };

/** Pixels of a digit in the usual default font, which column widths are counted in. */
const DIGIT = 7;
/** CSS pixels of a point. */
const POINT = 4 / 3;

/** Reads how some sheets look, in the order of the workbook; null when the looks cannot be read, and the grid is drawn plainly. */
export async function readLooks(bytes: Uint8Array, sheets: readonly string[]): Promise<ReadonlyMap<string, SheetLooks> | null> {
  try {
    const book = await readXlsx(bytes, { readStyles: true, sheets: [...sheets] });
    const theme = book.themeColors ?? [];
    const known = new Map<string, IStyleData>();
    return new Map(book.sheets.map((sheet) => [sheet.name, looksOf(sheet, theme, known)]));
  } catch {
    // The looks are read by a reader of its own; what only that one cannot read is shown without looks.
    return null;
  }
}

function looksOf(sheet: Sheet, theme: readonly string[], known: Map<string, IStyleData>): SheetLooks {
  const cells = new Map<string, IStyleData>();
  for (const [place, { style }] of sheet.cells ?? []) {
    if (style !== undefined) cells.set(place, knownStyle(style, theme, known));
  }
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    cells,
    columns: new Map((sheet.columns ?? []).map(({ width, hidden }, index) => [index, { width: width === undefined ? null : Math.round(width * DIGIT), isHidden: hidden === true }])),
    rows: new Map([...(sheet.rowDefs ?? [])].map(([row, { height, hidden }]) => [row, { height: height === undefined ? null : Math.round(height * POINT), isHidden: hidden === true }])),
    freeze: rows === 0 && columns === 0 ? null : { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns },
    hasGridlines: sheet.view?.showGridLines !== false,
    tabColour: colourOf(sheet.view?.tabColor, theme) ?? "",
    dropDowns: dropDownsOf(sheet.dataValidations),
    undrawn: { pictures: sheet.images?.length ?? 0, charts: sheet.charts?.length ?? 0 },
  };
}

/** Cells that look alike share one style, as in the file. */
function knownStyle(style: CellStyle, theme: readonly string[], known: Map<string, IStyleData>): IStyleData {
  const key = JSON.stringify(style);
  const found = known.get(key);
  if (found !== undefined) return found;
  const fresh = styleOf(style, theme);
  known.set(key, fresh);
  return fresh;
}
