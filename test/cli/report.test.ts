import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BuiltCli } from "../support/built-cli";
import { wordFile } from "../support/word-files";

const ROOT = join(__dirname, "../..");
const FORMS = join(ROOT, "samples/wutongqiao-2024-self-evaluation.xlsx");
const PROSE = join(ROOT, "samples/yanchi-2021-narrative-report.xlsx");

// Every test starts programs of its own; a busy machine takes its time.
jest.setTimeout(120_000);

let cli: BuiltCli;
let folder: string;

beforeAll(() => {
  cli = BuiltCli.build();
});
afterAll(() => cli.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);

test.each(["自评报告.docx", "自评报告.md"])("writes %s, tells its gaps, and reads it back", async (name) => {
  const { code, out } = await cli.run(["report", FORMS, "--out", place(name)]);
  expect([code, out]).toEqual([0, expect.stringMatching(/自评报告已写入 .*有 30 处表上没有内容，文中以【待填】标出/)]);
  const checked = await cli.run(["check", place(name), "--format", "json"]);
  const [file] = JSON.parse(checked.out).files;
  expect(file).toMatchObject({ problem: null, forms: [{ kind: "narrative-report", title: "五通桥区社会保险事务中心2024年度项目支出绩效自评报告", year: 2024 }] });
  expect(file.forms[0].indicators).toHaveLength(57);
  expect(file.forms[0].checked.length).toBeGreaterThan(7);
});

test("a file that is there is replaced only when asked, and the workbook itself never", async () => {
  const out = place("报告.md");
  writeFileSync(out, "mine");
  expect(await cli.run(["report", FORMS, "--out", out])).toMatchObject({ code: 2, err: expect.stringContaining("已经存在") });
  expect(readFileSync(out, "utf8")).toBe("mine");
  expect(await cli.run(["report", FORMS, "--out", out, "--overwrite"])).toMatchObject({ code: 0 });
  expect(readFileSync(out, "utf8")).toMatch(/^# 五通桥区社会保险事务中心2024年度项目支出绩效自评报告/);
});

test.each([
  [["report", FORMS], 2, "请用 --out 文件"],
  [["report", FORMS, "--out", "报告.pdf"], 2, "请以 .docx 或 .md 结尾"],
  [["report", FORMS, "--out", "报告.docx", "--unit", "五通桥区社会保险中心"], 2, "是不是想写 五通桥区社会保险事务中心"],
  [["report"], 2, "缺少填好自评表的工作簿"],
] as const)("%j is refused and says what is meant", async (args, code, words) => {
  const run = await cli.run([...args], folder);
  expect([run.code, run.err]).toEqual([code, expect.stringContaining(words)]);
});

test("a workbook without self-evaluations, or none at all, gives no report", async () => {
  expect(await cli.run(["report", PROSE, "--out", place("报告.docx")])).toMatchObject({ code: 3, out: expect.stringContaining("没有找到填好的自评表") });
  expect(await cli.run(["report", place("没有.xlsx"), "--out", place("报告.docx")])).toMatchObject({ code: 3, out: expect.stringContaining("文件打不开") });
  expect(existsSync(place("报告.docx"))).toBe(false);
});

test("in folders documents are checked only when asked for; a named one always is", async () => {
  copyFileSync(FORMS, place("自评表.xlsx"));
  writeFileSync(place("说明.md"), "# 怎样填表\n\n随便写的一段话。\n");
  writeFileSync(place("报告.txt"), "一行字\n");
  const files = async (args: readonly string[]): Promise<readonly string[]> => JSON.parse((await cli.run(["check", ...args, "--format", "json"])).out).files.map(({ path }: { path: string }) => path.slice(folder.length + 1));
  expect(await files([folder])).toEqual(["自评表.xlsx"]);
  expect(await files([folder, "--documents"])).toEqual(["报告.txt", "自评表.xlsx", "说明.md"].sort());
  expect(await files([place("报告.txt")])).toEqual(["报告.txt"]);
});

test("many documents are read by the workers, too", async () => {
  mkdirSync(place("材料"));
  const bytes = await wordFile(["甲单位2024年度项目绩效自评报告", ...Array.from({ length: 14 }, (_, index) => `第${String(index + 1)}段：项目资金均已到位，严格按照会计制度管理和使用，没有发现违规情况，资料完整。`)]);
  for (let number = 1; number <= 14; number += 1) writeFileSync(place(`材料/${String(number)}.docx`), bytes);
  const { out } = await cli.run(["check", place("材料"), "--documents", "--jobs", "2", "--format", "json"]);
  const { files } = JSON.parse(out);
  expect(files.map((file: { problem: unknown; forms: { kind: string }[] }) => [file.problem, file.forms.map(({ kind }) => kind)])).toEqual(Array.from({ length: 14 }, () => [null, ["narrative-report"]]));
});

test("corrections are never written into a document", async () => {
  writeFileSync(place("报告.docx"), await wordFile(["自评报告"]));
  const before = readFileSync(place("报告.docx"));
  const { code, out } = await cli.run(["fix", place("报告.docx"), "--out", place("更正")]);
  expect([code, out]).toEqual([3, expect.stringContaining("Word 文件和文本文件只作审核，不往里写更正")]);
  expect(existsSync(place("更正"))).toBe(false);
  expect(readFileSync(place("报告.docx")).equals(before)).toBe(true);
});

test.each([
  ["旧.doc", "请用 Word 或 WPS 打开后另存为 .docx"],
  ["坏.docx", "文件已损坏或不完整"],
])("%s is told in plain words", async (name, words) => {
  const old = new Uint8Array(2048);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  old.set(Buffer.from("WordDocument", "utf16le"), 1024);
  writeFileSync(place("旧.doc"), old);
  writeFileSync(place("坏.docx"), (await wordFile(["一"])).slice(0, 900));
  const { code, out } = await cli.run(["check", place(name)]);
  expect([code, out.replace(/\s+/g, "")]).toEqual([3, expect.stringContaining(words.replace(/\s+/g, ""))]);
});

/** True where LibreOffice can open Word files. */
function canOpenWord(): boolean {
  const probe = mkdtempSync(join(tmpdir(), "jixiao-office-"));
  try {
    writeFileSync(join(probe, "a.txt"), "a");
    spawnSync("soffice", [`-env:UserInstallation=file://${probe}/profile`, "--headless", "--convert-to", "pdf", "--outdir", probe, join(probe, "a.txt")], { timeout: 60_000 });
    return existsSync(join(probe, "a.pdf"));
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

const hasWordReader = canOpenWord();

(hasWordReader ? test : test.skip)("LibreOffice opens the report as pages", async () => {
  await cli.run(["report", FORMS, "--out", place("报告.docx")]);
  execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, place("报告.docx")], { timeout: 100_000, stdio: "ignore" });
  const pdf = readFileSync(place("报告.pdf"), "latin1");
  expect(Number(/\/Type\s*\/Pages[^>]*\/Count\s+(\d+)/.exec(pdf)?.[1] ?? /\/Count\s+(\d+)/.exec(pdf)?.[1])).toBeGreaterThan(8);
});
