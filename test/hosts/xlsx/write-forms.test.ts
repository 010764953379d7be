import { basename, join } from "node:path";
import { cellAddress } from "../../../src/core/grid/a1";
import { undoWorkbook, clearWorkbook } from "../../../src/hosts/xlsx";
import { faultsOf } from "../../support/xlsx-checker";
import { changedParts, featuresOf, firstDifference, gridContent, looksOf, partText, sheetWithout } from "../../support/xlsx-comparison";
import { opened, patched, restored, twentyCorrections } from "../../support/xlsx-corrections";
import { bytesOf, firstGrid, FORMS, gridsOf, PRODUCERS, workbooksIn } from "../../support/xlsx-files";
import { describeWith, hasLibreOffice, hasOpenpyxl, readBytesWithOpenpyxl, savedByLibreOffice } from "../../support/xlsx-oracle";

const paths = [join(FORMS, "rich-1.xlsx"), join(FORMS, "rich-50.xlsx"), ...workbooksIn(PRODUCERS)];
const forms = paths.map((path) => {
  const before = bytesOf(path);
  const grid = firstGrid(before);
  const plan = twentyCorrections(grid);
  const written = patched(before, plan);
  return { name: basename(path), before, grid, plan, written, after: written.bytes };
});
const named = forms.map((form) => [form.name, form] as const);

/** Parts a correction with fill and note may touch besides the sheet's own; all others must be the very same packed bytes. */
const MAY_CHANGE = /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles|calcChain|comments\d*|comments\/comment\d+)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:sheet1\.xml|_rels\/sheet1\.xml\.rels)|xl\/drawings\/\w+\.vml|customXml\/(?:item\d+\.xml|itemProps\d+\.xml|_rels\/item\d+\.xml\.rels))$/i;

describe.each(named)("twenty corrections in %s", (name, { before, after, grid, plan, written }) => {
  const addresses = new Set(plan.edits.map(({ at }) => cellAddress(at.row, at.column)));

  test("every one is written and read back", () => {
    expect(written.receipt.refused).toEqual([]);
    expect(written.receipt.applied).toHaveLength(20);
    const now = firstGrid(after);
    for (const { at, to } of plan.edits) {
      const cell = now.cells[at.row]?.[at.column];
      if (to.kind === "text") expect(cell?.value ?? "").toBe(to.text);
      else if (to.kind === "number") expect(cell?.value).toBe(Number(to.number));
      else expect([cell?.formula, cell?.value]).toEqual([to.formula, to.result]);
      expect(cell?.formula).toBe(to.kind === "formula" ? to.formula : undefined);
    }
    const notes = new Map(now.notes.map(({ row, column, text }) => [cellAddress(row, column), text]));
    for (const { at, note } of plan.edits) expect(notes.get(cellAddress(at.row, at.column))).toContain(note);
  });

  test("nothing is in need of repair that was not before", () => {
    const known = new Set(faultsOf(before));
    expect(faultsOf(after).filter((fault) => !known.has(fault))).toEqual([]);
  });

  test("all other parts are the very same packed bytes", () => {
    expect(changedParts(before, after).filter((name) => !MAY_CHANGE.test(name))).toEqual([]);
  });

  test("the sheet is the same but for the corrected cells", () => {
    const part = opened(before).workbook.sheets[0]?.part ?? "";
    // Where the cell that spells out a shared formula was corrected, the others get theirs in full.
    const rest = (bytes: Uint8Array): string => sheetWithout(partText(bytes, part), addresses).replace(name === "sharedf.xlsx" ? /<f[^>]*(?:\/>|>[^<]*<\/f>)/g : "", "");
    expect(firstDifference(rest(before), rest(after))).toBeNull();
  });

  test("all features are kept", () => {
    const [a, b] = [featuresOf(before), featuresOf(after)];
    for (const [feature, count] of Object.entries(a)) expect([feature, (b[feature] ?? 0) >= count]).toEqual([feature, true]);
  });

  test("undo gives back every value, note and look", () => {
    const undone = restored(after, undoWorkbook);
    expect(undone.receipt.handedBack).toEqual([]);
    expect(undone.receipt.restored).toHaveLength(20);
    expect(gridsOf(undone.bytes).map(gridContent)).toEqual(gridsOf(before).map(gridContent));
    const part = opened(before).workbook.sheets[0]?.part ?? "";
    const looks = looksOf(undone.bytes, part);
    for (const [address, look] of looksOf(before, part)) expect([address, looks.get(address)]).toEqual([address, look]);
    expect(partText(undone.bytes, "xl/workbook.xml")).not.toContain("jixiao");
    expect(faultsOf(undone.bytes).filter((fault) => !faultsOf(before).includes(fault))).toEqual([]);
    expect([...changedParts(before, undone.bytes)].filter((name) => name.startsWith("customXml"))).toEqual([]);
  });

  test("clear keeps the values and gives back looks and notes", () => {
    const cleared = restored(after, clearWorkbook);
    expect(cleared.receipt.handedBack).toEqual([]);
    expect(cleared.receipt.restored).toHaveLength(20);
    const now = firstGrid(cleared.bytes);
    expect(now.notes).toEqual(grid.notes);
    const written = firstGrid(after);
    for (const { at } of plan.edits) expect(now.cells[at.row]?.[at.column]?.value).toEqual(written.cells[at.row]?.[at.column]?.value);
    const part = opened(before).workbook.sheets[0]?.part ?? "";
    const fills = (bytes: Uint8Array): Map<string, string> => new Map([...looksOf(bytes, part)].map(([address, look]) => [address, look.split(" | ")[1] ?? ""]));
    const looks = fills(cleared.bytes);
    for (const [address, fill] of fills(before)) expect([address, looks.get(address)]).toEqual([address, fill]);
    const undone = restored(cleared.bytes, undoWorkbook);
    expect(gridsOf(undone.bytes).map(gridContent)).toEqual(gridsOf(before).map(gridContent));
  });
});

