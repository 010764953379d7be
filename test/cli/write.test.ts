import { copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, parseCellAddress } from "../../src/core";
import { openWorkbook, patchWorkbook, readWorkbook } from "../../src/hosts/xlsx";
import { BuiltCli } from "../support/built-cli";
import { schemaFaults } from "../support/results-schema";
import { must } from "../support/xlsx-corrections";

const ROOT = join(__dirname, "../..");
const SAMPLE = join(ROOT, "samples/wutongqiao-2024-self-evaluation.xlsx");
const FIRST_SHEET = "附件1-1 代缴城乡居民养老保险费";

// Every test starts programs of its own; a busy machine takes its time.
jest.setTimeout(120_000);

let cli: BuiltCli;
let folder: string;
let material: string;

beforeAll(() => {
  cli = BuiltCli.build();
});
afterAll(() => cli.remove());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-fix-"));
  material = join(folder, "材料");
  mkdirSync(join(material, "下级"), { recursive: true });
  copyFileSync(SAMPLE, join(material, "自评表.xlsx"));
  copyFileSync(SAMPLE, join(material, "下级", "自评表.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every stored value of a workbook, as "sheet!row,column=value". */
function valuesOf(path: string): readonly string[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.grids.flatMap((grid) =>
    grid.cells.flatMap((row, rowIndex) => (row ?? []).flatMap((cell, column) => (cell === undefined || cell.value === null ? [] : [`${grid.sheet}!${rowIndex},${column}=${JSON.stringify(cell.value)}`]))),
  );
}

function valueAt(path: string, sheet: string, address: string): unknown {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), path);
  const at = parseCellAddress(address);
  const grid = read.ok ? read.value.grids.find((one) => one.sheet === sheet) : undefined;
  if (grid === undefined || at === null) throw new Error(`no ${sheet}!${address}`);
  return cellAt(grid, at.row, at.column)?.value ?? null;
}

