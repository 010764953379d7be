import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { check } from "../src/core";
import { readWorkbook } from "../src/hosts/xlsx";

const FOLDERS = ["test/forms/practice", "test/forms/producers"];
const PLAIN_NUMBER = /(<c r="[A-Z]+\d+"(?: s="\d+")?><v>)(\d+)((?:\.\d+)?<\/v>)/g;

/** Real workbooks that hold exactly one form. */
function oneFormWorkbooks(): readonly Uint8Array[] {
  return FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".xlsx")).map((name) => join(folder, name))).flatMap((path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const read = readWorkbook(bytes, path);
    return read.ok && check(read.value.grids).forms.length === 1 ? [bytes] : [];
  });
}

/** The same workbook with other amounts: every plain number is moved a little, so that no two files are alike. */
function varied(bytes: Uint8Array, step: number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) return [name, content];
    return [name, strToU8(strFromU8(content).replace(PLAIN_NUMBER, (_, head: string, whole: string, tail: string) => head + String(Number(whole) + (step % 11)) + tail))];
  });
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

/** Writes so many files into subfolders of a hundred. */
function makeFiles(folder: string, count: number): void {
  const sources = oneFormWorkbooks();
  for (let index = 0; index < count; index += 1) {
    const source = sources[index % sources.length];
    if (source === undefined) throw new Error("no workbook with one form was found");
    const place = join(folder, `单位${String(Math.floor(index / 100)).padStart(3, "0")}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `表${String(index).padStart(5, "0")}.xlsx`), varied(source, Math.floor(index / sources.length)));
  }
}

/** Runs the built command line and tells wall time, processor time and peak memory of its process, workers included. */
function measure(program: string, args: readonly string[], hook: string, note: string): void {
  const start = performance.now();
  const run = spawnSync(process.execPath, ["--require", hook, program, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  const seconds = (performance.now() - start) / 1000;
  const [peak = 0, processor = 0] = readFileSync(`${hook}.peak`, "utf8").split(" ").map(Number);
  process.stdout.write(`${note.padEnd(32)} ${seconds.toFixed(2)} s  processor ${(processor / 1e6).toFixed(2)} s  peak ${(peak / 1024).toFixed(0)} MB  exit ${String(run.status)}\n`);
}

/** One process for all, then corrections: copies, their undoing, and in place. */
function corrections(program: string, hook: string, material: string): void {
  measure(program, ["check", material, "--format", "jsonl", "--out", join(folder, "one.jsonl"), "--jobs", "1", "--quiet"], hook, `${files} files, in process, jsonl`);
  const copies = join(folder, "更正");
  for (const jobs of [workers, "1"]) {
    rmSync(copies, { recursive: true, force: true });
    measure(program, ["fix", material, "--out", copies, "--format", "jsonl", "--report", join(folder, "fixed.jsonl"), "--jobs", jobs, "--quiet"], hook, `${files} files corrected, ${jobs} workers`);
  }
  const written = readdirSync(copies, { recursive: true }).filter((name) => String(name).endsWith(".xlsx")).length;
  measure(program, ["undo", copies, "--jobs", workers], hook, `${written} of them undone, ${workers} workers`);
  measure(program, ["fix", material, "--in-place", "--format", "jsonl", "--report", join(folder, "fixed.jsonl"), "--jobs", workers, "--quiet"], hook, `${files} files in place, ${workers} workers`);
}

const [, , files = "2000", workers = "2", scope = "everything"] = process.argv;

/** With "check" as scope files are only checked, as JSON lines. */
const formats = scope === "check" ? ["jsonl"] : ["jsonl", "json", "text", "html"];

const folder = mkdtempSync(join(tmpdir(), "jixiao-many-"));
try {
  const material = join(folder, "材料");
  makeFiles(material, Number(files));
  const program = join(folder, "cli", "jixiao-check.cjs");
  spawnSync(process.execPath, ["scripts/build-cli.mjs", join(folder, "cli")], { stdio: "inherit" });
  const hook = join(folder, "peak.cjs");
  writeFileSync(hook, `if (require("node:worker_threads").isMainThread) process.on("exit", () => { const used = process.resourceUsage(); require("node:fs").writeFileSync(__filename + ".peak", used.maxRSS + " " + (used.userCPUTime + used.systemCPUTime)); });`);
  measure(program, ["--version"], hook, "start");
  for (const format of formats) {
    const report = join(folder, `report.${format}`);
    measure(program, ["check", material, "--format", format, "--out", report, "--jobs", workers, "--quiet"], hook, `${files} files, ${workers} workers, ${format}`);
  }
  if (scope !== "check") corrections(program, hook, material);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
