import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { MutationRun } from "../support/xlsx-mutation-run";

/** XLSX_MUTATIONS=2000 runs the long form; XLSX_SEED starts elsewhere. */
const count = Number(process.env["XLSX_MUTATIONS"] ?? 60);
const firstSeed = Number(process.env["XLSX_SEED"] ?? 1);
const MOST_MS = 5_000;
const MOST_MB = 512;
const ROOT = resolve(__dirname, "../..");

/** Runs in a process of its own that dies when it needs more memory than it may. */
function mutationRun(): MutationRun {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-mutations-"));
  try {
    const program = join(folder, "run.cjs");
    const { outputFiles } = buildSync({
      entryPoints: [join(ROOT, "test/support/xlsx-mutation-run.ts")], bundle: true, write: false, platform: "node", format: "cjs", define: { __dirname: JSON.stringify(join(ROOT, "test/support")) },
    });
    writeFileSync(program, outputFiles[0]?.contents ?? "");
    const run = spawnSync(process.execPath, ["--max-old-space-size=256", program, String(firstSeed), String(count)], { encoding: "utf8", cwd: ROOT });
    if (run.status !== 0) throw new Error(run.stderr.slice(-2000));
    const result: MutationRun = JSON.parse(run.stdout);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test(`${count} broken or hostile workbooks are read and written, or refused: nothing thrown, under 5 s a step and 512 MB`, () => {
  const { outcomes, slowest, slowestSeed, peak } = mutationRun();
  if (process.env["XLSX_MUTATIONS"] !== undefined) process.stdout.write(`${JSON.stringify(outcomes)} slowest step ${slowest.toFixed(0)} ms (seed ${slowestSeed}), peak ${peak.toFixed(0)} MB\n`);
  expect(Object.keys(outcomes).filter((kind) => !["read", "damaged", "too-large", "not-a-workbook", "encrypted"].includes(kind))).toEqual([]);
  expect(slowest).toBeLessThan(MOST_MS);
  expect(peak).toBeLessThan(MOST_MB);
  // A test in which nothing was refused, or nothing survived, would have tested nothing.
  expect(outcomes["read"] ?? 0).toBeGreaterThan(count / 10);
  expect(outcomes["damaged"] ?? 0).toBeGreaterThan(count / 20);
}, 3_600_000);