describe("fix", () => {
  test("writes corrected copies in their places and leaves the originals alone", async () => {
    const out = join(folder, "更正");
    const { code, out: told } = await cli.run(["fix", material, "--out", out]);
    expect(code).toBe(1);
    for (const name of ["自评表.xlsx", join("下级", "自评表.xlsx")]) {
      expect(valueAt(join(out, name), FIRST_SHEET, "J8")).toBe(10);
      expect(readFileSync(join(material, name)).equals(readFileSync(SAMPLE))).toBe(true);
    }
    expect(told).toContain(`已更正 ${FIRST_SHEET}!J8 空白 → 10`);
    expect(told).toContain(`更正后的文件：${join(out, "自评表.xlsx")}`);
    expect(readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith(".part"))).toEqual([]);
  });

  test("what it reports is what a new check of the copy finds", async () => {
    const out = join(folder, "更正");
    const [fixed] = JSON.parse((await cli.run(["fix", join(material, "自评表.xlsx"), "--out", out, "--format", "json"])).out).files;
    const [checked] = JSON.parse((await cli.run(["check", join(out, "自评表.xlsx"), "--format", "json"])).out).files;
    expect(schemaFaults({ schema: "jixiao-check/1", files: [fixed] })).toEqual([]);
    expect(fixed.findings).toEqual(checked.findings);
    expect(fixed.receipt.applied.length).toBeGreaterThan(0);
    expect(fixed.findings.filter((finding: { rule: string; cell: string }) => finding.rule === "execution-score-wrong")).toEqual([]);
  });

  test("fixing a fixed copy writes nothing more", async () => {
    await cli.run(["fix", join(material, "自评表.xlsx"), "--in-place"]);
    const once = readFileSync(join(material, "自评表.xlsx"));
    const { out } = await cli.run(["fix", join(material, "自评表.xlsx"), "--in-place"]);
    expect(out).toContain("没有可以直接写入的更正");
    expect(readFileSync(join(material, "自评表.xlsx")).equals(once)).toBe(true);
  });

  test("puts notes beside the cells unless they are not wanted", async () => {
    await cli.run(["fix", join(material, "自评表.xlsx"), "--out", join(folder, "带批注")]);
    await cli.run(["fix", join(material, "自评表.xlsx"), "--out", join(folder, "无批注"), "--no-notes"]);
    const notesIn = (place: string): readonly string[] => {
      const read = readWorkbook(new Uint8Array(readFileSync(join(folder, place, "自评表.xlsx"))), place);
      return read.ok ? read.value.grids.flatMap((grid) => grid.notes.map((note) => note.text)) : [];
    };
    expect(notesIn("带批注").some((text) => text.includes("原值 空白 → 新值 10"))).toBe(true);
    expect(notesIn("无批注")).toEqual([]);
  });

  test("a link stays a link, its file is corrected", async () => {
    symlinkSync(join(material, "自评表.xlsx"), join(folder, "链.xlsx"));
    await cli.run(["fix", join(folder, "链.xlsx"), "--in-place"]);
    expect(lstatSync(join(folder, "链.xlsx")).isSymbolicLink()).toBe(true);
    expect(valueAt(join(material, "自评表.xlsx"), FIRST_SHEET, "J8")).toBe(10);
  });

  test("writes more where the person has looked", async () => {
    const count = async (trust: string): Promise<number> => {
      const { out } = await cli.run(["fix", join(material, "自评表.xlsx"), "--out", join(folder, trust), "--trust", trust, "--format", "json"]);
      return JSON.parse(out).files[0].receipt.applied.length;
    };
    expect(await count("review")).toBeGreaterThan(await count("certain"));
  });

  test("a broken file stops no other", async () => {
    writeFileSync(join(material, "坏.xlsx"), "不是");
    const out = join(folder, "更正");
    const { code } = await cli.run(["fix", material, "--out", out]);
    expect(code).toBe(3);
    expect(existsSync(join(out, "自评表.xlsx"))).toBe(true);
    expect(existsSync(join(out, "坏.xlsx"))).toBe(false);
  });

  test.each([
    [["fix", "材料"], "请用 --out 文件夹"],
    [["fix", "材料", "--out", "更正", "--in-place"], "请用 --out 文件夹"],
    [["fix", "材料", "--out", "材料"], "副本会盖住原文件"],
    [["fix", "材料", "--out", "材料/自评表.xlsx"], "是文件，不是文件夹"],
    [["fix", "材料", "--out", "更正", "--trust", "sure"], "可以写：certain review"],
  ])("%j is refused before anything is written", async (args, words) => {
    const { code, err } = await cli.run(args, folder);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(folder)).toEqual(["材料"]);
  });

  test("a file that is already there stays unless it may be replaced", async () => {
    const args = ["fix", "材料", "--out", "更正"];
    await cli.run(args, folder);
    writeFileSync(join(folder, "更正", "自评表.xlsx"), "手工改过");
    const refused = await cli.run(args, folder);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("已经存在");
    expect(readFileSync(join(folder, "更正", "自评表.xlsx"), "utf8")).toBe("手工改过");
    expect((await cli.run([...args, "--overwrite"], folder)).code).toBe(1);
    expect(valueAt(join(folder, "更正", "自评表.xlsx"), FIRST_SHEET, "J8")).toBe(10);
  });

  test("two files of one name from different places are told apart", async () => {
    await cli.run(["fix", join(material, "自评表.xlsx"), join(material, "下级", "自评表.xlsx"), "--out", join(folder, "更正")]);
    expect(readdirSync(join(folder, "更正")).sort()).toEqual(["自评表 (2).xlsx", "自评表.xlsx"]);
  });
});

