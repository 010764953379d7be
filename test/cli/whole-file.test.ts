import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { writeWhole } from "../../src/cli/whole-file";
import { writeProblem } from "../../src/cli/write-problem";

const folder = mkdtempSync(join(tmpdir(), "jixiao-whole-"));
const program = join(folder, "write.cjs");
/** Two versions of a file, large enough that writing one takes a while. */
const [first, second] = [Buffer.alloc(3_000_000, "甲"), Buffer.alloc(2_500_000, "乙")];

/** A program of its own that writes FILE once (with SIZE bytes) or, without a size, over and over in two versions. */
const SOURCE = `
import { writeWhole } from "./src/cli/whole-file";
import { writeProblem } from "./src/cli/write-problem";
const [, , file = "", size] = process.argv;
try {
  if (size !== undefined) writeWhole(file, Buffer.alloc(Number(size), "丙"));
  else for (const versions = [Buffer.alloc(2_500_000, "乙"), Buffer.alloc(3_000_000, "甲")]; ; versions.reverse()) { writeWhole(file, versions[0]); process.stdout.write("."); }
  process.stdout.write("written");
} catch (error) {
  const { kind, detail } = writeProblem(error);
  process.stdout.write(kind + " " + detail.split(":")[0]);
}
`;

beforeAll(() => {
  const { outputFiles } = buildSync({ stdin: { contents: SOURCE, resolveDir: resolve(__dirname, "../.."), loader: "ts" }, bundle: true, write: false, platform: "node", format: "cjs" });
  writeFileSync(program, outputFiles[0]?.contents ?? "");
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freshFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

describe("a file is written whole", () => {
  test("new, over an old one, and into a folder that is not there yet", () => {
    const file = join(freshFolder("plain"), "深", "表.xlsx");
    writeWhole(file, first);
    writeWhole(file, second);
    expect(readFileSync(file).equals(second)).toBe(true);
    expect(readdirSync(join(folder, "plain", "深"))).toEqual(["表.xlsx"]);
  });

  test("permissions, links and other people's backups stay", () => {
    const place = freshFolder("kept");
    const file = join(place, "表.xlsx");
    writeFileSync(file, first);
    chmodSync(file, 0o640);
    symlinkSync(file, join(place, "链接.xlsx"));
    writeFileSync(`${file}.bak`, "别人的备份");
    writeFileSync(`${file}.part`, "上次中断留下的");
    writeWhole(join(place, "链接.xlsx"), second);
    expect(readFileSync(file).equals(second)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(`${file}.bak`, "utf8")).toBe("别人的备份");
    expect(readdirSync(place).sort()).toEqual(["表.xlsx", "表.xlsx.bak", "链接.xlsx"]);
  });

  test("a leftover that leads elsewhere is not written into", () => {
    const place = freshFolder("trap");
    writeFileSync(join(place, "别的.txt"), "原样");
    symlinkSync(join(place, "别的.txt"), join(place, "表.xlsx.part"));
    writeWhole(join(place, "表.xlsx"), first);
    expect(readFileSync(join(place, "别的.txt"), "utf8")).toBe("原样");
  });
});

test("killed fifty times while writing, the file is one of the two versions every time", async () => {
  const file = join(freshFolder("killed"), "表.xlsx");
  writeFileSync(file, first);
  const seen = new Set<string>();
  for (let round = 0; round < 50; round++) {
    const child = spawn(process.execPath, [program, file], { stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((done) => child.on("close", done));
    await new Promise((done) => child.stdout.once("data", done));
    await new Promise((done) => setTimeout(done, (round * 7) % 23));
    child.kill("SIGKILL");
    await ended;
    const now = readFileSync(file);
    expect(now.equals(first) || now.equals(second)).toBe(true);
    for (const name of readdirSync(join(folder, "killed"))) seen.add(name.replace(/\d+$/, ""));
  }
  // Some kills must have come in the middle, or nothing was tried.
  expect([...seen].some((name) => name.endsWith(".part") || name.endsWith(".bak"))).toBe(true);
  // A kept backup is a whole file too.
  for (const name of readdirSync(join(folder, "killed")).filter((left) => /\.bak\d*$/.test(left))) {
    const kept = readFileSync(join(folder, "killed", name));
    expect(kept.equals(first) || kept.equals(second)).toBe(true);
  }
}, 120_000);

/** Runs a shell script in which disks can be mounted without touching this machine's. */
function inOwnMounts(script: string): { output: string; ran: boolean } {
  const run = spawnSync("unshare", ["-rm", "sh", "-c", script], { encoding: "utf8" });
  return { output: run.stdout, ran: run.status === 0 };
}

const canMount = process.platform === "linux" && inOwnMounts("mount -t tmpfs tmpfs /mnt").ran;
const describeMounts = canMount ? describe : describe.skip;

describeMounts(canMount ? "when the disk does not let it" : "when the disk does not let it (skipped: disks cannot be mounted here)", () => {
  const prepare = (options: string): string => `set -e; mount -t tmpfs -o ${options} tmpfs /mnt; printf 原件 > /mnt/f.xlsx;`;
  const run = (size: number): string => `'${process.execPath}' '${program}' /mnt/f.xlsx ${size};`;
  const look = "echo; cat /mnt/f.xlsx; echo; ls /mnt";

  test("a full disk leaves the original and nothing else", () => {
    expect(inOwnMounts(prepare("size=64k") + run(500_000) + look).output.split("\n").slice(0, 3)).toEqual(["disk-full ENOSPC", "原件", "f.xlsx"]);
  });

  test("a read-only disk leaves the original and nothing else", () => {
    expect(inOwnMounts(`${prepare("size=1m")} mount -o remount,ro /mnt; ${run(10)} ${look}`).output.split("\n").slice(0, 3)).toEqual(["read-only EROFS", "原件", "f.xlsx"]);
  });

  test("a file held by the system is named busy, and is whole", () => {
    expect(inOwnMounts(`${prepare("size=1m")} mount --bind /mnt/f.xlsx /mnt/f.xlsx; ${run(10)} ${look}`).output.split("\n").slice(0, 3)).toEqual(["busy EBUSY", "原件", "f.xlsx"]);
  });
});

test("a folder where nothing may be written leaves the original and nothing else", () => {
  const place = freshFolder("closed");
  const file = join(place, "表.xlsx");
  writeFileSync(file, first);
  chmodSync(place, 0o555);
  // The one who may do everything is not stopped by permissions: the program then runs as somebody else.
  const asOther = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const run = spawnSync(process.execPath, [program, file, "100"], { encoding: "utf8", ...asOther });
  chmodSync(place, 0o755);
  expect(run.stdout).toBe("read-only EACCES");
  expect(readFileSync(file).equals(first)).toBe(true);
  expect(readdirSync(place)).toEqual(["表.xlsx"]);
});

test("a file with two names is replaced under the one that was asked for", () => {
  const place = freshFolder("names");
  writeFileSync(join(place, "a.xlsx"), first);
  linkSync(join(place, "a.xlsx"), join(place, "b.xlsx"));
  writeWhole(join(place, "a.xlsx"), second);
  expect([readFileSync(join(place, "a.xlsx")).equals(second), readFileSync(join(place, "b.xlsx")).equals(first)]).toEqual([true, true]);
  expect(existsSync(join(place, "a.xlsx.bak"))).toBe(false);
});

test("problems are named by what the system says", () => {
  expect(writeProblem(Object.assign(new Error("x"), { code: "EBUSY" })).kind).toBe("busy");
  expect(writeProblem(Object.assign(new Error("x"), { code: "EDQUOT" })).kind).toBe("disk-full");
  expect(writeProblem("y")).toEqual({ kind: "write-failed", detail: "y" });
});
