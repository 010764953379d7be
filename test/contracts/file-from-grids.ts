import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { areaAddress, cellAddress, columnLetters } from "../../src/core/grid/a1";
import { isCellError, type Cell, type Grid } from "../../src/core/grid/grid";
import { workbookOf } from "../support/xlsx-build";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A workbook file with these sheets. */
export function fileFromGrids(grids: readonly Grid[]): Uint8Array {
  const formats = [...new Set(grids.flatMap((grid) => grid.cells.flatMap((row) => row?.flatMap((cell) => cell?.numberFormat ?? []) ?? [])))];
  const names = grids.map(({ sheet, visibility }, index) => {
    const state = visibility === "visible" ? "" : ` state="${visibility === "hidden" ? "hidden" : "veryHidden"}"`;
    return `<sheet name="${escaped(sheet)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const file = workbookOf({ sheets: grids.map((grid) => sheetXml(grid, formats)), styles: styles(formats) });
  const parts = unzipSync(file);
  const main = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(/<sheets>.*<\/sheets>/, `<sheets>${names.join("")}</sheets>`);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(main) });
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(code)}"/>`).join("");
  const looks = formats.map((_, index) => `<xf numFmtId="${170 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("");
  return (
    (formats.length === 0 ? "" : `<numFmts count="${formats.length}">${codes}</numFmts>`) +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks}</cellXfs>`
  );
}

function sheetXml({ cells, merges, hiddenRows, hiddenColumns, isProtected }: Grid, formats: readonly string[]): string {
  const columns = [...hiddenColumns].map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`).join("");
  const rows = [...cells.entries()].map(([row, line]) => {
    const inside = [...(line?.entries() ?? [])].map(([column, cell]) => (cell === undefined ? "" : cellXml(row, column, cell, formats))).join("");
    return `<row r="${row + 1}"${hiddenRows.has(row) ? ' hidden="1"' : ""}>${inside}</row>`;
  });
  return (
    (columns === "" ? "" : `<cols>${columns}</cols>`) + `<sheetData>${rows.join("")}</sheetData>` + (isProtected ? '<sheetProtection sheet="1"/>' : "") +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`)
  );
}

function cellXml(row: number, column: number, { value, formula, numberFormat }: Cell, formats: readonly string[]): string {
  const place = `r="${cellAddress(row, column)}"${numberFormat === undefined ? "" : ` s="${formats.indexOf(numberFormat) + 1}"`}`;
  const computed = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (value === null) return `<c ${place}>${computed}</c>`;
  if (isCellError(value)) return `<c ${place} t="e">${computed}<v>${value.error}</v></c>`;
  if (typeof value === "number") return `<c ${place}>${computed}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${place} t="b">${computed}<v>${value ? 1 : 0}</v></c>`;
  return computed === "" ? `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>` : `<c ${place} t="str">${computed}<v>${escaped(value)}</v></c>`;
}

/** The file after another program has put a value into a cell that was there. */
export function withValue(file: Uint8Array, sheetNumber: number, row: number, column: number, value: string | number): Uint8Array {
  const parts = unzipSync(file);
  const name = `xl/worksheets/sheet${sheetNumber}.xml`;
  const address = columnLetters(column) + String(row + 1);
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?: t="\\w+")?(?:/>|>.*?</c>)`);
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  if (!cell.test(xml)) throw new Error(`${address} is not stored`);
  const inside = typeof value === "number" ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  return zipSync({ ...parts, [name]: strToU8(xml.replace(cell, `<c r="${address}"$1${inside}`)) });
}