describe("taking back", () => {
  const fixed = (): string => join(material, "自评表.xlsx");

  beforeEach(async () => {
    await cli.run(["fix", fixed(), "--in-place"]);
    expect(valuesOf(fixed())).not.toEqual(valuesOf(SAMPLE));
  });

  test("undo restores every value", async () => {
    const { code, out } = await cli.run(["undo", fixed()]);
    expect(code).toBe(0);
    expect(out).toMatch(/已撤销 \d+ 处更正/);
    expect(valuesOf(fixed())).toEqual(valuesOf(SAMPLE));
  });

  test("undo into a folder leaves the corrected file as it is", async () => {
    const before = readFileSync(fixed());
    await cli.run(["undo", fixed(), "--out", join(folder, "原样")]);
    expect(readFileSync(fixed()).equals(before)).toBe(true);
    expect(valuesOf(join(folder, "原样", "自评表.xlsx"))).toEqual(valuesOf(SAMPLE));
  });

  test("clear keeps the values, and they can still be undone", async () => {
    const values = valuesOf(fixed());
    expect((await cli.run(["clear", fixed()])).out).toMatch(/已清除 \d+ 处标记/);
    expect(valuesOf(fixed())).toEqual(values);
    await cli.run(["undo", fixed()]);
    expect(valuesOf(fixed())).toEqual(valuesOf(SAMPLE));
  });

  test("after clear --forget there is nothing to undo", async () => {
    const values = valuesOf(fixed());
    expect((await cli.run(["clear", fixed(), "--forget"])).out).toContain("撤销记录已删去");
    expect((await cli.run(["undo", fixed()])).out).toContain("没有本程序作的更正或标记");
    expect(valuesOf(fixed())).toEqual(values);
  });

  test("a file without corrections is left as it is, a missing one is told", async () => {
    copyFileSync(SAMPLE, join(material, "原件.xlsx"));
    const { code, out } = await cli.run(["undo", join(material, "原件.xlsx"), join(material, "没有.xlsx")]);
    expect(code).toBe(3);
    expect(out).toContain("没有本程序作的更正或标记");
    expect(out).toContain("文件打不开");
    expect(readFileSync(join(material, "原件.xlsx")).equals(readFileSync(SAMPLE))).toBe(true);
  });
});

describe("a form whose total is a formula over scores that are corrected", () => {
  const REMARK = "有的公式本程序不能计算，要在Excel或WPS里打开并保存后才有新结果，Sheet1!I29";
  const practice = join(ROOT, "test/forms/practice");
  const form = (): string => join(folder, "公式.xlsx");
  const findingsAt = (out: string, cell: string): readonly unknown[] => JSON.parse(out).files[0].findings.filter((finding: { cell: string }) => finding.cell === cell);

  beforeEach(() => {
    const [source] = readdirSync(practice).filter((name) => name.startsWith("001_") && name.endsWith(".xlsx"));
    copyFileSync(join(practice, source ?? ""), form());
  });

  test("its total is computed anew: nothing is said of it, neither by fix nor by a check of what fix wrote", async () => {
    const { out } = await cli.run(["fix", form(), "--out", join(folder, "更正")]);
    expect(out.replace(/\s/g, "")).not.toContain("有的公式本程序不能计算");
    const again = await cli.run(["check", join(folder, "更正", "公式.xlsx"), "--format", "json"]);
    expect(findingsAt(again.out, "I29")).toEqual([]);
  });

  test("a total that only a spreadsheet program can compute is told to be checked again then", async () => {
    const at = { sheet: "Sheet1", ...(parseCellAddress("I29") ?? { row: 0, column: 0 }) };
    const workbook = must(openWorkbook(new Uint8Array(readFileSync(form())), "公式.xlsx"));
    const to = { kind: "formula", formula: "SUBTOTAL(9,I18:I27)+J10", result: "96" } as const;
    const { bytes, receipt } = must(patchWorkbook(workbook, { edits: [{ at, expect: { formula: "SUM(I18:I27)+J10", value: 96 }, to, mark: false }] }, { remember: false }));
    expect(receipt.applied).toHaveLength(1);
    writeFileSync(form(), bytes);
    const { out } = await cli.run(["fix", form(), "--out", join(folder, "更正")]);
    expect(out.replace(/\s/g, "")).toContain(REMARK);
  });
});
