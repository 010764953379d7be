import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { DiskFaultRun } from "../support/disk-fault-run";

/** DISK_FAULTS=all tries every fault of every call (two thousand runs); otherwise every eleventh. */
const stride = process.env["DISK_FAULTS"] === "all" ? 1 : 11;
const ROOT = resolve(__dirname, "../..");

/** Runs in a process of its own: the file system it stands on is not to be trusted. */
function diskFaultRun(): DiskFaultRun {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-disk-faults-"));
  try {
    const program = join(folder, "run.cjs");
    const { outputFiles } = buildSync({
      entryPoints: [join(ROOT, "test/support/disk-fault-run.ts")], bundle: true, write: false, platform: "node", format: "cjs",
      define: { __dirname: JSON.stringify(join(ROOT, "test/support")), JIXIAO_VERSION: '"0"', JIXIAO_WORKER: '""' },
    });
    writeFileSync(program, outputFiles[0]?.contents ?? "");
    const run = spawnSync(process.execPath, [program, String(stride)], { encoding: "utf8", cwd: ROOT, maxBuffer: 64_000_000 });
    if (run.status !== 0) throw new Error(run.stderr.slice(-2000));
    const result: DiskFaultRun = JSON.parse(run.stdout);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("whichever call to the disk fails, and however: a file is old or new and whole, a kept original is named, nothing is left unsaid, and what is told is true", () => {
  const { calls, runs, broken, told, survived } = diskFaultRun();
  if (process.env["DISK_FAULTS"] !== undefined) process.stdout.write(`${runs} runs: ${told} told of a problem, ${survived} went well in spite of it\n`);
  expect(broken).toEqual([]);
  // Faults that hit nothing, or that everything survived, would have shown nothing.
  expect(told).toBeGreaterThan(runs / 4);
  expect(survived).toBeGreaterThan(runs / 20);
  const named = new Set(Object.values(calls).flat());
  for (const call of ["openSync", "writeSync", "fsyncSync", "closeSync", "readFileSync", "renameSync", "linkSync", "copyFileSync", "rmSync", "statSync", "mkdirSync", "realpathSync", "write"]) expect(named).toContain(call);
}, 3_600_000);
