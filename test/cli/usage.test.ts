import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/core";
import { BuiltCli } from "../support/built-cli";

const ROOT = join(__dirname, "../..");
// Every test starts programs of its own; a busy machine takes its time.
jest.setTimeout(120_000);

let cli: BuiltCli;

beforeAll(() => {
  cli = BuiltCli.build();
});
afterAll(() => cli.remove());

test.each([
  [["chek", "samples"], "没有“chek”这个命令。是不是想写 check？"],
  [["check", "samples", "--formt", "json"], "没有“--formt”这个选项。是不是想写 --format？"],
  [["clear", "samples", "--forgt"], "是不是想写 --forget？"],
  [["fix", "没有这个.xlsx", "--jobz", "2", "--in-place"], "没有“--jobz”这个选项。是不是想写 --jobs？"],
  [["fix", "没有这个.xlsx", "--jobs", "0", "--in-place"], "“0”不是文件个数"],
  [["undo", "没有这个.xlsx", "--jobs", "两"], "“两”不是文件个数"],
  [["check", "samples", "--format", "marckdown"], "没有“marckdown”这种报告格式。是不是想写 markdown？"],
  [["check", "samples", "--format", "pdf"], "可以写：text json jsonl sarif markdown html xlsx。"],
  [["check", "samples", "--profile", "sichuan"], "没有“sichuan”这个地区口径。是不是想写 sichuan-"],
  [["check", "samples", "--jobs", "many"], "“many”不是文件个数"],
  [["check", "samples", "--shard", "3/2"], "“3/2”不是份额"],
  [["check", "samples", "--out"], "选项“--out”后面缺少内容。"],
  [["check", "docs"], "没有找到工作簿"],
  [["check"], "缺少要处理的工作簿或文件夹。"],
  [["explain"], "缺少规则的名称或编号。"],
  [["explain", "a", "b"], "多写了参数。"],
  [["explain", "execution-scor-wrong"], "是不是想写 execution-score-wrong"],
  [["list-rules", "--format", "jsn"], "是不是想写 json？"],
  [["--lang", "fr", "check", "samples"], "没有“fr”这种语言"],
])("%j is answered with what was wrong and what to do", async (args, words) => {
  const { code, out, err } = await cli.run(args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(words);
  expect(err).toContain("--help");
});

test("the same in English", async () => {
  const { code, err } = await cli.run(["check", "samples", "--formt", "json", "--lang", "en"]);
  expect(code).toBe(2);
  expect(err).toContain(`there is no option "--formt". Did you mean --format?`);
});

test("the version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(await cli.run(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

describe("help", () => {
  test("is Chinese, English on request", async () => {
    const chinese = await cli.run(["--help"]);
    expect(chinese.code).toBe(0);
    for (const words of ["用法：", "命令：", "审核工作簿、报告或文件夹", "写出更正后的副本", "退出码：0"]) expect(chinese.out).toContain(words);
    const english = await cli.run(["--help", "--lang=en"]);
    expect(english.out).toContain("Exit codes: 0 nothing must be corrected");
    expect(english.out).not.toMatch(/[\u4E00-\u9FFF]/);
  });

  test("of a command lists its options", async () => {
    const { out } = await cli.run(["check", "--help"]);
    for (const option of ["--format", "--profile", "--out", "--jobs", "--shard", "--quiet", "--lang"]) expect(out).toContain(option);
  });

  test("is shown when nothing was asked, as a usage problem", async () => {
    const { code, out } = await cli.run([]);
    expect(code).toBe(2);
    expect(out).toContain("用法：");
  });
});

describe("rules", () => {
  test("are listed, a line each", async () => {
    const { code, out } = await cli.run(["list-rules"]);
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n").map((line) => line.slice(0, 5))).toEqual(rules.map((rule) => rule.code));
  });

  test("are listed as JSON", async () => {
    const { out } = await cli.run(["list-rules", "--format", "json"]);
    const list = JSON.parse(out);
    expect(list.schema).toBe("jixiao-check-rules/1");
    expect(list.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.id));
    for (const rule of list.rules) for (const words of [rule.title, rule.titleEn, rule.basis]) expect(words).not.toBe("");
  });

  test("are explained by name and by code, with an example before and after", async () => {
    const [byName, byCode] = await Promise.all([cli.run(["explain", "execution-score-wrong"]), cli.run(["explain", "jx214"])]);
    expect(byName.code).toBe(0);
    expect(byCode.out).toBe(byName.out);
    for (const words of ["JX214", "等级  必须改", "依据", "有问题的写法", "改正以后"]) expect(byName.out).toContain(words);
  });
});

test("a reader that stops early is no trouble", () => {
  const script = `"$1" "$2" check samples test/forms --format json | head -c 21; echo; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", process.execPath, cli.program], { cwd: ROOT, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^\{"schema":"jixiao-che\n[01]\n$/);
});

test("the program is up in less than half a second, also on a busy machine", async () => {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await cli.run(["--version"]);
    times.push(performance.now() - start);
  }
  expect(Math.min(...times)).toBeLessThan(500);
});
