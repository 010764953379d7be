import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readXlsx, write as writeXlsx } from "@e965/xlsx";
import { wantsColour } from "../../src/cli/colour";
import { BuiltCli } from "../support/built-cli";
import { lineFaults, schemaFaults } from "../support/results-schema";

const ROOT = join(__dirname, "../..");
const SELF_EVALUATION = "samples/wutongqiao-2024-self-evaluation.xlsx";
const sampleNames = readdirSync(join(ROOT, "samples")).filter((name) => name.endsWith(".xlsx")).sort();

// Every test starts programs of its own; a busy machine takes its time.
jest.setTimeout(120_000);

let cli: BuiltCli;
let folder: string;

beforeAll(() => {
  cli = BuiltCli.build();
  folder = mkdtempSync(join(tmpdir(), "jixiao-check-"));
  mkdirSync(join(folder, "材料", "下级"), { recursive: true });
  copyFileSync(join(ROOT, SELF_EVALUATION), join(folder, "材料", "自评 表.xlsx"));
  copyFileSync(join(ROOT, SELF_EVALUATION), join(folder, "材料", "下级", "再一份.xlsx"));
  writeFileSync(join(folder, "材料", "~$自评 表.xlsx"), "lock");
  writeFileSync(join(folder, "材料", "假的.xlsx"), "这不是工作簿");
  writeFileSync(join(folder, "材料", "空的.xlsx"), "");
  writeFileSync(join(folder, "材料", "断的.xlsx"), readFileSync(join(ROOT, SELF_EVALUATION)).subarray(0, 9000));
});

