import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findWorkbooks, shardOf } from "../../src/cli/find-workbooks";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-find-"));
  for (const path of ["乙/2.xls", "乙/1.XLSX", "甲.xlsm", "旧.et", "~$甲.xlsm", ".隐藏.xlsx", ".缓存/3.xlsx", "说明.docx", "乙/图.png"]) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
  symlinkSync(join(folder, "甲.xlsm"), join(folder, "链.xlsx"));
  symlinkSync(folder, join(folder, "乙", "回环.xlsx"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("folders are searched with their subfolders; lock files, hidden files and other files are left out", () => {
  const found = findWorkbooks([folder]).map(({ below }) => below.replaceAll("\\", "/"));
  expect(found).toEqual(["乙/1.XLSX", "乙/2.xls", "乙/回环.xlsx", "旧.et", "甲.xlsm", "链.xlsx"]);
});

test("a path named twice counts once, in the order in which it was named", () => {
  const one = join(folder, "甲.xlsm");
  expect(findWorkbooks([one, folder, one]).filter(({ path }) => path === one)).toHaveLength(1);
  expect(findWorkbooks([one, folder])[0]).toEqual({ path: one, below: "甲.xlsm" });
});

test("a named file counts whatever its ending, also when it does not exist", () => {
  expect(findWorkbooks([join(folder, "说明.docx"), "没有.xlsx"]).map(({ path }) => path)).toEqual([join(folder, "说明.docx"), "没有.xlsx"]);
});

test("shards share all files without overlap", () => {
  const files = Array.from({ length: 11 }, (_, index) => `${index}.xlsx`);
  const shards = [1, 2, 3].map((index) => shardOf(files, { index, of: 3 }));
  expect(shards.map((shard) => shard.length)).toEqual([4, 4, 3]);
  expect(shards.flat().sort()).toEqual([...files].sort());
});
