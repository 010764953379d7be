import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, type Grid } from "../../src/core";
import { openWorkbook, patchWorkbook, readWorkbook } from "../../src/hosts/xlsx";
import { BuiltCli } from "../support/built-cli";

const ROOT = join(__dirname, "../..");
const SAMPLES = join(ROOT, "samples");
const WANYUAN = join(SAMPLES, "wanyuan-2023-department-and-annual-targets.xlsx");
const WUTONGQIAO = join(SAMPLES, "wutongqiao-2024-self-evaluation.xlsx");

// Every test starts programs of its own; a busy machine takes its time.
jest.setTimeout(120_000);

let cli: BuiltCli;
let folder: string;

beforeAll(() => {
  cli = BuiltCli.build();
});
afterAll(() => cli.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-across-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function gridsIn(path: string): readonly Grid[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.grids;
}

const column = (grid: Grid | undefined, index: number): readonly string[] => (grid === undefined ? [] : Array.from({ length: grid.rowCount }, (_, row) => cellAt(grid, row, index)?.text ?? ""));

/** Wanyuan's workbook a year on: the target in F33 of its first project asks for less. */
function lowered(): string {
  const opened = openWorkbook(new Uint8Array(readFileSync(WANYUAN)), "样表.xlsx");
  if (!opened.ok) throw new Error(opened.problem.detail);
  const at = { sheet: "绩效目标", row: 32, column: 5 };
  const stands = gridsIn(WANYUAN)[0];
  const value = stands === undefined ? null : cellAt(stands, 32, 5)?.value;
  const patched = patchWorkbook(opened.value, { edits: [{ at, expect: { value: value as string | number }, to: { kind: "number", number: "90" }, mark: false }] }, { remember: false });
  if (!patched.ok) throw new Error(patched.problem.detail);
  const path = join(folder, "今年.xlsx");
  writeFileSync(path, patched.value.bytes);
  return path;
}

describe("summary", () => {
  test("is a table on the screen", async () => {
    const { code, out } = await cli.run(["summary", SAMPLES]);
    expect(code).toBe(0);
    expect(out).toContain("共 25 张表，来自 6 个文件");
    expect(out).toMatch(/国企退休教师补差款\s+2024\s+自评\s+113\.72\s+113\.72\s+100%/);
  });

  test("is a workbook with charts", async () => {
    const path = join(folder, "汇总.xlsx");
    const { code } = await cli.run(["summary", SAMPLES, "--out", path]);
    expect(code).toBe(0);
    const grids = gridsIn(path);
    expect(grids.map(({ sheet }) => sheet)).toEqual(["汇总", "图表-得分", "图表-预算数"]);
    expect(column(grids[0], 3)).toEqual(expect.arrayContaining(["项目", "代缴城乡居民养老保险费", "个人权益记录"]));
    expect(Buffer.from(readFileSync(path)).includes("xl/charts/chart2.xml")).toBe(true);
  });

  test("is a page by its ending, results for programs by its format", async () => {
    const page = join(folder, "汇总.html");
    expect((await cli.run(["summary", WUTONGQIAO, "--out", page])).code).toBe(0);
    expect(readFileSync(page, "utf8")).toContain("<svg role=\"img\"");
    const { out } = await cli.run(["summary", WUTONGQIAO, "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({ schema: "jixiao-summary/1", totals: [{ kind: "self-evaluation", forms: 7, budget: "400.37", executed: "400.37", rate: "1" }] });
  });

  test("tells a file that cannot be read, and sums up the others", async () => {
    const broken = join(folder, "坏.xlsx");
    writeFileSync(broken, "不是工作簿");
    const { code, out } = await cli.run(["summary", broken, WUTONGQIAO]);
    expect(code).toBe(3);
    expect(out).toContain(`未列入的文件：${broken}`);
    expect(out).toContain("国企退休教师补差款");
  });

  test.each([
    ["a file whose ending tells nothing", ["--out", "a.foo"], "看不出要写哪种文件"],
    ["a workbook without a place", ["--format", "xlsx"], "--out 文件"],
    ["a format there is not", ["--format", "pdf"], "没有“pdf”这种报告格式"],
  ])("%s is refused", async (_, more, said) => {
    const { code, err } = await cli.run(["summary", WUTONGQIAO, ...more]);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe("the report as a workbook", () => {
  test("holds verdicts, findings and what was read, and the exit code speaks of the findings", async () => {
    const path = join(folder, "审核报告.xlsx");
    const { code } = await cli.run(["check", WUTONGQIAO, WANYUAN, "--format", "xlsx", "--out", path]);
    expect(code).toBe(1);
    const grids = gridsIn(path);
    expect(grids.map(({ sheet }) => sheet)).toEqual(["结论", "问题清单", "读到的内容"]);
    const { out } = await cli.run(["check", WUTONGQIAO, WANYUAN, "--format", "json"]);
    const findings = JSON.parse(out).files.flatMap((file: { findings: { code: string }[] }) => file.findings.map((finding) => finding.code));
    expect(column(grids[1], 4).filter((text) => text.startsWith("JX"))).toEqual(findings);
    expect(column(grids[2], 6)).toContain("个人权益记录人数");
  });
  test("needs a place", async () => {
    const { code, err } = await cli.run(["check", WUTONGQIAO, "--format", "xlsx"]);
    expect([code, err]).toEqual([2, expect.stringContaining("--out 文件")]);
  });
});

describe("compare", () => {
  test("names what was changed, in both cells", async () => {
    const { code, out } = await cli.run(["compare", WANYUAN, lowered()]);
    expect(code).toBe(0);
    expect(out).toContain("个人权益记录数据准确率  指标值（降低）  95% → 90%  F33 → F33");
    expect(out.match(/有变动 0 项/g)?.length).toBe(5);
  });
  test("is written in other formats, also into a file", async () => {
    const path = join(folder, "对照.html");
    expect((await cli.run(["compare", WANYUAN, lowered(), "--format", "html", "--out", path])).code).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("<td>95%</td><td>90%</td>");
    const { out } = await cli.run(["compare", WANYUAN, WANYUAN, "--format", "json"]);
    expect(JSON.parse(out).forms.flatMap((form: { indicators: { changes: unknown[] }[] }) => form.indicators.flatMap(({ changes }) => changes))).toEqual([]);
  });
  test("a file that cannot be read is told", async () => {
    const { code, err } = await cli.run(["compare", WANYUAN, join(folder, "没有.xlsx")]);
    expect([code, err]).toEqual([3, expect.stringContaining("没有.xlsx")]);
  });
});

describe("check --against", () => {
  test("hints at what is lower than in the chosen file, and says nothing without it", async () => {
    const now = lowered();
    const rules = async (...more: readonly string[]): Promise<readonly string[]> => {
      const { out } = await cli.run(["check", now, "--format", "json", ...more]);
      return JSON.parse(out).files[0].findings.map((finding: { rule: string; cell: string }) => `${finding.rule} ${finding.cell}`);
    };
    const [alone, beside] = [await rules(), await rules("--against", WANYUAN)];
    expect(beside.filter((line) => !alone.includes(line))).toEqual(["changed-since-last-year F33"]);
    expect(alone.filter((line) => !beside.includes(line))).toEqual([]);
  });
  test("a chosen file that cannot be read stops the run", async () => {
    const { code, err } = await cli.run(["check", WANYUAN, "--against", join(folder, "没有.xlsx")]);
    expect([code, err]).toEqual([2, expect.stringContaining("没有.xlsx")]);
    expect(existsSync(join(folder, "没有.xlsx"))).toBe(false);
  });
});