afterAll(() => {
  cli.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("the JSON results", () => {
  test("of all samples satisfy the published schema and keep the order of the files", async () => {
    const { code, out, err } = await cli.run(["check", "samples", "--format", "json"]);
    expect(err).toBe("");
    expect(code).toBe(1);
    const results = JSON.parse(out);
    expect(schemaFaults(results)).toEqual([]);
    expect(results.files.map((file: { path: string }) => file.path.replaceAll("\\", "/"))).toEqual(sampleNames.map((name) => `samples/${name}`));
  });

  test("tell the fault, its arithmetic and its correction", async () => {
    const { out } = await cli.run(["check", SELF_EVALUATION, "--format", "json"]);
    const [file] = JSON.parse(out).files;
    const found = file.findings.find((finding: { rule: string; cell: string }) => finding.rule === "execution-score-wrong" && finding.cell === "J8");
    expect(found).toMatchObject({ code: "JX214", severity: "error", expected: "10" });
    expect(found.fixes[0].edits[0]).toMatchObject({ cell: "J8", before: null, after: 10 });
  });

  test("as lines are the same files, one a line", async () => {
    const [whole, lines] = await Promise.all([cli.run(["check", "samples", "--format", "json"]), cli.run(["check", "samples", "--format", "jsonl"])]);
    const parsed = lines.out.trimEnd().split("\n").map((line) => JSON.parse(line));
    expect(parsed.flatMap(lineFaults)).toEqual([]);
    expect(parsed.map(({ schema, ...file }: { schema: string }) => (expect(schema).toBe("jixiao-check/1"), file))).toEqual(JSON.parse(whole.out).files);
  });
});

describe("a folder with broken files", () => {
  test("is searched with its subfolders, and a broken file stops no other", async () => {
    const { code, out } = await cli.run(["check", "材料", "--format", "json"], folder);
    expect(code).toBe(3);
    const files = JSON.parse(out).files.map((file: { path: string; problem: { kind: string } | null; forms: unknown[] }) => [file.path.replaceAll("\\", "/"), file.problem?.kind ?? null, file.forms.length > 0]);
    expect(files).toEqual([
      ["材料/下级/再一份.xlsx", null, true],
      ["材料/假的.xlsx", "not-a-workbook", false],
      ["材料/断的.xlsx", "damaged", false],
      ["材料/空的.xlsx", "not-a-workbook", false],
      ["材料/自评 表.xlsx", null, true],
    ]);
  });

  test("is told in words, without codes of engines", async () => {
    const { out } = await cli.run(["check", "材料"], folder);
    expect(out).toContain("未能读取 这不是可以读取的电子表格文件");
    expect(out).toContain("办法 请用 Excel 或 WPS 打开后另存为 .xlsx，再审核");
    expect(out).toMatch(/共 5 个文件，其中 3 个未能读取，/);
    expect(out).not.toMatch(/Error|ENOENT|not-a-workbook|undefined/);
  });

  test("a file that does not exist is told like one that cannot be read", async () => {
    const { code, out } = await cli.run(["check", "没有这个.xlsx"], folder);
    expect(code).toBe(3);
    expect(out).toContain("未能读取 文件打不开");
  });
});

test("an old binary workbook is checked, but told to be saved anew before it is corrected", async () => {
  const workbook = readXlsx(readFileSync(join(ROOT, SELF_EVALUATION)), { cellStyles: true });
  mkdirSync(join(folder, "旧"));
  writeFileSync(join(folder, "旧", "自评表.xls"), writeXlsx(workbook, { type: "buffer", bookType: "biff8" }));
  const { code, out } = await cli.run(["check", "旧", "--format", "json"], folder);
  expect(code).toBe(1);
  const [file] = JSON.parse(out).files;
  expect(file.forms[0]).toMatchObject({ kind: "self-evaluation", year: 2024 });
  expect(file.findings).toContainEqual(expect.objectContaining({ rule: "execution-score-wrong", cell: "J8", expected: "10" }));
  const fix = await cli.run(["fix", "旧", "--out", "新"], folder);
  expect(fix.code).toBe(3);
  expect(fix.out).toContain("另存为 .xlsx");
  expect(existsSync(join(folder, "新"))).toBe(false);
});

describe("the report", () => {
  test.each([
    ["markdown", /^# 绩效审核报告/],
    ["html", /^<!DOCTYPE html>/],
    ["sarif", /^\{"version":"2\.1\.0"/],
    ["text", /^samples/],
  ])("as %s goes into the file that is named, and only there", async (format, start) => {
    const path = join(folder, "报告", format, "审核报告");
    const { code, out, err } = await cli.run(["check", "samples", "--format", format, "--out", path]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(path);
    expect(readFileSync(path, "utf8")).toMatch(start);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test("that cannot be written is a usage problem and leaves nothing behind", async () => {
    const { code, err } = await cli.run(["check", SELF_EVALUATION, "--out", join(folder, "材料", "假的.xlsx", "报告.txt")]);
    expect(code).toBe(2);
    expect(err).toContain("报告写不进");
  });

  test("speaks English on request", async () => {
    const { out } = await cli.run(["check", SELF_EVALUATION, "--lang", "en"]);
    expect(out).toContain("must correct J8");
  });

  test("says nothing about settled forms when it is to be quiet", async () => {
    const [loud, quiet] = await Promise.all([cli.run(["check", "samples"]), cli.run(["check", "samples", "--quiet"])]);
    expect(quiet.out.length).toBeLessThanOrEqual(loud.out.length);
    expect(quiet.out).toContain("必须改 J8");
    expect(quiet.out).not.toMatch(/^ +提示 /m);
    expect(quiet.code).toBe(loud.code);
  });
});

describe("many files", () => {
  const MANY = ["check", "samples", "test/forms/practice", "test/forms/producers"];

  test.each(["json", "text", "html"])("give the same %s report on workers as in one process", async (format) => {
    const [alone, shared] = await Promise.all([cli.run([...MANY, "--format", format, "--jobs", "1"]), cli.run([...MANY, "--format", format, "--jobs", "2"])]);
    expect(shared).toEqual(alone);
    expect(shared.err).toBe("");
  });

  test("as lines come as they are done, every file once", async () => {
    const [alone, shared] = await Promise.all([cli.run([...MANY, "--format", "jsonl", "--jobs", "1"]), cli.run([...MANY, "--format", "jsonl", "--jobs", "3"])]);
    const sorted = (text: string): readonly string[] => text.trimEnd().split("\n").sort();
    expect(sorted(shared.out)).toEqual(sorted(alone.out));
  });

  test("can be shared between machines", async () => {
    const runs = await Promise.all(["1/2", "2/2"].map((shard) => cli.run(["check", "samples", "--format", "json", "--shard", shard])));
    const paths = runs.flatMap((run) => JSON.parse(run.out).files.map((file: { path: string }) => file.path.replaceAll("\\", "/")));
    expect(paths.sort()).toEqual(sampleNames.map((name) => `samples/${name}`));
  });
});

test.each([
  [{}, true],
  [{ NO_COLOR: "1" }, false],
  [{ NO_COLOR: "" }, true],
  [{ TERM: "dumb" }, false],
])("colours under %j: %s", (environment, wanted) => {
  expect(wantsColour(environment)).toBe(wanted);
});
