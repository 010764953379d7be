import { cellAddress } from "../../src/core/grid/a1";
import type { Grid } from "../../src/core/grid/grid";
import { WorkbookPackage } from "../../src/hosts/xlsx/package/workbook-package";
import { PackageEdit } from "../../src/hosts/xlsx/write/package-edit";
import { asUtf8 } from "../../src/hosts/xlsx/xml/encoding";
import { ZipArchive } from "../../src/hosts/xlsx/zip/zip-archive";

const decoder = new TextDecoder();

/** The XML of a part, or "". */
export function partText(bytes: Uint8Array, name: string): string {
  const part = new ZipArchive(bytes).part(name);
  return part === null ? "" : decoder.decode(asUtf8(part));
}

/** The file with one part changed, as another program might have done it meanwhile. */
export function replacedPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const edit = new PackageEdit(new WorkbookPackage(bytes));
  edit.set(name, change(partText(bytes, name)));
  return edit.bytes();
}

/** Names of the parts that are not, packed byte for packed byte, what they were; parts only in one of the files too. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [packedParts(before), packedParts(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

function packedParts(bytes: Uint8Array): Map<string, string> {
  const archive = new ZipArchive(bytes);
  return new Map(
    archive.entries.map(({ name, dataStart, dataEnd, crc, method, record, localStart }) => {
      const header = Buffer.from(bytes.subarray(localStart, dataStart)).toString("hex");
      return [name, `${header} ${Buffer.from(bytes.subarray(dataStart, dataEnd)).toString("base64")} ${crc} ${method} ${Buffer.from(record.subarray(0, 42)).toString("hex")}`];
    }),
  );
}

/** A sheet's XML without the cells at some addresses, rows left empty by that, and what a sheet says of its old-style drawing and extent. */
export function sheetWithout(xml: string, addresses: ReadonlySet<string>): string {
  return xml
    .replace(/<((?:\w+:)?)c\s[^>]*?r=["']([A-Z]+\d+)["'][^>]*?(?:\/>|>[^]*?<\/\1c>)/g, (cell, _: string, address: string) => (addresses.has(address) ? "" : cell))
    .replace(/<((?:\w+:)?)row\s[^>]*(?:\/>|>\s*<\/\1row>)/g, "")
    .replace(/<(?:\w+:)?legacyDrawing\s[^>]*\/>/g, "")
    .replace(/(<(?:\w+:)?dimension\s+ref=)["'][^"']*["']/, "$1")
    .replace(/\sspans=["'][^"']*["']/g, "");
}

/** Where two long texts part, with what surrounds the place in each; null when they are equal. */
export function firstDifference(a: string, b: string): readonly [string, string] | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at++;
  return [a.slice(Math.max(0, at - 60), at + 60), b.slice(Math.max(0, at - 60), at + 60)];
}

/** How each styled or filled cell of a sheet looks: font, fill, border, number format, alignment, protection, spelled out. */
export function looksOf(bytes: Uint8Array, sheetPart: string, stylesPart = "xl/styles.xml"): Map<string, string> {
  const styles = partText(bytes, stylesPart).replace(/<(\/?)\w+:/g, "<$1");
  const section = (name: string): string => new RegExp(`<${name}\\b[^>]*>([^]*?)</${name}>`).exec(styles)?.[1] ?? "";
  const items = (name: string, item: string): string[] => [...section(name).matchAll(new RegExp(`<${item}\\b[^>]*?(?:/>|>[^]*?</${item}>)`, "g"))].map(([whole]) => spelled(whole));
  const [fonts, fills, borders, xfs] = [items("fonts", "font"), items("fills", "fill"), items("borders", "border"), items("cellXfs", "xf")];
  const formats = new Map([...section("numFmts").matchAll(/numFmtId="(\d+)"/g)].map(([, id = ""], index) => [id, items("numFmts", "numFmt")[index] ?? ""]));
  const attribute = (xf: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(xf)?.[1] ?? "";
  const look = (style: number): string => {
    const xf = xfs[style] ?? "";
    const format = attribute(xf, "numFmtId") || "0";
    const rest = xf.replace(/\s(?:fontId|fillId|borderId|numFmtId|pivotButton)="[^"]*"/g, "");
    return [fonts[Number(attribute(xf, "fontId"))], fills[Number(attribute(xf, "fillId"))], borders[Number(attribute(xf, "borderId"))], formats.get(format) ?? format, rest].join(" | ");
  };
  const found = new Map<string, string>();
  for (const [, tag = ""] of partText(bytes, sheetPart).matchAll(/<(?:\w+:)?c(\s[^>]*?)\/?>/g)) {
    const address = /\br=["']([A-Z]+\d+)["']/.exec(tag)?.[1];
    if (address !== undefined) found.set(address, look(Number(/\bs=["'](\d+)["']/.exec(tag)?.[1] ?? 0)));
  }
  return found;
}

/** Markup with its attributes in order and double quotes. */
function spelled(xml: string): string {
  return xml.replace(/<([\w.-]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g, (_, name: string, attributes: string, close: string) => {
    const list = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, a, b]) => `${key ?? ""}="${a ?? b ?? ""}"`);
    return `<${[name, ...list.sort()].join(" ")}${close}>`;
  });
}

/** All that a grid holds, by address, for comparing. */
export function gridContent(grid: Grid): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  grid.cells.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell !== undefined && (cell.value !== null || cell.formula !== undefined)) found[cellAddress(r, c)] = cell;
    }),
  );
  return { cells: found, merges: grid.merges, notes: grid.notes, hidden: [...grid.hiddenRows], isProtected: grid.isProtected };
}

