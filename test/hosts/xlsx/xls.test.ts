import { join } from "node:path";
import { utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Grid } from "../../../src/core/grid/grid";
import { openAnyWorkbook, readWorkbook } from "../../../src/hosts/xlsx";
import { bytesOf, firstGrid, FORMS } from "../../support/xlsx-files";
import { dice } from "../../support/xlsx-mutations";
import { describeWith, hasLibreOffice, savedByLibreOffice } from "../../support/xlsx-oracle";

async function gridsOf(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const opened = await openAnyWorkbook(bytes, name);
  if (!opened.ok) throw new Error(opened.problem.detail);
  expect(opened.value.writable).toBeNull();
  const read = opened.value.read();
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value;
}

function oldWorkbook(): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([["项目名称", "农村饮水安全"], [37.46, 0.9823], [null, true]]);
  Object.assign(sheet["B2"] ?? {}, { z: "0.00%" });
  Object.assign(sheet["A1"] ?? {}, { c: [{ a: "审核", t: "原值\u0000陈旧字节" }] });
  sheet["!merges"] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 3 } }];
  const hidden = utils.aoa_to_sheet([["隐藏"]]);
  const book: WorkBook = { SheetNames: ["自评表", "参数"], Sheets: { 自评表: sheet, 参数: hidden }, Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] } };
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }));
}

describe("old binary workbooks are read, whatever the name says", () => {
  test("values, texts, formats, merges, visibility", async () => {
    const [grid, hidden] = await gridsOf(oldWorkbook(), "表.xlsx");
    expect(grid?.cells[0]?.[1]).toEqual({ value: "农村饮水安全", text: "农村饮水安全" });
    expect(grid?.cells[1]?.[0]).toEqual({ value: 37.46, text: "37.46" });
    expect(grid?.cells[1]?.[1]).toEqual({ value: 0.9823, text: "98.23%", numberFormat: "0.00%" });
    expect(grid?.cells[2]?.[1]).toEqual({ value: true, text: "TRUE" });
    expect(grid?.merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 3 }]);
    expect([grid?.rowCount, grid?.columnCount]).toEqual([3, 2]);
    expect([grid?.visibility, hidden?.visibility]).toEqual(["visible", "hidden"]);
  });

  test("the door for .xlsx says it is another kind of file", () => {
    const read = readWorkbook(oldWorkbook(), "表.xls");
    expect(read.ok ? null : read.problem).toEqual({ kind: "not-a-workbook", detail: "file kind: xls" });
  });

  test("a workbook protected by a password is named encrypted", async () => {
    const bytes = oldWorkbook();
    const start = Buffer.from(bytes).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
    // The records behind the first one make room for FILEPASS, which every workbook that needs a password has there.
    bytes.set([0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78, 0xe1, 0, 2, 0, 0xb0, 4], start + 20);
    const opened = await openAnyWorkbook(bytes, "表.xls");
    expect(opened.ok ? "read" : opened.problem.kind).toBe("encrypted");
  });

  test("a workbook cut off is damaged or readable in part, never thrown", async () => {
    const bytes = oldWorkbook();
    for (let length = 512; length < bytes.length; length += 301) {
      const opened = await openAnyWorkbook(bytes.subarray(0, length), "表.xls");
      if (!opened.ok) expect(["damaged", "not-a-workbook", "too-large"]).toContain(opened.problem.kind);
    }
  });

  test("bytes changed at random are read or refused, and never keep the reader busy", async () => {
    const source = oldWorkbook();
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 250; seed++) {
      const roll = dice(seed);
      const bytes = source.slice();
      for (let i = 1 + roll(12); i > 0; i--) bytes[roll(3) === 0 ? roll(1024) : roll(bytes.length)] = roll(256);
      const before = process.cpuUsage();
      const opened = await openAnyWorkbook(bytes, "表.xls");
      kinds.add(opened.ok ? (opened.value.read().ok ? "read" : "unread") : opened.problem.kind);
      expect([seed, process.cpuUsage(before).user < 2_000_000]).toEqual([seed, true]);
    }
    expect(kinds).toEqual(new Set(["read", "damaged", "not-a-workbook"]));
  }, 60_000);

  test("an .xlsx named .xls opens as what it is, ready to be written", async () => {
    const opened = await openAnyWorkbook(bytesOf(join(FORMS, "rich-1.xlsx")), "表.xls");
    expect(opened.ok && opened.value.writable !== null).toBe(true);
  });
});

describeWith(hasLibreOffice, "LibreOffice", "a form saved as .xls by LibreOffice reads like the .xlsx", () => {
  test("values, texts and merges", async () => {
    const source = bytesOf(join(FORMS, "rich-1.xlsx"));
    const own = firstGrid(source);
    const [bytes = source] = savedByLibreOffice([source], "xls");
    const [grid] = await gridsOf(bytes, "rich.et");
    const shown = (from: Grid | undefined): Record<string, unknown> => {
      const found: Record<string, unknown> = {};
      from?.cells.forEach((row, r) => row?.forEach((cell, c) => {
        // LibreOffice writes a constant TRUE as a formula and cannot compute WPS pictures in cells.
        const formula = cell?.formula === "true" ? undefined : cell?.formula;
        const isPicture = formula === "#N/A" || formula?.includes("DISPIMG") === true;
        if (typeof cell?.value !== "object" && !isPicture) found[`${r},${c}`] = [cell?.value, cell?.text, formula];
      }));
      return found;
    };
    expect(shown(grid)).toEqual(shown(own));
    expect(new Set(grid?.merges.map((area) => JSON.stringify(area)))).toEqual(new Set(own.merges.map((area) => JSON.stringify(area))));
    expect(grid?.notes).toHaveLength(own.notes.length);
  }, 120_000);
});
