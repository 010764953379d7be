import { strToU8, zipSync, type Zippable } from "fflate";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a small workbook made for a test holds; XML texts without head and root element. */
export interface BuiltWorkbook {
  /** Inside of the worksheet element, one text a sheet. */
  readonly sheets?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  /** Inside of the workbook element, before the list of sheets. */
  readonly workbookHead?: string;
  /** Attributes of each sheet's entry in the workbook, for example `state="hidden"`. */
  readonly sheetAttributes?: readonly string[];
  /** Parts added or put in place of the ones made here; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A zip of parts given as texts or bytes. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { level: 6, mtime: new Date("2024-03-12T00:00:00") });
}

/** A worksheet part whose cells are given as XML rows. */
export function sheetXml(inside: string): string {
  return `${HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${LINKS}">${inside}</worksheet>`;
}

/** The bytes of a small workbook. */
export function workbookOf(built: BuiltWorkbook): Uint8Array {
  const sheets = built.sheets ?? ["<sheetData/>"];
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": contentTypes(sheets.length, built),
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE_LINKS}"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": workbookXml(sheets.length, built),
    "xl/_rels/workbook.xml.rels": workbookLinks(sheets.length, built),
  };
  sheets.forEach((inside, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(inside)));
  if (built.strings !== undefined) parts["xl/sharedStrings.xml"] = `${HEAD}<sst xmlns="${SPREADSHEET}">${built.strings}</sst>`;
  if (built.styles !== undefined) parts["xl/styles.xml"] = `${HEAD}<styleSheet xmlns="${SPREADSHEET}">${built.styles}</styleSheet>`;
  return zipOf({ ...parts, ...built.parts });
}

function workbookXml(count: number, built: BuiltWorkbook): string {
  let list = "";
  for (let i = 1; i <= count; i++) {
    list += `<sheet name="表${i}" sheetId="${i}" ${built.sheetAttributes?.[i - 1] ?? ""} r:id="rId${i}"/>`;
  }
  return `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${LINKS}">${built.workbookHead ?? ""}<sheets>${list}</sheets></workbook>`;
}

function workbookLinks(count: number, built: BuiltWorkbook): string {
  let list = "";
  for (let i = 1; i <= count; i++) list += `<Relationship Id="rId${i}" Type="${LINKS}/worksheet" Target="worksheets/sheet${i}.xml"/>`;
  if (built.strings !== undefined) list += `<Relationship Id="rIdT" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/>`;
  if (built.styles !== undefined) list += `<Relationship Id="rIdS" Type="${LINKS}/styles" Target="styles.xml"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE_LINKS}">${list}</Relationships>`;
}

function contentTypes(count: number, built: BuiltWorkbook): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  let list = type("workbook.xml", "sheet.main");
  for (let i = 1; i <= count; i++) list += type(`worksheets/sheet${i}.xml`, "worksheet");
  if (built.strings !== undefined) list += type("sharedStrings.xml", "sharedStrings");
  if (built.styles !== undefined) list += type("styles.xml", "styles");
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${list}</Types>`
  );
}
