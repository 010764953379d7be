import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, parseCellAddress, type CellRef, type Grid } from "../../src/core";
import { openWorkbook, patchWorkbook, readWorkbook } from "../../src/hosts/xlsx";
import { BuiltCli } from "../support/built-cli";
import { answerCells } from "../support/carry-forms";

const ROOT = join(__dirname, "../..");
const SAMPLE = join(ROOT, "samples/luan-2021-dual-term-targets.xlsx");

// Every test starts programs of its own; a busy machine takes its time.
jest.setTimeout(120_000);

let cli: BuiltCli;
let folder: string;
let prior: string;
let template: string;

beforeAll(() => {
  cli = BuiltCli.build();
});
afterAll(() => cli.remove());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-carry-"));
  [prior, template] = [join(folder, "上年.xlsx"), join(folder, "今年.xlsx")];
  copyFileSync(SAMPLE, prior);
  writeFileSync(template, withoutIndicators(readFileSync(SAMPLE)));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function gridsIn(path: string): readonly Grid[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.grids;
}

/** The sample as next year's template: indicators and targets are blank, the projects' names stay. */
function withoutIndicators(sample: Uint8Array): Uint8Array {
  return without(sample, (grid) => answerCells(grid));
}

/** The sample with some cells of its first sheet blank. */
function blanked(sample: Uint8Array, addresses: readonly string[]): Uint8Array {
  const [first] = gridsIn(SAMPLE);
  return without(sample, (grid) => (grid.sheet === first?.sheet ? addresses.flatMap((address) => ({ sheet: grid.sheet, row: 0, column: 0, ...parseCellAddress(address) })) : []));
}

function without(sample: Uint8Array, cells: (grid: Grid) => readonly CellRef[]): Uint8Array {
  const opened = openWorkbook(new Uint8Array(sample), "样表.xlsx");
  if (!opened.ok) throw new Error(opened.problem.detail);
  const edits = gridsIn(SAMPLE).flatMap((grid) => cells(grid).map((at) => ({ at, expect: { value: cellAt(grid, at.row, at.column)?.value as string | number }, to: { kind: "text" as const, text: "" }, mark: false })));
  const patched = patchWorkbook(opened.value, { edits }, { remember: false });
  if (!patched.ok) throw new Error(patched.problem.detail);
  return patched.value.bytes;
}

function textAt(path: string, address: string): string {
  const [grid] = gridsIn(path);
  const at = parseCellAddress(address);
  return grid === undefined || at === null ? "" : (cellAt(grid, at.row, at.column)?.text ?? "");
}

test("fills the blanks of a copy, marks them, and says where each comes from", async () => {
  const out = join(folder, "填好.xlsx");
  const { code, out: told } = await cli.run(["carry", prior, template, "--out", out, "--year", "2022"]);
  expect(code).toBe(0);
  expect(textAt(template, "G13")).toBe("");
  expect(textAt(out, "G13")).toBe("各项代发放金额准确率");
  expect(textAt(out, "H15")).toContain("预算2022年还需金额约21万元");
  expect(gridsIn(out)[0]?.notes.find(({ row, column }) => row === 12 && column === 6)?.text).toContain("由 养老保险专项业务经费!G13 的“各项代发放金额准确率”带入");
  expect(told).toContain("养老保险专项业务经费!G13 ← 养老保险专项业务经费!G13：各项代发放金额准确率");
  expect(told).toMatch(/已填 \d+ 个空格/);
});

test("what was carried can be taken back", async () => {
  const out = join(folder, "填好.xlsx");
  await cli.run(["carry", prior, template, "--out", out]);
  await cli.run(["undo", out]);
  expect(gridsIn(out).map(({ cells }) => cells.flatMap((row) => (row ?? []).map((cell) => cell?.text ?? "")).filter((text) => text !== ""))).toEqual(
    gridsIn(template).map(({ cells }) => cells.flatMap((row) => (row ?? []).map((cell) => cell?.text ?? "")).filter((text) => text !== "")));
});

test("tells programs every cell with its source, and what was written", async () => {
  const out = join(folder, "填好.xlsx");
  const { code, out: told } = await cli.run(["carry", prior, template, "--out", out, "--year", "2022", "--format", "json"]);
  expect(code).toBe(0);
  const results = JSON.parse(told);
  expect(results).toMatchObject({ schema: "jixiao-carry/1", prior, template, out });
  const cells = results.pairs.flatMap((pair: { cells: unknown[] }) => pair.cells);
  expect(cells).toContainEqual(expect.objectContaining({ cell: "G13", after: "各项代发放金额准确率", certain: true, written: true, from: expect.objectContaining({ cell: "G13" }) }));
  expect(cells.every((cell: { written: boolean }) => cell.written)).toBe(true);
});

test("last year's amounts stand beside the blank ones when asked, and nothing is written into those", async () => {
  writeFileSync(template, blanked(readFileSync(SAMPLE), ["D6", "D7"]));
  const out = join(folder, "填好.xlsx");
  const { out: told } = await cli.run(["carry", prior, template, "--out", out, "--hints"]);
  expect(told).toContain("养老保险专项业务经费!D6 旁注 上年值：103万元（养老保险专项业务经费!D6）");
  expect(textAt(out, "D6")).toBe("");
  expect(gridsIn(out)[0]?.notes.find(({ row, column }) => row === 5 && column === 3)?.text).toContain("上年值：103万元");
});

test("a full template gets nothing and no file", async () => {
  const out = join(folder, "填好.xlsx");
  const { code, out: told } = await cli.run(["carry", prior, SAMPLE, "--out", out]);
  expect(code).toBe(0);
  expect(told).toContain("没有可以带入的内容，未写文件");
  expect(existsSync(out)).toBe(false);
});

test.each([
  ["without --out", () => ["carry", prior, template], "--out 文件"],
  ["over the template", () => ["carry", prior, template, "--out", template], "会盖住原文件"],
  ["over a file that is there", () => ["carry", prior, template, "--out", join(folder, "有.xlsx")], "已经存在"],
  ["with a year that is none", () => ["carry", prior, template, "--out", join(folder, "b.xlsx"), "--year", "明年"], "不是年度"],
  ["without a template", () => ["carry", prior], "今年要填的工作簿"],
])("%s is refused", async (_, args, said) => {
  copyFileSync(SAMPLE, join(folder, "有.xlsx"));
  const { code, err } = await cli.run(args());
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test("a file that cannot be read is told", async () => {
  writeFileSync(prior, "不是工作簿");
  const { code, err } = await cli.run(["carry", prior, template, "--out", join(folder, "填好.xlsx")]);
  expect(code).toBe(3);
  expect(err).toContain(prior);
});
