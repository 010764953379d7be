import { workbookOf, zipOf } from "../../support/xlsx-build";
import { firstGrid, gridsOf } from "../../support/xlsx-files";

function cellsOf(rows: string, more: Parameters<typeof workbookOf>[0] = {}) {
  return firstGrid(workbookOf({ sheets: [`<sheetData>${rows}</sheetData>`], ...more }));
}

describe("cell types", () => {
  test("every type of value", () => {
    const grid = cellsOf(
      `<row r="1"><c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>` +
        `<c r="D1" t="d"><v>2024-01-01T12:00:00Z</v></c><c r="E1" t="n"><v>1.50</v></c><c r="F1" t="inlineStr"><is><t>文 </t></is></c>` +
        `<c r="G1"><v>1E-3</v></c><c r="H1"><v>123456789012345670</v></c><c r="I1"><f>1+1</f></c></row>`,
    );
    expect(grid.cells[0]).toEqual([
      { value: "ab", text: "ab", formula: '"a"&"b"' },
      { value: true, text: "TRUE" },
      { value: { error: "#DIV/0!" }, text: "#DIV/0!" },
      { value: 45292.5, text: "45292.5" },
      { value: 1.5, text: "1.5" },
      { value: "文 ", text: "文 " },
      { value: 0.001, text: "0.001" },
      { value: Number("123456789012345670"), text: "1.23457E+17" },
      { value: null, text: "", formula: "1+1" },
    ]);
  });

  test("rows and cells without addresses follow one another", () => {
    const grid = cellsOf(`<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`);
    expect(grid.cells[0]?.map((cell) => cell?.value)).toEqual([1, 2]);
    expect([grid.cells[4]?.[2]?.value, grid.cells[4]?.[3]?.value, grid.cells[5]?.[0]?.value]).toEqual([3, 4, 5]);
    expect([grid.rowCount, grid.columnCount]).toEqual([6, 4]);
  });

  test("shared strings with runs and phonetic readings; escapes and entities", () => {
    const strings =
      `<si><r><t>绩效</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 目标</t></r><rPh sb="0" eb="2"><t>ジーシャオ</t></rPh><phoneticPr fontId="1"/></si>` +
      `<si><t>一_x000D_\n二 &lt;三&gt; &#x56DB;&#20116; _x005F_x000D_ <![CDATA[<六>]]></t></si><si/><si><t/></si>`;
    const grid = cellsOf(`<row r="1">${[0, 1, 2, 3, 9].map((i) => `<c t="s"><v>${i}</v></c>`).join("")}</row>`, { strings });
    expect(grid.cells[0]?.map((cell) => cell?.value)).toEqual(["绩效 目标", "一\r\n二 <三> 四五 _x000D_ <六>", "", "", ""]);
  });

  test("shared formulas are spelled out for each cell, array formulas stand in their first cell", () => {
    const grid = cellsOf(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">SUM($C1:C$9)+D:D+3:3+LOG10(E1)+'A1'!F1+"G1"+T[H1]+_I1+A1:XFD1048576</f><v>1</v></c>` +
        `<c r="B1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c>` +
        `<c r="B2"><f t="array" ref="B2:B3">J1:J2*2</f><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>`,
    );
    expect(grid.cells[0]?.[1]?.formula).toBe(`SUM($C1:D$9)+E:E+3:3+LOG10(F1)+'A1'!G1+"G1"+T[H1]+_I1+B1:#REF!`);
    expect(grid.cells[1]?.[0]?.formula).toBe(`SUM($C2:C$9)+D:D+4:4+LOG10(E2)+'A1'!F2+"G1"+T[H1]+_I1+A2:#REF!`);
    expect(grid.cells[1]?.[1]).toEqual({ value: 4, text: "4", formula: "J1:J2*2" });
    expect(grid.cells[2]?.[1]).toEqual({ value: 5, text: "5" });
  });

  test("number formats by style index; a blank formatted cell keeps its format", () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.00&quot;分&quot;"/></numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>`;
    const grid = cellsOf(`<row r="1"><c s="1"><v>5</v></c><c s="2"><v>0.5</v></c><c s="2"/><c s="7"><v>1</v></c></row>`, { styles });
    expect(grid.cells[0]).toEqual([
      { value: 5, text: "5.00分", numberFormat: '0.00"分"' },
      { value: 0.5, text: "50.00%", numberFormat: "0.00%" },
      { value: null, text: "", numberFormat: "0.00%" },
      { value: 1, text: "1" },
    ]);
  });
});

