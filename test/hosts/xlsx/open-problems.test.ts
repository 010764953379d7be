import { strToU8, unzipSync, zipSync } from "fflate";
import { join } from "node:path";
import { openAnyWorkbook, readWorkbook } from "../../../src/hosts/xlsx";
import { sheetXml, workbookOf, zipOf } from "../../support/xlsx-build";
import { bytesOf, firstGrid, FORMS, gridsOf } from "../../support/xlsx-files";
import { rawZip, type RawEntry } from "../../support/xlsx-raw-zip";

function kindOf(bytes: Uint8Array): string {
  const read = readWorkbook(bytes, "x.xlsx");
  return read.ok ? "read" : read.problem.kind;
}

const sheet = sheetXml('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>');
const good = workbookOf({ parts: { "xl/worksheets/sheet1.xml": sheet } });

function entriesOf(bytes: Uint8Array, change: (entry: RawEntry) => RawEntry = (entry) => entry): RawEntry[] {
  return Object.entries(unzipSync(bytes)).map(([name, data]) => change({ name, data }));
}

describe("what is no workbook is named so, each by its kind", () => {
  test.each([
    ["an empty file", new Uint8Array(0), "not-a-workbook"],
    ["a page of HTML named .xls", strToU8("<html><table><tr><td>1</td></tr></table></html>"), "not-a-workbook"],
    ["comma-separated text", strToU8("a,b\n1,2\n"), "not-a-workbook"],
    ["a PDF", strToU8("%PDF-1.7\n"), "not-a-workbook"],
    ["a plain zip", zipOf({ "a.txt": "hello" }), "not-a-workbook"],
    ["a text document", zipOf({
      "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      "word/document.xml": '<w:document xmlns:w="w"><w:body/></w:document>',
    }), "not-a-workbook"],
    ["a zip cut off", good.subarray(0, good.length - 40), "damaged"],
    ["two bytes of a zip", strToU8("PK"), "damaged"],
    ["a sheet that is missing", workbookOf({ parts: { "xl/worksheets/sheet1.xml": null } }), "damaged"],
    ["a document type declaration", workbookOf({ parts: { "xl/worksheets/sheet1.xml": `<!DOCTYPE a [<!ENTITY b "bbb"><!ENTITY c "&b;&b;">]>${sheet}` } }), "damaged"],
    ["a workbook part that is empty", workbookOf({ parts: { "xl/workbook.xml": "" } }), "damaged"],
  ])("%s", (_, bytes, kind) => expect(kindOf(bytes)).toBe(kind));

  test("an encrypted workbook, and other OLE files", async () => {
    expect(kindOf(oleWith("EncryptedPackage"))).toBe("encrypted");
    expect(kindOf(oleWith("WordDocument"))).toBe("not-a-workbook");
    const opened = await openAnyWorkbook(oleWith("EncryptedPackage"), "x.xlsx");
    expect(opened.ok ? "read" : opened.problem.kind).toBe("encrypted");
  });
});

