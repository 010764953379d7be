import type { NewContent } from "../../../src/core/findings/finding";
import type { PlannedEdit } from "../../../src/core/host";
import { undoWorkbook } from "../../../src/hosts/xlsx";
import { isWritable } from "../../../src/hosts/xlsx/xml/xml-writing";
import { workbookOf, type BuiltWorkbook } from "../../support/xlsx-build";
import { faultsOf } from "../../support/xlsx-checker";
import { looksOf, partText } from "../../support/xlsx-comparison";
import { editOf, patched, restored, stateAt } from "../../support/xlsx-corrections";
import { firstGrid } from "../../support/xlsx-files";
import { describeWith, hasOpenpyxl, readBytesWithOpenpyxl } from "../../support/xlsx-oracle";

const SHEET = "xl/worksheets/sheet1.xml";
const seven: NewContent = { kind: "number", number: "7" };
const STYLES =
  `<fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0"><alignment horizontal="center"/></xf></cellXfs>`;

function built(sheet: string, more: Partial<BuiltWorkbook> = {}): Uint8Array {
  return workbookOf({ sheets: [sheet], styles: STYLES, ...more });
}

function write(bytes: Uint8Array, ...edits: readonly (readonly [number, number, NewContent, string?])[]) {
  const grid = firstGrid(bytes);
  const result = patched(bytes, { edits: edits.map(([row, column, to, note]) => editOf(grid, row, column, to, note)) });
  expect(faultsOf(result.bytes)).toEqual([]);
  return { ...result, grid: firstGrid(result.bytes), sheet: partText(result.bytes, SHEET) };
}

describe("cells that are not written, and why", () => {
  const sheet =
    `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c>` +
    `<c r="D2" cm="1"><f t="array" ref="D2:D4">X()</f><v>1</v></c></row><row r="3"><c r="D3"><v>3</v></c><c r="E3" t="e" vm="1"><v>#VALUE!</v></c></row></sheetData>`;
  const cases: readonly (readonly [string, string, Partial<PlannedEdit["at"]>, string])[] = [
    ["a locked cell of a protected sheet", '<sheetProtection sheet="1"/>', { row: 0, column: 0 }, "protected"],
    ["a blank cell of a protected sheet", '<sheetProtection sheet="1"/>', { row: 9, column: 9 }, "protected"],
    ["the first cell of an array formula", "", { row: 0, column: 2 }, "array-formula"],
    ["another cell of an array formula", "", { row: 1, column: 2 }, "array-formula"],
    ["a cell a formula spills into", "", { row: 2, column: 3 }, "spill"],
    ["a cell inside a merged area", '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>', { row: 1, column: 1 }, "merged-away"],
    ["a picture in a cell", "", { row: 2, column: 4 }, "not-written"],
    ["a sheet that is not there", "", { row: 0, column: 0, sheet: "别的表" }, "sheet-missing"],
  ];
  test.each(cases)("%s", (_, rest, at, why) => {
    const bytes = built(sheet + rest);
    const edit = editOf(firstGrid(bytes), at.row ?? 0, at.column ?? 0, seven);
    const { receipt, bytes: after } = patched(bytes, { edits: [{ ...edit, at: { ...edit.at, ...at } }] });
    expect(receipt.refused.map((refusal) => refusal.why)).toEqual([why]);
    expect(after).toBe(bytes);
  });

  test("an unlocked cell of a protected sheet is written", () => {
    expect(write(built(`${sheet}<sheetProtection sheet="1"/>`), [0, 1, seven]).receipt.applied).toHaveLength(1);
  });

  test("a cell that no longer holds what was read is handed back with what it holds now", () => {
    const bytes = built(sheet);
    const edit = { ...editOf(firstGrid(bytes), 0, 0, seven), expect: { value: 99 } };
    expect(patched(bytes, { edits: [edit] }).receipt).toEqual({ applied: [], refused: [{ at: edit.at, why: "changed-meanwhile", now: { value: 1 } }] });
  });

  test("the same cell twice is written once", () => {
    const bytes = built(sheet);
    const edit = editOf(firstGrid(bytes), 0, 0, seven);
    const { receipt } = patched(bytes, { edits: [edit, edit] });
    expect([receipt.applied.length, receipt.refused.map(({ why }) => why)]).toEqual([1, ["changed-meanwhile"]]);
  });

  test.each([
    ["no number", { kind: "number", number: "一百" }],
    ["a text longer than a cell", { kind: "text", text: "长".repeat(32_768) }],
    ["a formula longer than a cell", { kind: "formula", formula: "1+".repeat(4_100) + "1", result: "1" }],
    ["a formula with control characters", { kind: "formula", formula: '"\u0001"', result: "1" }],
  ] as const)("%s cannot be written", (_, to) => {
    expect(patched(built(sheet), { edits: [editOf(firstGrid(built(sheet)), 0, 0, to)] }).receipt.refused.map(({ why }) => why)).toEqual(["not-written"]);
  });

  test("a table's heading is left alone, its rows are not", () => {
    const link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = built('<sheetData><row r="1"><c r="A1" t="str"><v>指标</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>', {
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${link}/table" Target="../tables/table1.xml"/></Relationships>`,
        "xl/tables/table1.xml": '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="指标"/></tableColumns></table>',
      },
    });
    const grid = firstGrid(bytes);
    const { receipt } = patched(bytes, { edits: [editOf(grid, 0, 0, seven), editOf(grid, 1, 0, seven)] });
    expect(receipt.refused.map(({ at, why }) => [at.row, why])).toEqual([[0, "not-written"]]);
    expect(receipt.applied.map(({ at }) => at.row)).toEqual([1]);
  });
});

