import { join } from "node:path";
import { clearWorkbook, undoWorkbook } from "../../../src/hosts/xlsx";
import { workbookOf } from "../../support/xlsx-build";
import { faultsOf } from "../../support/xlsx-checker";
import { changedParts, partText, replacedPart } from "../../support/xlsx-comparison";
import { editOf, patched, restored } from "../../support/xlsx-corrections";
import { bytesOf, firstGrid, FORMS } from "../../support/xlsx-files";

const rich = bytesOf(join(FORMS, "rich-1.xlsx"));
/** The cell of the rich form that bears a note of the finance office. */
const NOTED = { row: 14, column: 2 };
const links = (list: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const x = { kind: "text", text: "x" } as const;

function noteAt(bytes: Uint8Array, row: number, column: number): string | undefined {
  return firstGrid(bytes).notes.find((note) => note.row === row && note.column === column)?.text;
}

describe("notes of ours beside notes of others", () => {
  const own = noteAt(rich, NOTED.row, NOTED.column) ?? "";

  test("on the same cell ours stands behind the other, and goes alone", () => {
    const { bytes } = patched(rich, { edits: [editOf(firstGrid(rich), NOTED.row, NOTED.column, x, "原值 → 新值")] });
    expect(noteAt(bytes, NOTED.row, NOTED.column)).toBe(`${own}\n原值 → 新值`);
    expect(faultsOf(bytes)).toEqual([]);
    for (const restore of [undoWorkbook, clearWorkbook]) {
      const back = restored(bytes, restore).bytes;
      expect(partText(back, "xl/comments1.xml")).toBe(partText(rich, "xl/comments1.xml"));
      expect(partText(back, "xl/drawings/vmlDrawing1.vml")).toBe(partText(rich, "xl/drawings/vmlDrawing1.vml"));
    }
  });

  test("on other cells the drawing keeps every byte of its own shapes", () => {
    const { bytes } = patched(rich, { edits: [editOf(firstGrid(rich), 20, 2, x, "批注")] });
    const [before, after] = [partText(rich, "xl/drawings/vmlDrawing1.vml"), partText(bytes, "xl/drawings/vmlDrawing1.vml")];
    expect(after.startsWith(before.slice(0, -"</xml>".length))).toBe(true);
    expect(after).toContain('id="_x0000_s1027"');
    expect(partText(restored(bytes, undoWorkbook).bytes, "xl/drawings/vmlDrawing1.vml")).toBe(before);
  });

  test("a note of ours that a person has rewritten is left to them", () => {
    const { bytes } = patched(rich, { edits: [editOf(firstGrid(rich), 20, 2, x, "批注一")] });
    const changed = replacedPart(bytes, "xl/comments1.xml", (xml) => xml.replace("批注一", "我改过的批注"));
    expect(noteAt(restored(changed, undoWorkbook).bytes, 20, 2)).toBe("我改过的批注");
  });

  test("a second correction of a cell puts its note in place of the first", () => {
    const first = patched(rich, { edits: [editOf(firstGrid(rich), 20, 2, x, "第一次")] }).bytes;
    const second = patched(first, { edits: [editOf(firstGrid(first), 20, 2, { kind: "text", text: "y" }, "第二次")] }).bytes;
    expect(noteAt(second, 20, 2)).toBe("第二次");
    expect(faultsOf(second)).toEqual([]);
    const undone = restored(second, undoWorkbook).bytes;
    expect(firstGrid(undone)).toEqual(firstGrid(rich));
  });
});

describe("sheets without notes", () => {
  test("get all that notes need, in the right order, and lose it again", () => {
    const sheet = `<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><drawing r:id="rId1"/><tableParts count="0"/><extLst><ext uri="x"/></extLst>`;
    const bytes = workbookOf({
      sheets: [sheet, sheet],
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": links(`<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>`),
        "xl/worksheets/_rels/sheet2.xml.rels": links(`<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>`),
        "xl/drawings/drawing1.xml": "<wsDr/>",
        "xl/comments1.xml": "<comments/>",
      },
    });
    const edit = editOf(firstGrid(bytes), 3, 3, x, "甲");
    const { bytes: after } = patched(bytes, { edits: [edit, { ...edit, at: { ...edit.at, sheet: "表2" } }] });
    expect(faultsOf(after)).toEqual([]);
    expect(partText(after, "xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rId1"\/><legacyDrawing [^>]*r:id="rIdJx\d"\/><tableParts/);
    expect([...new Set([1, 2].map((n) => /idmap[^>]*data="(\d+)"/.exec(partText(after, `xl/drawings/vmlDrawing${n}.vml`))?.[1]))]).toEqual(["1", "2"]);
    for (const restore of [undoWorkbook, clearWorkbook]) {
      const back = restored(after, restore).bytes;
      expect(faultsOf(back)).toEqual([]);
      expect(changedParts(bytes, back).filter((name) => /comments|vml/.test(name))).toEqual([]);
      expect(partText(back, "xl/worksheets/sheet1.xml")).not.toContain("legacyDrawing");
    }
  });

  test("a strict workbook gets strict links", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const base = workbookOf({ sheets: ["<sheetData/>"] });
    const bytes = workbookOf({
      sheets: ["<sheetData/>"],
      parts: { "_rels/.rels": partText(base, "_rels/.rels").replace(OFFICE, strict), "xl/_rels/workbook.xml.rels": partText(base, "xl/_rels/workbook.xml.rels").replaceAll(OFFICE, strict) },
    });
    const { bytes: after } = patched(bytes, { edits: [editOf(firstGrid(bytes), 0, 0, x, "甲")] });
    expect(partText(after, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(`${strict}/comments`);
    expect(partText(after, "xl/comments1.xml")).toContain("http://purl.oclc.org/ooxml/spreadsheetml/main");
    expect(noteAt(after, 0, 0)).toBe("甲");
  });
});

test("beside a conversation no old-style note is put; the correction itself is made", () => {
  const bytes = workbookOf({
    sheets: ['<sheetData/><legacyDrawing r:id="v"/>'],
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": links(
        `<Relationship Id="v" Type="${OFFICE}/vmlDrawing" Target="../drawings/v.vml"/><Relationship Id="c" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="t" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t.xml"/>`,
      ),
      "xl/comments1.xml": '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[线程批注]</t></text></comment></commentList></comments>',
      "xl/drawings/v.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><ClientData ObjectType="Note"><Row>0</Row><Column>0</Column></ClientData><br></v:shape></xml>',
      "xl/threadedComments/t.xml": '<ThreadedComments><threadedComment ref="A1"><text>请核对</text></threadedComment></ThreadedComments>',
    },
  });
  const grid = firstGrid(bytes);
  const { bytes: after, receipt } = patched(bytes, { edits: [editOf(grid, 0, 0, x, "甲"), editOf(grid, 1, 1, x, "乙")] });
  expect(receipt.applied).toHaveLength(2);
  expect([noteAt(after, 0, 0), noteAt(after, 1, 1)]).toEqual(["请核对", "乙"]);
  expect(partText(after, "xl/comments1.xml")).toContain("[线程批注]</t></text></comment><comment ref=\"B2\"");
  expect(partText(after, "xl/drawings/v.vml")).toContain("<br></v:shape>");
  expect(partText(restored(after, undoWorkbook).bytes, "xl/drawings/v.vml")).toBe(partText(bytes, "xl/drawings/v.vml").replace("</xml>", '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'));
});