describe("zips as programs write them", () => {
  test.each([
    ["data descriptors", rawZip(entriesOf(good), { descriptors: true })],
    ["zip64", rawZip(entriesOf(good), { zip64: true })],
    ["stored parts", rawZip(entriesOf(good, (entry) => ({ ...entry, method: 0 })))],
    ["bytes before the zip and a comment behind it", rawZip(entriesOf(good), { before: strToU8("PK\u0003\u0004junk"), comment: "PK\u0005\u0006" })],
    ["backslashes and a leading slash in names", rawZip(entriesOf(good, (entry) => ({ ...entry, name: "/" + entry.name.replace(/\//g, "\\") })))],
    ["folders listed as entries", rawZip([{ name: "xl/", data: "" }, ...entriesOf(good), { name: "XL/", data: "" }])],
  ])("%s", (_, bytes) => expect(firstGrid(bytes).cells[0]?.[0]?.value).toBe(7));
});

describe("hostile zips", () => {
  const zeros = new Uint8Array(40_000_000);
  test.each([
    ["a part that inflates a thousandfold", rawZip(entriesOf(good, (entry) => (entry.name.includes("sheet1") ? { ...entry, data: zeros } : entry))), "too-large"],
    ["a part that is larger than it says", rawZip(entriesOf(good, (entry) => (entry.name.includes("sheet1") ? { ...entry, data: zeros, claimedSize: 5000 } : entry))), "damaged"],
    ["a part that is smaller than it says", rawZip(entriesOf(good, (entry) => ({ ...entry, claimedSize: 90_000 }))), "damaged"],
    ["a wrong checksum", rawZip(entriesOf(good, (entry) => ({ ...entry, crc: 1 }))), "damaged"],
    ["two parts of one name", rawZip([...entriesOf(good), { name: "XL/Workbook.xml", data: "<workbook/>" }]), "damaged"],
    ["parts that share their bytes", rawZip([...entriesOf(good), { name: "again", data: "x", sharesDataOf: 0 }]), "damaged"],
    ["encrypted parts", rawZip(entriesOf(good, (entry) => ({ ...entry, flags: 1 }))), "encrypted"],
    ["an unknown way of packing", rawZip(entriesOf(good, (entry) => ({ ...entry, method: 99 }))), "damaged"],
  ])("%s", (_, bytes, kind) => expect(kindOf(bytes)).toBe(kind));

  test("a path that climbs out of the zip is a name like any other", () => {
    expect(firstGrid(rawZip([{ name: "../../etc/passwd", data: "x" }, ...entriesOf(good)])).cells[0]?.[0]?.value).toBe(7);
  });

  test("too many parts", () => {
    const many: Record<string, Uint8Array> = {};
    for (let i = 0; i < 50_001; i++) many[`p${i}`] = new Uint8Array(0);
    expect(kindOf(zipSync(many, { level: 0 }))).toBe("too-large");
  });
});

describe("hostile sheets", () => {
  test("an absurd dimension and one far cell stay cheap", () => {
    const grid = firstGrid(workbookOf({ sheets: ['<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'] }));
    expect([grid.rowCount, grid.columnCount]).toEqual([1048576, 16384]);
    expect(grid.cells[1048575]?.[16383]?.value).toBe(1);
  });

  test("cells outside a sheet are left out and reported", () => {
    const grid = firstGrid(workbookOf({ sheets: ['<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>'] }));
    expect(grid.rowCount).toBe(1048576);
    expect(grid.skipped).toEqual(["1 个单元格的地址超出工作表范围，未读取"]);
  });

  test("a million merged areas are cut off and reported", () => {
    const merges = `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(150_000)}</mergeCells>`;
    const grid = firstGrid(workbookOf({ sheets: [`<sheetData/>${merges}`] }));
    expect(grid.merges).toHaveLength(100_000);
    expect(grid.skipped).toEqual(["合并区域过多，50000 个未读取"]);
  });

  test("more cells than can be kept are cut off and reported", () => {
    const row = (r: number): string => `<row>${Array.from({ length: 800 }, (_, c) => `<c><v>${(r * 977 + c * 331) % 9973}</v></c>`).join("")}</row>`;
    const rows = Array.from({ length: 2000 }, (_, r) => row(r)).join("");
    const grid = firstGrid(workbookOf({ sheets: [`<sheetData>${rows}</sheetData>`] }));
    expect(grid.rowCount).toBe(1875);
    expect(grid.skipped).toEqual(["单元格过多，第 1876 行起有单元格未读取"]);
  });

  test("one long formula shared by many cells is spelled out only so far", () => {
    const long = "A1+".repeat(2700) + "A1";
    const cells = '<c><f t="shared" si="0"/><v>1</v></c>'.repeat(8000);
    const grid = firstGrid(workbookOf({ sheets: [`<sheetData><row r="1"><c><f t="shared" ref="A1:ZZ1" si="0">${long}</f><v>1</v></c>${cells}</row></sheetData>`] }));
    expect(grid.skipped).toHaveLength(1);
    expect(grid.cells[0]?.[1]?.formula).toHaveLength(long.length);
    expect(grid.cells[0]?.[7999]).toEqual({ value: 1, text: "1", formula: "" });
  });

  test("sheets are read by name, and only those", () => {
    expect(gridsOf(bytesOf(join(FORMS, "rich-50.xlsx")))).toHaveLength(50);
  });
});

/** The smallest OLE file whose directory names one stream. */
function oleWith(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 0, true);
  view.setUint32(76, 1, true);
  for (let at = 1024; at < 1536; at += 4) view.setUint32(at, 0xfffffffe, true);
  const name = Buffer.from(stream, "utf16le");
  bytes.set(name, 512);
  view.setUint16(512 + 64, name.length + 2, true);
  return bytes;
}