describe("cells and rows that were not there", () => {
  test.each([
    ["a sheet without cells", "<sheetData/>"],
    ["a sheet without cells, spelled open", "<sheetData></sheetData>"],
    ["an empty row", '<sheetData><row r="3" spans="1:1"/></sheetData>'],
    ["rows around", '<dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9"><v>9</v></c></row></sheetData>'],
    ["rows and cells without addresses", "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>"],
  ])("%s", (_, sheet) => {
    const bytes = built(sheet);
    const before = firstGrid(bytes);
    const { grid } = write(bytes, [2, 3, seven], [2, 1, { kind: "text", text: "二" }], [0, 4, seven], [99, 0, seven], [5, 5, seven]);
    const values = (from: typeof grid): string[] => {
      const found: string[] = [];
      from.cells.forEach((row, r) => row?.forEach((cell, c) => typeof cell?.value !== "object" && found.push(`${r},${c}=${String(cell?.value)}`)));
      return found;
    };
    const added = ["2,3=7", "2,1=二", "0,4=7", "99,0=7", "5,5=7"];
    expect(new Set(values(grid))).toEqual(new Set([...values(before), ...added]));
  });

  test("a new cell looks as its row, or its column, says", () => {
    const { bytes } = write(built('<cols><col min="2" max="3" width="9" style="3"/></cols><sheetData><row r="2" s="2" customFormat="1"><c r="A2"><v>1</v></c></row></sheetData>'), [0, 1, seven], [1, 2, { kind: "text", text: "x" }], [0, 7, seven]);
    const looks = looksOf(bytes, SHEET);
    expect(looks.get("B1")).toContain('<alignment horizontal="center"/>');
    expect(looks.get("B1")?.split(" | ")[3]).toBe("10");
    expect(looks.get("C2")?.split(" | ")[3]).toBe("49");
    expect(looks.get("H1")?.split(" | ")[3]).toBe("0");
  });

  test("a workbook without styles gets them", () => {
    const bytes = workbookOf({ sheets: ["<sheetData/>"] });
    const { bytes: after } = write(bytes, [0, 0, seven]);
    expect(looksOf(after, SHEET).get("A1")).toContain("FFFFE699");
    expect(looksOf(restored(after, undoWorkbook).bytes, SHEET).get("A1") ?? "").not.toContain("FFFFE699");
  });
});

