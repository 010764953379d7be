import { join } from "node:path";
import { clearWorkbook, forgetLedger, openWorkbook, patchWorkbook, undoWorkbook, XlsxFileHost } from "../../../src/hosts/xlsx";
import { workbookOf } from "../../support/xlsx-build";
import { faultsOf } from "../../support/xlsx-checker";
import { changedParts, gridContent, looksOf, partText, replacedPart } from "../../support/xlsx-comparison";
import { editOf, must, opened, patched, placeName, restored, twentyCorrections } from "../../support/xlsx-corrections";
import { bytesOf, firstGrid, FORMS } from "../../support/xlsx-files";

const SHEET = "xl/worksheets/sheet1.xml";
const rich = bytesOf(join(FORMS, "rich-1.xlsx"));
const number = (digits: string) => ({ kind: "number", number: digits }) as const;
const ITEM = /customXml\/item\d+\.xml$/;

/** A table whose rows differ by name only, with the same score in each. */
function table(rows: readonly string[], more: Parameters<typeof workbookOf>[0] = {}): Uint8Array {
  const cells = rows.map((name, r) => `<row r="${r + 1}"><c r="A${r + 1}" t="str"><v>${name}</v></c><c r="B${r + 1}"><v>10</v></c><c r="C${r + 1}"><f>B${r + 1}*2</f><v>20</v></c></row>`);
  return workbookOf({ sheets: [`<sheetData>${cells.join("")}</sheetData>`], ...more });
}

