import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, planWrites, REPORT_FORMATS, REPORT_WRITERS, rules, type Grid } from "../../../src/core";
import { MemoryHost } from "../../../src/hosts/memory";
import { readWorkbook, XlsxFileHost } from "../../../src/hosts/xlsx";
import { fileFromGrids } from "../../contracts/file-from-grids";
import { BuiltCli } from "../../support/built-cli";
import { workbookOf } from "../../support/xlsx-build";
import { faultsOf } from "../../support/xlsx-checker";
import { gridContent } from "../../support/xlsx-comparison";
import { editOf, must, opened } from "../../support/xlsx-corrections";
import { bytesOf, firstGrid, gridsOf, SAMPLES, workbooksIn } from "../../support/xlsx-files";

/** Names that mean something to the language this is written in. */
const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];
const SETTINGS = { lang: "zh", tool: { name: "t", version: "0" }, date: null, rules, terminal: { columns: 80, colour: false }, onlyOpen: false } as const;
const form = firstGrid(bytesOf(workbooksIn(SAMPLES).find((path) => path.includes("self-evaluation")) ?? ""));

/** A form with the language's names for sheet, cells and notes. */
const named = (sheet: string): Grid => ({ ...form, sheet, notes: [{ row: 0, column: 0, text: "__proto__" }] });

afterEach(() => {
  // Nothing of it may have reached what all objects share.
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.ownKeys({})).toEqual([]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test("sheets that bear names of the language are read, checked, reported, corrected and undone like any other", async () => {
  const bytes = fileFromGrids(NAMES.map(named));
  const host = new XlsxFileHost(opened(bytes, "__proto__"));
  const memory = new MemoryHost(gridsOf(bytes), "__proto__");
  const grids = must(await host.read());
  expect(grids.map(({ sheet }) => sheet)).toEqual(NAMES);
  const report = check(grids, { workbookName: "__proto__" });
  expect(new Set(report.findings.map(({ at }) => at.sheet))).toEqual(new Set(NAMES));
  for (const format of REPORT_FORMATS) expect(REPORT_WRITERS[format].file({ path: "__proto__", problem: null, report, grids }, SETTINGS).replaceAll("\\", "")).toContain("__proto__");
  const { plan } = planWrites(report.findings, grids, { trust: "certain", notes: true });
  const receipt = must(await host.apply(plan));
  expect(new Set(receipt.applied.map(({ at }) => at.sheet))).toEqual(new Set(NAMES));
  expect(must(await memory.apply(plan)).applied).toHaveLength(receipt.applied.length);
  expect(faultsOf(host.bytes)).toEqual([]);
  expect(must(await host.undo()).restored).toHaveLength(receipt.applied.length);
  expect(must(await host.read()).map(gridContent)).toEqual(grids.map(gridContent));
});

test("texts are kept under such keys, and come back under no other", async () => {
  const host = new XlsxFileHost(opened(fileFromGrids([named("表")])));
  for (const name of NAMES) expect(must(await host.loadState(name))).toBeNull();
  for (const name of NAMES) must(await host.saveState(name, JSON.stringify({ ["__proto__"]: { polluted: name } })));
  const later = new XlsxFileHost(opened(host.bytes));
  for (const name of NAMES) expect(must(await later.loadState(name))).toContain(name);
  for (const name of NAMES) must(await later.saveState(name, null));
  expect(must(await later.loadState("__proto__"))).toBeNull();
});

test("defined names, parts, links and cell texts of that kind do nothing", () => {
  const bytes = workbookOf({
    sheets: [`<sheetData><row r="1">${NAMES.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join("")}</row></sheetData>`],
    parts: {
      "__proto__": "x", "xl/__proto__.xml": "<a/>", "constructor/prototype": "x",
      "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="__proto__" Type="__proto__" Target="../__proto__.xml"/></Relationships>',
    },
  });
  expect(firstGrid(bytes).cells[0]?.map((cell) => cell?.value)).toEqual(NAMES);
});

describe("entities that unfold a billionfold", () => {
  const lol = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? "" : index};`.repeat(10)}">`).join("")}]>`;
  const good = workbookOf({ sheets: ["<sheetData><row><c><v>7</v></c></row></sheetData>"] });
  const parts = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"];

  test.each(parts)("in %s cost nothing", (part) => {
    const start = process.cpuUsage();
    const bytes = workbookOf({ sheets: ["<sheetData><row><c t=\"inlineStr\"><is><t>&lol9;</t></is></c></row></sheetData>"], parts: { [part]: `<?xml version="1.0"?>${lol}<a>&lol9;</a>` } });
    const read = readWorkbook(bytes, "x.xlsx");
    if (read.ok) for (const cell of read.value.grids.flatMap(({ cells }) => cells.flatMap((row) => row ?? []))) expect(JSON.stringify(cell?.value ?? null).length).toBeLessThan(1000);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  test("and a sound workbook is still read", () => expect(firstGrid(good).cells[0]?.[0]?.value).toBe(7));
});

/** A workbook with one cell and so many merged areas, all different. */
const merged = (count: number): Uint8Array => {
  const merges = Array.from({ length: count }, (_, row) => `<mergeCell ref="B${row + 2}:C${row + 2}"/>`).join("");
  return workbookOf({ sheets: [`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`] });
};

test("merged areas without end, all different, keep neither reading nor writing busy", async () => {
  // The tests' own sandbox makes such loops seven times as slow: a tenth of the million that the program itself is given below.
  const host = new XlsxFileHost(opened(merged(100_000)));
  const start = process.cpuUsage();
  const [grid] = must(await host.read());
  expect(grid?.merges.length).toBe(100_000);
  if (grid !== undefined) expect(must(await host.apply({ edits: [editOf(grid, 0, 0, { kind: "number", number: "2" }, "批注")] })).applied).toHaveLength(1);
  expect(must(await host.undo()).restored).toHaveLength(1);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(20_000);
});

test("the program reads a million merged areas in a few seconds", async () => {
  const cli = BuiltCli.build();
  const file = join(cli.folder, "百万合并.xlsx");
  writeFileSync(file, merged(1_000_000));
  const start = performance.now();
  const { code, out } = await cli.run(["check", file]);
  expect(performance.now() - start).toBeLessThan(30_000);
  expect([code, out]).toEqual([0, expect.stringContaining("没有找到绩效表")]);
  cli.remove();
});