describe("formulas around", () => {
  const shared = (cells: string): Uint8Array => built(`<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">A2*2</f><v>2</v></c>${cells}</row></sheetData>`);

  test("a formula that others lean on may go: they get theirs in full", () => {
    const { grid, sheet } = write(shared('<c r="B1"><f t="shared" si="0"/><v>4</v></c><c r="C1"><f t="shared" si="0"/><v>6</v></c>'), [0, 0, seven], [0, 2, seven]);
    expect(grid.cells[0]?.map((cell) => cell?.formula)).toEqual([undefined, "B2*2", undefined]);
    expect(sheet).not.toContain("shared");
  });

  test("one of those that lean may go", () => {
    const { grid } = write(shared('<c r="B1"><f t="shared" si="0"/><v>4</v></c>'), [0, 1, { kind: "formula", formula: "1<2", result: "1" }]);
    expect(grid.cells[0]?.map((cell) => cell?.formula)).toEqual(["A2*2", "1<2"]);
  });

  test("the calculation order forgets formulas that are gone, and itself when it is empty", () => {
    const sheets = ['<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>2</f><v>2</v></c></row></sheetData>', '<sheetData><row r="1"><c r="A1"><f>3</f><v>3</v></c></row></sheetData>'];
    const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/></calcChain>';
    const base = workbookOf({ sheets, parts: { "xl/calcChain.xml": chain } });
    const links = partText(base, "xl/_rels/workbook.xml.rels").replace("</Relationships>", '<Relationship Id="cc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>');
    const types = partText(base, "[Content_Types].xml").replace("</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>');
    const bytes = workbookOf({ sheets, parts: { "xl/calcChain.xml": chain, "xl/_rels/workbook.xml.rels": links, "[Content_Types].xml": types } });
    const first = write(bytes, [0, 0, seven]);
    expect(partText(first.bytes, "xl/calcChain.xml")).toContain('<c i="1" r="B1"/><c r="A1" i="2"/>');
    expect(partText(first.bytes, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
    const grid = firstGrid(first.bytes);
    const other = { at: { sheet: "表2", row: 0, column: 0 }, expect: { formula: "3", value: 3 }, to: seven, mark: true };
    const all = patched(first.bytes, { edits: [editOf(grid, 0, 1, seven), other] });
    expect(faultsOf(all.bytes)).toEqual([]);
    expect(partText(all.bytes, "xl/calcChain.xml")).toBe("");
    expect(partText(all.bytes, "[Content_Types].xml")).not.toContain("calcChain");
  });
});

describe("looks", () => {
  test("a number put into a cell kept as text becomes a number, and undo makes it text again", () => {
    const bytes = built('<sheetData><row r="1"><c r="A1" s="2" t="str"><v>10</v></c></row></sheetData>');
    const after = write(bytes, [0, 0, { kind: "number", number: "10.50" }]);
    expect(after.grid.cells[0]?.[0]).toEqual({ value: 10.5, text: "10.5" });
    expect(after.sheet).toContain("<v>10.50</v>");
    expect(firstGrid(restored(after.bytes, undoWorkbook).bytes).cells[0]?.[0]).toEqual({ value: "10", text: "10", numberFormat: "@" });
  });

  test("an edit without mark leaves the look alone", () => {
    const bytes = built('<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c></row></sheetData>');
    const { bytes: after } = patched(bytes, { edits: [{ ...editOf(firstGrid(bytes), 0, 0, seven), mark: false }] });
    expect(partText(after, SHEET)).toContain('<c r="A1" s="3"><v>7</v></c>');
    expect(partText(after, "xl/styles.xml")).toBe(partText(bytes, "xl/styles.xml"));
  });

  test("texts with runs of several looks come back as they were", () => {
    const strings = '<si><t>x</t></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细&lt;</t></r></si>';
    const bytes = built('<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh></is></c></row></sheetData>', { strings });
    const undone = restored(write(bytes, [0, 0, seven], [0, 1, seven]).bytes, undoWorkbook);
    expect(partText(undone.bytes, SHEET)).toContain('<is><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细&lt;</t></r></is>');
    expect(partText(undone.bytes, SHEET)).toContain('<is><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh></is>');
    expect(firstGrid(undone.bytes).cells[0]?.map((cell) => cell?.value)).toEqual(["粗 细<", "a"]);
  });
});

describe("hostile contents", () => {
  const texts = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "<b>&amp;\"'</b>", "_x0041_", "_x005F_x0041_", "\u0000\u0001\u001f", "行\r\n一\t二\n三", " 前后 ", "]]>", "\ufffe\uffff", "😀🀄", "''", "#REF!", "1e5", "TRUE", "0012",
    "长".repeat(32_767),
  ];
  const bytes = built("<sheetData/>");
  const edits = texts.map((text, row) => ({ ...editOf(firstGrid(bytes), row, 0, { kind: "text", text } as const), note: text.slice(0, 900) }));
  const after = patched(bytes, { edits }).bytes;

  test("texts stay the texts they are, in cells, notes and ledger", () => {
    expect(faultsOf(after)).toEqual([]);
    const grid = firstGrid(after);
    expect(texts.map((_, row) => stateAt(grid, row, 0))).toEqual(texts.map((text) => ({ value: text })));
    const undone = restored(after, undoWorkbook);
    expect(undone.receipt.handedBack).toEqual([]);
    expect(firstGrid(undone.bytes).rowCount).toBe(0);
    expect(firstGrid(undone.bytes).notes).toEqual([]);
  });

  test("texts that look like formulas are marked as texts for those who edit them", () => {
    expect(partText(after, "xl/styles.xml").match(/quotePrefix="1"/g)).toHaveLength(1);
  });

  describeWith(hasOpenpyxl, "openpyxl", "openpyxl", () => {
    test("sees texts, no formulas", () => {
      const cells = readBytesWithOpenpyxl([after])[0]?.[0]?.cells ?? {};
      for (const [row, text] of texts.entries()) {
        const cell = cells[`A${row + 1}`];
        expect(cell?.formula ?? null).toBeNull();
        // openpyxl does not resolve the escapes of characters that XML cannot hold.
        if (isWritable(text) && !/_x|\r/.test(text)) expect(cell?.value).toBe(text);
      }
    }, 60_000);
  });
});
