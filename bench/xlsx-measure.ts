import { spawnSync } from "node:child_process";

/** What one program needed for one job: milliseconds (first run, median) and peak memory in megabytes. */
export interface Measured {
  readonly first: number;
  readonly median: number;
  readonly peak: number;
}

/** Runs a job several times in this process and prints what it needed, for the parent to read. */
export function report(job: () => void, runs: number): void {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    job();
    times.push(performance.now() - start);
  }
  printed(times);
}

/** As report(), for jobs that wait. */
export async function reportAsync(job: () => Promise<void>, runs: number): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  printed(times);
}

function printed(times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const measured: Measured = {
    first: times[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    peak: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(measured));
}

/** Starts this very program again for one job, so that jobs share neither memory nor warm code. */
export function inOwnProcess(...job: readonly string[]): Measured {
  return parsed(spawnSync(process.execPath, [process.argv[1] ?? "", ...job], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).stdout);
}

const TIMED = `
import sys, time, json, resource, warnings
warnings.simplefilter("ignore")
import openpyxl
def timed(job, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter(); job(); times.append((time.perf_counter() - start) * 1000)
    print(json.dumps(dict(first=times[0], median=sorted(times)[len(times) // 2], peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)))
`;

/** Runs a job of Python lines with openpyxl; null where it is not installed. */
export function withOpenpyxl(job: string, ...values: readonly string[]): Measured | null {
  const run = spawnSync(process.env["ORACLE_PYTHON"] ?? "/usr/bin/python3", ["-c", TIMED + job, ...values], { encoding: "utf8" });
  return run.status === 0 ? parsed(run.stdout) : null;
}

/** Lets LibreOffice load a workbook and write its first sheet as text, start of the program included; null where it is not installed. */
export function withLibreOffice(path: string, folder: string): Measured | null {
  const start = performance.now();
  const run = spawnSync("soffice", [`-env:UserInstallation=file://${folder}/office`, "--headless", "--convert-to", "csv", "--outdir", folder, path], { stdio: "ignore" });
  const taken = performance.now() - start;
  return run.status === 0 ? { first: taken, median: taken, peak: NaN } : null;
}

function parsed(output: string): Measured {
  const measured: Measured = JSON.parse(output);
  return measured;
}

/** One line of a table for people. */
export function line(file: string, program: string, measured: Measured | null, reference: Measured | null): void {
  const shown =
    measured === null
      ? "not installed"
      : `first ${measured.first.toFixed(0).padStart(6)} ms  median ${measured.median.toFixed(1).padStart(8)} ms  ${Number.isNaN(measured.peak) ? "" : `peak ${measured.peak.toFixed(0).padStart(4)} MB`}` +
        (reference === null ? "" : `  ${(reference.median / measured.median).toFixed(1)} × faster than openpyxl (first run ${(reference.median / measured.first).toFixed(1)} ×)`);
  process.stdout.write(`${file.padEnd(9)} ${program.padEnd(11)} ${shown}\n`);
}