describe("what surrounds the cells", () => {
  test("merges, hidden rows and columns, protection, visibility, 1904 dates", () => {
    const grids = gridsOf(
      workbookOf({
        workbookHead: '<workbookPr date1904="true"/>',
        styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`,
        sheetAttributes: ["", 'state="veryHidden"', 'state="hidden"'],
        sheets: [
          `<cols><col min="2" max="3" hidden="1"/><col min="9" max="99999" hidden="true"/></cols><sheetData><row r="2" hidden="1"><c r="A2" s="1"><v>0</v></c></row></sheetData>` +
            `<sheetProtection sheet="1" objects="1"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells><extLst><ext><mergeCell ref="Z1:Z9"/></ext></extLst>`,
          "<sheetData/>",
          '<sheetData/><sheetProtection sheet="0"/>',
        ],
      }),
    );
    const [first] = grids;
    expect(grids.map(({ visibility }) => visibility)).toEqual(["visible", "very-hidden", "hidden"]);
    expect(grids.map(({ isProtected }) => isProtected)).toEqual([true, false, false]);
    expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 2, left: 2, bottom: 2, right: 2 }]);
    expect([...(first?.hiddenRows ?? [])]).toEqual([1]);
    expect(first?.hiddenColumns.size).toBe(2 + 16384 - 8);
    expect(first?.cells[1]?.[0]?.text).toBe("1904/1/1");
  });

  test("notes; a threaded comment stands in for its placeholder", () => {
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/comments" Target="/xl/notes/comments1.xml"/><Relationship Id="b" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threads/t.xml"/></Relationships>`;
    const grid = firstGrid(
      workbookOf({
        sheets: [`<sheetData/>`],
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": links,
          "xl/notes/comments1.xml": `<x:comments xmlns:x="m"><x:commentList><x:comment ref="C3"><x:text><x:r><x:t>审核：</x:t></x:r><x:r><x:t>权重</x:t></x:r></x:text></x:comment><x:comment ref="A1"><x:text><x:t>[Threaded comment]</x:t></x:text></x:comment></x:commentList></x:comments>`,
          "xl/threads/t.xml": `<ThreadedComments><threadedComment ref="A1"><text>请核对</text></threadedComment><threadedComment ref="A1"><text>已核对</text></threadedComment></ThreadedComments>`,
        },
      }),
    );
    expect(grid.notes).toEqual([{ row: 0, column: 0, text: "请核对\n已核对" }, { row: 2, column: 2, text: "审核：权重" }]);
  });

  test("chart sheets are left out and part names do not matter", () => {
    const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const bytes = zipOf({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": `<Relationships><Relationship Id="x" Type="${strict}/officeDocument" Target="/Book/Main.XML"/></Relationships>`,
      "book/main.xml": `<w:workbook xmlns:w="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${strict}"><w:sheets><w:sheet name='图' sheetId='1' q:id='c'/><w:sheet name='表&amp;一' sheetId='2' q:id='s'/></w:sheets></w:workbook>`,
      "Book/_rels/Main.xml.rels": `<Relationships><Relationship Id="c" Type="${rel}/chartsheet" Target="c.xml"/><Relationship Id="s" Type="${strict}/worksheet" Target="../pages/%E8%A1%A8.bin"/></Relationships>`,
      "pages/表.bin": `<w:worksheet xmlns:w="m"><w:sheetData><w:row r='1'><w:c r='B1' t='inlineStr'><w:is><w:t>好</w:t></w:is></w:c></w:row></w:sheetData></w:worksheet>`,
    });
    const [grid, ...others] = gridsOf(bytes);
    expect(others).toEqual([]);
    expect(grid?.sheet).toBe("表&一");
    expect(grid?.cells[0]?.[1]?.value).toBe("好");
  });
});

describe("encodings", () => {
  const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>绩效😀é</t></is></c></row></sheetData></worksheet>`;
  const little = new Uint8Array(Buffer.from("\ufeff" + text, "utf16le"));
  const big = new Uint8Array(Buffer.from("\ufeff" + text, "utf16le").swap16());
  const utf8 = new TextEncoder().encode("\ufeff" + text.replace("UTF-16", "utf-8"));
  const single = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
  const gb = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="GB2312"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'),
    single("bca8d0a7"),
    Buffer.from("</t></is></c></row></sheetData></worksheet>"),
  ]);
  test.each([
    ["UTF-16 little endian", little, "绩效😀é"],
    ["UTF-16 big endian", big, "绩效😀é"],
    ["UTF-8 with byte order mark", utf8, "绩效😀é"],
    ["GB2312", new Uint8Array(gb), "绩效"],
  ])("%s", (_, part, value) => {
    expect(firstGrid(workbookOf({ parts: { "xl/worksheets/sheet1.xml": part } })).cells[0]?.[0]?.value).toBe(value);
  });
});
