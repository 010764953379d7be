import { parseAreaAddress } from "../../../core/grid/a1";
import type { Area } from "../../../core/grid/grid";
import type { RefusalReason } from "../../../core/host";
import { OPEN, XmlCursor } from "../xml/xml-cursor";
import type { PackageEdit } from "./package-edit";
import type { StyleEditor } from "./style-editor";
import type { SurveyedSheet } from "./workbook-edit";

/** Why cells of a sheet cannot be written, whatever is to be written. */
export class Obstacles {
  private headers: readonly Area[] | null = null;

  constructor(private readonly sheet: SurveyedSheet, private readonly styles: StyleEditor, private readonly edit: PackageEdit) {}

  /** The reason against writing a cell, or null. */
  at(row: number, column: number): RefusalReason | null {
    const { grid, survey } = this.sheet;
    const place = survey.place(row, column);
    if (place === undefined) return "not-written";
    if (grid.merges.some((area) => contains(area, row, column) && (row !== area.top || column !== area.left))) return "merged-away";
    const array = survey.arrays.find(({ area }) => contains(area, row, column));
    if (array !== undefined) return array.isDynamic && (row !== array.row || column !== array.column) ? "spill" : "array-formula";
    if (survey.isProtected && this.styles.isLocked(place.style)) return "protected";
    // A table's headings are said a second time in the table's own part; pictures in cells cannot be written back.
    if ((place.kind === "cell" && place.hasRichValue) || this.tableHeaders().some((area) => contains(area, row, column))) return "not-written";
    return null;
  }

  private tableHeaders(): readonly Area[] {
    this.headers ??= this.edit.links(this.sheet.entry.part).flatMap(({ type, target, external }) => {
      const bytes = type === "table" && !external ? this.edit.xml(target) : null;
      return bytes === null ? [] : headerOf(bytes);
    });
    return this.headers;
  }
}

function headerOf(table: Uint8Array): Area[] {
  const cursor = new XmlCursor(table);
  if (cursor.next() !== OPEN) return [];
  const area = parseAreaAddress(cursor.attribute("ref") ?? "");
  const rows = Number(cursor.attribute("headerRowCount") ?? 1);
  return area === null || rows < 1 ? [] : [{ ...area, bottom: area.top + rows - 1 }];
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