const FEATURES: Readonly<Record<string, RegExp>> = {
  merges: /<mergeCell\s/g, validations: /<dataValidation\s/g, "validations of later versions": /x14:dataValidation\s/g, "conditional formats": /<cfRule\s/g,
  "conditional formats of later versions": /x14:cfRule\s/g, "data bars": /dataBar/g, hyperlinks: /<hyperlink\s/g, "print set-up": /<pageSetup\s/g, margins: /<pageMargins\s/g,
  "headers and footers": /<oddHeader>[^<]+<\/oddHeader>|<oddFooter>[^<]+<\/oddFooter>/g, "page breaks": /<brk\s/g, "frozen panes": /<pane\s/g, "tab colour": /<tabColor\s/g,
  "columns of a width": /<col\s/g, "hidden columns": /<col\s[^>]*hidden=["']1/g, "hidden rows": /<row\s[^>]*hidden=["']1/g, "row heights": /<row\s[^>]*\sht=/g,
  "editable ranges": /<protectedRange\s/g, "readings of names": /phoneticPr|rPh/g, "ignored warnings": /<ignoredError\s/g, names: /<definedName\s/g, "names of lists": /\{"＝"/g,
  "print areas": /_xlnm\.Print_Area/g, "print titles": /_xlnm\.Print_Titles/g, charts: /<c:barChart|<c:lineChart|<c:pieChart|chartSpace/g, "chart series": /<c:ser>/g,
  pictures: /<xdr:pic>|<pic>/g, "picture places": /AnchorType|twoCellAnchor|oneCellAnchor/g, "WPS pictures in cells": /DISPIMG|cellImage/g, fonts: /<font>/g, "font names": /<rFont|<name\s/g,
  borders: /<border>/g, "cell styles": /<cellStyle\s/g, differentials: /<dxf>/g, "recent colours": /mruColors/g, slicers: /slicerStyle/g, theme: /<a:theme\s/g,
  "texts with runs": /<r>/g, "iteration of calculation": /iterate="1"/g, "custom properties": /<property\s/g, "data of other programs": /<datastoreItem|datastoreItem/g,
  "outline levels": /outlinePr/g, "zoom": /zoomScale/g, "grid lines": /showGridLines/g,
};

/** How often each feature of the rich form occurs in a file, notes, marks and our own part left aside. */
export function featuresOf(bytes: Uint8Array): Record<string, number> {
  const archive = new ZipArchive(bytes);
  const parts = archive.entries
    .filter(({ name }) => /\.xml$/.test(name) && !/comments|content_types/i.test(name))
    .map(({ name }) => partText(bytes, name))
    .filter((text) => !text.includes("urn:jixiao-check"));
  const counts: Record<string, number> = {};
  for (const [feature, sign] of Object.entries(FEATURES)) counts[feature] = parts.reduce((sum, text) => sum + (text.match(sign)?.length ?? 0), 0);
  counts["other parts"] = archive.entries.filter(({ name }) => !/\.(xml|rels|vml)$/.test(name)).length;
  return counts;
}