/** What Excel does to a sheet's cells when rows are inserted before a row (0-based). */
function withRowsInserted(bytes: Uint8Array, before: number, count: number): Uint8Array {
  const moved = (digits: string): string => String(Number(digits) > before ? Number(digits) + count : Number(digits));
  const address = (text: string): string => text.replace(/([A-Z]+)(\d+)/g, (_, letters: string, digits: string) => letters + moved(digits));
  const sheet = replacedPart(bytes, SHEET, (xml) =>
    xml.replace(/(<row [^>]*?\br=")(\d+)/g, (_, head: string, digits: string) => head + moved(digits)).replace(/(<c r=")([A-Z]+\d+)/g, (_, head: string, at: string) => head + address(at)).replace(/<f>([^<]*)<\/f>/g, (_, formula: string) => `<f>${address(formula)}</f>`),
  );
  return partText(sheet, "xl/comments1.xml") === "" ? sheet : replacedPart(sheet, "xl/comments1.xml", (xml) => xml.replace(/(<comment ref=")([A-Z]+\d+)/g, (_, head: string, at: string) => head + address(at)));
}

const names = ["数量指标", "质量指标", "时效指标", "成本指标", "效益指标", "满意度指标"];

describe("rows inserted since", () => {
  const before = table(names);
  const grid = firstGrid(before);
  const { bytes: after } = patched(before, { edits: [editOf(grid, 2, 1, number("8"), "甲"), editOf(grid, 3, 1, number("8"), "乙"), editOf(grid, 4, 2, number("19"), "丙")] });

  test("corrected cells are found where they are now, also among equal ones", () => {
    const moved = withRowsInserted(after, 1, 1);
    const undone = restored(moved, undoWorkbook);
    expect(undone.receipt.restored.map(placeName)).toEqual(["表1!3,1", "表1!4,1"]);
    expect(firstGrid(undone.bytes).cells.map((row) => row?.[1]?.value)).toEqual([10, undefined, 10, 10, 10, 10, 10]);
    // What stood there was a formula: after the move it would refer to other cells, so a person decides.
    expect(undone.receipt.handedBack).toEqual([{ at: { sheet: "表1", row: 5, column: 2 }, why: "changed-meanwhile" }]);
    expect(firstGrid(undone.bytes).notes.map(({ row, text }) => [row, text])).toEqual([[5, "丙"]]);
    expect(looksOf(undone.bytes, SHEET).get("B4")).not.toContain("FFFFE699");
  });

  test("clear follows them too, and undo after it", () => {
    const cleared = restored(withRowsInserted(after, 3, 4), clearWorkbook);
    expect(cleared.receipt.restored).toHaveLength(3);
    expect([...looksOf(cleared.bytes, SHEET).values()].some((look) => look.includes("FFFFE699"))).toBe(false);
    expect(firstGrid(cleared.bytes).notes).toEqual([]);
    expect(restored(cleared.bytes, undoWorkbook).receipt.restored.map(placeName)).toEqual(["表1!2,1", "表1!7,1"]);
  });

  test("a further correction brings the ledger up to date", () => {
    const moved = withRowsInserted(after, 0, 2);
    const more = patched(moved, { edits: [editOf(firstGrid(moved), 4, 1, number("9"))] });
    const undone = restored(more.bytes, undoWorkbook);
    expect(firstGrid(undone.bytes).cells.slice(2).map((row) => row?.[1]?.value)).toEqual([10, 10, 10, 10, 10, 10]);
  });

  test("two places that are equally likely are both left alone", () => {
    const twin = replacedPart(withRowsInserted(after, 0, 2), SHEET, (xml) => xml.replace("</sheetData>", `<row r="40"><c r="A40" t="str"><v>时效指标</v></c><c r="B40" s="1"><v>8</v></c></row></sheetData>`));
    const undone = restored(twin, undoWorkbook);
    expect(firstGrid(undone.bytes).cells[39]?.[1]?.value).toBe(8);
  });
});

describe("what a person changed since", () => {
  const before = table(names);
  const { bytes: after } = patched(before, { edits: [editOf(firstGrid(before), 1, 1, number("8"), "甲"), editOf(firstGrid(before), 2, 1, number("9"))] });
  const changed = replacedPart(after, SHEET, (xml) => xml.replace(/(<c r="B2"[^>]*>)<v>8<\/v>/, "$1<v>7.5</v>"));

  test("is handed back by undo, not overwritten, and stays in the ledger", () => {
    const undone = restored(changed, undoWorkbook);
    expect(undone.receipt).toEqual({ restored: [{ sheet: "表1", row: 2, column: 1 }], handedBack: [{ at: { sheet: "表1", row: 1, column: 1 }, why: "changed-meanwhile" }] });
    expect(firstGrid(undone.bytes).cells[1]?.[1]?.value).toBe(7.5);
    expect(restored(undone.bytes, clearWorkbook).receipt.restored).toEqual([{ sheet: "表1", row: 1, column: 1 }]);
  });

  test("to what stood there before needs its look back only", () => {
    const byHand = replacedPart(after, SHEET, (xml) => xml.replace(/(<c r="B2"[^>]*>)<v>8<\/v>/, "$1<v>10</v>"));
    const undone = restored(byHand, undoWorkbook);
    expect(undone.receipt.handedBack).toEqual([]);
    expect(looksOf(undone.bytes, SHEET).get("B2")).not.toContain("FFFFE699");
    expect(firstGrid(undone.bytes).notes).toEqual([]);
  });

  test("keeps its own fill", () => {
    const painted = replacedPart(after, "xl/styles.xml", (xml) => xml.replace("FFFFE699", "FF00B0F0"));
    const undone = restored(painted, undoWorkbook);
    expect(undone.receipt.restored).toHaveLength(2);
    expect(looksOf(undone.bytes, SHEET).get("B2")).toContain("FF00B0F0");
    const cleared = restored(painted, clearWorkbook);
    expect(cleared.receipt.handedBack).toEqual([{ at: { sheet: "表1", row: 2, column: 1 }, why: "changed-meanwhile" }]);
  });

  test("a sheet of another name is found by its number; one that is gone is spoken of", () => {
    const renamed = replacedPart(after, "xl/workbook.xml", (xml) => xml.replace("表1", "自评表"));
    expect(restored(renamed, undoWorkbook).receipt.restored).toHaveLength(2);
    const gone = replacedPart(after, "xl/workbook.xml", (xml) => xml.replace("表1", "另一张").replace('sheetId="1"', 'sheetId="8"'));
    expect(restored(gone, undoWorkbook).receipt.handedBack.map(({ why }) => why)).toEqual(["sheet-missing", "sheet-missing"]);
  });
});

describe("several rounds", () => {
  test("undo goes back to what stood there before the first correction", () => {
    let bytes = rich;
    for (const round of ["1", "2", "3"]) bytes = patched(bytes, { edits: [editOf(firstGrid(bytes), 15, 8, number(round), `第 ${round} 次`), editOf(firstGrid(bytes), 16 + Number(round), 8, number(round))] }).bytes;
    expect(must(openWorkbook(bytes, "x"))).toBeDefined();
    const undone = restored(bytes, undoWorkbook);
    expect(undone.receipt.restored).toHaveLength(4);
    expect(gridContent(firstGrid(undone.bytes))).toEqual(gridContent(firstGrid(rich)));
    expect(faultsOf(undone.bytes)).toEqual([]);
  });

  test("fix, undo, fix, clear, fix, undo ends where it began", () => {
    const plan = (bytes: Uint8Array) => patched(bytes, twentyCorrections(firstGrid(bytes))).bytes;
    const undo = (bytes: Uint8Array) => restored(bytes, undoWorkbook).bytes;
    const clear = (bytes: Uint8Array) => restored(bytes, clearWorkbook).bytes;
    const end = undo(plan(clear(plan(undo(plan(rich))))));
    expect(gridContent(firstGrid(end))).toEqual(gridContent(firstGrid(rich)));
    const looks = looksOf(end, SHEET);
    for (const [address, look] of looksOf(rich, SHEET)) expect([address, looks.get(address)]).toEqual([address, look]);
    expect(faultsOf(end)).toEqual([]);
  });

  test("edits a person made by hand are written and not remembered", async () => {
    const { bytes } = patched(rich, { edits: [editOf(firstGrid(rich), 15, 8, number("1"))] }, { remember: false });
    expect(await new XlsxFileHost(opened(bytes)).ledgerSize()).toEqual({ ok: true, value: 0 });
  });
});

describe("our part of the workbook", () => {
  const { bytes: after } = patched(rich, twentyCorrections(firstGrid(rich)));

  test("forgetting takes it out with all that belongs to it, and keeps the corrections", () => {
    const forgotten = must(forgetLedger(opened(after)));
    expect(changedParts(rich, forgotten).filter((name) => ITEM.test(name) || name.startsWith("customXml"))).toEqual([]);
    expect(partText(forgotten, "xl/_rels/workbook.xml.rels")).toBe(partText(rich, "xl/_rels/workbook.xml.rels"));
    expect(firstGrid(forgotten).cells[14]?.[8]?.value).toBe(1.25);
    expect(restored(forgotten, undoWorkbook).receipt).toEqual({ restored: [], handedBack: [] });
    expect(faultsOf(forgotten)).toEqual([]);
  });

  test("small texts are kept in it beside the ledger", async () => {
    const host = new XlsxFileHost(opened(after, "表.xlsx"));
    expect(await host.loadState("审核说明")).toEqual({ ok: true, value: null });
    const text = '{"说明":"年中追加 <预算> \u0000 _x0041_\r\n"}';
    await host.saveState("审核说明", text);
    await host.saveState("档案", "四川");
    await host.saveState("档案", null);
    const again = new XlsxFileHost(opened(host.bytes));
    expect(await again.loadState("审核说明")).toEqual({ ok: true, value: text });
    expect(await again.loadState("档案")).toEqual({ ok: true, value: null });
    expect(await again.ledgerSize()).toEqual({ ok: true, value: 20 });
    expect(again.workbookName).toBe("test.xlsx");
    expect(must(await again.undo()).restored).toHaveLength(20);
    expect(await again.loadState("审核说明")).toEqual({ ok: true, value: text });
    await again.forget();
    expect(await again.loadState("审核说明")).toEqual({ ok: true, value: null });
    expect(changedParts(rich, again.bytes).filter((name) => name.startsWith("customXml"))).toEqual([]);
  });

  test("a part of a later version is left alone", () => {
    const later = replacedPart(after, "customXml/item2.xml", (xml) => xml.replace('version="1"', 'version="2"'));
    expect(undoWorkbook(opened(later))).toMatchObject({ ok: false, problem: { kind: "too-old" } });
    expect(patchWorkbook(opened(later), { edits: [editOf(firstGrid(later), 0, 0, number("1"))] })).toMatchObject({ ok: false, problem: { kind: "too-old" } });
  });

  test.each([
    ["cut off", (xml: string) => xml.slice(0, 900)],
    ["markup where a fill should be", (xml: string) => xml.replaceAll(/(<look[^>]*>)[^<]*/g, "$1&lt;fill/&gt;&lt;/fills&gt;&lt;evil/&gt;")],
    ["addresses that are none", (xml: string) => xml.replaceAll(/ref="[A-Z]+/g, 'ref="AAAA')],
    ["kinds that are none", (xml: string) => xml.replaceAll('kind="', 'kind="un')],
    ["everything on one cell", (xml: string) => xml.replaceAll(/ref="[A-Z]+\d+/g, 'ref="I15')],
  ])("a damaged part (%s) breaks nothing", (_, change) => {
    const damaged = replacedPart(after, "customXml/item2.xml", change);
    for (const restore of [undoWorkbook, clearWorkbook]) {
      const { bytes } = restored(damaged, restore);
      expect(faultsOf(bytes)).toEqual([]);
      expect(firstGrid(bytes).rowCount).toBeGreaterThan(30);
    }
  });
});

test("signatures and macros are spoken of", () => {
  const links = partText(rich, "_rels/.rels").replace("</Relationships>", '<Relationship Id="sig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="docProps/app.xml"/></Relationships>');
  const main = partText(rich, "xl/_rels/workbook.xml.rels").replace("</Relationships>", '<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="theme/theme1.xml"/></Relationships>');
  const signed = replacedPart(replacedPart(rich, "_rels/.rels", () => links), "xl/_rels/workbook.xml.rels", () => main);
  expect(patched(signed, { edits: [editOf(firstGrid(signed), 15, 8, number("1"))] }).notices).toEqual(["signature-broken", "macros-kept"]);
  expect(patched(rich, { edits: [editOf(firstGrid(rich), 15, 8, number("1"))] }).notices).toEqual([]);
});