describeWith(hasOpenpyxl, "openpyxl", "openpyxl opens every written file and holds the corrections", () => {
  test("values, formulas, fills, notes", () => {
    const read = readBytesWithOpenpyxl(forms.map(({ after }) => after));
    for (const [index, { plan, name }] of forms.entries()) {
      const cells = read[index]?.[0]?.cells ?? {};
      for (const { at, to, note } of plan.edits) {
        const cell = cells[cellAddress(at.row, at.column)];
        const value = to.kind === "text" ? (to.text === "" ? null : to.text) : to.kind === "number" ? Number(to.number) : to.result;
        // openpyxl does not resolve _xHHHH_ escapes in texts of this kind.
        const shown = typeof cell?.value === "string" ? cell.value.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : cell?.value;
        expect([name, at, shown ?? null, cell?.fill, cell?.formula]).toEqual([name, at, value, "FFFFE699", to.kind === "formula" ? `=${to.formula}` : null]);
        expect(cell?.note).toContain(note);
      }
    }
  }, 120_000);
});

describeWith(hasLibreOffice, "LibreOffice", "LibreOffice opens every written file and holds the corrections", () => {
  test("values and notes, and the ledger does no harm afterwards", () => {
    const saved = savedByLibreOffice(forms.map(({ after }) => after));
    for (const [index, { plan, name, grid: original }] of forms.entries()) {
      const bytes = saved[index] ?? new Uint8Array(0);
      const grid = firstGrid(bytes);
      for (const { at, to } of plan.edits) {
        const cell = grid.cells[at.row]?.[at.column];
        if (to.kind === "text") expect([name, at, cell?.value ?? ""]).toEqual([name, at, to.text.replace("\u0007", typeof cell?.value === "string" && cell.value.includes("\u0007") ? "\u0007" : "")]);
        else if (to.kind === "number") expect([name, at, cell?.value]).toEqual([name, at, Number(to.number)]);
        else expect([name, at, cell?.formula]).toEqual([name, at, to.formula]);
      }
      expect(grid.notes.length).toBeGreaterThanOrEqual(20);
      const undone = restored(bytes, undoWorkbook);
      const back = firstGrid(undone.bytes);
      for (const { row, column } of undone.receipt.restored) {
        const before = original.cells[row]?.[column];
        const now = back.cells[row]?.[column];
        if (before?.formula === undefined) expect([name, row, column, now?.value ?? null]).toEqual([name, row, column, before?.value ?? null]);
        else expect([name, now?.formula]).toEqual([name, before.formula]);
      }
      const spoken = undone.receipt.restored.length + undone.receipt.handedBack.length;
      expect([name, [0, 20].includes(spoken)]).toEqual([name, true]);
    }
  }, 300_000);
});
