import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BuiltCli } from "../support/built-cli";
import { bytesOf, gridsOf, PRACTICE, SAMPLES, workbooksIn } from "../support/xlsx-files";

// Every test starts programs of its own; a busy machine takes its time.
jest.setTimeout(300_000);

let cli: BuiltCli;
let folder: string;
/** Every third practice file, the samples, and files that cannot be corrected. */
const sources = [...workbooksIn(PRACTICE).filter((_, index) => index % 3 === 0), ...workbooksIn(SAMPLES)];
const BROKEN = ["坏.xlsx", "空.xlsx"];

beforeAll(() => {
  cli = BuiltCli.build();
});
afterAll(() => cli.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-many-"));
  mkdirSync(join(folder, "材料"));
  sources.forEach((path, index) => copyFileSync(path, join(folder, "材料", `${String(index).padStart(3, "0")}.xlsx`)));
  for (const name of BROKEN) writeFileSync(join(folder, "材料", name), name === BROKEN[0] ? "不是工作簿" : "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (place: string): ReadonlyMap<string, string> => new Map(readdirSync(join(folder, place)).map((name) => [name, readFileSync(join(folder, place, name)).toString("base64")]));

test.each(["json", "text", "html"])("corrections on workers give the same files and the same %s report as in one process", async (format) => {
  const run = (jobs: string): ReturnType<BuiltCli["run"]> => cli.run(["fix", "材料", "--out", "更正", "--overwrite", "--format", format, "--jobs", jobs], folder);
  const before = filesIn("材料");
  const alone = await run("1");
  const written = filesIn("更正");
  rmSync(join(folder, "更正"), { recursive: true });
  expect(await run("3")).toEqual(alone);
  expect(filesIn("更正")).toEqual(written);
  expect(written.size).toBeGreaterThan(5);
  expect(filesIn("材料")).toEqual(before);
  expect(alone.code).toBe(3);
  expect(alone.err).toBe("");
});

test("receipts as lines come as files are done, each file once, and a broken file stops no other", async () => {
  const { out, code } = await cli.run(["fix", "材料", "--in-place", "--format", "jsonl", "--jobs", "2"], folder);
  expect(code).toBe(3);
  const lines: { path: string; problem: { kind: string } | null; receipt?: { applied: unknown[] } }[] = out.trimEnd().split("\n").map((line) => JSON.parse(line));
  expect(lines.map(({ path }) => path).sort()).toEqual([...filesIn("材料").keys()].map((name) => join("材料", name)).sort());
  expect(lines.filter(({ problem }) => problem !== null).map(({ path }) => path).sort()).toEqual(BROKEN.map((name) => join("材料", name)).sort());
  for (const { path, receipt } of lines) {
    const index = sources[Number(/(\d{3})\.xlsx$/.exec(path)?.[1] ?? -1)];
    if (index === undefined) continue;
    expect([path, readFileSync(join(folder, path)).equals(readFileSync(index))]).toEqual([path, (receipt?.applied.length ?? 0) === 0]);
  }
});

test("undo and clear over many files on workers say the same as in one process, and undo gives back every value", async () => {
  await cli.run(["fix", "材料", "--in-place", "--jobs", "2"], folder);
  const clearedAlone = await cli.run(["clear", "材料", "--out", "清除1", "--jobs", "1"], folder);
  const clearedShared = await cli.run(["clear", "材料", "--out", "清除2", "--jobs", "3"], folder);
  expect(clearedShared.out.replaceAll("清除2", "清除1")).toBe(clearedAlone.out);
  expect(filesIn("清除2")).toEqual(filesIn("清除1"));
  const { code, out } = await cli.run(["undo", "材料", "--jobs", "3"], folder);
  expect(code).toBe(3);
  expect(out.match(/文件打不开|不是可以读取/g)).toHaveLength(BROKEN.length);
  sources.forEach((path, index) => {
    const back = bytesOf(join(folder, "材料", `${String(index).padStart(3, "0")}.xlsx`));
    expect(gridsOf(back)).toEqual(gridsOf(bytesOf(path)));
  });
});

test("shards share the copies without overlap", async () => {
  for (const shard of ["1/2", "2/2"]) await cli.run(["fix", "材料", "--out", shard.slice(0, 1), "--shard", shard], folder);
  const [first, second] = [[...filesIn("1").keys()], [...filesIn("2").keys()]];
  await cli.run(["fix", "材料", "--out", "全部"], folder);
  expect([...first, ...second].sort()).toEqual([...filesIn("全部").keys()].sort());
});

test("a file and links to it are corrected once, whoever comes first", async () => {
  const [source] = workbooksIn(SAMPLES).filter((path) => path.includes("self-evaluation"));
  mkdirSync(join(folder, "链"));
  copyFileSync(source ?? "", join(folder, "链", "自评表.xlsx"));
  for (const name of ["a.xlsx", "b.xlsx", "c.xlsx"]) symlinkSync(join(folder, "链", "自评表.xlsx"), join(folder, "链", name));
  const { out } = await cli.run(["fix", "链", "--in-place", "--format", "jsonl", "--jobs", "4"], folder);
  expect(out.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(out).receipt.applied.length).toBeGreaterThan(0);
  expect(readdirSync(join(folder, "链")).sort()).toEqual(["a.xlsx", "b.xlsx", "c.xlsx", "自评表.xlsx"]);
});

test("a folder that is a link to the originals is no place for copies", async () => {
  symlinkSync(join(folder, "材料"), join(folder, "别名"));
  const before = filesIn("材料");
  const { code, err } = await cli.run(["fix", "材料", "--out", "别名", "--overwrite"], folder);
  expect([code, err.includes("副本会盖住原文件")]).toEqual([2, true]);
  expect(filesIn("材料")).toEqual(before);
});

test("a report that cannot even be begun stops everything before a file is written", async () => {
  const { code, err } = await cli.run(["fix", "材料", "--out", "更正", "--format", "json", "--report", join("材料", "坏.xlsx", "报告"), "--jobs", "2"], folder);
  expect([code, err.includes("报告写不进")]).toEqual([2, true]);
  expect(readdirSync(folder)).toEqual(["材料"]);
});

test("when whoever reads the report goes away, what was written until then is told, and nothing half-written is left", () => {
  const run = spawnSync("sh", ["-c", `'${process.execPath}' '${cli.program}' fix 材料 --in-place --format jsonl --jobs 2 | head -c 1`], { cwd: folder, encoding: "utf8" });
  expect(run.stderr).toMatch(/报告没有写完。在此之前至少写好了 \d+ 个文件/);
  const changed = sources.filter((path, index) => !readFileSync(join(folder, "材料", `${String(index).padStart(3, "0")}.xlsx`)).equals(readFileSync(path)));
  expect(Number(/至少写好了 (\d+) 个/.exec(run.stderr)?.[1])).toBeLessThanOrEqual(changed.length);
  expect([...filesIn("材料").keys()].filter((name) => !name.endsWith(".xlsx"))).toEqual([]);
  for (const name of [...filesIn("材料").keys()].filter((one) => !BROKEN.includes(one))) expect(gridsOf(bytesOf(join(folder, "材料", name))).length).toBeGreaterThan(0);
});
